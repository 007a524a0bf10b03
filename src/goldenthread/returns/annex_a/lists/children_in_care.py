"""List 8: children in care on the day or who left it in the six months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id, team, worker

children_in_care = AnnexList(
    number=8,
    title="Children in care",
    tables=("cla_episodes", "cla_status"),
    also_called=("cla", "lac", "cic", "looked after", "looked after children", "children looked after"),
    columns=(
        child_id("cla_episodes", "cla_status"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        AnnexColumn(
            "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
            ("cla_episodes.unaccompanied", "cla_status.unaccompanied"),
            values.YES_NO,
            also=(r"\buasc\b", r"^unaccompanied asylum\b"),
        ),
        DISABILITY,
        AnnexColumn(
            "Date Started to be Looked After",
            ("cla_episodes.started_on", "cla_status.started_on"),
            needed=True,
            also=(r"^(date )?(started|began|became)( to be)? looked after( date)?$", r"^(cla|lac) start date$"),
        ),
        AnnexColumn(
            "Child's Category of Need",
            ("cla_episodes.primary_need",),
            values.PRIMARY_NEED,
            also=(r"\bcategory of need\b", r"\bneed code\b"),
        ),
        AnnexColumn(
            "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
            ("cla_episodes.again_in_12_months",),
            values.YES_NO,
            also=(r"\bsecond or subsequent\b",),
        ),
        AnnexColumn(
            "Start date of current legal status",
            ("cla_status.legal_status_from",),
            also=(r"^(start )?date\b.*\blegal status\b", r"\blegal status (start|from)( date)?$"),
        ),
        AnnexColumn(
            "Child's Legal Status",
            ("cla_status.legal_status", "cla_episodes.legal_status"),
            values.LEGAL_STATUS,
            also=(r"^(child s |current )?legal status( code)?$",),
        ),
        AnnexColumn(
            "Date of Latest Statutory Review",
            ("cla_status.last_review_on",),
            also=(r"^(date of )?(last|latest) (statutory |cla |lac )?review( date)?$",),
        ),
        AnnexColumn(
            "Date of Last Social Work Visit",
            ("cla_status.last_visit_on",),
            also=(r"^(date of )?(last|latest) (social work(er)? |statutory )?visit( date)?$",),
        ),
        AnnexColumn(
            "What is the permanence plan for this child?",
            ("cla_status.permanence_plan",),
            values.PERMANENCE_PLAN,
            also=(r"\bpermanence plan\b",),
        ),
        AnnexColumn(
            "Date of Last IRO Visit / Contact to the Child", ("cla_status.last_iro_visit_on",), also=(r"\biro\b",)
        ),
        AnnexColumn("Date of Last Health Assessment", ("cla_status.last_health_on",), also=(r"\bhealth assessment\b",)),
        AnnexColumn("Date of Last Dental Check", ("cla_status.last_dental_on",), also=(r"\bdental\b",)),
        AnnexColumn(
            "Number of Placements in the Last 12 months",
            ("cla_status.placements_in_12_months",),
            also=(r"^(number|no|count) of placements\b",),
        ),
        AnnexColumn(
            "Date Ceased to be Looked After",
            ("cla_episodes.ended_on", "cla_status.ended_on"),
            also=(r"^(date )?(ceased|stopped)( to be)? looked after( date)?$", r"^(cla|lac) end date$"),
        ),
        AnnexColumn(
            "Reason Ceased to be Looked After",
            ("cla_episodes.end_reason",),
            values.CEASED_REASON,
            also=(r"^reason (for )?ceas(ed|ing)\b",),
        ),
        AnnexColumn(
            "Start Date of Most Recent Placement",
            ("cla_status.placed_on",),
            also=(r"^(start date|date)\b.*\b(most recent|current|latest) placement$", r"^placement start date$"),
        ),
        AnnexColumn(
            "Placement Type", ("cla_status.placement_type",), values.PLACEMENT_TYPE, also=(r"^type of placement$",)
        ),
        AnnexColumn(
            "Placement Provider",
            ("cla_status.placement_provider",),
            values.PLACEMENT_PROVIDER,
            also=(r"^provider of placement$", r"^placement provision$"),
        ),
        AnnexColumn("Placement postcode", also=(r"\bpostcode\b",)),
        AnnexColumn("URN of Placement", also=(r"\burn\b",)),
        AnnexColumn(
            "Placement Location",
            ("cla_status.placed_outside",),
            values.PLACED_OUTSIDE,
            also=(r"^location of placement$", r"^placement in or out\b"),
        ),
        AnnexColumn(
            "LA of Placement", also=(r"^(la|local authority) of placement$", r"^placement (la|local authority)$")
        ),
        AnnexColumn(
            "Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months",
            ("cla_status.missing_in_12_months",),
            also=(r"^(number|no|count) of\b.*\bmissing\b",),
        ),
        AnnexColumn(
            "Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months",
            ("cla_status.absent_in_12_months",),
            also=(r"^(number|no|count) of\b.*\babsent\b",),
        ),
        AnnexColumn(
            "Was the child offered a Return Interview after their last missing episode (Y/N)?",
            ("cla_status.interview_offered",),
            values.YES_NO,
            also=(r"\boffered\b.*\binterview\b", r"\binterview\b.*\boffered\b"),
        ),
        AnnexColumn(
            "Did the child accept a Return Interview after their last missing episode (Y/N)?",
            ("cla_status.interview_accepted",),
            values.YES_NO,
            also=(r"\baccept(ed)?\b.*\binterview\b", r"\binterview\b.*\baccepted\b"),
        ),
        team("cla_episodes", "cla_status"),
        worker("cla_episodes", "cla_status"),
    ),
)
