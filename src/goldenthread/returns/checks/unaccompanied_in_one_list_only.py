"""Whether a young person came unaccompanied is the same in every list."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="unaccompanied-in-one-list-only",
    on=("care_leavers.unaccompanied", "cla_episodes.unaccompanied"),
    finds=matching("care_leavers", "cla_episodes", that=pl.col("unaccompanied") != pl.col("other_unaccompanied")),
    column="unaccompanied",
    what=(
        "The lists of care leavers and of children looked after differ on whether the young person came unaccompanied."
    ),
    do="Correct the list that is wrong.",
    example={
        "care_leavers": """
            child_id | unaccompanied | fault
            ann      | no            | yes
            ben      | yes           |
            cat      | no            |
        """,
        "cla_episodes": """
            child_id | started_on | unaccompanied
            ann      | 2024-06-10 | yes
            ben      | 2024-06-10 | yes
            cat      | 2024-06-10 |
        """,
    },
)
