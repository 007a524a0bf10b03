"""The nested children of a file as frames of text, a frame a part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from goldenthread.returns._xml import MOST_ROWS
from goldenthread.returns.daily_feed.parts import Part
from goldenthread.returns.loaded import CannotLoad

_YES = ("true", "1", "yes", "y")  # as `yes_no` reads them


@dataclass(frozen=True, eq=False)
class Flattened:
    """A frame a part: ``from_row``, its count in the file; ``parent``, the position of the row that it stands in; its
    fields' columns as text; and ``strangers``, the keys that no part has a place for, as `Account.strangers` takes."""

    frames: Mapping[str, pl.DataFrame]
    strangers: pl.DataFrame


@dataclass(eq=False)
class _Rows:
    part: Part
    parents: list[int] = field(default_factory=list)
    values: dict[str, list[str | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.values = {each.column: [] for each in self.part.fields.values()}

    def add(self, parent: int, item: Mapping[str, Any]) -> int:
        if len(self.parents) >= MOST_ROWS:
            raise CannotLoad(f"The file holds more than {MOST_ROWS:,} of {self.part.name}: check what was exported.")
        self.parents.append(parent)
        for key, each in self.part.fields.items():
            self.values[each.column].append(_text(item.get(key)))
        return len(self.parents) - 1

    def frame(self) -> pl.DataFrame:
        frame = pl.DataFrame(self.values, schema=dict.fromkeys(self.values, pl.String))
        numbers = pl.int_range(1, len(self.parents) + 1, dtype=pl.Int64, eager=True)
        return frame.with_columns(from_row=numbers, parent=pl.Series(self.parents, dtype=pl.UInt32))


class _Sorter:
    def __init__(self, top: Part) -> None:
        self.rows = {part.name: _Rows(part) for part in top.every}
        self.strange: dict[tuple[str, str], list[int]] = {}  # by part and key, the first row and the count

    def add(self, part: Part, given: Any, parent: int) -> None:
        for item in given if isinstance(given, list) else [given]:
            self._add(part, {part.plain: item} if part.plain and not isinstance(item, dict) else item, parent)

    def _add(self, part: Part, item: Any, parent: int) -> None:
        if item is None:
            return
        if not isinstance(item, dict):
            self._strange(part, f"{part.name} that is no object", len(self.rows[part.name].parents) + 1)
            return
        at = self.rows[part.name].add(parent, item)
        self._say_strange(part, item, at + 1)
        if str(item.get("purge")).strip().casefold() not in _YES:
            for each in part.within:
                self.add(each, item.get(each.name), at)

    def _say_strange(self, part: Part, item: Mapping[str, Any], row: int) -> None:
        known = {*part.fields, *part.unused, "purge", *(each.name for each in part.within)}
        for key in item.keys() - known:
            if item[key] not in (None, "", [], {}):
                self._strange(part, key[:60], row)

    def _strange(self, part: Part, key: str, row: int) -> None:
        self.strange.setdefault((part.name, key), [row, 0])[1] += 1

    def strangers(self) -> pl.DataFrame:
        rows = [(key, name, row, count) for (name, key), (row, count) in sorted(self.strange.items())]
        schema = {"element": pl.String, "from_list": pl.String, "from_row": pl.Int64, "count": pl.Int64}
        return pl.DataFrame(rows, schema=schema, orient="row")


def flattened(children: Iterable[Any], top: Part) -> Flattened:
    """The parts of children as frames; nothing that stands in what is marked to be purged is among them."""
    sorter = _Sorter(top)
    for child in children:
        sorter.add(top, child, 0)
    return Flattened({name: rows.frame() for name, rows in sorter.rows.items()}, sorter.strangers())


def _text(value: Any) -> str | None:
    """A value as text, missing where it is blank."""
    text = "" if value is None else str(value).strip()
    return text or None
