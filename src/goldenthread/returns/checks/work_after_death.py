"""Nothing is done with a child after death."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, matching

_DAYS = {
    "early_help_episodes": "started_on",
    "cin_assessments": "started_on",
    "cin_visits": "visited_on",
    "cp_visits": "visited_on",
    "cp_reviews": "reviewed_on",
    "cla_episodes": "started_on",
    "cla_visits": "visited_on",
    "cla_reviews": "reviewed_on",
}


check = Check(
    name="work-after-death",
    on=("person.died_on",),
    finds=any_of(
        *(matching(name, "person", that=pl.col("other_died_on") < pl.col(day)) for name, day in _DAYS.items())
    ),
    what="The row is dated after the child's death.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "person": """
            child_id | died_on
            ann      | 2026-01-05
            ben      | 2026-01-05
            cat      |
        """,
        "cin_assessments": """
            child_id | started_on | fault
            ann      | 2026-01-06 | yes
            ben      | 2026-01-05 |
            cat      | 2026-01-06 |
        """,
        "cp_visits": """
            child_id | visited_on | fault
            ann      | 2026-01-06 | yes
            ben      | 2026-01-05 |
        """,
    },
)
