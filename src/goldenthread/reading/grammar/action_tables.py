"""Tables of actions: a row each, with columns for what, who and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.grammar.tables import rows_under
from goldenthread.reading.layout import Layout, Span

_I = re.IGNORECASE
_COLUMNS = {
    "what": re.compile(r"(?:agreed |key )?actions?(?: points?| agreed| required| to be taken)?|next steps?|task", _I),
    "who": re.compile(
        r"(?:action )?(?:owners?|leads?|officers?)|(?:lead|responsible) officers?|(?:by )?whom?|responsib\w*(?: of)?"
        r"|assigned to|action by|named lead|person responsible",
        _I,
    ),
    "when": re.compile(
        r"(?:by )?when|(?:due|target|completion)(?: date)?|deadline|date(?: due)?|time-?\s?(?:scale|frame)s?", _I
    ),
}


@dataclass(frozen=True, slots=True)
class TabledAction:
    """A row of a table of actions: where its words stand, and the owner and date beside them."""

    start: int
    end: int
    owner: str | None
    due: str | None


def tabled_actions(layout: Layout) -> Iterator[TabledAction]:
    """The rows under every header that names actions and who is to take them."""
    for _, row in rows_under(layout, _COLUMNS, "what", "who"):
        yield TabledAction(*row["what"], _text(layout, row.get("who")), _text(layout, row.get("when")))


def _text(layout: Layout, cell: Span | None) -> str | None:
    return layout.text[slice(*cell)] or None if cell else None
