"""One enquiry of an episode ends before the next begins."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import SAME_EPISODE, clashing
from goldenthread.returns.loaded import Loaded


def _within_another(loaded: Loaded) -> pl.Expr:
    same_dates = (pl.col("started_on") == pl.col("other_started_on")) & pl.col("conference_on").eq_missing(
        pl.col("other_conference_on")
    )
    unfinished = ~pl.col("other_conference_not_needed").fill_null(False)
    ended = pl.col("other_conference_on").fill_null(pl.when(unfinished).then(pl.lit(loaded.as_at)))
    return ~same_dates & pl.col("started_on").is_between(pl.col("other_started_on"), ended)


check = Check(
    name="enquiries-overlap",
    on=("s47_enquiry.conference_not_needed",),
    finds=clashing("s47_enquiry", _within_another, by=SAME_EPISODE),
    column="started_on",
    what="The enquiry began while another was going on.",
    do="Correct the dates, or join the two enquiries.",
    peer="CIN 8890",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_on | conference_not_needed | fault
            ann      | 2026-01-05 | 2026-01-20    | no                    |
            ann      | 2026-01-20 |               | yes                   | yes
            ben      | 2026-01-05 |               | yes                   |
            ben      | 2026-01-20 | 2026-02-02    | no                    |
            cat      | 2026-01-05 |               | no                    |
            cat      | 2026-01-20 | 2026-02-02    | no                    | yes
        """,
    },
)
