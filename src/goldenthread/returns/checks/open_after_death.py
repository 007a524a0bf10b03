"""What was open when a child died is closed on that day."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, matching

_SPELLS = ("cin_episodes", "cin_plans", "cp_plans", "cla_episodes")


check = Check(
    name="open-after-death",
    on=("person.died_on",),
    finds=any_of(
        *(
            matching(name, "person", only=pl.col("ended_on").is_null(), that=pl.col("other_died_on").is_not_null())
            for name in _SPELLS
        )
    ),
    column="ended_on",
    what="The child has died, and the case, plan or time in care is still open.",
    do="Close it on the day of death, or correct the date of death.",
    example={
        "person": """
            child_id | died_on
            ann      | 2026-01-05
            ben      | 2026-01-05
            cat      |
        """,
        "cin_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-01 |            | yes
            ben      | 2025-06-01 | 2026-01-05 |
            cat      | 2025-06-01 |            |
        """,
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-21 |            | yes
            ben      | 2025-06-21 | 2026-01-05 |
        """,
    },
)
