"""A plan is in a census because it was in force in that year."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, outside_year, where

check = Check(
    name="plan-ends-outside-year",
    on=("cp_plans",),
    finds=where("cp_plans", outside_year("ended_on")),
    column="ended_on",
    kinds=CENSUS,
    what="The child protection plan ends on a day that is not within the census year.",
    do=(
        "Correct the date; take the plan out if it ended in an earlier year, and leave the date empty if it has "
        "not ended."
    ),
    peer="CIN 8930",
    example={
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2024-06-10 | 2025-03-31 | yes
            ben      | 2024-06-10 | 2025-04-01 |
            cat      | 2024-06-10 |            |
        """,
    },
)
