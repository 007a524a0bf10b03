"""Conferences come of enquiries, so there are fewer of them."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._frames import Frames
from goldenthread.returns.loaded import Loaded


def _finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
    held = tables["initial_cp_conference"].filter(~pl.col("transferred_in").fill_null(False))
    enquiries = tables["s47_enquiry"].select(enquiries=pl.len())
    more = held.with_columns(held=pl.len()).join(enquiries, how="cross").filter(pl.col("held") > pl.col("enquiries"))
    return more.select("from_list", from_row=pl.lit(None, pl.Int64)).head(1)


check = Check(
    name="more-conferences-than-enquiries",
    on=("initial_cp_conference", "s47_enquiry"),
    finds=_finds,
    what="The return lists more initial conferences than enquiries.",
    do="Look for enquiries that are not recorded, and conferences recorded twice.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | transferred_in | fault
            ann      | 2026-03-12 | no             | list
            ben      | 2026-03-12 | no             |
            cat      | 2026-03-12 | yes            |
        """,
        "s47_enquiry": """
            child_id | started_on
            ann      | 2026-03-02
        """,
    },
)
