"""Visits to children in need: whether they are made in time, and whether they are written down."""

from ibis import _

from goldenthread.measures.kinds import Median, Share
from goldenthread.measures.populations.need import children_in_need_seen, need_visits_due, recorded_visits

_BY_WORKER = ("service", "team", "worker", "age band")
_LOCAL = "The authority's own standard for child in need visits; there is no national one"
_RECORDS = "Days of visits and of their recording, as the case system holds them"

children_in_need_seen_in_date = Share(
    id="CN3",
    title="Children in need whose last visit is currently in date",
    of=children_in_need_seen,
    dated="observed_on",
    where=_.working_days_since <= _.standard_days,
    by=_BY_WORKER,
    better="higher",
    source=_LOCAL,
    why="A plan for a child whom nobody has seen for weeks is a plan on paper.",
    note="Children on a protection plan and children looked after have visits of their own and are left out. A return "
    "that knows only when the child was last seen cannot tell whether the visits before were on time.",
)

need_visits_on_time = Share(
    id="CN6",
    title="Child in need visits that fell due and were made on time",
    of=need_visits_due,
    dated="fell_due_on",
    where=_.done_on <= _.due_on,
    by=_BY_WORKER,
    better="higher",
    source=_LOCAL,
    why="A plan for a child whom nobody has seen for weeks is a plan on paper.",
    looks_back=3,
    note="A visit falls due the standard's working days after the one before it, or after the plan began; not if the "
    "plan has ended by then.",
)

need_visits_recorded_late = Share(
    id="CN6r",
    title="Child in need visits that were made on time and recorded only after they were due",
    of=need_visits_due,
    dated="fell_due_on",
    where=(_.done_on <= _.due_on) & (_.recorded_on > _.due_on),
    by=_BY_WORKER,
    better="lower",
    source=_RECORDS,
    why="It tells visits that were not made from visits that were only not written down.",
    looks_back=3,
    note="A report run on the day they were due would have called these late.",
)

children_visited_within_standard = Share(
    id="CN6w",
    title="Children on a child in need plan visited within the standard, by the visits recorded",
    of=need_visits_due,
    open=("turn_began_on", "turn_ended_on"),
    during=(None, _.overdue_from),
    by=_BY_WORKER,
    better="higher",
    source=_LOCAL,
    why="It says for any day, and not only the day of a return, how many children had been seen.",
    looks_back=3,
)

median_working_days_to_record_visit = Median(
    id="CN7",
    title="Working days from a child in need visit to its record, the middle one",
    of=recorded_visits,
    dated="visited_on",
    value=_.working_days_to_record,
    in_="working days",
    by=_BY_WORKER,
    better="lower",
    source=_RECORDS,
    why="What is not written down cannot be known by whoever answers the telephone when the worker is away.",
)
