"""Sex must be given, if only as unknown; from 2025 a census has no code for neither."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where
from goldenthread.returns.loaded import Loaded

_SEX_REPLACED_GENDER = date(2025, 3, 31)


def _missing_or_not_a_code(loaded: Loaded) -> pl.Expr:
    three_codes = loaded.kind in CENSUS and loaded.as_at >= _SEX_REPLACED_GENDER
    return pl.col("sex").is_null() | ((pl.col("sex") == "X") & pl.lit(three_codes))


check = Check(
    name="child-without-sex",
    on=("person.sex",),
    finds=where("person", _missing_or_not_a_code),
    column="sex",
    what="The child's sex is missing or is not a code of this return.",
    do=(
        "Record the child's sex; where it is not known, or the child is not yet born, say so with the code for unknown."
    ),
    peer="CIN 4180",
    example={
        "person": """
            child_id | sex | fault
            ann      |     | yes
            ben      | M   |
            cat      | U   |
            dev      | X   | yes
        """,
    },
)
