"""A child has one open enquiry at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="two-open-enquiries",
    on=("s47_enquiry.conference_not_needed",),
    finds=repeated(
        "s47_enquiry",
        ("child_id", "referred_on"),
        only=pl.col("conference_on").is_null() & ~pl.col("conference_not_needed").fill_null(False),
    ),
    column="conference_on",
    what="The child has another enquiry with neither a conference nor the decision that none was needed.",
    do="Record how the first ended, or join the two.",
    peer="CIN 8839",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_not_needed | conference_on | fault
            ann      | 2026-03-02 | no                    |               | yes
            ann      | 2026-03-16 |                       |               | yes
            ben      | 2026-03-02 | yes                   |               |
            ben      | 2026-03-16 | no                    |               |
        """,
    },
)
