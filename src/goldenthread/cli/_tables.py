"""A reading as a table that a person can read in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from rich.box import HORIZONTALS
from rich.console import Console
from rich.table import Table
from rich.text import Text

from goldenthread.reading import Reading
from goldenthread.reading.statements import Comparator, Level, Statement

_IN_OTHER_COLUMNS = ("kind", "text", "start", "end", "page", "paragraph")
_SAYS_NOTHING = ((), Comparator.EQUAL, Level.NARRATIVE)


def print_reading(reading: Reading) -> None:
    """Print the statements of a document, what they add up to, and what is left for a person to say."""
    console = Console(highlight=False)
    console.print(Text(_heading(reading), style="bold"))
    if reading.statements:
        console.print(_table(reading))
    console.print(Text(_summary(reading)))
    for doubt in reading.unsure:
        console.print(Text(f"  Unsure: “{_shown(doubt.text)}” {_shown(doubt.why)}"))
    console.print()


def _heading(reading: Reading) -> str:
    document = reading.document
    facts = (document.name, reading.kind, document.title, document.committee, document.date)
    return " · ".join(_shown(fact) for fact in dict.fromkeys(facts) if fact)


def _table(reading: Reading) -> Table:
    placed = "Page" if reading.document.pages else "Para" if reading.document.paragraphs else None
    table = Table(box=HORIZONTALS, show_lines=True)
    table.add_column("Kind")
    table.add_column("Words", ratio=3)
    table.add_column("Reads as", ratio=2)
    if placed:
        table.add_column(placed, justify="right")
    for statement in reading.statements:
        place = (Text(str(statement.page or statement.paragraph)),) if placed else ()
        table.add_row(Text(statement.kind), Text(_shown(statement.text)), Text(", ".join(_fields(statement))), *place)
    return table


def _fields(statement: Statement) -> Iterator[str]:
    """The fields that say something: a choice from a list as it is, the rest with their names."""
    for name, value in statement.as_dict().items():
        if name in _IN_OTHER_COLUMNS or value is None or value is False or value in _SAYS_NOTHING:
            continue
        yield value if isinstance(value, StrEnum) else f"{name}: {_value(value)}"


def _value(value: Any) -> str:
    if value is True:
        return "yes"
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, tuple):
        return _shown(", ".join(value))
    return _shown(str(value))


def _summary(reading: Reading) -> str:
    counts = Counter(statement.kind for statement in reading.statements)
    said = [_counted(number, kind) for kind, number in counts.items()] or ["nothing found"]
    if reading.themes:
        said.append(f"themes: {', '.join(reading.themes)}")
    if reading.unsure:
        said.append(f"unsure of {len(reading.unsure)}")
    return "; ".join(said)


def _counted(number: int, kind: str) -> str:
    return f"{number} {kind}{'' if number == 1 else 's'}"


def _shown(words: str) -> str:
    """Words on one line, without the characters that would steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in " ".join(words.split()))
