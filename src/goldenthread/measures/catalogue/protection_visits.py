"""Child protection: whether children on plans are visited, and their plans reviewed, when they should be."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Share
from goldenthread.measures.populations.protection import (
    plan_reviews_due,
    plan_visits,
    plan_visits_due,
    plans_observed,
    plans_visited,
)

_GROUPS = ("service", "team", "age band", "category")
_BY_WORKER = ("service", "team", "worker", "age band", "category")
_REVIEWS = "Working Together: first within three months of the initial conference, then at most six months apart"
_LOCAL = "The authority's own standard for child protection visits; there is no national one"
_LIST = "Annex A, list 7: child protection"

plans_reviewed_on_time = Share(
    id="CP6",
    title="Child protection plans of three months or more with every review on time",
    of=plan_reviews_due,
    open=("counted_from", "turn_ended_on"),
    where=~_.late_before,
    during=(None, _.overdue_from),
    by=_GROUPS,
    better="higher",
    source=f"Local Authority Interactive Tool: reviewed within the required timescales. {_REVIEWS}",
    why="A review is where those who know the child ask whether the plan is working.",
    looks_back=24,
    note="Counted from the start of the plan, which is the day of its conference. One late review counts against a "
    "plan for as long as it is open: the children in need census sees the reviews of one year only.",
)

plans_with_review_in_date = Share(
    id="CP6p",
    title="Child protection plans of three months or more whose latest review is currently in date",
    of=plans_observed,
    dated="observed_on",
    among=months_after(_.started_on, 3) < _.observed_on,
    where=months_after(_.last_review_on, 6) >= _.observed_on,
    by=_GROUPS,
    better="higher",
    source=f"{_LIST}: date of the latest review. {_REVIEWS}",
    why="A plan that nobody has looked at for half a year drifts.",
    note="A return that knows only the latest review cannot tell whether the ones before were late.",
)

plans_with_visit_in_date = Share(
    id="CP7",
    title="Children on a child protection plan whose last visit is currently in date",
    of=plans_visited,
    dated="observed_on",
    where=_.working_days_since <= _.standard_days,
    by=_BY_WORKER,
    better="higher",
    source=_LOCAL,
    why="A child at risk of harm who is not seen is not protected.",
    note="A return that knows only the last visit cannot tell whether the ones before were on time. A plan without a "
    "visit since it began counts from the day it began.",
)

plan_visits_on_time = Share(
    id="CP7v",
    title="Child protection visits that fell due and were made on time",
    of=plan_visits_due,
    dated="fell_due_on",
    where=_.done_on <= _.due_on,
    by=_BY_WORKER,
    better="higher",
    source=_LOCAL,
    why="A child at risk of harm who is not seen is not protected.",
    looks_back=3,
    note="A visit falls due the standard's working days after the one before it, or after the plan began; not if the "
    "plan has ended by then. A child long unseen counts once, in the period in which the visit fell due.",
)

plans_visited_within_standard = Share(
    id="CP7w",
    title="Children on a child protection plan visited within the standard, by the visits recorded",
    of=plan_visits_due,
    open=("turn_began_on", "turn_ended_on"),
    during=(None, _.overdue_from),
    by=_BY_WORKER,
    better="higher",
    source=_LOCAL,
    why="It says for any day, and not only the day of a return, how many children had been seen.",
    looks_back=3,
)

seen_alone_at_last_visit = Share(
    id="CP8",
    title="Children on a child protection plan who were seen alone at their last visit",
    of=plans_observed,
    dated="observed_on",
    where=_.seen_alone,
    by=_BY_WORKER,
    better="higher",
    source=f"{_LIST}: whether the child was seen alone",
    why="A child cannot say what happens at home in front of those who do it.",
    note="A child for whom it is not recorded is not counted as having been seen alone.",
)

visits_seen_alone = Share(
    id="CP8v",
    title="Child protection visits at which the child was seen alone",
    of=plan_visits,
    dated="visited_on",
    where=_.seen_alone,
    by=("service", "team", "worker", "age band"),
    better="higher",
    source="Standard Safeguarding Dataset, child protection visits",
    why="The last visit may be the exception: this is every visit.",
)
