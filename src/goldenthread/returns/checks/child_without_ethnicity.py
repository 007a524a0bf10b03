"""Ethnicity must be given, if only as refused or not yet obtained."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="child-without-ethnicity",
    on=("person.ethnicity",),
    finds=where("person", pl.col("ethnicity").is_null()),
    column="ethnicity",
    what="The child's ethnicity is missing.",
    do="Record the ethnicity; where it was refused or not yet obtained, record that.",
    peer="CIN 4220",
    example={
        "person": """
            child_id | ethnicity | fault
            ann      |           | yes
            ben      | WBRI      |
            cat      | NOBT      |
        """,
    },
)
