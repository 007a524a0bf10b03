"""Only an agency worker covers a vacancy."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="cover-by-no-agency-worker",
    on=("professionals.agency", "professionals.covers_vacancy"),
    finds=where("professionals", pl.col("covers_vacancy") & ~pl.col("agency")),
    column="covers_vacancy",
    what="The worker is said to cover a vacancy, and is not an agency worker.",
    do="Correct whichever of the two answers is wrong.",
    example={
        "professionals": """
            worker_id | agency | covers_vacancy | fault
            w1        | no     | yes            | yes
            w2        | yes    | yes            |
            w3        | no     | no             |
        """,
    },
)
