"""Nothing happens in a case after it was closed."""

import polars as pl

from goldenthread.returns.checks._check import Check, Finder
from goldenthread.returns.checks._finders import EPISODE, any_of, matching

_DAYS = {
    "cin_assessments": ("started_on", "completed_on"),
    "s47_enquiry": ("started_on", "conference_on"),
    "initial_cp_conference": ("held_on",),
    "cp_plans": ("ended_on",),
    "cin_plans": ("started_on", "ended_on"),
}


def _after_closure(table: str, *days: str) -> Finder:
    return matching(table, "cin_episodes", EPISODE, that=pl.max_horizontal(*days) > pl.col("other_ended_on"))


check = Check(
    name="activity-after-closure",
    on=("cin_episodes",),
    finds=any_of(*(_after_closure(table, *days) for table, days in _DAYS.items())),
    what="Something happened in the case, or ended, after the case was closed.",
    do="Correct the dates, move the activity to the episode it belongs to, or close the case later.",
    peer="CIN 8565",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-06-01 | 2025-07-01
            ben      | 2025-06-01 | 2025-07-01
            cat      | 2025-06-01 |
        """,
        "cin_assessments": """
            child_id | referred_on | started_on | completed_on | fault
            ann      | 2025-06-01  | 2025-06-02 | 2025-07-02   | yes
            ben      | 2025-06-01  | 2025-06-02 | 2025-07-01   |
        """,
        "s47_enquiry": """
            child_id | referred_on | started_on | conference_on | fault
            ann      | 2025-06-01  | 2025-07-02 |               | yes
            cat      | 2025-06-01  | 2025-07-02 |               |
        """,
        "initial_cp_conference": """
            child_id | referred_on | held_on    | fault
            ann      | 2025-06-01  | 2025-07-03 | yes
            ben      | 2025-06-01  | 2025-06-20 |
        """,
        "cp_plans": """
            child_id | referred_on | started_on | ended_on   | fault
            ann      | 2025-06-01  | 2025-06-20 | 2025-08-01 | yes
            ben      | 2025-06-01  | 2025-06-20 | 2025-07-01 |
        """,
        "cin_plans": """
            child_id | referred_on | started_on | ended_on   | fault
            ann      | 2025-06-01  | 2025-06-20 | 2025-08-01 | yes
            ben      | 2025-06-01  | 2025-06-20 | 2025-07-01 |
        """,
    },
)
