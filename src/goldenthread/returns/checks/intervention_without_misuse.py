"""An intervention for the misuse of substances follows misuse."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="intervention-without-misuse",
    on=tuple(f"cla_health.{each}" for each in ("substance_misuse", "intervention_received", "intervention_offered")),
    finds=where(
        "cla_health",
        ~pl.col("substance_misuse").fill_null(value=False)
        & (pl.col("intervention_received") | pl.col("intervention_offered")),
    ),
    column="intervention_received",
    what="An intervention was received or offered, and the child is not said to misuse substances.",
    do="Correct one of the answers.",
    peer="903 193",
    example={
        "cla_health": """
            child_id | substance_misuse | intervention_received | intervention_offered | fault
            ann | no | yes | | yes
            ben | | | yes | yes
            cat | no | no | no |
            dan | yes | yes | |
        """,
    },
)
