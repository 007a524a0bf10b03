"""Adopters: how many families would adopt, and how long they wait to be approved and matched."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Median, Share
from goldenthread.measures.populations.adoption import adopting_families

_SCORECARD = "Adoption scorecard, Department for Education"
_LIST_11 = "Annex A, list 11: adopters"
_GUIDE = "Adoption statutory guidance 2013"

adopter_applications = Count(
    id="AD13",
    title="Families who applied to adopt",
    of=adopting_families,
    dated="applied_on",
    better="higher",
    source=f"{_LIST_11}: date the application was submitted; a couple is one family",
    why="Children cannot be placed where nobody asks for them.",
)

adopter_approvals = Count(
    id="AD13a",
    title="Families approved to adopt",
    of=adopting_families,
    dated="approved_on",
    better="higher",
    source=f"{_LIST_11}: date the application was approved",
    why="They are the families whom children can join.",
)

applications_outstanding = Count(
    id="AD13o",
    title="Families whose application to adopt is not yet decided",
    of=adopting_families,
    open=("applied_on", "decided_on"),
    better="neither",
    source=f"{_SCORECARD} of 2018, contents; {_LIST_11}",
    why="They are families to come, or families kept waiting.",
)

families_waiting_for_a_match = Count(
    id="AD11",
    title="Approved families waiting for a match",
    of=adopting_families,
    open=("approved_on", "matched_or_left_on"),
    better="neither",
    source=f"{_SCORECARD} of 2018, contents; {_LIST_11}",
    why="Families wait while children do, because they are not families for these children.",
)

families_waiting_three_months = Share(
    id="AD11s",
    title="Approved families waiting, who have waited three months or more",
    of=adopting_families,
    open=("approved_on", "matched_or_left_on"),
    during=(months_after(_.approved_on, 3), None),
    better="lower",
    source=f"{_SCORECARD} of 2018, contents; {_LIST_11}",
    why="A family that waits too long gives up.",
)

families_matched_after_three_months = Share(
    id="AD12",
    title="Families matched in the period who had waited three months or more since approval",
    of=adopting_families,
    dated="matched_on",
    where=months_after(_.approved_on, 3) <= _.matched_on,
    among=_.approved_on.notnull(),
    better="lower",
    source=f"{_SCORECARD} of 2018, contents: adopters waiting at least three months to be matched; {_LIST_11}",
    why="A family that waits too long gives up.",
)

days_of_stage_1 = Median(
    id="AD13b",
    title="Days of stage 1 of approving a family, the middle one",
    of=adopting_families,
    dated="stage_1_ended_on",
    value=_.days_of_stage_1,
    in_="days",
    better="lower",
    source=f"{_GUIDE}: stage 1 should take two months; {_LIST_11}",
    why="Checks that drag on lose families.",
)

days_of_stage_2 = Median(
    id="AD13c",
    title="Days of stage 2 of approving a family, the middle one",
    of=adopting_families,
    dated="stage_2_ended_on",
    value=_.days_of_stage_2,
    in_="days",
    better="lower",
    source=f"{_GUIDE}: stage 2 should take four months; {_LIST_11}",
    why="Assessment that drags on loses families.",
)

stage_1_within_two_months = Share(
    id="AD13d",
    title="Families whose stage 1 took two months or less",
    of=adopting_families,
    dated="stage_1_ended_on",
    where=_.stage_1_ended_on <= months_after(_.stage_1_started_on, 2),
    better="higher",
    source=f"{_GUIDE}: stage 1 should take two months; {_LIST_11}",
    why="Checks that drag on lose families.",
    note="A pause that the family asked for is not recorded and counts as time.",
)

stage_2_within_four_months = Share(
    id="AD13e",
    title="Families whose stage 2 took four months or less",
    of=adopting_families,
    dated="stage_2_ended_on",
    where=_.stage_2_ended_on <= months_after(_.stage_2_started_on, 4),
    better="higher",
    source=f"{_GUIDE}: stage 2 should take four months; {_LIST_11}",
    why="Assessment that drags on loses families.",
    note="A pause that the family asked for is not recorded and counts as time.",
)
