"""A conference is held within 15 working days of the discussion that began the enquiry.

The published validator starts complaining a working day sooner than the guide."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import working_days_before
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="old-enquiry-without-conference",
    on=("s47_enquiry.conference_not_needed",),
    finds=where(
        "s47_enquiry",
        lambda loaded: (
            pl.col("conference_on").is_null()
            & ~pl.col("conference_not_needed")
            & (pl.col("started_on") < working_days_before(loaded.as_at, 15))
        ),
    ),
    column="conference_on",
    kinds=CENSUS,
    what="The enquiry began more than 15 working days before the end of the census year, and there is no conference.",
    do="Record the conference, or that none was needed, or say why it is late.",
    peer="CIN 8675Q",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_not_needed | conference_on | fault
            ann      | 2026-03-09 | no                    |               | yes
            ben      | 2026-03-10 | no                    |               |
            cat      | 2026-03-09 | yes                   |               |
            dev      | 2026-03-09 | no                    | 2026-03-20    |
        """,
    },
)
