"""Where a child misuses substances, it is said whether there was help."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="misuse-without-intervention-answer",
    on=("cla_health.substance_misuse", "cla_health.intervention_received"),
    finds=where("cla_health", pl.col("substance_misuse") & pl.col("intervention_received").is_null()),
    column="intervention_received",
    what="The child is said to misuse substances, and not whether an intervention was received.",
    do="Say whether it was.",
    peer="903 192",
    example={
        "cla_health": """
            child_id | substance_misuse | intervention_received | fault
            ann | yes | | yes
            ben | yes | no |
            cat | no | |
        """,
    },
)
