"""A pathway plan is reviewed at least every six months."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="pathway-plan-never-reviewed",
    on=("care_leavers.pathway_plan_reviewed_on",),
    finds=where("care_leavers", pl.col("pathway_plan_reviewed_on").is_null()),
    column="pathway_plan_reviewed_on",
    what="There is no review of the pathway plan.",
    do="Record the latest review; if there was none, arrange it.",
    example={
        "care_leavers": """
            child_id | pathway_plan_reviewed_on | fault
            ann      |                          | yes
            ben      | 2026-01-05               |
        """,
    },
)
