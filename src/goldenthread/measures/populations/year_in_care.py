"""Children looked after throughout a year, as the return of the year tells of their health."""

from __future__ import annotations

from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.breakdowns import birthday, with_birth
from goldenthread.measures.case_tables import case


def health_of_the_year() -> Table:
    """One row a child looked after throughout the year to the day observed, with what is told of its health."""
    return with_birth(case("cla_health")).mutate(
        five_on=birthday(_.born_on, 5), ten_on=birthday(_.born_on, 10), eighteen_on=birthday(_.born_on, 18)
    )
