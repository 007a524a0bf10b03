"""The census takes identifiers of at most 20 characters."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="child-id-too-long",
    on=("person",),
    finds=where("person", pl.col("child_id").str.len_chars() > 20),
    column="child_id",
    kinds=CENSUS,
    what="The child's identifier is longer than 20 characters.",
    do="Use the identifier of the case system, of 20 characters or fewer.",
    peer="CIN 1570",
    example={
        "person": """
            child_id              | fault
            123456789012345678901 | yes
            12345678901234567890  |
        """,
    },
)
