"""Whether a child in need is disabled must be said, unless the child is not yet born."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, matching

check = Check(
    name="child-without-disability-answer",
    on=("person.disabled", "cin_episodes.no_further_action"),
    finds=matching(
        "person",
        "cin_episodes",
        only=pl.col("disabled").is_null() & pl.col("born_on").is_not_null(),
        that=~pl.col("other_no_further_action"),
    ),
    column="disabled",
    kinds=CENSUS,
    what="Whether the child is disabled is missing.",
    do="Record the disability, or that there is none.",
    peer="CIN 8540",
    example={
        "person": """
            child_id | born_on    | disabled | fault
            ann      | 2020-01-01 |          | yes
            ben      | 2020-01-01 | no       |
            cat      |            |          |
            dev      | 2020-01-01 |          |
        """,
        "cin_episodes": """
            child_id | started_on | no_further_action
            ann      | 2025-06-01 | no
            ben      | 2025-06-01 | no
            cat      | 2025-06-01 | no
            dev      | 2025-06-01 | yes
        """,
    },
)
