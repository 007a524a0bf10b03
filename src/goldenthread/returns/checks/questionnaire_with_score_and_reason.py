"""A score needs no reason why there is none."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="questionnaire-with-score-and-reason",
    on=("cla_health.sdq_score", "cla_health.sdq_reason"),
    finds=where("cla_health", pl.col("sdq_score").is_not_null() & pl.col("sdq_reason").is_not_null()),
    column="sdq_reason",
    what="There is a score of strengths and difficulties, and a reason why there is none.",
    do="Take one of them out.",
    peer="903 197a",
    example={
        "cla_health": """
            child_id | sdq_score | sdq_reason | fault
            ann | 12 | SDQ2 | yes
            ben | 12 | |
            cat | | SDQ2 |
        """,
    },
)
