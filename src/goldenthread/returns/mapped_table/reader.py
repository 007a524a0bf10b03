"""The way through: a sheet to rows, rows to a case table, by a mapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import zip_longest
from pathlib import Path

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.annex_a.headings import plain
from goldenthread.returns.annex_a.list_rows import is_blank, says_totals
from goldenthread.returns.annex_a.problems import ERROR_CELL, HEADINGS_AGAIN, TOO_MANY_CELLS, Problem
from goldenthread.returns.annex_a.sheet import Cell, said
from goldenthread.returns.annex_a.value_set import folded
from goldenthread.returns.coverage import covered
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.returns.mapped_table.cells import column_of, value_of
from goldenthread.returns.mapped_table.headings import Headed, opened
from goldenthread.returns.mapped_table.mapping import MONTH_FIRST, OBSERVED, TableMapping, kind_of
from goldenthread.tables import Column
from goldenthread.tables.frames import POLARS, shaped

_TOTALS = Problem("totals", "The row holds totals.", "Delete it: totals are worked out here.")
_NEEDED = Problem(
    "missing-value",
    "The row lacks a value that every row of the table must have, so it cannot be kept.",
    "Fill it in, or delete the row.",
)
Row = tuple[int, Sequence[Cell]]


def read(
    path: Path,
    *,
    authority: str,
    as_at: date | None = None,
    since: date | None = None,
    mapping: TableMapping | None = None,
) -> Loaded:
    """Read the rows of an .xlsx workbook or a CSV file into one case table, as a mapping says.

    ``as_at`` is the day the file describes; ``since`` the first day for which it is whole, where that is not what its
    own dates suggest. A row without a value that it must have, or whose key another row has, is refused; any other
    cell that its column cannot hold is read as empty, with a complaint. Raises `CannotLoad` with a sentence.
    """
    if mapping is None:
        raise CannotLoad(
            "A plain table is read by a mapping of its headings: give one, as in --mapping vacancies.toml."
        )
    if as_at is None:
        raise CannotLoad("A plain table does not say its day: give it, as in --as-at 2026-06-30.")
    reading = _Reading(opened(path, mapping), mapping, as_at)
    rows = reading.table()
    of = mapping.of
    return Loaded(
        kind=kind_of(mapping.name),
        authority=authority,
        as_at=as_at,
        tables={of.name: shaped(rows.with_columns(authority=pl.lit(authority)), of)},
        columns={of.name: tuple(name for name in of.names if name in rows.columns)},
        coverage=covered({of.name: rows}, as_at, since),
        rows=reading.account.rows({mapping.name: reading.given}),
        complaints=reading.account.complaints(),
        headings={(mapping.name, column): heading for column, heading in mapping.columns.items()},
    )


@dataclass(eq=False)
class _Reading:
    """A sheet as it is read. ``given`` holds the rows that are to be kept or refused, each with its number."""

    headed: Headed
    mapping: TableMapping
    as_at: date
    account: Account = field(default_factory=Account)
    given: pl.DataFrame = field(init=False)

    def table(self) -> pl.DataFrame:
        """The rows of the table that can be kept, one a key."""
        chosen = self._chosen()
        self.given = self._numbered(number for number, _ in chosen)
        rows = self._typed(self._without_strays(chosen))
        for column in self.mapping.of.own_columns:
            if column.required:
                heading = self.mapping.columns.get(column.name, column.name)
                about = {"rule": _NEEDED.rule, "what": _NEEDED.what, "do": _NEEDED.do, "column": heading}
                rows = self.account.with_all(rows, column.name, **about)
        return self.account.once(self._added_up(rows), self.mapping.of.key)

    def _chosen(self) -> list[Row]:
        """The rows that are not blank and that the mapping chooses; how many it passes over is said once."""
        shown = {number for number, _ in self.headed.sheet.errors}  # a cell that Excel could not work out is not blank
        filled = [(number, row) for number, row in self.headed.body if number in shown or not all(map(is_blank, row))]
        chosen = [(number, row) for number, row in filled if self._is_wanted(row)]
        if passed := len(filled) - len(chosen):
            what = (
                f"{passed:,} of {len(filled):,} rows were passed over, as the mapping says: it reads only {self._only}."
            )
            do = "Nothing, if that is right; else change what the mapping says under [only]."
            whole = pl.DataFrame({"from_list": self.mapping.name, "from_row": pl.Series([None], dtype=pl.Int64)})
            self.account.say(whole, rule="rows-passed-over", what=what, do=do)
        return chosen

    def _is_wanted(self, row: Sequence[Cell]) -> bool:
        return all(folded(said(_at(row, place))) in words for place, words in self._wanted)

    @cached_property
    def _wanted(self) -> list[tuple[int, frozenset[str]]]:
        """Where words stand by which rows are chosen, and the words."""
        only = self.mapping.only.items()
        return [(self.headed.place(heading), frozenset(map(folded, words))) for heading, words in only]

    @property
    def _only(self) -> str:
        return " and ".join(f"“{heading}” {' or '.join(words)}" for heading, words in self.mapping.only.items())

    def _without_strays(self, rows: Sequence[Row]) -> list[Row]:
        """The rows but those that are no rows of the list: totals, headings again, and rows pushed sideways."""
        fates = [(row, self._fate(row[1])) for row in rows]
        for problem in (_TOTALS, HEADINGS_AGAIN, TOO_MANY_CELLS):
            stray = self._numbered(number for (number, _), fate in fates if fate is problem)
            self.account.say(stray, rule=problem.rule, what=problem.what, do=problem.do, refused=True)
        return [row for row, fate in fates if fate is None]

    def _fate(self, row: Sequence[Cell]) -> Problem | None:
        if any(says_totals(_at(row, place)) for place in self._naming):
            return _TOTALS
        if all(plain(said(_at(row, place))) == heading for place, heading in self._read_headings):
            return HEADINGS_AGAIN
        width = len(self.headed.headings)
        sideways = self.headed.sheet.delimited and len(row) > width and any(map(said, row[width:]))
        return TOO_MANY_CELLS if sideways else None

    @cached_property
    def _naming(self) -> list[int]:
        """Where the cells stand that say what a row is of."""
        key = [heading for column, heading in self.mapping.columns.items() if column in self.mapping.of.key]
        return list(map(self.headed.place, key))

    @cached_property
    def _read_headings(self) -> list[tuple[int, str]]:
        """Where each heading stands that the mapping reads, and the heading as it is compared."""
        return [(self.headed.place(heading), plain(heading)) for heading in self.mapping.headings]

    def _typed(self, rows: Sequence[Row]) -> pl.DataFrame:
        """The rows with each column that the mapping reads or fixes."""
        frame = self._numbered(number for number, _ in rows)
        cells = list(zip_longest(*(row for _, row in rows), fillvalue=""))
        self._say_errors(frame)
        read = {
            column.name: self._read(column, frame, self._under(column, cells, frame.height))
            for column in self.mapping.read
        }
        return frame.with_columns(**read, **{name: pl.lit(value, kind) for name, value, kind in self._fixed()})

    def _under(self, column: Column, cells: Sequence[Sequence[Cell]], height: int) -> Sequence[Cell]:
        place = self.headed.place(self.mapping.columns[column.name])
        return cells[place] if place < len(cells) else [""] * height

    def _read(self, column: Column, frame: pl.DataFrame, cells: Sequence[Cell]) -> pl.Series:
        values, wrong = column_of(
            column,
            cells,
            meanings=self.mapping.values.get(column.name, {}),
            month_first=self.mapping.dates == MONTH_FIRST,
            as_at=self.as_at,
        )
        self._say_wrong(frame, cells, wrong, self.mapping.columns[column.name])
        return values

    def _say_wrong(
        self, frame: pl.DataFrame, cells: Sequence[Cell], wrong: Mapping[Cell, Problem], heading: str
    ) -> None:
        """A complaint of each cell that is wrong, rule by rule."""
        for problem in dict.fromkeys(wrong.values()):
            at_fault = frame.filter(pl.Series([wrong.get(cell) == problem for cell in cells], dtype=pl.Boolean))
            self.account.say(at_fault, rule=problem.rule, what=problem.what, do=problem.do, column=heading)

    def _fixed(self) -> Iterator[tuple[str, object, type[pl.DataType]]]:
        """What columns always hold; a table of states whose file has no day of its own is of the day of the return."""
        for column in self.mapping.of.own_columns:
            if column.name in self.mapping.fixed:
                fixed = value_of(column, self.mapping.fixed[column.name], self.as_at)[0]
                yield column.name, fixed, POLARS[column.type]
            elif column.name == OBSERVED and column.name not in self.mapping.columns:
                yield column.name, self.as_at, pl.Date

    def _added_up(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows of one key as one row, with the columns that the mapping adds up added together."""
        if not self.mapping.add_up:
            return rows
        sums = [
            pl.when(pl.col(name).is_not_null().any()).then(pl.col(name).sum()).alias(name)
            for name in self.mapping.add_up
        ]
        others = pl.exclude(*self.mapping.of.key, *self.mapping.add_up).first()
        return rows.group_by(self.mapping.of.key, maintain_order=True).agg(others, *sums).select(rows.columns)

    def _say_errors(self, frame: pl.DataFrame) -> None:
        """A complaint of each cell that Excel shows as an error, under a heading that is read."""
        read = {self.headed.place(heading): heading for heading in self.mapping.columns.values()}
        numbers = set(frame["from_row"])
        shown: dict[tuple[int, str], list[int]] = {}
        for (number, place), error in sorted(self.headed.sheet.errors.items()):
            if place in read and number in numbers:
                shown.setdefault((place, error), []).append(number)
        for (place, error), rows in shown.items():
            what = ERROR_CELL.what.format(error)
            self.account.say(
                self._numbered(rows), rule=ERROR_CELL.rule, what=what, do=ERROR_CELL.do, column=read[place]
            )

    def _numbered(self, numbers: Iterable[int]) -> pl.DataFrame:
        """Rows of the list as complaints name them."""
        held = pl.Series("from_row", list(numbers), dtype=pl.Int64)
        return pl.DataFrame([held]).select(from_list=pl.lit(self.mapping.name), from_row="from_row")


def _at(row: Sequence[Cell], place: int) -> Cell:
    return row[place] if place < len(row) else ""
