"""Supervision: whether social workers have it when the authority says they should."""

from ibis import _

from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.supervision import supervisions, supervisions_due

_GROUPS = ("service", "team", "worker", "category")
_SOURCE = "The authority's own standard of supervision, for newly qualified workers where theirs differs"
_WHY = "Someone has to ask the worker what the child's life is like now."

supervisions_on_time = Share(
    id="SV1",
    title="Supervisions that fell due and were held on time",
    of=supervisions_due,
    dated="fell_due_on",
    where=_.next_on <= _.due_on,
    by=_GROUPS,
    looks_back=3,
    better="higher",
    source=_SOURCE,
    why=_WHY,
    note="A supervision falls due the standard's working days after the one before it, or after the worker began; not "
    "if the worker has left by then. Whether a worker is newly qualified is told by the latest return. It counts what "
    "fell due within the period, each as done in time or not; whether workers are up to date on the day is SV2.",
)

workers_supervised = Share(
    id="SV2",
    title="Social workers whose supervision is up to date, by the supervisions recorded",
    of=supervisions_due,
    open=("began_on", "until"),
    during=(None, _.overdue_from),
    by=_GROUPS,
    looks_back=3,
    better="higher",
    source=_SOURCE,
    why=_WHY,
    note="A worker who has just begun is up to date until the first supervision falls due. It is of one day; whether "
    "supervisions were held on time as they fell due is SV1.",
)

supervisions_held = Count(
    id="SV3",
    title="Supervisions held",
    of=supervisions,
    dated="held_on",
    by=("service", "team", "worker"),
    better="neither",
    source="Annex A does not ask for it: a table of the authority's own",
    why="When it falls in a month, somebody was away or something gave way.",
)
