"""A child protection plan begins on the day of the conference that agreed it.

That is a conference that followed an enquiry of the same episode; where the episode has no enquiry that led to one, the
conference of a child who moved in."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, SAME_EPISODE, all_of, any_of, matching, unmatched, year
from goldenthread.returns.loaded import Loaded


def _began_in_the_year(loaded: Loaded) -> pl.Expr:
    return pl.col("started_on").is_between(*year(loaded))


def _that_day(day: str) -> dict[str, str]:
    return {**SAME_EPISODE, "started_on": day}


_finds = all_of(
    unmatched("cp_plans", "s47_enquiry", _that_day("conference_on"), only=_began_in_the_year),
    any_of(
        matching("cp_plans", "s47_enquiry", SAME_EPISODE, that=~pl.col("other_conference_not_needed").fill_null(False)),
        unmatched("cp_plans", "initial_cp_conference", _that_day("held_on"), that=pl.col("other_transferred_in")),
    ),
)


check = Check(
    name="plan-starts-other-day-than-conference",
    on=("cp_plans", "initial_cp_conference.transferred_in"),
    finds=_finds,
    column="started_on",
    kinds=CENSUS,
    what="The plan did not begin on the day of an initial conference of the same episode.",
    do="Correct the day the plan began, or record the conference.",
    peer="CIN 2885",
    example={
        "cp_plans": """
            child_id | referred_on | started_on | fault
            ann      | 2025-06-01  | 2025-06-11 | yes
            ben      | 2025-06-01  | 2025-06-10 |
            cat      | 2025-06-01  | 2025-06-10 |
            dev      | 2024-06-01  | 2024-06-11 |
            eve      | 2025-06-01  | 2025-06-12 | yes
        """,
        "s47_enquiry": """
            child_id | referred_on | started_on | conference_on | conference_not_needed
            ann      | 2025-06-01  | 2025-06-02 | 2025-06-10    | no
            ben      | 2025-06-01  | 2025-06-02 | 2025-06-10    | no
            cat      | 2025-06-01  | 2025-06-02 |               | yes
            eve      | 2025-06-01  | 2025-06-02 | 2025-06-10    | no
        """,
        "initial_cp_conference": """
            child_id | referred_on | held_on    | transferred_in
            cat      | 2025-06-01  | 2025-06-10 | yes
            eve      | 2025-06-01  | 2025-06-12 | yes
        """,
    },
)
