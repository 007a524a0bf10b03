"""Sex must be given; a census also knows no code for neither."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="child-without-sex",
    on=("person.sex",),
    finds=where(
        "person", lambda loaded: pl.col("sex").is_null() | ((pl.col("sex") == "X") & pl.lit(loaded.kind in CENSUS))
    ),
    column="sex",
    what="The child's sex is missing or is not a code of this return.",
    do=(
        "Record the child's sex; where it is not known, or the child is not yet born, say so with the code for unknown."
    ),
    peer="CIN 4180",
    example={
        "person": """
            child_id | sex
            ann      |
            ben      | M
            cat      | U
        """,
        "referrals": """
            child_id | received_on | fault
            ann      | 2026-01-05  | yes
            ben      | 2026-01-06  |
            cat      | 2026-01-07  |
        """,
    },
)
