"""Lines pasted from a spreadsheet, and what would become of each before anything is kept."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from io import StringIO
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from rapidfuzz import fuzz, process, utils

from goldenthread.design.charts.figures import said as as_shown
from goldenthread.performance.models import TypedFigure
from goldenthread.performance.typing_in.queries import period_words, standing_at
from goldenthread.performance.typing_in.rules import check_correction, check_period
from goldenthread.performance.typing_in.words import FIELDS, figure_of

MOST_LINES = 200  # kept in one go, while no other write can be
_ALSO = {
    "measure": "what",
    "title": "what",
    "indicator": "what",
    "what": "what",
    "team": "group",
    "service": "group",
    "part": "group",
    "month": "period",
    "quarter": "period",
    "year": "period",
    "figure": "value",
    "number": "numerator",
    "out of": "denominator",
    "base": "denominator",
    "where it comes from": "source",
}
_CALLED = {title.casefold(): name for name, title in FIELDS.items()} | _ALSO
_LIKE = 88  # of 100, by rapidfuzz
_FEWEST_HEADS = 3  # cells that are headings, for a line to be the headings


class Outcome(StrEnum):
    """What would become of a line."""

    NEW = "New"
    CORRECTS = "Corrects"
    THERE = "There already"
    REFUSED = "Refused"


@dataclass(frozen=True)
class Fate:
    """A line as pasted, what would become of it, and why."""

    number: int
    words: Mapping[str, str]
    outcome: Outcome
    said: Mapping[str, Any]
    why: str = ""

    @property
    def what(self) -> str:
        """The figure as it would be kept, or as it was pasted."""
        if not self.said:
            return " · ".join(filter(None, self.words.values()))
        return f"{self.said['title']}, {self.said['group'] or 'all'}"

    @property
    def period(self) -> str:
        """Its days in words."""
        return period_words(self.said["first"], self.said["last"]) if self.said else ""

    @property
    def value(self) -> str:
        """Its value with its unit."""
        return as_shown(self.said["value"], self.said["unit"]) if self.said else ""


@dataclass(frozen=True)
class DryRun:
    """Every line's fate."""

    fates: tuple[Fate, ...]

    @property
    def to_keep(self) -> list[dict[str, Any]]:
        """The figures that keeping would keep."""
        return [dict(fate.said) for fate in self.fates if fate.outcome in (Outcome.NEW, Outcome.CORRECTS)]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many lines have each fate."""
        counted = Counter(fate.outcome for fate in self.fates)
        return [(outcome.value, counted[outcome]) for outcome in Outcome if counted[outcome]]

    @property
    def digest(self) -> list[str]:
        """What a person was shown, to tell whether it still holds."""
        return [f"{fate.number} {fate.outcome} {fate.why}" for fate in self.fates]


def dry_run(text: str, *, source: str = "", why: str = "") -> DryRun:
    """What keeping a pasted text would do; ValidationError where it holds no lines, or too many.

    ``source`` is that of the lines that say none; ``why`` the reason for those that correct a figure.
    """
    lines = _lines(text)
    if not lines:
        raise ValidationError({"text": "There are no lines here: copy them in the spreadsheet and paste them."})
    if len(lines) > MOST_LINES:
        raise ValidationError({"text": f"These are {len(lines):,} lines. Paste at most {MOST_LINES:,} at a time."})
    return DryRun(tuple(_fates(lines, source, why, timezone.localdate())))


def _fates(lines: list[tuple[int, dict[str, str]]], source: str, why: str, today: date) -> Iterator[Fate]:
    read = [_read(number, words | {"source": words.get("source") or source}, today) for number, words in lines]
    there = {_key(vars(each)): each for each in standing_at({fate.said["last"] for fate in read if fate.said})}
    seen: dict[tuple[Any, ...], int] = {}
    for fate in read:
        key = _key(fate.said)
        if key in seen:
            again = f"Line {seen[key]} is of the same figure: take one of the two out."
            yield replace(fate, outcome=Outcome.REFUSED, why=again)
        else:
            yield _beside(fate, there.get(key), why)
        if fate.said:
            seen.setdefault(key, fate.number)


def _read(number: int, words: Mapping[str, str], today: date) -> Fate:
    """The fate of a line if nothing stood yet."""
    try:
        said = figure_of(words, today)
        check_period(said["first"], said["last"], today)
    except ValidationError as refusal:
        return Fate(number, words, Outcome.REFUSED, {}, _sentences(refusal))
    return Fate(number, words, Outcome.NEW, said)


def _beside(fate: Fate, there: TypedFigure | None, why: str) -> Fate:
    """The fate of a line beside the figure that stands for the same."""
    if not fate.said or not there:
        return fate
    try:
        check_correction(there, dict(fate.said), why)
    except ValidationError as refusal:
        outcome = Outcome.REFUSED if hasattr(refusal, "error_dict") else Outcome.THERE
        return replace(fate, outcome=outcome, why=_sentences(refusal))
    before = f"{there.typed_by} typed {as_shown(there.value, there.unit)}."
    return replace(fate, outcome=Outcome.CORRECTS, why=before)


def _sentences(refusal: ValidationError) -> str:
    return " ".join(dict.fromkeys(refusal.messages))


def _key(said: Mapping[str, Any]) -> tuple[Any, ...]:
    words = (said.get(name, "").casefold() for name in ("measure", "title", "group"))
    return (*words, said.get("first"), said.get("last"))


def _lines(text: str) -> list[tuple[int, dict[str, str]]]:
    """The lines that are not blank, with their numbers, cells by name: as headings say, or in the order of `FIELDS`."""
    rows = csv.reader(StringIO(text.replace("\x00", ""), newline=""), delimiter=_separator(text))
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]
    heads = _heads(filled[0][1]) if filled else None
    names, body = (heads, filled[1:]) if heads else (list(FIELDS), filled)
    return [(number, _cells(names, row)) for number, row in body]


def _cells(names: list[str], row: list[str]) -> dict[str, str]:
    return {name: cell.strip() for name, cell in zip(names, row, strict=False) if name}


def _heads(row: list[str]) -> list[str] | None:
    """What each cell of a row of headings names, nothing for a strange one; none where the row is no headings."""
    found = [
        process.extractOne(cell, _CALLED.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE, processor=utils.default_process)
        for cell in row
    ]
    names = [_CALLED[match[0]] if match else "" for match in found]
    return names if len(set(filter(None, names))) >= _FEWEST_HEADS else None


def _separator(text: str) -> str:
    """A tab, as spreadsheets paste; else what stands oftenest in the first line."""
    first = text.strip().partition("\n")[0]
    return "\t" if "\t" in first else max("\t;,|", key=first.count)
