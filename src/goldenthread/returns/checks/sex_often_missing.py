"""Sex is rarely not known of a child who has been born."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, whole_list

check = Check(
    name="sex-often-missing",
    on=("person.sex",),
    finds=whole_list(
        "person", (pl.col("expected_on").is_null() & (pl.col("sex").is_null() | (pl.col("sex") == "U"))).mean() > 0.02
    ),
    column="sex",
    kinds=CENSUS,
    what="The sex of more than 2% of the children is missing or unknown, not counting those not yet born.",
    do="Look for what stops sex being recorded or reaching this return.",
    peer="CIN 2886Q",
    example={
        "person": """
            child_id | sex | expected_on | fault
            ann      |     |             | list
            ben      | U   | 2026-05-01  |
            cat      | M   |             |
        """,
    },
)
