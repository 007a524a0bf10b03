"""A case listed as looked after is of a child in the list of children looked after."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, unmatched

check = Check(
    name="case-status-looked-after-but-not-in-care",
    on=("cin_status.status", "cla_episodes"),
    finds=unmatched(
        "cin_status",
        "cla_episodes",
        only=as_it_stands(pl.col("status") == "looked after"),
        that=pl.col("other_ended_on").is_null(),
    ),
    column="status",
    what="The case is listed as looked after, and the child is not among the children looked after now.",
    do="Correct the status of the case, or add the child to the list of children looked after.",
    example={
        "cin_status": """
            child_id | started_on | status             | fault
            ann      | 2025-06-01 | looked after       | yes
            ben      | 2025-06-01 | looked after       |
            cat      | 2025-06-01 | child in need plan |
        """,
        "cla_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-01-01 | 2025-05-01
            ben      | 2025-06-01 |
        """,
    },
)
