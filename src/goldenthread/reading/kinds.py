"""What kind of document words belong to."""

from __future__ import annotations

import re

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.layout import Layout

_LETTER = re.compile(
    r"What needs to improve|Areas? for priority action|This letter summarises the findings"
    r"|(?:Inspection|Re-inspection) of [^.]{0,80}children's (?:social care )?services|Inspection dates?:",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"\bRESOLVED|\bAgenda item|\bMinutes\b|\bCommittee (?:considered|received|noted)|\bDecision:", re.IGNORECASE
)


def kind_of(layout: Layout) -> DocumentKind:
    """The kind the words suggest: a letter's own headings, unless minutes quote them."""
    if _LETTER.search(layout.plain) and not _MINUTES.search(layout.plain, 0, 3000):
        return DocumentKind.LETTER
    return DocumentKind.MINUTES
