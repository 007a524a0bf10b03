"""Care leavers as rows to count."""

from __future__ import annotations

from ibis import _
from ibis.common.deferred import Deferred
from ibis.expr.types import Table

from goldenthread.measures.breakdowns import birthday, with_birth
from goldenthread.measures.case_tables import case

GONE = ("DIED", "RHOM")  # died; returned home for six months or more
NOT_LEAVERS = ("eligible", "qualifying", "other")  # still looked after, or in care for less than the 13 weeks
ELSEWHERE = ("G", "H", "R")  # abroad, deported, residence not known: suitability is not known either


def care_leavers() -> Table:
    """One row a care leaver as observed, with the age; those who died or went home are left out.

    Relevant and former relevant young people, and those whose eligibility is not recorded. Accommodation is the
    category.
    """
    leavers = case("care_leavers").filter(
        _.in_touch.fill_null("").notin(GONE), _.eligibility.fill_null("").notin(NOT_LEAVERS)
    )
    born = with_birth(leavers)
    return born.mutate(category=_.accommodation, aged_17_or_18=_aged(born, 17, 19), aged_19_to_21=_aged(born, 19, 22))


def _aged(rows: Table, since: int, until: int) -> Deferred:
    """Whether each is of an age on the day observed: from one birthday until before another."""
    return (birthday(rows.born_on, since) <= rows.observed_on) & (rows.observed_on < birthday(rows.born_on, until))
