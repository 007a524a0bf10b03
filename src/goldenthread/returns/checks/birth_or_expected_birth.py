"""A child has a date of birth or an expected one, and not both."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="birth-or-expected-birth",
    on=("person.born_on", "person.expected_on"),
    finds=where("person", pl.col("born_on").is_null() == pl.col("expected_on").is_null()),
    column="born_on",
    kinds=CENSUS,
    what="The child has both a date of birth and an expected one, or neither.",
    do="Give the date of birth of a child who has been born, and only the expected date of one who has not.",
    peer="CIN 8525Q",
    example={
        "person": """
            child_id | born_on    | expected_on | fault
            ann      |            |             | yes
            ben      | 2020-01-01 | 2020-01-09  | yes
            cat      | 2020-01-01 |             |
            dev      |            | 2026-05-01  |
        """,
    },
)
