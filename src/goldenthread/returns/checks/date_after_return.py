"""A return knows nothing that came after the day it describes.

The days that the census validator has rules of its own for have checks of their own here."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import Condition, any_of, where
from goldenthread.tables import TABLES, Kind, Type

_CHECKED_ELSEWHERE = {"cp_plans.started_on", "cin_plans.started_on", "referrals.received_on", "cin_episodes.started_on"}
_DAYS = {
    name: tuple(
        column.name
        for column in table.columns
        if column.type is Type.DATE and f"{name}.{column.name}" not in _CHECKED_ELSEWHERE
    )
    for name, table in TABLES.items()
    if table.kind is not Kind.REFERENCE
}


def _later(days: tuple[str, ...]) -> Condition:
    return lambda loaded: pl.any_horizontal(pl.col(days) > loaded.as_at)


check = Check(
    name="date-after-return",
    finds=any_of(*(where(name, _later(days)) for name, days in _DAYS.items() if days)),
    what="A date in the row is after the day the return describes.",
    do="Correct the date, or check that the right day was given for the return.",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2026-03-02 | 2026-04-01   | yes
            ben      | 2026-03-02 | 2026-03-31   |
        """,
        "cla_status": """
            child_id | started_on | placed_on  | fault
            ann      | 2025-03-02 | 2026-04-01 | yes
            ben      | 2025-03-02 | 2026-03-02 |
        """,
    },
)
