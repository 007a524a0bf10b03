"""No service to children lasts beyond the age of 25."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching
from goldenthread.returns.loaded import Loaded


def _over_25(loaded: Loaded) -> pl.Expr:
    birthday = pl.col("other_born_on").dt.offset_by("25y")
    return (birthday < loaded.as_at) & (pl.col("ended_on").is_null() | (pl.col("ended_on") > birthday))


check = Check(
    name="case-of-adult-over-25",
    on=("cin_episodes", "person.born_on"),
    finds=matching("cin_episodes", "person", that=_over_25),
    column="ended_on",
    what="The episode is open, or was, when the person was over 25.",
    do="Correct the date of birth, or close the case on the day it ended.",
    peer="CIN 8775Q",
    example={
        "person": """
            child_id | born_on
            ann      | 2000-01-01
            ben      | 2000-01-01
            cat      | 2010-01-01
        """,
        "cin_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2016-06-01 |            | yes
            ben      | 2016-06-01 | 2017-06-01 |
            cat      | 2025-06-01 |            |
        """,
    },
)
