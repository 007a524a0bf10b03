"""Days asked about one by one."""

from __future__ import annotations

from datetime import date

from goldenthread.measures.periods import Period


def on(*days: date) -> list[Period]:
    """A period of one day for each day, named by it."""
    return [Period(day, day, f"{day}") for day in days]
