"""The count of enquiries in the last 12 months takes in those of the list."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import counted_short

check = Check(
    name="enquiries-counted-short",
    on=("s47_enquiry.enquiries_in_12_months",),
    finds=counted_short("s47_enquiry", "started_on", "enquiries_in_12_months"),
    column="enquiries_in_12_months",
    what="The list shows more earlier enquiries about the child in the 12 months before than the row counts.",
    do="Correct the count, or take out enquiries that are listed twice.",
    example={
        "s47_enquiry": """
            child_id | started_on | enquiries_in_12_months | fault
            ann      | 2025-11-05 | 0                      |
            ann      | 2026-01-05 | 0                      | yes
            ben      | 2025-11-05 | 0                      |
            ben      | 2026-01-05 | 1                      |
            cat      | 2026-01-05 | 0                      |
        """,
    },
)
