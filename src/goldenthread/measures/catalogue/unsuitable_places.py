"""Nights where no child should have to stay: bed and breakfast, police cells and other unsuitable places."""

from ibis import _

from goldenthread.measures.kinds import Count
from goldenthread.measures.populations.unsuitable_stays import unsuitable_nights, unsuitable_stays

_GROUPS = ("service", "team", "age band", "category")
_LIST = "The authority's own list of stays, as no return asks for it"
_NIGHTS = f"{_LIST}: every night from the first until the day of leaving"
_NO_NIGHT = "The day of leaving is no night: whoever leaves on the day of arriving spent none there."

nights_in_unsuitable_places = Count(
    id="US1",
    title="Nights in bed and breakfast, police cells and other unsuitable places",
    of=unsuitable_nights,
    dated="night_on",
    by=_GROUPS,
    better="lower",
    source=_NIGHTS,
    why="Each is a night on which the authority had nowhere fit for a child to sleep.",
    note=_NO_NIGHT,
)

children_in_unsuitable_places_by_month = Count(
    id="US2",
    title="Children who spent a night in an unsuitable place, each once a month",
    of=unsuitable_nights,
    dated="night_on",
    where=_.first_in_month,
    by=_GROUPS,
    better="lower",
    source=_NIGHTS,
    why="A few children may be behind many nights.",
    note="A child with nights in two months counts once in each, and under the place of the first of them. A longer "
    f"period adds its months up. {_NO_NIGHT}",
)

children_in_unsuitable_places = Count(
    id="US2y",
    title="Children who spent a night in an unsuitable place, each once a year (April to March)",
    of=unsuitable_nights,
    dated="night_on",
    where=_.first_in_year,
    by=_GROUPS,
    better="lower",
    source=_NIGHTS,
    why="Each child is to be known by name to those who answer for it.",
    note="A month's figure is of children whose first such night since April, as far as the list goes back, "
    f"was in it. {_NO_NIGHT}",
)

stays_in_unsuitable_places = Count(
    id="US3",
    title="Stays in unsuitable places begun",
    of=unsuitable_stays,
    dated="started_on",
    by=_GROUPS,
    better="lower",
    source=_LIST,
    why="Each is a crisis for which no place had been prepared.",
)

children_now_in_unsuitable_places = Count(
    id="US4",
    title="Children staying in an unsuitable place on the last night",
    of=unsuitable_stays,
    open=("started_on", "ended_on"),
    by=_GROUPS,
    better="lower",
    source=_LIST,
    why="They are there now.",
)
