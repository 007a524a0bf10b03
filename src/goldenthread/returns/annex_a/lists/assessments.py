"""List 4: assessments completed or open in the six months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id, team, worker

assessments = AnnexList(
    number=4,
    title="Assessments",
    tables=("cin_assessments",),
    also_called=("continuous assessments", "single assessments", "c&f assessments"),
    columns=(
        child_id("cin_assessments"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        DISABILITY,
        AnnexColumn(
            "Continuous Assessment Start Date",
            ("cin_assessments.started_on",),
            needed=True,
            also=(r"^(continuous|single|social work|c and f|c f|child and family) assessment start(ed)?( date)?$",),
        ),
        AnnexColumn(
            "Child Seen During Continuous Assessment",
            ("cin_assessments.child_seen",),
            values.YES_NO,
            also=(r"^(was the )?child seen\b.*assessment$",),
        ),
        AnnexColumn(
            "Continuous Assessment Date of Authorisation",
            ("cin_assessments.completed_on",),
            also=(
                r"\bassessment\b.*\b(authorisation|authorised|completion|completed|end)\b( date)?$",
                r"^date of authorisation$",
            ),
        ),
        AnnexColumn(
            "Was the child assessed as requiring LA children's social care support?",
            ("cin_assessments.needs_support",),
            values.YES_NO,
            also=(r"\bassessed as requiring\b", r"\bchildren s social care support\b"),
        ),
        team("cin_assessments"),
        worker("cin_assessments"),
    ),
)
