"""A child in care throughout the year is in the list of health."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="health-of-year-missing",
    on=("cla_health", "cla_episodes.legal_status"),
    finds=unmatched(
        "cla_episodes",
        "cla_health",
        that=pl.col("other_observed_on") >= pl.lit(date.min),
        only=lambda loaded: (
            pl.col("ended_on").is_null()
            & (pl.col("started_on") <= pl.lit(loaded.as_at).dt.offset_by("-12mo"))
            & ~pl.col("legal_status").fill_null("").is_in(["V3", "V4"])
        ),
    ),
    column="started_on",
    what="The child has been looked after for the whole year, and nothing is told of the health.",
    do="Add the child to the list OC2.",
    peer="903 191",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on | legal_status | fault
            ann | 2024-06-10 | | C2 | yes
            ben | 2024-06-10 | | C2 |
            cat | 2025-06-10 | | C2 |
            dan | 2024-06-10 | | V4 |
        """,
        "cla_health": """
            child_id | health_assessed
            ben | yes
        """,
    },
)
