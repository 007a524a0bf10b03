"""The children of a feed's file, one after another: memory holds one child and a megabyte of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from goldenthread.returns.loaded import CannotLoad

_CHUNK = 1 << 20  # characters
LONGEST = 1 << 23  # characters of one child; a long history has some fifty thousand
_BETWEEN = re.compile(r"[\s,]*")
_WRAPPED = re.compile(r'\s*\{\s*(?:"la_code"\s*:\s*(?:"[^"]*"|\d+)\s*,\s*)?"children"\s*:\s*', re.IGNORECASE)
_AGAIN = "export it again and load the new file."


def children_in(path: Path) -> Iterator[Any]:
    """What the file lists as children: an array, an object whose ``children`` they are, or one after another.

    Raises `CannotLoad` where the file is not there, is no JSON or breaks off.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from _Text(file, path.name).values()
    except UnicodeDecodeError:
        raise CannotLoad(f"{path.name} is not text in UTF-8: {_AGAIN}") from None
    except RecursionError:
        raise CannotLoad(f"{path.name} nests deeper than the feed does: {_AGAIN}") from None
    except OSError as problem:
        raise CannotLoad(f"{path.name} cannot be read ({problem.strerror}): check its name and place.") from None


class _Text:
    """The text of a file as it is read: what is held of it, and how far it is understood."""

    def __init__(self, file: IO[str], name: str) -> None:
        self.file, self.name = file, name
        self.held, self.at, self.ended = "", 0, False
        self.decoder = json.JSONDecoder()

    def values(self) -> Iterator[Any]:
        self._more()
        wrapped = _WRAPPED.match(self.held)
        self.at = wrapped.end() if wrapped else 0
        listed = self._next() == "["
        self.at += listed
        while (mark := self._next()) not in ("", "]", "}"):
            if mark not in '{"':
                raise self._broken()
            yield self._value()
        if (listed and mark != "]") or (wrapped and not self.held[self.at :].rstrip().endswith("}")):
            raise self._broken()

    def _next(self) -> str:
        """The character at which the next value begins; empty at the end of the file."""
        while True:
            self.at = _BETWEEN.match(self.held, self.at).end()  # type: ignore[union-attr]  # it matches nothing too
            if self.at < len(self.held) or self.ended:
                return self.held[self.at : self.at + 1]
            self._more()

    def _value(self) -> Any:
        while True:
            try:
                value, self.at = self.decoder.raw_decode(self.held, self.at)
            except ValueError:
                if self.ended or len(self.held) - self.at > LONGEST:
                    raise self._broken() from None
                self._more()
            else:
                return value

    def _more(self) -> None:
        chunk = self.file.read(_CHUNK)
        self.held, self.at, self.ended = self.held[self.at :] + chunk, 0, not chunk

    def _broken(self) -> CannotLoad:
        return CannotLoad(f"{self.name} is not whole JSON of the feed: {_AGAIN}")
