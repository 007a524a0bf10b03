"""List 7: child protection plans on the day or ended in the six months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id, team, worker

child_protection = AnnexList(
    number=7,
    title="Child protection",
    tables=("cp_plans", "cp_status"),
    also_called=("cp", "cpp", "cp plans", "child protection plans", "child protection plan"),
    columns=(
        child_id("cp_plans", "cp_status"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        DISABILITY,
        AnnexColumn(
            "Child Protection Plan Start Date",
            ("cp_plans.started_on", "cp_status.started_on"),
            needed=True,
            also=(r"^(cp|cpp|child protection)( plan)? start(ed)?( date)?$",),
        ),
        AnnexColumn(
            "Initial Category of Abuse",
            ("cp_plans.initial_category",),
            values.CATEGORY_OF_ABUSE,
            also=(r"^(initial|first)\b.*\bcategory\b",),
        ),
        AnnexColumn(
            "Latest Category of Abuse",
            ("cp_plans.category", "cp_status.category"),
            values.CATEGORY_OF_ABUSE,
            also=(r"^(latest|current|last)\b.*\bcategory\b",),
        ),
        AnnexColumn(
            "Date of the Last Statutory Visit",
            ("cp_status.last_visit_on",),
            also=(r"^(date of )?(the )?(last|latest) (statutory |cp )?visit( date)?$",),
        ),
        AnnexColumn("Was the Child Seen Alone?", ("cp_status.seen_alone",), values.YES_NO, also=(r"\bseen alone\b",)),
        AnnexColumn(
            "Date of latest review conference",
            ("cp_status.last_review_on",),
            also=(r"^(date of )?(the )?(last|latest) (cp )?review( conference)?( date)?$",),
        ),
        AnnexColumn(
            "Child Protection Plan End Date",
            ("cp_plans.ended_on", "cp_status.ended_on"),
            also=(r"^(cp|cpp|child protection)( plan)? (end|ended|closure)( date)?$",),
        ),
        AnnexColumn(
            "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
            ("cp_plans.emergency",),
            values.YES_NO,
            also=(r"\bemergency protection order\b", r"\bpolice powers\b"),
        ),
        AnnexColumn(
            "Number of Previous Child Protection Plans",
            ("cp_plans.previous_plans",),
            also=(r"^(number|no|count) of previous\b.*plans\b", r"^previous (cp|child protection) plans$"),
        ),
        team("cp_plans", "cp_status"),
        worker("cp_plans", "cp_status"),
    ),
)
