"""An enquiry led to a conference, or to the decision that none was needed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="conference-though-not-needed",
    on=("s47_enquiry.conference_not_needed",),
    finds=where("s47_enquiry", pl.col("conference_not_needed") & pl.col("conference_on").is_not_null()),
    column="conference_on",
    what="The enquiry says that no conference was needed, and one was held.",
    do="Mark that a conference was needed, or take the date out.",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_not_needed | conference_on | fault
            ann      | 2026-03-02 | yes                   | 2026-03-12    | yes
            ben      | 2026-03-02 | no                    | 2026-03-12    |
            cat      | 2026-03-02 | yes                   |               |
        """,
    },
)
