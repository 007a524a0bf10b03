"""A conference is held on a working day, and a bank holiday is none."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import bank_holidays_until
from goldenthread.returns.checks._finders import where

check = Check(
    name="conference-on-bank-holiday",
    on=("initial_cp_conference",),
    finds=where("initial_cp_conference", lambda loaded: pl.col("held_on").is_in(bank_holidays_until(loaded.as_at))),
    column="held_on",
    what="The conference is dated on a bank holiday.",
    do="Correct the date of the conference.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | fault
            ann      | 2025-12-25 | yes
            ben      | 2025-12-24 |
            cat      | 2025-08-25 | yes
        """,
    },
)
