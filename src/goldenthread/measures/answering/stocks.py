"""Stocks: what stands open on a day, counted from the changes to it and never by joining spells to days.

Every spell adds one on the day it begins and takes one away on the day it ends. Each change is moved to the next day
that is asked about, and the running total is the stock. The work grows with the spells, not with spells times days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import ibis
from ibis import _
from ibis.common.deferred import Deferred
from ibis.expr.types import Table

from goldenthread.measures.answering import columns
from goldenthread.measures.breakdowns import GROUP, NOT_RECORDED, age_bands, birthday, grouped, with_birth
from goldenthread.measures.case_tables import stops
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import EARLIEST

_NEVER = date(9999, 12, 31)


def changes(measures: Sequence[Measure], by: str | None) -> Table:
    """A row for each authority, day asked about and group with any changes: by how much each measure changed."""
    parts = [part for rows in _open_rows(measures[0], by) for part in _changes(rows, measures)]
    moved = ibis.union(*parts).join(stops, "day")
    wanted = [name for name in parts[0].columns if name not in ("authority", GROUP, "day")]
    return moved.group_by("authority", "stop", GROUP).aggregate(**{name: moved[name].sum() for name in wanted})


def _open_rows(measure: Measure, by: str | None) -> Iterator[Table]:
    """The population with the days between which each row is open, and its group."""
    assert measure.open  # noqa: S101  # batches are made of measures placed in time alike
    begins, ends = measure.open
    rows = measure.of().mutate(open_from=_[begins], open_until=_[ends].fill_null(_NEVER))
    if by == "age band":
        yield from _by_age(rows)
    else:
        yield grouped(rows, by, on="open_from")


def _by_age(rows: Table) -> Iterator[Table]:
    """A spell through which a child grows is open in one age band after another."""
    known = with_birth(rows)
    yield known.filter(known.born_on.isnull()).mutate(**{GROUP: ibis.literal(NOT_RECORDED)})
    yield known.filter(known.born_on.notnull()).mutate(
        open_until=ibis.least(known.open_until, known.born_on), **{GROUP: ibis.literal("not yet born")}
    )
    for name, since, until in age_bands():
        yield known.filter(known.born_on.notnull()).mutate(
            open_from=ibis.greatest(known.open_from, birthday(known.born_on, since)),
            open_until=ibis.least(known.open_until, birthday(known.born_on, until)),
            **{GROUP: ibis.literal(name)},
        )


def _changes(rows: Table, measures: Sequence[Measure]) -> Iterator[Table]:
    """Each span adds its values on the day it begins, and takes them away again on the day it ends."""
    every = [name for _, values in _spans(measures) for name in values]
    for (since, until), values in _spans(measures):
        spans = rows.mutate(since=since, until=until).filter(_.since < _.until)
        for day, sign in (("since", 1), ("until", -1)):
            changed = {
                name: values[name].cast("float64") * sign if name in values else ibis.literal(0.0) for name in every
            }
            moved = spans.mutate(day=ibis.greatest(spans[day], ibis.literal(EARLIEST)))
            yield moved.select("authority", GROUP, "day", **changed)


Span = tuple[Deferred, Deferred]


def _spans(measures: Sequence[Measure]) -> list[tuple[Span, dict[str, Deferred]]]:
    """The spans of days in which rows count, each with the values that they add to the columns of the answer."""
    whole: dict[str, Deferred] = {}
    spans: list[tuple[Span, dict[str, Deferred]]] = [((_.open_from, _.open_until), whole)]
    for index, measure in enumerate(measures):
        if (below := measure.below()) is not None:
            whole[columns.denominator(index)] = below
        if measure.during is None:
            whole[columns.numerator(index)] = measure.above()
        else:
            spans.append((_narrowed(*measure.during), {columns.numerator(index): measure.above()}))
    return [(span, values) for span, values in spans if values]


def _narrowed(since: Deferred | None, until: Deferred | None) -> Span:
    """The part of a row's open days that lies between two days; a missing day of the row's narrows it to nothing."""
    opens = _.open_from if since is None else ibis.greatest(_.open_from, since.fill_null(_NEVER))
    closes = _.open_until if until is None else ibis.least(_.open_until, until.fill_null(EARLIEST))
    return opens, closes
