"""The clocks that an inspector's letter sets running."""

from __future__ import annotations

from docs.writers.markdown import page_of, table
from goldenthread.dates import CLOCKS


def page() -> str:
    """The page."""
    rows = [
        (clock.name.capitalize(), str(clock.working_days), "yes" if clock.statutory else "no", clock.source)
        for clock in CLOCKS
    ]
    return page_of(
        "Clocks",
        "What is due after an inspector's letter, in working days of England and Wales. The day the letter is received "
        "is not counted. A date that the letter itself gives wins over the count.",
        table(["What is due", "Working days", "By statute", "Source"], rows),
    )
