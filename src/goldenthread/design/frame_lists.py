"""Lists of rows that are no models: the rows of a frame, filtered, sorted, paged and exported as all lists are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import polars as pl
from django.http import HttpRequest

from goldenthread.design.lists import Filter, Listing

Row = dict[str, Any]


class Rows(Sequence[Row]):
    """The rows of a frame, each made only when it is asked for."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def __len__(self) -> int:
        return self._frame.height

    def __iter__(self) -> Iterator[Row]:
        return self._frame.iter_rows(named=True)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        return self._frame[place].to_dicts() if isinstance(place, slice) else self._frame.row(place, named=True)


@dataclass(frozen=True)
class _Values:
    """Keeps the rows whose column holds one of the values ticked."""

    column: str

    def __call__(self, rows: Any, values: list[str]) -> Any:
        return rows.filter(pl.col(self.column).fill_null("").is_in(values))


def one_of_column(name: str, title: str, choices: Callable[[], Sequence[tuple[str, str]]]) -> Filter:
    """The commonest filter: the column is one of the values ticked; "" stands for a missing one."""
    return Filter(name, title, choices, _Values(name))


class FrameListing(Listing):
    """Rows of a frame as a page shows them; ``search`` names columns of text, and a column's ``sort`` is its name."""

    def __init__(self, request: HttpRequest, frame: pl.DataFrame) -> None:
        self.request = request
        self.frame = frame

    @cached_property
    def rows(self) -> Any:
        """Every row that is left after filters and search, in order."""
        frame: pl.DataFrame = self.frame
        for choice in self.filters:
            if values := self._ticked(choice):
                frame = choice.narrow(frame, values)  # type: ignore[arg-type,assignment]  # a frame in, a frame out
        for word in self.words.split():
            frame = frame.filter(pl.any_horizontal(_holds(column, word) for column in self.search))
        return Rows(self._sorted(frame))

    def _sorted(self, frame: pl.DataFrame) -> pl.DataFrame:
        asked = self.request.GET.get("sort", "")
        name = asked.removeprefix("-")
        if name not in {column.sort for column in self.columns if column.sort}:
            return frame
        return frame.sort(name, descending=asked.startswith("-"), nulls_last=True, maintain_order=True)


def _holds(column: str, word: str) -> pl.Expr:
    """Whether a text holds a word, in upper or lower case; a missing one does not."""
    text = pl.col(column).str.to_lowercase()
    return text.str.contains(word.lower(), literal=True).fill_null(value=False)
