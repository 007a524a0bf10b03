"""Who made a contact is part of the list."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="contact-without-source",
    on=("contacts.source",),
    finds=where("contacts", pl.col("source").is_null()),
    column="source",
    what="The source of the contact is missing.",
    do="Record who made the contact, with a code of the list of sources.",
    example={
        "contacts": """
            child_id | received_on | source | fault
            ann      | 2026-01-05  |        | yes
            ben      | 2026-01-05  | 1A     |
        """,
    },
)
