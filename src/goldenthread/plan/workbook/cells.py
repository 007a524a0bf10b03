"""One cell of a workbook: its text, its day, and how it is kept."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.formats import date_format

Cell = str | float | int | bool | date | datetime | time | timedelta | None

_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
_EPOCH = date(1899, 12, 30)  # Excel counts its days from here
_SERIALS = range(20_000, 80_000)  # 1954 to 2119: numbers outside are no date of a plan
_FORMS = (
    *("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d.%m.%y", "%d-%m-%Y", "%d-%m-%y", "%Y-%m-%d"),
    *("%d %B %Y", "%d %b %Y", "%d %B %y", "%d %b %y", "%d-%b-%Y", "%d-%b-%y", "%d %B, %Y"),
)
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)


def text(cell: Cell) -> str:
    """A cell as words: whole numbers without a point, days as people write them, Excel's errors as nothing."""
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return date_format(cell)
    words = "" if cell is None else str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()
    return "" if words.upper() in _ERRORS else words


def day(cell: Cell) -> date | None:
    """The day a cell says, as a date, an Excel serial, or typed in British order; None where it says none."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    words = " ".join(_ORDINAL.sub("", _WEEKDAY.sub("", text(cell))).split())
    if words.isdecimal():
        return _EPOCH + timedelta(days=int(words)) if len(words) == 5 and int(words) in _SERIALS else None
    return next((found for form in _FORMS if (found := _typed(words, form))), None)


def _typed(words: str, form: str) -> date | None:
    try:
        return datetime.strptime(words.replace("Sept ", "Sep "), form).date()
    except ValueError:
        return None


def as_kept(cell: Cell) -> Any:
    """A cell as JSON holds it."""
    if isinstance(cell, date):
        return {"day": (cell.date() if isinstance(cell, datetime) else cell).isoformat()}
    return cell if isinstance(cell, str | float | int | bool) else text(cell)


def as_cell(kept: Any) -> Cell:
    """A cell again, from how it was kept."""
    return date.fromisoformat(kept["day"]) if isinstance(kept, dict) else kept
