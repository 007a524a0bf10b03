"""Relevant, former relevant and qualifying young people are no longer looked after."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, matching

check = Check(
    name="care-leaver-still-in-care",
    on=("care_leavers.eligibility", "cla_episodes"),
    finds=matching(
        "care_leavers",
        "cla_episodes",
        only=as_it_stands(pl.col("eligibility").is_in(["relevant", "former relevant", "qualifying"])),
        that=pl.col("other_ended_on").is_null(),
    ),
    column="eligibility",
    what="The care leaver is still looked after, which the eligibility given rules out.",
    do="Correct the eligibility, or end the time in care.",
    example={
        "care_leavers": """
            child_id | eligibility     | fault
            ann      | former relevant | yes
            ben      | former relevant |
            cat      | eligible        |
        """,
        "cla_episodes": """
            child_id | started_on | ended_on
            ann      | 2024-06-10 |
            ben      | 2024-06-10 | 2025-12-10
            cat      | 2024-06-10 |
        """,
    },
)
