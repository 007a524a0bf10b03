"""List 5: section 47 enquiries in the six months, and the conferences they led to."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id, team, worker

enquiries = AnnexList(
    number=5,
    title="Section 47 enquiries and ICPC",
    tables=("s47_enquiry", "initial_cp_conference"),
    also_called=("section 47 enquiries", "section 47", "section 47s", "s47", "s47 enquiries", "s47s", "s47 and icpc"),
    columns=(
        child_id("s47_enquiry", "initial_cp_conference"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        DISABILITY,
        AnnexColumn(
            "Strategy discussion initiating Section 47 Enquiry Start Date",
            ("s47_enquiry.started_on", "initial_cp_conference.s47_started_on"),
            needed=True,
            also=(r"^strategy discussion\b", r"^(section 47|s47)( enquiry)? start(ed)?( date)?$"),
        ),
        AnnexColumn(
            "Was an Initial Child Protection Conference deemed unnecessary?",
            ("s47_enquiry.conference_not_needed",),
            values.YES_NO,
            also=(r"\b(conference|icpc)\b.*\b(unnecessary|not required|not needed)\b",),
        ),
        AnnexColumn(
            "Date of Initial Child Protection Conference",
            ("s47_enquiry.conference_on", "initial_cp_conference.held_on"),
            also=(r"^(date of |initial )?(child protection conference|icpc)( date)?$",),
        ),
        AnnexColumn(
            "Did the Initial Child Protection Conference Result in a Child Protection Plan",
            ("initial_cp_conference.led_to_plan",),
            values.YES_NO,
            also=(r"\b(conference|icpc)\b.*\bresult",),
        ),
        AnnexColumn(
            "Number of Section 47 Enquiries in the last 12 months",
            ("s47_enquiry.enquiries_in_12_months",),
            also=(r"^(number|no|count) of (section 47|s47)\b",),
        ),
        AnnexColumn(
            "Number of ICPCs in the last 12 months",
            ("initial_cp_conference.conferences_in_12_months",),
            also=(r"^(number|no|count) of (icpc|initial child protection conference)s?\b",),
        ),
        team("s47_enquiry", "initial_cp_conference"),
        worker("s47_enquiry", "initial_cp_conference"),
    ),
)
