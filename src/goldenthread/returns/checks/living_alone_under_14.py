"""Nobody lives on their own before 14."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="living-alone-under-14",
    on=("cla_episodes.end_reason", "person.born_on"),
    finds=matching(
        "cla_episodes",
        "person",
        that=pl.col("other_born_on").dt.offset_by("14y") > pl.col("ended_on"),
        only=pl.col("end_reason").is_in(["E5", "E6"]),
    ),
    column="end_reason",
    what="The child moved into independent living (E5, E6) before the age of 14.",
    do="Correct the reason, or the date of birth.",
    peer="903 387",
    example={
        "person": """
            child_id | born_on
            ann | 2013-01-01
            ben | 2008-01-01
        """,
        "cla_episodes": """
            child_id | started_on | ended_on | end_reason | fault
            ann | 2024-06-10 | 2025-09-10 | E5 | yes
            ben | 2024-06-10 | 2025-09-10 | E6 |
        """,
    },
)
