"""A rating as a row says it: colour, whether it is held, direction, forecast, reason and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

from goldenthread.plan.statuses import Colour, Direction

_COLOURS = {
    **dict.fromkeys(("blue", "b", "complete", "completed"), Colour.BLUE),
    **dict.fromkeys(("green", "g"), Colour.GREEN),
    **dict.fromkeys(("amber", "a", "yellow", "orange"), Colour.AMBER),
    **dict.fromkeys(("red", "r"), Colour.RED),
    **dict.fromkeys(("grey", "gray", "not yet due", "not due", "not started"), Colour.GREY),
}
_WORD = "|".join(sorted(map(re.escape, _COLOURS), key=len, reverse=True))
_SAID = re.compile(rf"^(?P<colour>{_WORD})(?![\w’'])(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_ANOTHER = re.compile(rf"^\s*[/&-]\s*(?:{_WORD})(?!\w)", re.IGNORECASE)
_HELD = re.compile(r"^[\s–—:;,.(-]*held\b", re.IGNORECASE)
_MARKS = " \t\n–—:;,.-"
_DIRECTIONS = {
    **dict.fromkeys(("improving", "improved", "improvement", "up", "better", "↑", "↗", "⬆", "▲"), Direction.IMPROVING),
    **dict.fromkeys(("steady", "static", "same", "no change", "unchanged", "stable", "→", "↔", "➡"), Direction.STEADY),
    **dict.fromkeys(
        ("worsening", "worse", "declining", "deteriorating", "down", "↓", "↘", "⬇", "▼"), Direction.WORSENING
    ),
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """A rating a row says; ``said_on`` is None where the row has no day."""

    colour: str
    held: bool = False
    direction: str = ""
    forecast: str = ""
    reason: str = ""
    said_on: date | None = None

    def is_same_as(self, other: Said | None) -> bool:
        """Whether both say the same; a day that one does not give makes no difference."""
        if other is None or not (self.said_on and other.said_on):
            return other is not None and self._undated() == other._undated()
        return self == other

    def _undated(self) -> tuple[object, ...]:
        return self.colour, self.held, self.direction, self.forecast, self.reason

    def __str__(self) -> str:
        held = ", held" if self.held else ""
        return f"{Colour(self.colour).label}{held}" + (f": {self.reason}" if self.reason else "")


def colour_in(words: str) -> tuple[str, bool, str]:
    """The colour a cell says, whether it is held, and the words it carries besides.

    >>> colour_in("Amber – held: not yet shown to last")
    ('amber', True, 'not yet shown to last')
    """
    said = _SAID.match(words.strip())
    if not said:
        raise ValidationError(
            f"“{words}” is none of blue, green, amber, red and grey. Write one of these words in the cell; "
            "a colour painted on it cannot be read."
        )
    if _ANOTHER.match(said["rest"]):
        raise ValidationError(f"“{words}” says two colours. Write the one that holds, and the other under Forecast.")
    held = _HELD.match(said["rest"])
    rest = said["rest"][held.end() :] if held else said["rest"]
    return _COLOURS[said["colour"].lower()].value, bool(held), rest.strip(_MARKS)


def says_colour(words: str) -> bool:
    """Whether a cell begins with a colour."""
    return _SAID.match(words.strip()) is not None


def direction_in(words: str) -> str:
    """The direction a cell says; empty where it says none that we know."""
    return _DIRECTIONS.get(" ".join(words.casefold().split()), "")


def written(said: Said) -> str:
    """The colour as its cell says it."""
    return Colour(said.colour).label + (" – held" if said.held else "")
