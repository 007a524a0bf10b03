"""A return in XML as frames of text, a frame a module: streamed, and nothing that the file defines is believed.

Memory holds a megabyte of the file and the frames so far, however long the file is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

import polars as pl

from goldenthread.returns._account import Listed
from goldenthread.returns.loaded import CannotLoad

DEEPEST = 50  # a census goes seven deep
MOST_ROWS = 1_000_000  # of one module; a census of the largest authority has some fifty thousand
_CHUNK = 1 << 20  # bytes; no value or tag is as long
_AGAIN = "export it again and load the new file."
_UNPACK_FIRST = {b"\x1f\x8b": "compressed (gzip)", b"PK": "a zip file or a workbook"}


@dataclass(frozen=True)
class Module(Listed):
    """An element that is a row; its ``fields`` are by the elements that hold them.

    ``elements`` are the names that the element has had over the years; ``within`` the modules that stand in it,
    ``through`` the elements that only group others, ``unused`` those that hold nothing that is kept.
    """

    elements: tuple[str, ...] = ()
    within: tuple[Module, ...] = ()
    through: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Modules:
    """What a file holds: a frame a module, and the elements that no module has a place for.

    A frame has ``from_row``, the line on which the row opens (in a file with several on a line, its count in the
    module), ``parent``, the position of the row that it stands in among its module's, and its fields' columns, as text.
    ``strangers`` has a row for each name of such elements: the ``element``, ``from_list``, the ``from_row`` of the
    first and the ``count`` of them.
    """

    frames: Mapping[str, pl.DataFrame]
    strangers: pl.DataFrame


def read_modules(path: Path, message: Module) -> Modules:
    """The modules of a file whose outermost element is ``message``; `CannotLoad` where it is anything else."""
    sorter = _Sorter(path, message)
    parser = sorter.parser
    parser.buffer_text = True
    parser.ordered_attributes = True  # cheaper; none is read
    parser.StartElementHandler = sorter.start
    parser.EndElementHandler = sorter.end
    parser.CharacterDataHandler = sorter.texts.append
    parser.StartDoctypeDeclHandler = sorter.refuse_definitions
    try:
        for chunk in _chunks(path):
            parser.Parse(chunk, not chunk)
            sorter.gather(chunk)
    except expat.ExpatError as problem:
        if not sorter.began:
            raise CannotLoad(f"{path.name} is not XML: give the .xml file of the return.") from None
        raise CannotLoad(f"{path.name} is not whole XML: it breaks at line {problem.lineno:,}: {_AGAIN}") from None
    except (LookupError, ValueError):
        raise CannotLoad(f"{path.name} is in an encoding that is not known: save it as UTF-8.") from None
    return sorter.modules()


def _chunks(path: Path) -> Iterator[bytes]:
    """The file a megabyte at a time, and an empty end."""
    if path.is_dir():
        raise CannotLoad(f"{path} is a folder: give the .xml file of the return that lies in it.")
    try:
        with path.open("rb") as file:
            start = file.read(_CHUNK)
            for mark, what in _UNPACK_FIRST.items():
                if start.startswith(mark):
                    raise CannotLoad(f"{path.name} is {what}, not XML: unpack it and load the .xml file.")
            yield start
            while start:
                yield (start := file.read(_CHUNK))
    except OSError as problem:
        raise CannotLoad(f"{path} cannot be read ({problem.strerror}): check where it is.") from None


class _Local(dict[str, str]):
    """The name of an element without its namespace's prefix."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


_FIRST = 2  # the place in a row of the first field's text, after from_row and parent


class _Open:
    """A module while its rows are read: where each text goes, what may stand in it, its rows since last gathered."""

    def __init__(self, module: Module) -> None:
        columns = list(dict.fromkeys(field.column for field in module.fields.values()))
        opens = [_Open(each) for each in module.within]
        self.name = module.name
        self.places = {element: _FIRST + columns.index(field.column) for element, field in module.fields.items()}
        self.within = {element: each for each, of in zip(opens, module.within, strict=True) for element in _names(of)}
        self.through, self.unused = frozenset(module.through), frozenset(module.unused)
        self.schema = {"from_row": pl.Int64, "parent": pl.Int64, **dict.fromkeys(columns, pl.String)}
        self.blank = [None] * len(columns)
        self.count = 0
        self.rows: list[list[object]] = []
        self._gathered = [pl.DataFrame(schema=self.schema)]

    def every(self) -> Iterator[_Open]:
        """This module and all that stand in it."""
        yield self
        for each in dict.fromkeys(self.within.values()):
            yield from each.every()

    def gather(self) -> None:
        """Put the rows read since the last time into a frame, where they take a fraction of the memory."""
        if self.rows:
            columns = zip(*self.rows, strict=True)
            texts = zip(self.schema.items(), columns, strict=True)
            self._gathered.append(pl.DataFrame([pl.Series(name, values, type_) for (name, type_), values in texts]))
            self.rows.clear()

    def frame(self) -> pl.DataFrame:
        """Every row."""
        return pl.concat(self._gathered, rechunk=True)


def _names(module: Module) -> tuple[str, ...]:
    return module.elements or (module.name,)


def _numbered(frames: Mapping[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """Rows by the line on which they open; counted within their module where the file has several on a line."""
    if all(frame["from_row"].is_unique().all() for frame in frames.values()):
        return dict(frames)
    count = pl.int_range(1, pl.len() + 1, dtype=pl.Int64)
    return {name: frame.with_columns(from_row=count) for name, frame in frames.items()}


class _Sorter:
    """Puts each text where its module has a place for it, as the parser comes to it."""

    def __init__(self, path: Path, message: Module) -> None:
        self.parser = expat.ParserCreate()
        self.texts: list[str] = []
        self._path, self._message = path, message
        self._module = self._file = _Open(Module(name="", fields={}, within=(message,)))
        self._row: list[object] = []
        self._outer: list[tuple[_Open, list[object], int]] = []  # what is open around the module, outermost first
        self._opened_at = self._depth = self._skipped_at = 0  # how deep the module, the parser, what is passed over
        self._strangers: dict[tuple[str, str], list[int]] = {}  # of each the line of the first, and how many
        self._names = _Local()
        self._reached = -1

    @property
    def began(self) -> bool:
        """Whether there was any element."""
        return bool(self._names)

    def start(self, name: str, attributes: object) -> None:
        self._depth += 1
        self.texts.clear()
        if self._depth > DEEPEST:
            raise CannotLoad(f"{self._path.name} is nested more than {DEEPEST} deep, which no return is: {_AGAIN}")
        if self._skipped_at:
            return
        name = self._names[name]
        if name in self._module.places:
            return
        if opened := self._module.within.get(name):
            self._open(opened)
        elif name not in self._module.through:
            self._pass_over(name)

    def end(self, name: str) -> None:
        if not self._skipped_at:
            place = self._module.places.get(self._names[name])
            if place is not None:
                self._put(place, self._names[name])
            if self._depth == self._opened_at:
                self._close()
        elif self._depth == self._skipped_at:
            self._skipped_at = 0
        self.texts.clear()
        self._depth -= 1

    def refuse_definitions(self, *_: object) -> None:
        raise CannotLoad(f"{self._path.name} brings definitions of its own (DOCTYPE), which no return does: {_AGAIN}")

    def gather(self, chunk: bytes) -> None:
        """After each part of the file: put its rows away, and stop where one value or tag does not end."""
        stuck = len(chunk) == _CHUNK and self.parser.CurrentByteIndex == self._reached
        if stuck or sum(map(len, self.texts)) > _CHUNK:
            raise CannotLoad(
                f"{self._path.name} has a tag or a value of more than a million characters at line "
                f"{self.parser.CurrentLineNumber:,}, which no return has: {_AGAIN}"
            )
        self._reached = self.parser.CurrentByteIndex
        for each in self._file.every():
            each.gather()

    def modules(self) -> Modules:
        """All that was read, once the file has ended."""
        schema = {"from_list": pl.String, "element": pl.String, "from_row": pl.Int64, "count": pl.Int64}
        met = [(*name, *found) for name, found in self._strangers.items()]
        strangers = pl.DataFrame(met, schema=schema, orient="row")
        _, _, *modules = self._file.every()  # all but the file and its outermost element
        return Modules(_numbered({each.name: each.frame() for each in modules}), strangers)

    def _open(self, opened: _Open) -> None:
        if opened.count == MOST_ROWS:
            raise CannotLoad(f"{self._path.name} holds more than {MOST_ROWS:,} of {opened.name}: {_AGAIN}")
        self._outer.append((self._module, self._row, self._opened_at))
        self._row = [self.parser.CurrentLineNumber, self._module.count - 1, *opened.blank]
        opened.count += 1
        self._module, self._opened_at = opened, self._depth

    def _close(self) -> None:
        self._module.rows.append(self._row)
        self._module, self._row, self._opened_at = self._outer.pop()

    def _put(self, place: int, name: str) -> None:
        text = "".join(self.texts).strip()
        if text and self._row[place] is not None:
            self._meet_stranger(name)
        self._row[place] = text or self._row[place]

    def _pass_over(self, name: str) -> None:
        if self._depth == 1:
            raise CannotLoad(f"{self._path.name} is a {name}, not a return: a return begins with {self._message.name}.")
        self._skipped_at = self._depth
        if name not in self._module.unused:
            self._meet_stranger(name)

    def _meet_stranger(self, name: str) -> None:
        met = self._strangers.setdefault((self._module.name, name), [self.parser.CurrentLineNumber, 0])
        met[1] += 1
