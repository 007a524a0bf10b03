"""A child placed for adoption is in the list of children with a plan for adoption."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, unmatched

check = Check(
    name="placed-for-adoption-but-not-listed",
    on=("cla_status.placement_type", "permanence"),
    finds=unmatched(
        "cla_status",
        "permanence",
        only=as_it_stands(pl.col("ended_on").is_null() & pl.col("placement_type").is_in(["A3", "A4", "A5", "A6"])),
    ),
    column="placement_type",
    what="The child is placed for adoption (A3 to A6), and is not in the list of adoptions.",
    do="Add the child to the list of adoptions, or correct the type of placement.",
    example={
        "cla_status": """
            child_id | started_on | ended_on | placement_type | fault
            ann      | 2025-06-10 |          | A5             | yes
            ben      | 2025-06-10 |          | A5             |
            cat      | 2025-06-10 |          | U1             |
        """,
        "permanence": """
            child_id | entered_care_on
            ben      | 2025-06-10
        """,
    },
)
