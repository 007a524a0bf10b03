"""Which column of a list each heading of a sheet is: as Ofsted has it, by a pattern, or failing both by likeness."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList

_LIKE = 88  # of 100, by rapidfuzz: two letters astray in a short heading
_PREFIX = re.compile(r"^\s*(list\s*\d{1,2}\b)?\s*([a-z]?\d{0,3}(\.\d+)?\s*[).:–-])?\s*", re.IGNORECASE)  # "List 1: 3) "
_MARKS = re.compile(r"[^a-z0-9]+")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, eq=False)
class Placed:
    """The columns found, by place from 0; those that were only alike; headings that came twice; and all the others."""

    columns: dict[AnnexColumn, int]
    alike: dict[AnnexColumn, int]
    twice: dict[AnnexColumn, int]
    others: tuple[int, ...]

    @property
    def all(self) -> dict[AnnexColumn, int]:
        """Where every column found stands, sure or alike."""
        return {**self.columns, **self.alike}

    def fits(self, of: AnnexList) -> bool:
        """Whether the columns without which the list is not the list are here."""
        return all(column in self.all for column in of.needed)


@lru_cache(maxsize=10_000)
def plain(heading: str) -> str:
    """A heading as it is compared: lower case letters and digits, single spaces."""
    return _MARKS.sub(" ", heading.casefold()).strip()


def _bare(heading: str) -> str:
    return plain(_PREFIX.sub("", heading))


def has_needed(of: AnnexList, headings: Sequence[str]) -> bool:
    """Whether each column that a list cannot do without is surely among headings."""
    return all(
        any(_is_called(column, heading) or _is_known_as(column, heading) for heading in headings)
        for column in of.needed
    )


def placed(of: AnnexList, headings: Sequence[str]) -> Placed:
    """Where a list's columns stand among headings; by likeness only as the last resort."""
    found: dict[AnnexColumn, int] = {}
    twice: dict[AnnexColumn, int] = {}
    left = [place for place, heading in enumerate(headings) if plain(heading)]
    for fits in (_is_called, _is_known_as):
        left = _claim(of.columns, headings, left, fits, found, twice)
    alike = _alike(of, headings, left, found)
    others = tuple(place for place in left if place not in alike.values())
    return Placed(found, alike, twice, others)


def _claim(
    columns: Iterable[AnnexColumn],
    headings: Sequence[str],
    places: list[int],
    fits: Callable[[AnnexColumn, str], bool],
    found: dict[AnnexColumn, int],
    twice: dict[AnnexColumn, int],
) -> list[int]:
    """Give each place to the first column it fits that has none yet; the places that stay unclaimed."""
    free = [column for column in columns if column not in found]
    left = []
    for place in places:
        column = next((each for each in free if fits(each, headings[place])), None)
        if column is None or column in found:
            left.append(place)
        if column in found and column is not None and fits is _is_called:
            twice[column] = place
        elif column is not None:
            found.setdefault(column, place)
    return left


def _is_called(column: AnnexColumn, heading: str) -> bool:
    return plain(column.heading) in (plain(heading), _bare(heading))


def _is_known_as(column: AnnexColumn, heading: str) -> bool:
    return any(re.search(pattern, said) for pattern in column.also for said in (plain(heading), _bare(heading)))


def _alike(
    of: AnnexList, headings: Sequence[str], places: list[int], found: dict[AnnexColumn, int]
) -> dict[AnnexColumn, int]:
    """The columns still missing that a heading left over is very like, with the same figures in it."""
    alike: dict[AnnexColumn, int] = {}
    for column in of.columns:
        heading = plain(column.heading)
        choices = {
            place: _bare(headings[place])
            for place in places
            if place not in alike.values() and _DIGITS.findall(headings[place]) == _DIGITS.findall(column.heading)
        }
        best = (
            process.extractOne(heading, choices, scorer=fuzz.ratio, score_cutoff=_LIKE) if column not in found else None
        )
        if best:
            alike[column] = best[2]
    return alike
