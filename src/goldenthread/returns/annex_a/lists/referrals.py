"""List 3: referrals in the six months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, ETHNICITY, GENDER, child_id, team, worker

referrals = AnnexList(
    number=3,
    title="Referrals",
    tables=("referrals",),
    columns=(
        child_id("referrals"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        AnnexColumn(
            "Date of referral",
            ("referrals.received_on",),
            needed=True,
            also=(r"^(referral date|date referred|date referral)\b",),
        ),
        AnnexColumn("Referral Source", ("referrals.source",), values.SOURCE, also=(r"^source of referral$",)),
        AnnexColumn(
            "Referral NFA?",
            ("referrals.no_further_action",),
            values.YES_NO,
            also=(r"\bnfa\b", r"\bno further action\b"),
        ),
        AnnexColumn(
            "Number of Referrals in Last 12 Months",
            ("referrals.referrals_in_12_months",),
            also=(r"^(number|no|count) of referrals\b",),
        ),
        team("referrals"),
        worker("referrals"),
    ),
)
