"""Support for care leavers lasts until the age of 25."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="care-leaver-over-25",
    on=("care_leavers", "person.born_on"),
    finds=matching("care_leavers", "person", that=pl.col("other_born_on").dt.offset_by("25y") < pl.col("observed_on")),
    what="The care leaver is over 25.",
    do="Correct the date of birth, or take the row out.",
    example={
        "person": """
            child_id | born_on
            ann      | 2001-03-30
            ben      | 2001-03-31
            cat      |
        """,
        "care_leavers": """
            child_id | fault
            ann      | yes
            ben      |
            cat      |
        """,
    },
)
