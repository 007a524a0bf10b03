"""Private fostering: children who live with people who are no close relatives, and whether anybody visits them."""

from ibis import _

from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.private_fostering import arrangements, fostering_visits, fostering_visits_due

_BY_WORKER = ("service", "team", "worker", "age band")
_REGULATIONS = "Children (Private Arrangements for Fostering) Regulations 2005"
_VISITS = f"{_REGULATIONS}, regulations 4, 7 and 8: within seven working days, then every six weeks, later every 12"
_UNSEEN = "Parents and carers have agreed it between themselves: without a visit nobody looks after the child's side."

private_fostering_arrangements = Count(
    id="PF1",
    title="Children privately fostered",
    of=arrangements,
    open=("known_on", "ended_on"),
    by=_BY_WORKER,
    better="neither",
    source="Children Act 1989, section 66; the authority's own register, as no return asks for it",
    why="Many more are thought to live so than any authority has been told of.",
    note="Counted from the day the authority was told, or from the start where the register does not say.",
)

private_fostering_notified = Count(
    id="PF1n",
    title="Private fostering arrangements that the authority was told of",
    of=arrangements,
    dated="known_on",
    by=_BY_WORKER,
    better="neither",
    source=f"{_REGULATIONS}, regulations 3 and 5: notification",
    why="Where schools and doctors know that they should tell, the authority is told.",
)

private_fostering_visits_on_time = Share(
    id="PF2",
    title="Visits to privately fostered children that fell due and were made on time",
    of=fostering_visits_due,
    dated="fell_due_on",
    where=_.done_on <= _.due_on,
    by=_BY_WORKER,
    better="higher",
    source=_VISITS,
    why=_UNSEEN,
    looks_back=3,
    note="A visit's interval is that of the year in which the interval begins; a visit is not due once the arrangement "
    "has ended.",
)

private_fostering_first_visits_on_time = Share(
    id="PF2f",
    title="First visits to privately fostered children made within seven working days",
    of=fostering_visits_due,
    dated="fell_due_on",
    among=_.first,
    where=_.done_on <= _.due_on,
    by=_BY_WORKER,
    better="higher",
    source=f"{_REGULATIONS}, regulations 4 and 7",
    why="Until then nobody has asked whether the child is safe there.",
)

privately_fostered_children_visited = Share(
    id="PF3",
    title="Privately fostered children whose visits are up to date",
    of=fostering_visits_due,
    open=("counted_from", "turn_ended_on"),
    during=(None, _.overdue_from),
    by=_BY_WORKER,
    better="higher",
    source=_VISITS,
    why=_UNSEEN,
    looks_back=3,
)

privately_fostered_children_overdue = Count(
    id="PF3o",
    title="Privately fostered children with a visit overdue",
    of=fostering_visits_due,
    open=("counted_from", "turn_ended_on"),
    during=(_.overdue_from, None),
    by=_BY_WORKER,
    better="lower",
    source=_VISITS,
    why="Each is a child to be seen this week.",
    looks_back=3,
)

private_fostering_visits_alone = Share(
    id="PF4",
    title="Visits to privately fostered children at which the child was seen alone",
    of=fostering_visits,
    dated="visited_on",
    where=_.seen_alone,
    by=_BY_WORKER,
    better="higher",
    source=f"{_REGULATIONS}, regulation 8(3): speak to the child alone, unless that is inappropriate",
    why="A child may say alone what cannot be said before the carer.",
)

private_fostering_decided = Share(
    id="PF5",
    title="Private fostering arrangements of which it has been decided whether they are suitable",
    of=arrangements,
    open=("known_on", "ended_on"),
    during=(_.assessed_on, None),
    by=_BY_WORKER,
    better="higher",
    source=f"{_REGULATIONS}, regulation 9, and Children Act 1989, section 67: be satisfied of the child's welfare",
    why="The authority can forbid what is unsuitable only once it has made up its mind.",
)
