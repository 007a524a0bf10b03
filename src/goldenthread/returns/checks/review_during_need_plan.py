"""While a child in need plan runs there is no protection plan to review, unless that review ends it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import all_of, matching, unmatched
from goldenthread.returns.loaded import Loaded

_PLAN = {"child_id": "child_id", "plan_started_on": "started_on"}


def _during(loaded: Loaded) -> pl.Expr:
    open_still = pl.col("other_ended_on").is_null() & (pl.col("reviewed_on") <= loaded.as_at)
    return (pl.col("reviewed_on") >= pl.col("other_started_on")) & (
        (pl.col("reviewed_on") < pl.col("other_ended_on")) | open_still
    )


check = Check(
    name="review-during-need-plan",
    on=("cp_reviews", "cin_plans", "cp_plans"),
    finds=all_of(
        matching("cp_reviews", "cin_plans", that=_during),
        unmatched("cp_reviews", "cp_plans", _PLAN, that=pl.col("reviewed_on") == pl.col("other_ended_on")),
    ),
    column="reviewed_on",
    what="The review of a child protection plan was held while the child had a child in need plan.",
    do="Correct the dates of the review or of the child in need plan.",
    peer="CIN 4003",
    example={
        "cin_plans": """
            child_id | started_on | ended_on
            ann      | 2025-09-01 | 2025-12-01
            ben      | 2025-09-10 |
            cat      | 2025-09-01 | 2025-09-10
        """,
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-06-10 |
            ben      | 2025-06-10 | 2025-09-10
            cat      | 2025-06-10 |
        """,
        "cp_reviews": """
            child_id | plan_started_on | reviewed_on | fault
            ann      | 2025-06-10      | 2025-09-10  | yes
            ben      | 2025-06-10      | 2025-09-10  |
            cat      | 2025-06-10      | 2025-09-10  |
        """,
    },
)
