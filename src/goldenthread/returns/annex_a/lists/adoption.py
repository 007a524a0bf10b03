"""List 10: children with a plan for adoption in the twelve months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id

FAMILY = (r"^family (unique )?(id|identifier)$",)

adoption = AnnexList(
    number=10,
    title="Adoption",
    tables=("permanence",),
    also_called=("children for adoption", "permanence"),
    columns=(
        child_id("permanence"),
        AnnexColumn("Family identifier", ("permanence.family_id",), also=FAMILY),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        DISABILITY,
        AnnexColumn(
            "Date the Child Entered Care",
            ("permanence.entered_care_on",),
            needed=True,
            also=(r"^(date )?(the )?child entered care( date)?$", r"^date entered care$"),
        ),
        AnnexColumn(
            "Date of Decision that Child Should be Placed for Adoption",
            ("permanence.decided_on",),
            also=(r"\bdecision\b.*\bshould be placed\b",),
        ),
        AnnexColumn(
            "Date of Placement Order",
            ("permanence.placement_order_on",),
            also=(r"^(date of )?placement order( date)?$",),
        ),
        AnnexColumn(
            "Date of Matching Child and Prospective Adopters",
            ("permanence.matched_on",),
            also=(r"^date (of )?match(ing|ed)\b",),
        ),
        AnnexColumn(
            "Date Placed for Adoption",
            ("permanence.placed_on",),
            also=(r"^(date )?(child )?placed for adoption( date)?$",),
        ),
        AnnexColumn(
            "Date of Adoption Order", ("permanence.adopted_on",), also=(r"^(date of )?adoption order( date)?$",)
        ),
        AnnexColumn(
            "Date of Decision that Child Should No Longer be Placed for Adoption",
            ("permanence.reversed_on",),
            also=(r"^date\b.*\bno longer be placed\b",),
        ),
        AnnexColumn(
            "Reason Why Child No Longer Placed for Adoption",
            ("permanence.reversal_reason",),
            values.REVERSAL_REASON,
            also=(r"^reason\b.*\bno longer\b",),
        ),
        AnnexColumn(
            "Date the child was placed for fostering in FFA or concurrent planning placement",
            ("permanence.fostered_for_adoption_on",),
            also=(r"\b(ffa|fostering for adoption|concurrent planning)\b",),
        ),
    ),
)
