"""The reviewing officer's last visit of a time in care lies within it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="reviewing-officer-visit-before-care",
    on=("cla_status.last_iro_visit_on",),
    finds=where("cla_status", pl.col("last_iro_visit_on") < pl.col("started_on")),
    column="last_iro_visit_on",
    what="The reviewing officer's last visit was made before the child was looked after.",
    do="Give the date for this time in care, or correct the day it began.",
    example={
        "cla_status": """
            child_id | started_on | last_iro_visit_on | fault
            ann      | 2025-06-10 | 2025-06-09        | yes
            ben      | 2025-06-10 | 2025-06-10        |
            cat      | 2025-06-10 |                   |
        """,
    },
)
