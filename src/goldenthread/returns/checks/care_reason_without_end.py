"""A child who is still looked after has no reason for ceasing."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-reason-without-end",
    on=("cla_episodes.end_reason",),
    finds=where("cla_episodes", pl.col("ended_on").is_null() & pl.col("end_reason").is_not_null()),
    column="ended_on",
    what="A reason for ceasing to be looked after is given, and no date.",
    do="Give the day it ceased, or take the reason out.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-10 |            | E4A        | yes
            ben      | 2025-06-10 | 2025-12-10 | E4A        |
            cat      | 2025-06-10 |            |            |
        """,
    },
)
