"""An enquiry without its conference began in the census year."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where, year

check = Check(
    name="open-enquiry-from-another-year",
    on=("s47_enquiry.conference_not_needed",),
    finds=where(
        "s47_enquiry",
        lambda loaded: (
            pl.col("conference_on").is_null()
            & ~pl.col("conference_not_needed")
            & ~pl.col("started_on").is_between(*year(loaded))
        ),
    ),
    column="started_on",
    kinds=CENSUS,
    what="The enquiry has no conference, and did not begin within the census year.",
    do="Record the conference, correct the day the enquiry began, or take it out.",
    peer="CIN 8740",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_not_needed | conference_on | fault
            ann      | 2025-03-31 | no                    |               | yes
            ben      | 2025-04-01 | no                    |               |
            cat      | 2025-03-31 | yes                   |               |
        """,
    },
)
