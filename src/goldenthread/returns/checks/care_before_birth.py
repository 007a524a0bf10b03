"""A child is looked after from birth at the earliest."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, matching

_DAYS = {
    "cla_episodes": "started_on",
    "cla_visits": "visited_on",
    "cla_reviews": "reviewed_on",
    "permanence": "entered_care_on",
}


check = Check(
    name="care-before-birth",
    on=("person.born_on",),
    finds=any_of(
        *(matching(name, "person", that=pl.col(day) < pl.col("other_born_on")) for name, day in _DAYS.items())
    ),
    what="The child was looked after, seen or reviewed in care before birth.",
    do="Correct the date, or the date of birth.",
    example={
        "person": """
            child_id | born_on
            ann      | 2026-01-05
            ben      | 2026-01-05
        """,
        "cla_episodes": """
            child_id | started_on | fault
            ann      | 2026-01-04 | yes
            ben      | 2026-01-05 |
        """,
        "cla_visits": """
            child_id | visited_on | fault
            ann      | 2026-01-04 | yes
            ben      | 2026-01-12 |
        """,
    },
)
