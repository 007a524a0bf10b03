"""A child protection plan ends when the child is 18 at the latest."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching
from goldenthread.returns.loaded import Loaded


def _grown_up(loaded: Loaded) -> pl.Expr:
    return pl.col("other_born_on").dt.offset_by("18y") <= loaded.as_at


check = Check(
    name="protection-plan-of-adult",
    on=("cp_plans", "person.born_on"),
    finds=matching("cp_plans", "person", only=pl.col("ended_on").is_null(), that=_grown_up),
    column="ended_on",
    what="The child protection plan is in force, and the person is 18 or older.",
    do="Correct the date of birth, or end the plan.",
    example={
        "person": """
            child_id | born_on
            ann      | 2008-03-31
            ben      | 2008-04-01
            cat      | 2008-03-31
        """,
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 |            | yes
            ben      | 2025-06-10 |            |
            cat      | 2025-06-10 | 2025-12-10 |
        """,
    },
)
