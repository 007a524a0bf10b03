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

need_visits_recorded_in_time = Share(
    id="CN6i",
    title="Child in need visits that were made on time and recorded by the day they were due",
    of=need_visits_due,
    dated="fell_due_on",
    where=(_.done_on <= _.due_on) & (_.recorded_on <= _.due_on),
    by=_BY_WORKER,
    better="higher",
    source=_RECORDS,
    why="Only these does a manager's report show as in time on the day itself.",
    looks_back=3,
)

need_visits_made_late = Share(
    id="CN6l",
    title="Child in need visits that were made, but late",
    of=need_visits_due,
    dated="fell_due_on",
    where=_.done_on > _.due_on,
    by=_BY_WORKER,
    better="lower",
    source=_LOCAL,
    why="The child was seen, after waiting longer than was promised.",
    looks_back=3,
    note="As known now: a visit not yet made counts as not made until it is, so the last months go on changing.",
)

need_visits_not_made = Share(
    id="CN6n",
    title="Child in need visits that fell due and have not been made",
    of=need_visits_due,
    dated="fell_due_on",
    where=_.due_on.notnull() & _.done_on.isnull(),
    by=_BY_WORKER,
    better="lower",
    source=_LOCAL,
    why="It was not a matter of recording: nobody went, or nobody ever wrote that they had.",
    looks_back=3,
    note="As known now: in the last months some are yet to be made, or to be written down.",
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
