"""Nobody under ten can be convicted."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="conviction-of-child-under-10",
    on=("cla_health.convicted", "person.born_on"),
    finds=matching(
        "cla_health",
        "person",
        that=pl.col("other_born_on").dt.offset_by("10y") > pl.col("observed_on"),
        only=pl.col("convicted"),
    ),
    column="convicted",
    what="The child is under 10 and is said to have been convicted or cautioned.",
    do="Correct the answer, or the date of birth.",
    peer="903 542",
    example={
        "person": """
            child_id | born_on
            ann | 2018-01-01
            ben | 2012-01-01
        """,
        "cla_health": """
            child_id | convicted | fault
            ann | yes | yes
            ben | yes |
        """,
    },
)
