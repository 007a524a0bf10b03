"""Where children looked after live, one placement after another, and the times they were missing from there."""

from goldenthread.tables import codes
from goldenthread.tables.need import ENDED, STARTED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type

PLACED_OUTSIDE = Column("placed_outside", Type.YES_NO, "Whether the placement is outside the authority")
MILES_FROM_HOME = Column(
    "miles_from_home", Type.NUMBER, "Miles from the child's home to the placement", ssd="clap_cla_placement_distance"
)

cla_placements = Table(
    name="cla_placements",
    means="A placement of a looked after child, from the day the child moved in to the day the child moved on",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_cla_placement",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        Column("care_started_on", Type.DATE, "Day the time in care it belongs to began"),
        Column("placement_type", Type.TEXT, "Type of placement: an SSDA903 code such as U1"),
        Column("placement_provider", Type.TEXT, "Provider of the placement: an SSDA903 code such as PR1"),
        PLACED_OUTSIDE,
        MILES_FROM_HOME,
        Column("same_carer", Type.YES_NO, "Whether the child stayed with the carer of the placement before"),
        Column("change_reason", Type.TEXT, "Why it ended: an SSDA903 code such as CARPL"),
    ),
)

missing_episodes = Table(
    name="missing_episodes",
    means="A time for which a looked after child was missing, or away from the placement without permission",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_missing",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        Column("missing", Type.TEXT, "Missing, or away without permission", codes=codes.MISSING),
    ),
)
