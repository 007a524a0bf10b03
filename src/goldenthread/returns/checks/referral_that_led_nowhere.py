"""A referral is closed, assessed or opened as a case."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import working_days_before
from goldenthread.returns.checks._finders import all_of, unmatched
from goldenthread.returns.loaded import Loaded


def _should_have_led_somewhere(loaded: Loaded) -> pl.Expr:
    return ~pl.col("no_further_action") & (pl.col("received_on") < working_days_before(loaded.as_at, 10))


check = Check(
    name="referral-that-led-nowhere",
    on=("referrals.no_further_action", "cin_assessments", "cin_episodes"),
    finds=all_of(
        unmatched(
            "referrals",
            "cin_assessments",
            that=pl.col("other_started_on") >= pl.col("received_on"),
            only=_should_have_led_somewhere,
        ),
        unmatched(
            "referrals",
            "cin_episodes",
            that=pl.col("other_ended_on").is_null() | (pl.col("other_ended_on") >= pl.col("received_on")),
        ),
    ),
    what="The referral is more than 10 working days old, not closed, and there is neither an assessment nor a case.",
    do="Record what was decided; if nothing was, tell the team manager today.",
    example={
        "referrals": """
            child_id | received_on | no_further_action | fault
            ann      | 2026-03-02  | no                | yes
            ben      | 2026-03-02  | yes               |
            cat      | 2026-03-02  | no                |
            dev      | 2026-03-27  | no                |
            eve      | 2026-03-02  | no                |
        """,
        "cin_assessments": """
            child_id | started_on
            cat      | 2026-03-03
        """,
        "cin_episodes": """
            child_id | started_on | ended_on
            eve      | 2026-03-02 |
            ann      | 2025-01-01 | 2025-06-01
        """,
    },
)
