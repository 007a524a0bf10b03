"""What must hold before anything is counted; where it does not, the answer is refused and not guessed."""

from __future__ import annotations

from datetime import date

import polars as pl


class CannotMeasure(Exception):
    """A question that cannot be answered rightly; the message is a sentence that says why and what to do."""


def check_calendar(calendar: pl.DataFrame, *, until: date) -> None:
    """Refuse a calendar (``day``, ``number``) that would give wrong working days without anybody noticing.

    It must reach ``until``, have each day once, and number them without a step back or a leap.
    """
    days: list[date] = sorted(calendar["day"].to_list())
    if not days:
        raise CannotMeasure("The calendar of working days is empty: install the project again.")
    if len(set(days)) != len(days):
        raise CannotMeasure(
            "The calendar of working days holds a day twice, as if loaded twice: every row would count double."
        )
    if (days[-1] - days[0]).days + 1 != len(days):
        raise CannotMeasure("The calendar of working days has gaps: install the project again.")
    if not calendar.sort("day")["number"].diff().drop_nulls().is_in([0, 1]).all():
        raise CannotMeasure("The calendar of working days is misnumbered: install the project again.")
    if days[-1] < until:
        raise CannotMeasure(
            f"Bank holidays are known until {days[-1]:%d %B %Y} and the question is about {until:%d %B %Y}: "
            "ask about an earlier day, or update the project."
        )
