"""An episode with an enquiry has an assessment."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, SAME_EPISODE, unmatched

check = Check(
    name="enquiry-without-assessment",
    on=("s47_enquiry.referred_on",),
    finds=unmatched("s47_enquiry", "cin_assessments", SAME_EPISODE, only=pl.col("referred_on").is_not_null()),
    kinds=CENSUS,
    what="There was an enquiry, and the episode has no assessment.",
    do="Add the assessment, or say why there was none.",
    peer="CIN 2991Q",
    example={
        "s47_enquiry": """
            child_id | referred_on | started_on | fault
            ann      | 2025-06-01  | 2025-06-02 | yes
            ben      | 2025-06-01  | 2025-06-02 |
        """,
        "cin_assessments": """
            child_id | referred_on | started_on
            ann      | 2025-01-01  | 2025-01-02
            ben      | 2025-06-01  | 2025-06-02
        """,
    },
)
