"""List 2: early help assessments in the six months."""

from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, ETHNICITY, GENDER, child_id

early_help = AnnexList(
    number=2,
    title="Early help assessments",
    tables=("early_help_episodes",),
    also_called=("early help", "eha", "caf"),
    columns=(
        child_id("early_help_episodes"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        AnnexColumn(
            "Assessment start date",
            ("early_help_episodes.started_on",),
            needed=True,
            also=(
                r"^(early help |eha? )?(assessment )?(start|started) ?date$",
                r"^date (of )?(eha? )?assessment start(ed)?$",
            ),
        ),
        AnnexColumn(
            "Assessment completion date",
            ("early_help_episodes.completed_on",),
            also=(
                r"^(early help |eha? )?(assessment )?(completion|completed|end) date$",
                r"^date (of )?(eha? )?assessment (completed|completion|ended)$",
            ),
        ),
        AnnexColumn(
            "Organisation completing assessment",
            ("early_help_episodes.organisation",),
            also=(r"^(assessing |lead )?(organisation|agency)( completing.*)?$",),
        ),
    ),
)
