"""A child not yet born is expected between a month before the day of the census and nine months after it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where
from goldenthread.returns.loaded import Loaded


def _out_of_range(loaded: Loaded) -> pl.Expr:
    day = pl.lit(loaded.as_at)
    return ~pl.col("expected_on").is_between(day.dt.offset_by("-30d"), day.dt.offset_by("9mo"), closed="none")


check = Check(
    name="expected-birth-out-of-range",
    on=("person.expected_on",),
    finds=where("person", _out_of_range),
    column="expected_on",
    kinds=CENSUS,
    what=(
        "The expected date of birth is more than 30 days before the day of the return, or nine months or more after it."
    ),
    do="Record the birth if there has been one, or correct the expected date.",
    peer="CIN 8530Q",
    example={
        "person": """
            child_id | expected_on | fault
            ann      | 2026-02-01  | yes
            ben      | 2026-12-31  | yes
            cat      | 2026-05-01  |
            dev      |             |
        """,
    },
)
