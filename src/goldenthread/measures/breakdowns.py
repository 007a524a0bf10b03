"""The groups an answer can be broken down by, each as a column added to a population.

A row without the group's value is counted under "not recorded", so that the parts of a breakdown always add up to
its whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import ibis
from ibis.expr.types import DateValue, StringValue, Table

from goldenthread.measures.case_tables import case

NOT_RECORDED = "not recorded"
GROUP = "group_"
_AGE_BANDS = ((0, 1, "under 1"), (1, 5, "1 to 4"), (5, 10, "5 to 9"), (10, 16, "10 to 15"), (16, 18, "16 and 17"))
_GROWN = (18, 30, "18 and over")


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
    cases = [(birthday(born, until) > day, name) for _, until, name in _AGE_BANDS]
    return ibis.cases((born.isnull(), NOT_RECORDED), (born > day, "not yet born"), *cases, else_=_GROWN[2])


def birthday(born: DateValue, age: int) -> DateValue:
    """The day a child becomes an age; one born on 29 February comes of age on 28 February."""
    return (born + ibis.interval(years=age)).cast("date")


def age_bands() -> Iterator[tuple[str, int, int]]:
    """Each age band with the ages between which a child is in it, for spells through which children grow."""
    for since, until, name in (*_AGE_BANDS, _GROWN):
        yield name, since, until


_BREAKDOWNS: Mapping[str, Callable[[Table, str], Table]] = {
    "authority": _of_column("authority"),
    "service": _service,
    "team": _of_column("team"),
    "worker": _of_column("worker_id"),
    "age band": _age_band,
    "category": _of_column("category"),
    "source": _of_column("source"),
}
