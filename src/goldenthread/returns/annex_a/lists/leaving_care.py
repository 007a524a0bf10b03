"""List 9: young people entitled to leaving care services on the day."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id, team, worker

leaving_care = AnnexList(
    number=9,
    title="Leaving care services",
    tables=("care_leavers",),
    also_called=("care leavers", "leaving care"),
    columns=(
        child_id("care_leavers"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        AnnexColumn(
            "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
            ("care_leavers.unaccompanied",),
            values.YES_NO,
            also=(r"\buasc\b", r"^unaccompanied asylum\b"),
        ),
        DISABILITY,
        team("care_leavers"),
        worker("care_leavers"),
        AnnexColumn(
            "Allocated Personal Advisor",
            ("care_leavers.adviser_id",),
            also=(r"\bpersonal advis[eo]r\b", r"^(allocated )?pa$"),
        ),
        AnnexColumn(
            "Eligibility Category",
            ("care_leavers.eligibility",),
            values.ELIGIBILITY,
            also=(r"^(leaving care )?eligibility\b",),
        ),
        AnnexColumn(
            "Latest Pathway Plan Review Date",
            ("care_leavers.pathway_plan_reviewed_on",),
            also=(r"\bpathway plan\b",),
        ),
        AnnexColumn("LA in Touch", ("care_leavers.in_touch",), values.IN_TOUCH, also=(r"\bin touch\b",)),
        AnnexColumn(
            "Latest Date of Contact",
            ("care_leavers.last_contact_on",),
            also=(r"^(date of )?(last|latest)( date of)? contact( date)?$",),
        ),
        AnnexColumn(
            "Type of Accommodation",
            ("care_leavers.accommodation",),
            values.ACCOMMODATION,
            also=(r"^accommodation( type)?$",),
        ),
        AnnexColumn(
            "Suitability of Accommodation",
            ("care_leavers.suitability",),
            values.SUITABILITY,
            also=(r"\bsuitab(ility|le)\b",),
        ),
        AnnexColumn("Activity Status", ("care_leavers.activity",), values.ACTIVITY, also=(r"^(main )?activity\b",)),
    ),
)
