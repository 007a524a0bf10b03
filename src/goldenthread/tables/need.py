"""Children in need: the episode, its plans and visits."""

from goldenthread.tables import codes
from goldenthread.tables.front_door import REFERRED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM, WORKER

STARTED = Column("started_on", Type.DATE, "Day it began", required=True)
ENDED = Column("ended_on", Type.DATE, "Day it ended; missing while it is open")
OBSERVED = Column("observed_on", Type.DATE, "The day the return describes", required=True)
VISITED = Column("visited_on", Type.DATE, "Day of the visit", required=True)
RECORDED = Column("recorded_on", Type.DATE, "Day the visit was recorded, where the system says")
ALONE = Column("seen_alone", Type.YES_NO, "Whether the child was seen alone")

cin_episodes = Table(
    name="cin_episodes",
    means="A time during which a child was in need, from referral to closure",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_cin_episodes",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        Column("primary_need", Type.TEXT, "Primary need", codes=codes.PRIMARY_NEED, ssd="cine_cin_primary_need_code"),
        Column("end_reason", Type.TEXT, "Why it closed", codes=codes.CLOSURE_REASON, ssd="cine_close_reason"),
        Column("no_further_action", Type.YES_NO, "Whether it was only a referral with no further action"),
        TEAM,
        WORKER,
    ),
)

cin_status = Table(
    name="cin_status",
    means="How a child in need's case stood on the day the return describes",
    kind=Kind.STATE,
    key=("child_id", "started_on", "observed_on"),
    begins="observed_on",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        OBSERVED,
        Column("status", Type.TEXT, "What the case is", codes=codes.CASE_STATUS),
        Column("last_seen_on", Type.DATE, "Day the child was last seen"),
        TEAM,
        WORKER,
    ),
)

cin_plans = Table(
    name="cin_plans",
    means="A child in need plan",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_cin_plans",
    own_columns=(CHILD, REFERRED, STARTED, ENDED, TEAM, WORKER),
)

cin_visits = Table(
    name="cin_visits",
    means="A visit to a child in need",
    kind=Kind.EVENT,
    key=("child_id", "visited_on"),
    begins="visited_on",
    ssd="ssd_cin_visits",
    own_columns=(CHILD, VISITED, RECORDED, ALONE, TEAM, WORKER),
)
