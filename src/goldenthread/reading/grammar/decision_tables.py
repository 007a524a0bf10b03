"""Tables of decisions: a row each, beside its number, its reason or who is to act on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.grammar.tables import rows_under
from goldenthread.reading.layout import Block, Layout, Span

_COLUMNS = {"what": re.compile(r"(?:decisions?|resolutions?|resolved)(?: (?:made|taken|agreed))?", re.IGNORECASE)}


def tabled_decisions(layout: Layout) -> Iterator[tuple[Block, Span]]:
    """The rows under every header that names a column of decisions, with the decision in each."""
    return ((block, row["what"]) for block, row in rows_under(layout, _COLUMNS, "what"))
