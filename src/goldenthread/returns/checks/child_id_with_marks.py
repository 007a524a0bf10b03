"""The census takes letters and digits in identifiers, nothing else."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="child-id-with-marks",
    on=("person",),
    finds=where("person", ~pl.col("child_id").str.contains(r"^[A-Za-z0-9]*$")),
    column="child_id",
    kinds=CENSUS,
    what="The child's identifier has something in it besides letters and digits.",
    do="Take spaces, hyphens and other marks out of the identifier, everywhere it is used.",
    peer="CIN 1580",
    example={
        "person": """
            child_id | fault
            10-17    | yes
            1018     |
        """,
    },
)
