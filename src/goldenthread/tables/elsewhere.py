"""Children who live with others by a private arrangement, and nights where no child should have to stay.

No statutory return holds these: an authority keeps lists of its own.
"""

from goldenthread.tables import codes
from goldenthread.tables.need import ALONE, ENDED, RECORDED, STARTED, VISITED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM, WORKER

private_fostering = Table(
    name="private_fostering",
    means="A private fostering arrangement: a child who lives with somebody who is no close relative",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        Column("notified_on", Type.DATE, "Day the authority was told of it, from which its visits are due"),
        Column("assessed_on", Type.DATE, "Day it was decided whether the arrangement is suitable"),
        Column("suitable", Type.YES_NO, "Whether it was found suitable"),
        TEAM,
        WORKER,
    ),
)

private_fostering_visits = Table(
    name="private_fostering_visits",
    means="A visit to a privately fostered child",
    kind=Kind.EVENT,
    key=("child_id", "visited_on"),
    begins="visited_on",
    own_columns=(CHILD, VISITED, RECORDED, ALONE, TEAM, WORKER),
)

unsuitable_stays = Table(
    name="unsuitable_stays",
    means="A stay in a place that is unsuitable for a child, such as bed and breakfast or a police cell",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    own_columns=(
        CHILD,
        Column("started_on", Type.DATE, "Day of the first night", required=True),
        Column("ended_on", Type.DATE, "Day the child left; missing while the child is there"),
        Column("place", Type.TEXT, "What kind of place", codes=codes.UNSUITABLE_PLACES),
        Column("reason", Type.TEXT, "Why there was nothing better, in the authority's own words"),
        TEAM,
        WORKER,
    ),
)
