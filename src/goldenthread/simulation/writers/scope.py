"""Which rows of a case table belong in a return as on a day."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

YEAR = 12


def months_before(day: date, months: int) -> date:
    """The day after the same day some months earlier: six months up to 30 June begin on 1 January."""
    following = day + timedelta(days=1)
    found: date = pl.select(pl.lit(following).dt.offset_by(f"-{months}mo")).item()
    return found


def in_scope(name: str, frame: pl.DataFrame, as_at: date, since: date) -> pl.DataFrame:
    """The rows of a table that its Annex A list asks for.

    Events of the period; what was open on the day or closed in the period; adoption in twelve months at least.
    """
    return frame.filter(_SCOPES[name](as_at, since))


def _open_or_ended(column: str, since: date) -> pl.Expr:
    return pl.col(column).is_null() | (pl.col(column) >= since)


def _for_adoption(as_at: date, since: date) -> pl.Expr:
    since = min(since, months_before(as_at, YEAR))
    return _open_or_ended("adopted_on", since) & _open_or_ended("reversed_on", since)


def _adopters(as_at: date, since: date) -> pl.Expr:
    since = min(since, months_before(as_at, YEAR))
    return _open_or_ended("left_on", since) & _open_or_ended("adopted_on", since)


_SCOPES = {
    "contacts": lambda as_at, since: pl.col("received_on") >= since,
    "early_help_episodes": lambda as_at, since: pl.col("started_on") >= since,
    "referrals": lambda as_at, since: pl.col("received_on") >= since,
    "cin_assessments": lambda as_at, since: _open_or_ended("completed_on", since),
    "s47_enquiry": lambda as_at, since: pl.col("started_on") >= since,
    "cin_episodes": lambda as_at, since: ~pl.col("no_further_action") & _open_or_ended("ended_on", since),
    "cp_plans": lambda as_at, since: _open_or_ended("ended_on", since),
    "cla_episodes": lambda as_at, since: _open_or_ended("ended_on", since),
    "care_leavers": lambda as_at, since: pl.col("observed_on") == as_at,
    "permanence": _for_adoption,
    "adopters": _adopters,
}
