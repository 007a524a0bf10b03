"""A conference is recorded with its enquiry or, for a child who moved in, with the episode."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="conference-in-two-places",
    on=("initial_cp_conference.transferred_in", "s47_enquiry"),
    finds=matching(
        "initial_cp_conference",
        "s47_enquiry",
        {"child_id": "child_id", "held_on": "conference_on"},
        only=pl.col("transferred_in"),
    ),
    column="held_on",
    what="The same conference is recorded as a transfer in and as the outcome of an enquiry.",
    do="Leave it in one of the two places.",
    peer="CIN 2884",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_on
            ann      | 2025-06-01 | 2025-06-10
            ben      | 2025-06-01 | 2025-06-10
        """,
        "initial_cp_conference": """
            child_id | held_on    | transferred_in | fault
            ann      | 2025-06-10 | yes            | yes
            ben      | 2025-06-11 | yes            |
            ben      | 2025-06-10 | no             |
        """,
    },
)
