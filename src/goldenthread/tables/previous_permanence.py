"""What permanence a child had before coming into care again."""

from goldenthread.tables import codes
from goldenthread.tables.need import OBSERVED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type

previous_permanence = Table(
    name="previous_permanence",
    means="The permanence that a child who came into care in the year once left care for, if any",
    kind=Kind.STATE,
    key=("child_id", "observed_on"),
    begins="observed_on",
    own_columns=(
        CHILD,
        OBSERVED,
        Column("permanence", Type.TEXT, "What it was: an SSDA903 code", codes=codes.PREVIOUS_PERMANENCE),
        Column("ordered_on", Type.DATE, "Day of the order"),
    ),
)
