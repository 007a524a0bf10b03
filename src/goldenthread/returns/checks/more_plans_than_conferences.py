"""Every child protection plan begins with a conference."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, year
from goldenthread.returns.checks._frames import Frames
from goldenthread.returns.loaded import Loaded


def _finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
    started = tables["cp_plans"].filter(pl.col("started_on").is_between(*year(loaded)))
    days = [
        tables["s47_enquiry"].select(day="conference_on"),
        tables["initial_cp_conference"].filter("transferred_in").select(day="held_on"),
    ]
    held = pl.concat(days).filter(pl.col("day").is_between(*year(loaded))).select(held=pl.len())
    more = started.with_columns(started=pl.len()).join(held, how="cross").filter(pl.col("started") > pl.col("held"))
    return more.select("from_list", from_row=pl.lit(None, pl.Int64)).head(1)


check = Check(
    name="more-plans-than-conferences",
    on=("cp_plans", "s47_enquiry", "initial_cp_conference.transferred_in"),
    finds=_finds,
    column="started_on",
    kinds=CENSUS,
    what="More child protection plans began in the year than initial conferences were held.",
    do="Look for conferences that are not recorded, and plans recorded twice.",
    peer="CIN 2883",
    example={
        "cp_plans": """
            child_id | started_on | fault
            ann      | 2025-06-10 | list
            ben      | 2025-06-11 |
            cat      | 2025-01-01 |
            dev      | 2025-07-01 |
        """,
        "s47_enquiry": """
            child_id | started_on | conference_on
            ann      | 2025-06-01 | 2025-06-10
            cat      | 2025-01-01 | 2025-01-10
        """,
        "initial_cp_conference": """
            child_id | held_on    | transferred_in
            ann      | 2025-06-10 | no
            ben      | 2025-06-11 | yes
        """,
    },
)
