"""List 11: adopters and prospective adopters in touch with the agency in the twelve months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists.adoption import FAMILY

adopters = AnnexList(
    number=11,
    title="Adopters",
    tables=("adopters",),
    also_called=("prospective adopters",),
    columns=(
        AnnexColumn(
            "Individual adopter identifier",
            ("adopters.adopter_id",),
            needed=True,
            also=(r"\badopter\b.*\b(id|identifier)\b",),
        ),
        AnnexColumn("Family identifier", ("adopters.family_id",), also=FAMILY),
        AnnexColumn("Gender", values=values.SEX, also=(r"^sex$",)),
        AnnexColumn("Ethnicity", values=values.ETHNICITY, also=(r"^ethnic\b",)),
        AnnexColumn("Disability", values=values.DISABILITY, also=(r"\bdisab(ility|led)\b",)),
        AnnexColumn(
            "Is the (prospective) adopter fostering for adoption?",
            ("adopters.fostering_for_adoption",),
            values.YES_NO,
            also=(r"\bfostering for adoption\b", r"\bffa\b"),
        ),
        AnnexColumn("Date enquiry received", ("adopters.enquired_on",), also=(r"\benquiry\b",)),
        AnnexColumn("Date Stage 1 started", ("adopters.stage_1_started_on",), also=(r"\bstage (1|one) start(ed)?\b",)),
        AnnexColumn("Date Stage 1 ended", ("adopters.stage_1_ended_on",), also=(r"\bstage (1|one) end(ed)?\b",)),
        AnnexColumn("Date Stage 2 started", ("adopters.stage_2_started_on",), also=(r"\bstage (2|two) start(ed)?\b",)),
        AnnexColumn("Date Stage 2 ended", ("adopters.stage_2_ended_on",), also=(r"\bstage (2|two) end(ed)?\b",)),
        AnnexColumn("Date application submitted", ("adopters.applied_on",), also=(r"\bapplication submitted\b",)),
        AnnexColumn(
            "Date application approved",
            ("adopters.approved_on",),
            also=(r"\bapplication approved\b", r"^date approved$"),
        ),
        AnnexColumn("Date adopter matched with child(ren)", ("adopters.matched_on",), also=(r"\bmatched\b",)),
        AnnexColumn(
            "Date child/children placed with adopter(s)", ("adopters.placed_on",), also=(r"^date\b.*\bplaced with\b",)
        ),
        AnnexColumn(
            "No. of children placed", ("adopters.children_placed",), also=(r"^(number|no) of children placed\b",)
        ),
        AnnexColumn("Date of Adoption Order", ("adopters.adopted_on",), also=(r"^(date of )?adoption order( date)?$",)),
        AnnexColumn("Date of leaving adoption process", ("adopters.left_on",), also=(r"^date\b.*\b(leaving|left)\b",)),
        AnnexColumn(
            "Reason for leaving adoption process",
            ("adopters.left_reason",),
            values.LEFT_REASON,
            also=(r"^reason\b.*\b(leaving|left)\b",),
        ),
    ),
)
