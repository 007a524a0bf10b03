"""Being in touch means there was a contact."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-leaver-in-touch-without-contact",
    on=("care_leavers.in_touch", "care_leavers.last_contact_on"),
    finds=where("care_leavers", (pl.col("in_touch") == "YES") & pl.col("last_contact_on").is_null()),
    column="last_contact_on",
    what="The authority is said to be in touch, and there is no day of the latest contact.",
    do="Record the latest contact, or that the authority is not in touch.",
    example={
        "care_leavers": """
            child_id | in_touch | last_contact_on | fault
            ann      | YES      |                 | yes
            ben      | YES      | 2026-03-02      |
            cat      | NO       |                 |
        """,
    },
)
