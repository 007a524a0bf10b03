"""Eligible and relevant young people are 16 or 17; former relevant ones are 18 or older."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

_grown_up = pl.col("other_born_on").dt.offset_by("18y") <= pl.col("observed_on")
_of_the_other_age = (_grown_up & pl.col("eligibility").is_in(["eligible", "relevant"])) | (
    ~_grown_up & (pl.col("eligibility") == "former relevant")
)


check = Check(
    name="eligibility-against-age",
    on=("care_leavers.eligibility", "person.born_on"),
    finds=matching("care_leavers", "person", that=_of_the_other_age),
    column="eligibility",
    what="The eligibility given is not one of a person of this age.",
    do="Correct the eligibility or the date of birth.",
    example={
        "person": """
            child_id | born_on
            ann      | 2008-03-31
            ben      | 2008-04-01
            cat      | 2008-03-31
            dev      | 2008-04-01
        """,
        "care_leavers": """
            child_id | eligibility     | fault
            ann      | eligible        | yes
            ben      | former relevant | yes
            cat      | former relevant |
            dev      | relevant        |
        """,
    },
)
