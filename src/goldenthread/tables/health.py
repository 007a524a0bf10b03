"""The health of children looked after, and their scores of strengths and difficulties."""

from goldenthread.tables.need import OBSERVED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type

cla_health = Table(
    name="cla_health",
    means="The health, in the year that ended on the day observed, of a child looked after throughout it",
    kind=Kind.STATE,
    key=("child_id", "observed_on"),
    begins="observed_on",
    own_columns=(
        CHILD,
        OBSERVED,
        Column("sdq_score", Type.WHOLE, "Score of the strengths and difficulties questionnaire, 0 to 40"),
        Column("sdq_reason", Type.TEXT, "Why there is no score: an SSDA903 code such as SDQ2"),
        Column("convicted", Type.YES_NO, "Convicted or cautioned in the year"),
        Column("health_check", Type.YES_NO, "Development checks up to date, of a child under five"),
        Column("immunised", Type.YES_NO, "Immunisations up to date"),
        Column("teeth_checked", Type.YES_NO, "Teeth checked by a dentist in the year"),
        Column("health_assessed", Type.YES_NO, "Health assessments made in the year that had to be"),
        Column("substance_misuse", Type.YES_NO, "Found to misuse substances in the year"),
        Column("intervention_received", Type.YES_NO, "Received an intervention for the misuse of substances"),
        Column("intervention_offered", Type.YES_NO, "Was offered an intervention and did not take it"),
    ),
)

sdq_scores = Table(
    name="sdq_scores",
    means="A strengths and difficulties questionnaire that was scored",
    kind=Kind.EVENT,
    key=("child_id", "completed_on"),
    begins="completed_on",
    ssd="ssd_sdq_scores",
    own_columns=(
        CHILD,
        Column("completed_on", Type.DATE, "Day it was completed", required=True, ssd="csdq_sdq_completed_date"),
        Column("score", Type.WHOLE, "Score, 0 to 40", ssd="csdq_sdq_score"),
    ),
)
