"""What is suitable or not is a place to live."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="suitability-without-accommodation",
    on=("care_leavers.accommodation", "care_leavers.suitability"),
    finds=where(
        "care_leavers", pl.col("suitability").is_in(["suitable", "unsuitable"]) & pl.col("accommodation").is_null()
    ),
    column="accommodation",
    what="The accommodation is said to be suitable or unsuitable, and is not given.",
    do="Record the type of accommodation, or that its suitability is not known.",
    example={
        "care_leavers": """
            child_id | accommodation | suitability | fault
            ann      |               | suitable    | yes
            ben      | B             | suitable    |
            cat      |               | not known   |
        """,
    },
)
