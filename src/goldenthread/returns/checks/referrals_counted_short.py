"""The count of referrals in the last 12 months takes in those of the list."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import counted_short

check = Check(
    name="referrals-counted-short",
    on=("referrals.referrals_in_12_months",),
    finds=counted_short("referrals", "received_on", "referrals_in_12_months"),
    column="referrals_in_12_months",
    what="The list shows more earlier referrals of the child in the 12 months before than the row counts.",
    do="Correct the count, or take out referrals that are listed twice.",
    example={
        "referrals": """
            child_id | received_on | referrals_in_12_months | fault
            ann      | 2025-11-05  | 0                      |
            ann      | 2026-01-05  | 0                      | yes
            ben      | 2025-11-05  | 0                      |
            ben      | 2026-01-05  | 1                      |
            cat      | 2026-01-05  | 0                      |
        """,
    },
)
