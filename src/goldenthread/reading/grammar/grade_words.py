"""The words a grade or a colour is given in."""

from __future__ import annotations

import re

# Ofsted and HM Inspectorate of Probation, older four-point scales, and the opinions of internal auditors.
_GRADES = (
    r"outstanding|good|requir(?:es?|ing|ed)\s+improvement(?:\s+to\s+be\s+good)?|inadequate|adequate|satisfactory"
    r"|(?:substantial|reasonable|moderate|adequate|satisfactory|limited|full|high|minimal|partial|no)\s+assurance"
)
_COLOURS = r"red|amber|green|blue|gr[ea]y"

GRADE = rf"(?:{_GRADES})(?![\w-])"
COLOUR = rf"(?:{_COLOURS})(?![\w-])"
RATING = rf"(?:{_GRADES}|{_COLOURS})(?![\w-])"


def rating_said(words: str) -> str:
    """A rating as it is kept: lower case, single spaces; "requiring improvement" is the grade requires improvement."""
    plain = " ".join(words.lower().split())
    return re.sub(r"^requir(?:e|ed|ing) ", "requires ", plain)
