"""A referral of an earlier year is in the census only because the case went on."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import working_days_before
from goldenthread.returns.checks._finders import CENSUS, where, year

check = Check(
    name="old-referral-with-no-further-action",
    on=("cin_episodes.no_further_action",),
    finds=where(
        "cin_episodes",
        lambda loaded: (
            (pl.col("started_on") < working_days_before(year(loaded)[0], 1))
            & pl.col("no_further_action").fill_null(True)
        ),
    ),
    column="no_further_action",
    kinds=CENSUS,
    what="A referral from before the census year is marked as no further action, or it is not said.",
    do="Take it out of this census if it was closed then; mark it no if the case went on.",
    peer="CIN 8569Q",
    example={
        "cin_episodes": """
            child_id | started_on | no_further_action | fault
            ann      | 2025-03-28 | yes               | yes
            ben      | 2025-03-31 | yes               |
            cat      | 2025-03-28 | no                |
            dev      | 2025-03-28 |                   | yes
        """,
    },
)
