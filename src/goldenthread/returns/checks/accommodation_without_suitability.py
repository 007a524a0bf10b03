"""Where a care leaver lives is suitable or not, or that is not known."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="accommodation-without-suitability",
    on=("care_leavers.accommodation", "care_leavers.suitability"),
    finds=where("care_leavers", pl.col("accommodation").is_not_null() & pl.col("suitability").is_null()),
    column="suitability",
    what="The accommodation is given, and it is not said whether it is suitable.",
    do="Record whether the accommodation is suitable.",
    example={
        "care_leavers": """
            child_id | accommodation | suitability | fault
            ann      | B             |             | yes
            ben      | B             | suitable    |
            cat      |               |             |
        """,
    },
)
