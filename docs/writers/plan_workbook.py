"""The columns that a plan's workbook may have."""

from __future__ import annotations

from docs.writers.markdown import page_of, table
from goldenthread.plan.workbook.columns import COLUMNS


def page() -> str:
    """The page."""
    return page_of(
        "Plan workbook",
        "The columns of an improvement plan in Excel, and the headings each is found under. Capitals, marks, digits and"
        " words in brackets make no difference, nor do small slips of spelling; a heading with other words around it"
        " is found too. [Import a plan from Excel](../how-to/import-a-plan-from-excel.md) tells how.",
        table(["We write", "Also found under"], [(column.title, ", ".join(column.headings)) for column in COLUMNS]),
    )
