"""A conference for a child who moved in is held on a working day too."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import at_weekend, where

check = Check(
    name="transfer-conference-at-weekend",
    on=("initial_cp_conference.transferred_in",),
    finds=where("initial_cp_conference", pl.col("transferred_in") & at_weekend("held_on")),
    column="held_on",
    what="The transfer-in conference is dated on a Saturday or Sunday.",
    do="Correct the date of the conference.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | transferred_in | fault
            ann      | 2026-03-14 | yes            | yes
            ben      | 2026-03-13 | yes            |
            cat      | 2026-03-14 | no             |
        """,
    },
)
