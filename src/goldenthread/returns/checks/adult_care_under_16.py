"""Adult social care does not take over the care of a child under 16."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="adult-care-under-16",
    on=("cla_episodes.end_reason", "person.born_on"),
    finds=matching(
        "cla_episodes",
        "person",
        that=pl.col("other_born_on").dt.offset_by("16y") > pl.col("ended_on"),
        only=pl.col("end_reason") == "E7",
    ),
    column="end_reason",
    what="The child went into the care of adult social services (E7) before the age of 16.",
    do="Correct the reason, or the date of birth.",
    peer="903 389",
    example={
        "person": """
            child_id | born_on
            ann | 2010-01-01
            ben | 2008-01-01
        """,
        "cla_episodes": """
            child_id | started_on | ended_on | end_reason | fault
            ann | 2024-06-10 | 2025-09-10 | E7 | yes
            ann | 2023-06-10 | 2024-01-10 | E8 |
            ben | 2024-06-10 | 2025-09-10 | E7 |
        """,
    },
)
