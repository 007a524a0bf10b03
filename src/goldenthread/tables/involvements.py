"""Which worker held a child's case, and from when to when."""

from goldenthread.tables.need import ENDED, STARTED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type

involvements = Table(
    name="involvements",
    means="A time for which a worker held a child's case",
    kind=Kind.SPELL,
    key=("child_id", "worker_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_involvements",
    own_columns=(
        CHILD,
        Column("worker_id", Type.TEXT, "The worker", required=True, ssd="invo_professional_id"),
        STARTED,
        ENDED,
        Column("change_reason", Type.TEXT, "Why the worker changed: an SSDA903 code such as LEFTRL"),
    ),
)
