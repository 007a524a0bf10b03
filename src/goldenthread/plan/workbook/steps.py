"""Milestones in one cell, one a line: "31/03/2026 Draft agreed – missed, with the housing service"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from goldenthread.plan.statuses import Outcome
from goldenthread.plan.workbook.cells import Cell, day, text

_BULLET = re.compile(r"^(?:[•▪■●○*·–—-]|\(?\d{1,2}[.)])\s+")
_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}"
_SEPARATORS = ":–—-"
_DATED = re.compile(rf"^(?P<date>{_DATE})(?:\s*[{_SEPARATORS}]\s*|\s+)(?P<rest>\S.*)$")
_ENDED = re.compile(
    r"^(?P<text>.*\S)\s+(?:[–—-]\s+|\()(?P<outcome>done|met|achieved|completed?|missed|not met|not done|not yet)\b\)?"
    r"(?:[,;:.]\s*(?P<note>.*))?$",
    re.IGNORECASE,
)
_OUTCOMES = {"missed": Outcome.MISSED, "not met": Outcome.MISSED, "not done": Outcome.MISSED, "not yet": ""}
_WORDS = {Outcome.MET: "done", Outcome.MISSED: "missed", "": "not yet"}
_AS_IT_STANDS = "No date: "  # before words that would otherwise be read as a bullet or a date


@dataclass(frozen=True, order=True)
class Step:
    """A milestone as a line of a cell says it; ``due`` is ISO, or empty."""

    due: str
    text: str
    outcome: str = ""
    note: str = ""

    @property
    def due_on(self) -> date | None:
        """The day it is due."""
        return date.fromisoformat(self.due) if self.due else None


def read_steps(cell: Cell) -> tuple[Step, ...]:
    """The milestones of a cell, in order of their dates."""
    return tuple(sorted(_read(line) for line in map(_folded, text(cell).splitlines()) if line))


def write_steps(steps: tuple[Step, ...]) -> str:
    """Milestones as one cell, which reads back as the same milestones."""
    return "\n".join(map(_written, steps))


def step(text: str, due_on: date | None, outcome: str, note: str) -> Step:
    """A milestone as one line can hold it."""
    return Step(due_on.isoformat() if due_on else "", _folded(text), outcome, _folded(note))


def _read(line: str) -> Step:
    due = None
    if line.startswith(_AS_IT_STANDS):
        line = line.removeprefix(_AS_IT_STANDS)
    else:
        line = _BULLET.sub("", line)
        dated = _DATED.match(line)
        if dated and (due := day(dated["date"])):
            line = dated["rest"]
    ended = _ENDED.match(line)
    if not ended:
        return step(line, due, "", "")
    return step(ended["text"], due, _OUTCOMES.get(ended["outcome"].lower(), Outcome.MET), ended["note"] or "")


def _written(one: Step) -> str:
    mark = ":" if one.text[0] in _SEPARATORS else ""  # else the text's own first mark would be taken for the date's
    lead = f"{one.due_on:%d/%m/%Y}{mark} " if one.due_on else ""
    if not one.due_on and (_BULLET.match(one.text) or _DATED.match(one.text) or one.text.startswith(_AS_IT_STANDS)):
        lead = _AS_IT_STANDS
    is_plain = not one.outcome and not one.note and not _ENDED.match(one.text)
    tail = "" if is_plain else f" – {_WORDS[one.outcome]}" + (f", {one.note}" if one.note else "")
    return f"{lead}{one.text}{tail}"


def _folded(words: str) -> str:
    return " ".join(words.split())
