"""A conference is held on the day the enquiry began or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="conference-before-enquiry",
    on=("s47_enquiry",),
    finds=where("s47_enquiry", pl.col("conference_on") < pl.col("started_on")),
    column="conference_on",
    what="The conference was held before the enquiry began.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 8615",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_on | fault
            ann      | 2025-06-10 | 2025-06-09    | yes
            ben      | 2025-06-10 | 2025-06-10    |
            cat      | 2025-06-10 |               |
        """,
    },
)
