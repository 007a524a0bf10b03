"""Children in need: how many, their plans, and how it ends."""

from goldenthread.measures.kinds import Count, Rate
from goldenthread.measures.populations.need import child_in_need_plans, children_in_need, closed_episodes

_GROUPS = ("service", "team", "age band", "category")
_TEAMS = ("service", "team", "age band")
_BY_WORKER = ("service", "team", "worker", "age band")
_OPEN = ("started_on", "ended_on")
_TABLES = "Characteristics of children in need (DfE), episodes of need"
_PLANS = "Characteristics of children in need (DfE), child in need plans"

open_episodes = Count(
    id="CN1",
    title="Children in need",
    of=children_in_need,
    open=_OPEN,
    by=("service", "team", "worker", "age band", "category"),
    better="neither",
    source=f"{_TABLES}: open on the day, referrals without further action left out",
    why="All the children to whom the authority has said that they need its help.",
)

open_episodes_rate = Rate(
    id="CN1r",
    title="Children in need, of 10,000 children",
    of=children_in_need,
    open=_OPEN,
    better="neither",
    source=_TABLES,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

episodes_begun = Count(
    id="CN1s",
    title="Episodes of need begun",
    of=children_in_need,
    dated="started_on",
    by=_GROUPS,
    better="neither",
    source=_TABLES,
    why="Where more begin than end, each worker holds more children every month.",
)

episodes_ended = Count(
    id="CN1e",
    title="Episodes of need ended",
    of=children_in_need,
    dated="ended_on",
    by=_GROUPS,
    better="neither",
    source=_TABLES,
    why="Where fewer end than begin, each worker holds more children every month.",
)

closures_by_reason = Count(
    id="CN4",
    title="Episodes of need ended, by the reason",
    of=closed_episodes,
    dated="ended_on",
    by=_GROUPS,
    better="neither",
    source=f"{_TABLES}: reasons for closure RC1 to RC9",
    why="It tells the children who were helped from those who moved away or were turned down.",
)

need_plans_open = Count(
    id="CN5",
    title="Child in need plans open",
    of=child_in_need_plans,
    open=_OPEN,
    by=_BY_WORKER,
    better="neither",
    source=_PLANS,
    why="A child in need without a plan has a label and no help.",
)

need_plans_started = Count(
    id="CN5a",
    title="Child in need plans begun",
    of=child_in_need_plans,
    dated="started_on",
    by=_TEAMS,
    better="neither",
    source=_PLANS,
    why="How many families have been promised help.",
)

need_plans_ended = Count(
    id="CN5b",
    title="Child in need plans ended",
    of=child_in_need_plans,
    dated="ended_on",
    by=_TEAMS,
    better="neither",
    source=_PLANS,
    why="Where fewer end than begin, each worker holds more children every month.",
)
