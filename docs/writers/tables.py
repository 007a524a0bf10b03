"""Every case table with its columns."""

from __future__ import annotations

from docs.writers.markdown import page_of, table
from goldenthread.tables import TABLES, Column, Kind, Table
from goldenthread.tables.shape import PROVENANCE

_KINDS = {
    Kind.EVENT: "A row happened on a day",
    Kind.SPELL: "A row began on a day and may have ended on another",
    Kind.STATE: "A row is how things stood on the day the return describes",
    Kind.REFERENCE: "A row holds until it is replaced",
}


def page() -> str:
    """The page."""
    return page_of(
        "Case tables",
        "What returns are read into and measures are counted from, named in the words of the Standard Safeguarding "
        "Dataset where it has one. Every row also says where it came from:",
        _columns(PROVENANCE),
        *(_table(each) for each in TABLES.values()),
    )


def _table(of: Table) -> str:
    named = f" In the dataset: `{of.ssd}`." if of.ssd else ""
    key = ", ".join(f"`{name}`" for name in of.key)
    return (
        f"## {of.name}\n\n{of.means}. {_KINDS[of.kind]}. One row for each {key}.{named}\n\n{_columns(of.own_columns)}"
    )


def _columns(columns: tuple[Column, ...]) -> str:
    rows = [(f"`{c.name}`", c.type.value, f"{c.means}{_required(c)}", _codes(c)) for c in columns]
    return table(["Column", "Type", "Means", "Codes"], rows)


def _required(column: Column) -> str:
    return " (never missing)" if column.required else ""


def _codes(column: Column) -> str:
    return ", ".join(f"`{code}`" for code in column.codes)
