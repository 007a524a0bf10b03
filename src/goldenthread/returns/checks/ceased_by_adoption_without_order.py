"""A time in care that ended by adoption (E11, E12) has an adoption order."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="ceased-by-adoption-without-order",
    on=("cla_episodes.end_reason", "permanence.adopted_on"),
    finds=unmatched(
        "cla_episodes",
        "permanence",
        only=pl.col("end_reason").is_in(["E11", "E12"]),
        that=pl.col("other_adopted_on").is_not_null(),
    ),
    column="end_reason",
    what="The child ceased to be looked after by adoption, and there is no day of the adoption order.",
    do="Record the adoption order, or correct the reason for ceasing.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-10 | 2026-01-10 | E11        | yes
            ben      | 2025-06-10 | 2026-01-10 | E12        |
            cat      | 2025-06-10 | 2026-01-10 | E4A        |
        """,
        "permanence": """
            child_id | entered_care_on | adopted_on
            ann      | 2025-06-10      |
            ben      | 2025-06-10      | 2026-01-10
        """,
    },
)
