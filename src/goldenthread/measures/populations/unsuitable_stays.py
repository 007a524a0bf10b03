"""Nights in places that are unsuitable for a child, such as bed and breakfast or police cells, as rows to count."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.common.deferred import Deferred
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case, working_days
from goldenthread.measures.populations.sequences import CHILD

_NEVER = date(9999, 12, 31)


def unsuitable_stays() -> Table:
    """One row a stay in an unsuitable place, the kind of place in ``category``."""
    return case("unsuitable_stays").mutate(category=_.place)


def unsuitable_nights() -> Table:
    """One row a night in an unsuitable place, by its first day, and whether it is the child's first of its year.

    Years begin in April. The day of leaving is no night; a stay that has not ended goes on.
    """
    stays, days = unsuitable_stays(), working_days.select(night_on="day")
    during = (days.night_on >= stays.started_on) & (days.night_on < stays.ended_on.fill_null(_NEVER))
    nights = stays.join(days, during).mutate(
        month=12 * _.night_on.year() + _.night_on.month(), year=(_.night_on - ibis.interval(months=3)).year()
    )
    return nights.mutate(first_in_month=_first("month"), first_in_year=_first("year"))


def _first(period: str) -> Deferred:
    """Whether a night is the child's first of a period."""
    return _.night_on == _.night_on.min().over(ibis.window(group_by=[*CHILD, period]))
