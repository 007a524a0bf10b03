"""The groups an answer can be broken down by, each as a column added to a population.

A row without the group's value is counted under "not recorded", so that the parts of a breakdown always add up to
its whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import polars as pl
from ibis.expr.types import DateValue, StringValue, Table

from goldenthread.measures.case_tables import age_bands, case

NOT_RECORDED = "not recorded"
GROUP = "group_"
NOT_YET_BORN = "not yet born"
_AGE_BANDS = (  # the ages between which a child is in each
    ("under 1", 0, 1),
    ("1 to 4", 1, 5),
    ("5 to 9", 5, 10),
    ("10 to 15", 10, 16),
    ("16 and 17", 16, 18),
    ("18 and over", 18, 130),
)


def grouped(rows: Table, by: str | None, on: str) -> Table:
    """A population with its group of each row in `GROUP`; ``on`` is the date at which a child's age is taken."""
    group = _BREAKDOWNS[by](rows, on) if by else rows.mutate(**{GROUP: ibis.literal("all")})
    return group.mutate(**{GROUP: group[GROUP].fill_null(NOT_RECORDED)})


def names() -> tuple[str, ...]:
    """The breakdowns there are, by the names that people type."""
    return tuple(_BREAKDOWNS)


def _of_column(column: str) -> Callable[[Table, str], Table]:
    return lambda rows, on: rows.mutate(**{GROUP: rows[column].cast("string")})


def _service(rows: Table, on: str) -> Table:
    """The service of the row's team, as the authority's own settings say."""
    services = case("department").select("authority", "team", "service")
    found = rows.left_join(services, ["authority", "team"], rname="{name}_of_service")
    return found.mutate(**{GROUP: found.service})


def _age_band(rows: Table, on: str) -> Table:
    known = with_birth(rows)
    return known.mutate(**{GROUP: _band(known.born_on, known[on])})


def with_birth(rows: Table) -> Table:
    """Rows of children with their dates of birth in ``born_on``, which a population may have asked for already."""
    if "born_on" in rows.columns:
        return rows
    births = case("person").select("authority", "child_id", "born_on")
    return rows.left_join(births, ["authority", "child_id"], rname="{name}_of_person").select(*rows.columns, "born_on")


def _band(born: DateValue, day: DateValue) -> StringValue:
    cases = [(birthday(born, until) > day, name) for name, _, until in _AGE_BANDS]
    return ibis.cases((born.isnull(), NOT_RECORDED), (born > day, NOT_YET_BORN), *cases)


def birthday(born: DateValue, age: int) -> DateValue:
    """The day a child becomes an age; one born on 29 February comes of age on 28 February."""
    return (born + ibis.interval(years=age)).cast("date")


def age_band_places() -> pl.DataFrame:
    """The small table `age_bands`: each band by its place, after those whose age is not known or not yet begun."""
    names = [NOT_RECORDED, NOT_YET_BORN, *(name for name, _, _ in _AGE_BANDS)]
    return pl.DataFrame({GROUP: names, "place_": range(len(names))}, schema={GROUP: pl.String, "place_": pl.Int64})


def through_ages(rows: Table) -> Table:
    """Open spells once for each age band, open in it only while the child is of that age: children grow."""
    known = with_birth(rows)
    each = known.cross_join(age_bands).filter(lambda row: row.born_on.isnull() == (row.place_ == 0))
    bands = list(enumerate(_AGE_BANDS, 2))
    enters = [(each.place_ == place, birthday(each.born_on, since)) for place, (_, since, _) in bands]
    leaves = [(each.place_ == place, birthday(each.born_on, until)) for place, (_, _, until) in bands]
    return each.mutate(
        open_from=ibis.greatest(each.open_from, ibis.cases(*enters)),  # greatest and least pass over what is missing
        open_until=ibis.least(each.open_until, ibis.cases((each.place_ == 1, each.born_on), *leaves)),
    )


_BREAKDOWNS: Mapping[str, Callable[[Table, str], Table]] = {
    "authority": _of_column("authority"),
    "service": _service,
    "team": _of_column("team"),
    "worker": _of_column("worker_id"),
    "age band": _age_band,
    "category": _of_column("category"),
    "source": _of_column("source"),
}
