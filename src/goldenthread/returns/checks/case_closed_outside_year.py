"""A case is in a census because it was open in that year."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, outside_year, where

check = Check(
    name="case-closed-outside-year",
    on=("cin_episodes",),
    finds=where("cin_episodes", outside_year("ended_on")),
    column="ended_on",
    kinds=CENSUS,
    what="The case was closed on a day that is not within the census year.",
    do=(
        "Correct the date; take the case out if it was closed in an earlier year, and leave the date empty if it "
        "is still open."
    ),
    peer="CIN 8620",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2024-06-01 | 2025-03-31 | yes
            ben      | 2024-06-01 | 2025-04-01 |
            cat      | 2024-06-01 |            |
        """,
    },
)
