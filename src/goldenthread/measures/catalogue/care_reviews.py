"""Children looked after: whether they are reviewed and visited when they should be."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.care_reviews import (
    care_visits_due,
    reviewed_children,
    reviews_due,
    visited_children,
)

_GROUPS = ("service", "team", "worker", "age band", "category")
_RULE = (
    "Promoting the health and well-being of looked-after children, paragraph 41 (first review within 20 working days); "
    "Care Planning, Placement and Case Review Regulations 2010, regulation 33 (then 3 months, then every 6)"
)
_LIST = "Annex A, list 8: children in care"
_LOCAL = "The authority's own standard for visits to children looked after"
_WHY_REVIEW = "A review is where the child's plan is held to account."
_WHY_VISIT = "A child who is visited can say what is wrong."

care_reviews_in_date = Share(
    id="LA7",
    title="Children looked after whose latest review is currently in date",
    of=reviewed_children,
    dated="observed_on",
    where=_.observed_on <= _.due_on,
    by=_GROUPS,
    better="higher",
    source=f"{_LIST}: date of latest statutory review. {_RULE}",
    why=_WHY_REVIEW,
    note="A return that knows only the latest review cannot count them: one held within 20 working days of the start "
    "of care is taken for the first, so that the next is due in 3 months, and any later one is followed in 6.",
)

months_since_care_review = Count(
    id="LA7b",
    title="Children looked after, by the months since their latest review",
    of=reviewed_children,
    dated="observed_on",
    by=_GROUPS,
    better="neither",
    source=_LIST,
    why="How far the late ones have drifted says who must be reviewed first.",
    note="The months are the category. Nine months to the day are in the band up to 9.",
)

independent_officer_in_touch = Share(
    id="LA7i",
    title="Children looked after visited or contacted by their independent reviewing officer in the last six months",
    of=reviewed_children,
    dated="observed_on",
    where=months_after(_.last_iro_visit_on, 6) >= _.observed_on,
    by=_GROUPS,
    better="higher",
    source=f"{_LIST}: date of last visit or contact of the independent reviewing officer",
    why="The officer is there to hear the child and to challenge the authority.",
    note="No national interval is set; six months is the longest between two reviews.",
)

care_reviews_on_time = Share(
    id="LA7r",
    title="Reviews of children looked after that fell due and were held on time",
    of=reviews_due,
    dated="fell_due_on",
    where=_.done_on <= _.due_on,
    by=("service", "team", "worker", "age band", "category"),
    looks_back=12,
    better="higher",
    source=_RULE,
    why=_WHY_REVIEW,
    note="A review counts in the period of the last day on which it would have been on time; not if care ended before.",
)

children_reviewed_within_rule = Share(
    id="LA7w",
    title="Children looked after whose reviews are up to date, by the reviews recorded",
    of=reviews_due,
    open=("turn_began_on", "turn_ended_on"),
    during=(None, _.overdue_from),
    by=("service", "team", "worker", "age band", "category"),
    looks_back=12,
    better="higher",
    source=_RULE,
    why="It says for any day, and not only the day of a return, who waits for a review.",
)

care_visits_in_date = Share(
    id="LA8",
    title="Children looked after whose last visit is currently in date",
    of=visited_children,
    dated="observed_on",
    where=_.working_days_since <= _.standard_days,
    by=_GROUPS,
    better="higher",
    source=f"{_LOCAL}; {_LIST}: date of last social work visit",
    why=_WHY_VISIT,
    note="A child without a visit since care began counts from the day it began.",
)

care_visits_on_time = Share(
    id="LA8v",
    title="Visits to children looked after that fell due and were made on time",
    of=care_visits_due,
    dated="fell_due_on",
    where=_.done_on <= _.due_on,
    by=_GROUPS,
    looks_back=6,
    better="higher",
    source=_LOCAL,
    why=_WHY_VISIT,
    note="A visit falls due the standard's working days after the one before it, or after care began; not if care has "
    "ended by then. The standard is that of the child's plan for permanence as last reported.",
)

children_in_care_visited_within_standard = Share(
    id="LA8w",
    title="Children looked after visited within the standard, by the visits recorded",
    of=care_visits_due,
    open=("turn_began_on", "turn_ended_on"),
    during=(None, _.overdue_from),
    by=_GROUPS,
    looks_back=6,
    better="higher",
    source=_LOCAL,
    why="It says for any day, and not only the day of a return, how many children had been seen.",
)
