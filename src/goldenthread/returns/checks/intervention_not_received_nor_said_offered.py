"""Where no intervention was received, it is said whether it was offered."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="intervention-not-received-nor-said-offered",
    on=("cla_health.intervention_received", "cla_health.intervention_offered"),
    finds=where("cla_health", ~pl.col("intervention_received") & pl.col("intervention_offered").is_null()),
    column="intervention_offered",
    what="The intervention was not received, and it is not said whether it was offered.",
    do="Say whether it was offered.",
    peer="903 159",
    example={
        "cla_health": """
            child_id | intervention_received | intervention_offered | fault
            ann | no | | yes
            ben | no | no |
            cat | yes | |
            dan | | |
        """,
    },
)
