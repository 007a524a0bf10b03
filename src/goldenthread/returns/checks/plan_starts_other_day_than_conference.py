"""A child protection plan begins on the day of the conference that agreed it."""

import polars as pl

from goldenthread.returns.checks._check import Check, Finder
from goldenthread.returns.checks._finders import CENSUS, all_of, unmatched, year

_PLACES = (("s47_enquiry", "conference_on"), ("initial_cp_conference", "held_on"))


def _without(table: str, day: str) -> Finder:
    by = {"child_id": "child_id", "referred_on": "referred_on", "started_on": day}
    return unmatched("cp_plans", table, by, only=lambda loaded: pl.col("started_on").is_between(*year(loaded)))


check = Check(
    name="plan-starts-other-day-than-conference",
    on=("cp_plans",),
    finds=all_of(*(_without(*place) for place in _PLACES)),
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
        """,
        "s47_enquiry": """
            child_id | referred_on | started_on | conference_on
            ann      | 2025-06-01  | 2025-06-02 | 2025-06-10
            ben      | 2025-06-01  | 2025-06-02 | 2025-06-10
        """,
        "initial_cp_conference": """
            child_id | referred_on | held_on    | transferred_in
            cat      | 2025-06-01  | 2025-06-10 | yes
        """,
    },
)
