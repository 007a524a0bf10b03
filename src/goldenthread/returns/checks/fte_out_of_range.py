"""A worker is at most one and a half full-time posts, and more than none."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="fte-out-of-range",
    on=("professionals.fte",),
    finds=where("professionals", ~pl.col("fte").is_between(0, 1.5, closed="right")),
    column="fte",
    what="The full-time equivalent is 0 or less, or more than 1.5.",
    do="Give the share of full-time hours that the worker is contracted for; 1 is full time.",
    example={
        "professionals": """
            worker_id | fte | fault
            w1        | 37  | yes
            w2        | 0.6 |
            w3        | 1   |
            w4        | 0   | yes
            w5        |     |
        """,
    },
)
