"""Child protection: how many children are on plans, for what, and whether they were on one before."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Rate, Share
from goldenthread.measures.populations.protection import child_protection_plans, plans_in_turn

_GROUPS = ("service", "team", "age band", "category")
_OPEN = ("started_on", "ended_on")
_GUIDE = "Children in need census guide, child protection plans"
_TABLES = "Characteristics of children in need (DfE), child protection plans"

children_on_plans = Count(
    id="CP1",
    title="Children on a child protection plan",
    of=child_protection_plans,
    open=_OPEN,
    by=("service", "team", "worker", "age band", "category"),
    better="neither",
    source=_GUIDE,
    why="How many children are judged to be at risk of significant harm.",
)

children_on_plans_rate = Rate(
    id="CP1r",
    title="Children on a child protection plan, of 10,000 children",
    of=child_protection_plans,
    open=_OPEN,
    better="neither",
    source=_GUIDE,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

plans_started = Count(
    id="CP2a",
    title="Child protection plans begun",
    of=plans_in_turn,
    dated="started_on",
    by=_GROUPS,
    better="neither",
    source=_TABLES,
    why="A child newly judged to be at risk needs visits from the first week.",
)

plans_started_rate = Rate(
    id="CP2b",
    title="Child protection plans begun for each 10,000 children",
    of=plans_in_turn,
    dated="started_on",
    better="lower",
    source="Local Authority Interactive Tool, rate of children who became subject of a plan",
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

plans_ended = Count(
    id="CP2c",
    title="Child protection plans ended",
    of=child_protection_plans,
    dated="ended_on",
    by=_GROUPS,
    better="neither",
    source=_TABLES,
    why="Where fewer end than begin, workers hold more children at risk each month.",
)

plans_ended_rate = Rate(
    id="CP2d",
    title="Child protection plans ended for each 10,000 children",
    of=child_protection_plans,
    dated="ended_on",
    better="neither",
    source=_TABLES,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

second_or_subsequent_plans_ever = Share(
    id="CP3",
    title="Child protection plans begun that are the child's second or later, however long ago the first",
    of=plans_in_turn,
    dated="started_on",
    where=_.previous_plans > 0,
    by=_GROUPS,
    better="lower",
    source="Children in need census guide: previous plans of the same authority, regardless of how long ago",
    why="A plan that has to be made again is harm that was not ended.",
    note="This is the published definition. Many authorities watch plans within two years of the last, which is a "
    "figure of its own here.",
)

second_plans_within_two_years = Share(
    id="CP3b",
    title="Child protection plans begun within two years of the end of the child's last",
    of=plans_in_turn,
    dated="started_on",
    where=_.started_on <= months_after(_.previous_ended_on, 24),
    by=_GROUPS,
    better="lower",
    source="A local definition, as scrutiny reports of Darlington use it; there is no national one",
    why="A plan made again so soon says that the last one ended before the child was safe.",
    looks_back=24,
    note="Counted from the plans held here, so it needs those of the two years before; exactly two years counts.",
)

children_on_plans_for_neglect = Count(
    id="CP9",
    title="Children on a child protection plan for neglect",
    of=child_protection_plans,
    open=_OPEN,
    where=_.category == "NEG",
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_TABLES} by latest category of abuse",
    why="Neglect is slow and easily lived with by those who see it every week.",
)

share_of_plans_for_neglect = Share(
    id="CP9s",
    title="Share of child protection plans that are for neglect",
    of=child_protection_plans,
    open=_OPEN,
    where=_.category == "NEG",
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_TABLES} by latest category of abuse",
    why="By age band it shows whether it is the youngest or the teenagers who are neglected.",
)

children_on_plans_for_emotional_abuse = Count(
    id="CP9em",
    title="Children on a child protection plan for emotional abuse",
    of=child_protection_plans,
    open=_OPEN,
    where=_.category == "EMO",
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_TABLES} by latest category of abuse",
    why="It is found most where adults hurt each other before their children.",
)

children_on_plans_for_physical_abuse = Count(
    id="CP9ph",
    title="Children on a child protection plan for physical abuse",
    of=child_protection_plans,
    open=_OPEN,
    where=_.category == "PHY",
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_TABLES} by latest category of abuse",
    why="The smaller the child, the greater the danger.",
)

children_on_plans_for_sexual_abuse = Count(
    id="CP9sx",
    title="Children on a child protection plan for sexual abuse",
    of=child_protection_plans,
    open=_OPEN,
    where=_.category == "SAB",
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_TABLES} by latest category of abuse",
    why="It is the least often named, and not because it is rare.",
)

children_on_plans_for_multiple_categories = Count(
    id="CP9mu",
    title="Children on a child protection plan for more than one category of abuse",
    of=child_protection_plans,
    open=_OPEN,
    where=_.category == "MUL",
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_TABLES} by latest category of abuse",
    why="Where nobody chose a category, the plan may not say what must change.",
)
