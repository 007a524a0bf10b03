"""List 1: contacts in the six months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, ETHNICITY, GENDER, child_id

contacts = AnnexList(
    number=1,
    title="Contacts",
    tables=("contacts",),
    columns=(
        child_id("contacts"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        AnnexColumn(
            "Date of Contact", ("contacts.received_on",), needed=True, also=(r"^(date contact|contact date)\b",)
        ),
        AnnexColumn("Contact Source", ("contacts.source",), values.SOURCE, also=(r"^source of contact$",)),
    ),
)
