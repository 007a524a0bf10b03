"""Audits of practice that are kept elsewhere, with the grade of the auditor and of the moderator."""

from goldenthread.tables import codes
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM, WORKER

practice_audits = Table(
    name="practice_audits",
    means="A practice audit of a child's case",
    kind=Kind.EVENT,
    key=("child_id", "audited_on"),
    begins="audited_on",
    own_columns=(
        CHILD,
        Column("audited_on", Type.DATE, "Day of the audit", required=True),
        Column("theme", Type.TEXT, "What the audit looked at, where it was one thing"),
        Column("auditor", Type.TEXT, "Who audited: a name or role"),
        Column("grade", Type.TEXT, "The auditor's grade", codes=codes.GRADES),
        Column("moderated_on", Type.DATE, "Day of moderation; missing where there was none"),
        Column("moderated_grade", Type.TEXT, "The grade after moderation", codes=codes.GRADES),
        TEAM,
        WORKER,
    ),
)
