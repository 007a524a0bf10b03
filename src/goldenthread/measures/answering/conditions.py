"""What a measure's own conditions turn on: the columns of case tables without which a 0 would mean nothing.

A column that no return carries is missing in every row, and what is missing counts as not: a share of it would be 0,
and false. So each condition is traced through the population to the columns that it is made of.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ibis.common.deferred import Deferred
from ibis.expr import operations as ops
from ibis.expr.types import Table

from goldenthread.measures.kinds import Average, Measure, Ratio, Total
from goldenthread.tables import TABLES, Kind

Needs = tuple[tuple[str, ...], ...]


def needs(measure: Measure, rows: Table) -> Needs:
    """Sets of columns, each written table.column: of every set, some must be carried for the measure to be answered.

    ``rows`` is the measure's population. There is a set for each condition that must hold, for each value that is added
    up, and for the day that places a row in time. Left out is what every row has, its key and its own days.
    """
    others = [part for each in _others(measure) for part in _all_of(each, rows)]
    parts = [*_all_of(measure.where, rows), *(part for part in others if not _holds_unsaid(part))]
    named = {_placing(measure, rows), *(_columns(part, of_others=False) for part in parts)}
    return tuple(sorted(tuple(sorted(columns)) for columns in named if columns))


def _placing(measure: Measure, rows: Table) -> frozenset[str]:
    """What makes the day on which a row counts, or from which; nothing where no row can be without it."""
    begins = measure.open[0] if measure.open else measure.dated
    found = _columns(rows[begins].op(), of_others=True)
    return frozenset() if any(_is_always_there(*column.split(".")) for column in found) else found


def _is_always_there(table: str, name: str) -> bool:
    return name in (*TABLES[table].full_key, TABLES[table].begins)


def _others(measure: Measure) -> list[Deferred | None]:
    """What else than ``where`` decides a row's part in the figure."""
    values = [measure.value] if isinstance(measure, (Average, Total)) else []
    divided = [measure.top, measure.bottom] if isinstance(measure, Ratio) else []
    return [measure.among, *(measure.during or ()), *values, *divided]


def _all_of(said: Deferred | None, rows: Table) -> list[ops.Value]:
    return [] if said is None else _parts(said.resolve(rows).op())


def _parts(node: ops.Value) -> list[ops.Value]:
    """The conditions that must hold together; a value that is given only where one holds is another of them."""
    meant = _meant(node)
    if isinstance(meant, ops.And):
        return [*_parts(meant.left), *_parts(meant.right)]
    if isinstance(meant, ops.IfElse) and isinstance(meant.false_null_expr, ops.Literal):
        return [*_parts(meant.bool_expr), *_parts(meant.true_expr)]
    if _where_missing(meant) is False:
        return _parts(meant.arg[0])
    return [meant]


def _holds_unsaid(part: ops.Value) -> bool:
    """Whether it holds wherever nothing is said: a return that says nothing leaves no row out."""
    if not isinstance(part, ops.Not):
        return _where_missing(part) is True
    held = _meant(part.arg)
    return _where_missing(_meant(held.value) if isinstance(held, ops.InValues) else held) is not None


def _where_missing(node: ops.Value) -> object:
    """The fixed value that stands wherever one is missing; none where there is no such."""
    filled = isinstance(node, ops.Coalesce) and len(node.arg) == 2 and isinstance(node.arg[1], ops.Literal)
    return node.arg[1].value if filled else None


def _meant(node: ops.Value) -> ops.Value:
    """The expression that a column of a population was made by."""
    while isinstance(node, ops.Field) and not isinstance(node.rel, (ops.UnboundTable, ops.Set)):
        made = node.rel.values[node.name]
        if isinstance(node.rel, ops.JoinChain) and _links(node.rel, made):
            break
        node = made
    return node


@cache
def _columns(node: ops.Value, *, of_others: bool) -> frozenset[str]:
    """The columns that an expression is made of; ``of_others`` where it looks at other rows than its own.

    Their keys and days tell something too, such as when the one before it ended.
    """
    if isinstance(node, ops.Field):
        return _sources(node.rel, node.name, of_others=of_others)
    if isinstance(node, ops.WindowFunction):
        return _columns(node.func, of_others=True)
    operands = (part for each in node.args for part in (each if isinstance(each, tuple) else (each,)))
    return _together(operands, of_others=of_others or isinstance(node, ops.Reduction))


def _sources(rows: ops.Relation, name: str, *, of_others: bool) -> frozenset[str]:
    """The columns of case tables that a column of some rows comes from."""
    if isinstance(rows, ops.UnboundTable):
        return frozenset({f"{rows.name}.{name}"} if _tells(rows.name, name, of_others=of_others) else ())
    if isinstance(rows, ops.Set):
        return _of_either(rows, name, of_others=of_others)
    made = rows.values[name]
    return _together((made, *(_links(rows, made) if isinstance(rows, ops.JoinChain) else ())), of_others=of_others)


def _of_either(rows: ops.Set, name: str, *, of_others: bool) -> frozenset[str]:
    """The columns of both sides; where those of only one tell something, the other's key and days tell as much."""
    sides = {each: _sources(each, name, of_others=of_others) for each in (rows.left, rows.right)}
    if not any(sides.values()):
        return frozenset()
    return frozenset().union(*(told or _sources(each, name, of_others=True) for each, told in sides.items()))


def _together(nodes: Iterable[object], *, of_others: bool) -> frozenset[str]:
    return frozenset().union(*(_columns(each, of_others=of_others) for each in nodes if isinstance(each, ops.Value)))


def _links(joined: ops.JoinChain, made: ops.Value) -> tuple[ops.Value, ...]:
    """What joins the table that a column is of, where that is none of case data, as the calendar: it tells the rest."""
    link = next((each for each in joined.rest if isinstance(made, ops.Field) and each.table == made.rel), None)
    is_small = link is not None and not {of.name for of in link.table.find(ops.UnboundTable)} & TABLES.keys()
    return tuple(link.predicates) if link is not None and is_small else ()


def _tells(table: str, name: str, *, of_others: bool) -> bool:
    """Whether a column tells something of its own row: not its key, nor its days, nor what an authority has set."""
    of = TABLES.get(table)
    if of is None or of.kind is Kind.REFERENCE:
        return False
    return of_others or name not in {*of.full_key, of.begins, of.ends, *of.ends_also, "from_list", "from_row"}
