"""Nights in places that are unsuitable for a child, such as bed and breakfast or police cells, as rows to count."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case, working_days
from goldenthread.measures.populations.sequences import CHILD

_NEVER = date(9999, 12, 31)


def unsuitable_stays() -> Table:
    """One row a stay in an unsuitable place, the kind of place in ``category``."""
    return case("unsuitable_stays").mutate(category=_.place)


def unsuitable_nights() -> Table:
    """One row a night in an unsuitable place, by the day on which it began, and whether the child's first of its month.

    The day of leaving is no night; a stay that has not ended goes on. A child is in one place a night.
    """
    stays, days = unsuitable_stays(), working_days.select(night_on="day")
    during = (days.night_on >= stays.started_on) & (days.night_on < stays.ended_on.fill_null(_NEVER))
    nights = stays.join(days, during).mutate(month=12 * _.night_on.year() + _.night_on.month())
    of_month = ibis.window(group_by=[*CHILD, "month"])
    first = nights.mutate(first_of_month=_.night_on.min().over(of_month))
    return first.mutate(first_in_month=_.night_on == _.first_of_month)
