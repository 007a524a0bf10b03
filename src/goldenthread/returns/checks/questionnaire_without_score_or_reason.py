"""A child in care for the year and of the age has a score, or a reason why not."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="questionnaire-without-score-or-reason",
    on=("cla_health.sdq_score", "cla_health.sdq_reason", "person.born_on"),
    finds=matching(
        "cla_health",
        "person",
        that=(pl.col("other_born_on").dt.offset_by("5y") <= pl.col("observed_on"))
        & (pl.col("observed_on") < pl.col("other_born_on").dt.offset_by("17y")),
        only=pl.col("sdq_score").is_null() & pl.col("sdq_reason").is_null(),
    ),
    column="sdq_score",
    what="The child is 5 to 16, and has neither a score of strengths and difficulties nor a reason why not.",
    do="Give the score, or the reason.",
    peer="903 186",
    example={
        "person": """
            child_id | born_on
            ann | 2015-01-01
            ben | 2015-01-01
            cat | 2022-01-01
            dan | 2008-01-01
            eve | 2015-01-01
        """,
        "cla_health": """
            child_id | sdq_score | sdq_reason | fault
            ann | | | yes
            ben | 12 | |
            cat | | |
            dan | | |
            eve | | SDQ3 |
        """,
    },
)
