"""A plain table: any CSV file or Excel sheet read into one case table, by a mapping that says which heading is what.

A mapping is a short text (TOML) that people can read and keep: `understood` reads it, `written` writes it, and
`guessed` proposes the columns of one from the headings of a file.
"""

from goldenthread.returns.mapped_table.guessing import guessed
from goldenthread.returns.mapped_table.headings import Headed, headed_sheets, opened
from goldenthread.returns.mapped_table.mapping import TableMapping, kind_of
from goldenthread.returns.mapped_table.reader import read
from goldenthread.returns.mapped_table.text import understood, written
from goldenthread.tables import TABLES

CARRIES = frozenset(TABLES)  # case tables

__all__ = [
    "CARRIES",
    "Headed",
    "TableMapping",
    "guessed",
    "headed_sheets",
    "kind_of",
    "opened",
    "read",
    "understood",
    "written",
]
