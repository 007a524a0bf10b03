"""Adoption: how many children wait for it, and for how long at each stage."""

from ibis import _
from ibis.common.deferred import Deferred

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Average, Count, Share
from goldenthread.measures.populations.adoption import children_for_adoption

_SCORECARD = "Adoption scorecard, Department for Education"
_STAGES = "Department for Education, Children looked after in England: average time between the stages of adoption"
_LIST_10 = "Annex A, list 10: adoption"
_BY = ("age band",)
_THREE_YEARS = "The scorecard averages three years, as a year has few adoptions: ask for three years to compare."
_OF_ADOPTED = "Of children adopted in the period, so that every stage is of the same children."


def _days(since: Deferred, until: Deferred) -> Deferred:
    return until.delta(since, unit="day")


days_from_care_to_adoptive_family = Average(
    id="AD1",
    title="Days from entering care to moving in with the adoptive family, of children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.entered_care_on, _.placed_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_SCORECARD}, indicator A1; {_LIST_10}",
    why="A small child waits out a large part of its life.",
    note=_THREE_YEARS,
)

days_from_care_to_moving_in = Average(
    id="AD10",
    title="Days from entering care to moving in, foster carers who adopted counted from the fostering",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.entered_care_on, _.moved_in_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_SCORECARD}, indicator A10: the clock stops at the fostering placement that became adoptive; {_LIST_10}",
    why="A child fostered by those who will adopt has already come home.",
    note=_THREE_YEARS,
)

days_from_placement_order_to_match = Average(
    id="AD2",
    title="Days from the placement order to the match with a family",
    of=children_for_adoption,
    dated="matched_on",
    value=_days(_.placement_order_on, _.matched_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_SCORECARD}, indicator A2; {_LIST_10}",
    why="The court has said yes: what remains is to find the family.",
    note=f"Of children matched in the period, adopted since or not. {_THREE_YEARS}",
)

placed_within_14_months = Share(
    id="AD3",
    title="Children placed for adoption less than 14 months after entering care",
    of=children_for_adoption,
    dated="placed_on",
    where=months_after(_.entered_care_on, 14) > _.placed_on,
    by=_BY,
    better="higher",
    source=f"{_SCORECARD}, indicator A3, with the threshold of 2013 to 2016; {_LIST_10}",
    why="The share in time is not moved by one child who waited for years.",
    note="Of children placed in the period. Those still waiting are in AD4.",
)

children_waiting_for_adoption = Count(
    id="AD4",
    title="Children with a placement order who are not yet placed",
    of=children_for_adoption,
    open=("placement_order_on", "settled_on"),
    by=_BY,
    better="lower",
    source=f"{_SCORECARD}, children waiting; {_LIST_10}",
    why="They may be adopted and nobody has taken them home.",
)

waiting_longer_than_14_months = Share(
    id="AD4s",
    title="Children with a placement order, not yet placed, who entered care 14 months ago or more",
    of=children_for_adoption,
    open=("placement_order_on", "settled_on"),
    during=(months_after(_.entered_care_on, 14), None),
    by=_BY,
    better="lower",
    source=f"{_SCORECARD}, indicator A3; {_LIST_10}",
    why="The longer a child waits, the harder it is to find a family.",
)

children_with_adoption_plan = Count(
    id="AD6",
    title="Children with a decision that they should be placed for adoption",
    of=children_for_adoption,
    open=("decided_on", "plan_ended_on"),
    by=_BY,
    better="neither",
    source=f"{_LIST_10}: date of the decision, until adoption or the decision is reversed",
    why="How many families must be found.",
)

adoption_decisions = Count(
    id="AD6d",
    title="Decisions that a child should be placed for adoption",
    of=children_for_adoption,
    dated="decided_on",
    by=_BY,
    better="neither",
    source=f"{_LIST_10}: date of the decision",
    why="When decisions dry up, adoptions follow a year later.",
)

adoptions = Count(
    id="AD7",
    title="Children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    by=_BY,
    better="neither",
    source=f"{_LIST_10}: date of the adoption order",
    why="Each is a childhood in a family.",
)

adoption_decisions_reversed = Count(
    id="AD5",
    title="Decisions reversed: children who should no longer be placed for adoption",
    of=children_for_adoption,
    dated="reversed_on",
    by=("age band", "category"),
    better="lower",
    source=f"{_LIST_10}: date of the decision and its reason, RD1 to RD4",
    why="Either no family was found or the plan was wrong, and the reason says which.",
)

days_from_care_to_decision = Average(
    id="AD8a",
    title="Days from entering care to the decision for adoption, of children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.entered_care_on, _.decided_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_STAGES}; {_LIST_10}",
    why="Here time is lost in doubt and in assessing others.",
    note=_OF_ADOPTED,
)

days_from_decision_to_match = Average(
    id="AD8b",
    title="Days from the decision for adoption to the match, of children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.decided_on, _.matched_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_STAGES}; {_LIST_10}",
    why="Here time is lost in court and in looking for a family.",
    note=_OF_ADOPTED,
)

days_from_match_to_placement = Average(
    id="AD8c",
    title="Days from the match to moving in, of children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.matched_on, _.placed_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_STAGES}; {_LIST_10}",
    why="Once a family is found the child should soon be there.",
    note=_OF_ADOPTED,
)

days_from_placement_to_adoption = Average(
    id="AD8d",
    title="Days from moving in to the adoption order, of children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.placed_on, _.adopted_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_STAGES}; {_LIST_10}",
    why="Until the order the family is not yet one in law.",
    note=_OF_ADOPTED,
)

days_from_care_to_adoption = Average(
    id="AD8e",
    title="Days from entering care to the adoption order, of children adopted",
    of=children_for_adoption,
    dated="adopted_on",
    value=_days(_.entered_care_on, _.adopted_on),
    in_="days",
    by=_BY,
    better="lower",
    source=f"{_STAGES}; {_LIST_10}",
    why="The whole of the wait.",
    note=_OF_ADOPTED,
)
