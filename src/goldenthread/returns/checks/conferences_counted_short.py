"""The count of conferences in the last 12 months takes in those of the list."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import counted_short

check = Check(
    name="conferences-counted-short",
    on=("initial_cp_conference.conferences_in_12_months",),
    finds=counted_short("initial_cp_conference", "held_on", "conferences_in_12_months"),
    column="conferences_in_12_months",
    what="The list shows more earlier conferences about the child in the 12 months before than the row counts.",
    do="Correct the count, or take out conferences that are listed twice.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | conferences_in_12_months | fault
            ann      | 2025-11-05 | 0                        |
            ann      | 2026-01-05 | 0                        | yes
            ben      | 2025-11-05 | 0                        |
            ben      | 2026-01-05 | 1                        |
            cat      | 2026-01-05 | 0                        |
        """,
    },
)
