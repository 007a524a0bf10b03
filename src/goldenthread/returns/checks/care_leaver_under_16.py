"""Care leavers are 16 and older."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="care-leaver-under-16",
    on=("care_leavers", "person.born_on"),
    finds=matching("care_leavers", "person", that=pl.col("other_born_on").dt.offset_by("16y") > pl.col("observed_on")),
    what="The care leaver is under 16.",
    do="Correct the date of birth, or take the row out.",
    example={
        "person": """
            child_id | born_on
            ann      | 2010-04-01
            ben      | 2010-03-31
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
