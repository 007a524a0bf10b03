"""A conference comes of an enquiry, unless the child moved in."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="conference-without-enquiry",
    on=("initial_cp_conference.s47_started_on",),
    finds=where(
        "initial_cp_conference", pl.col("s47_started_on").is_null() & ~pl.col("transferred_in").fill_null(False)
    ),
    column="s47_started_on",
    what="The conference has no enquiry before it, and is not marked as a transfer in.",
    do="Record the discussion that began the enquiry, or that the child moved in.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | s47_started_on | transferred_in | fault
            ann      | 2026-03-12 |                | no             | yes
            ben      | 2026-03-12 | 2026-03-02     | no             |
            cat      | 2026-03-12 |                | yes            |
        """,
    },
)
