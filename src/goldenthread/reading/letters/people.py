"""The inspectors whom a letter or report names."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"[A-ZÀ-Ý][\w'-]+(?: (?:[A-ZÀ-Ý][\w'-]+|[A-Z]\.?|de|van|von|du|le|la|al|bin)){1,3}"
_IN_PROSE = re.compile(
    r"(?:\b(?:[Ii]nspectors?(?: \(HMIs?\))?(?: for (?:this|the) (?:visit|inspection))?|[Ii]nspection team|HMI)"
    r" (?:was|were|comprised|consisted of)|\b(?:visit|inspection) was (?:carried out|undertaken|conducted|led) by):?"
    r" (?P<names>[^.]{5,400})",
)
# Begins with plain letters, and not with a choice, so that a long report is searched fast.
_ON_A_LINE = re.compile(r"nspectors?:\s*(?P<names>[^\n]+(?:\n[^\n:]+)*)")
_POST = re.compile(
    r"\b(?:two|three|four|five|both|all) of\b|\b(?:Her|His) Majesty's Inspectors?\b"
    r"|\b(?:[SO]?HMIs?|SCRI|Ofsted|Education|Schools)\b"
    r"|\b(?:[Ss]enior|[Ll]ead|[Tt]eam|[Dd]eputy|[Ss]ocial [Cc]are|[Rr]egulatory|[Dd]esignate)\b"
    r"|\b[Ii]nspectors?\b|\b(?:[Qq]uality [Aa]ssurance|[Dd]ata|[Rr]egional)\b.*",
)
_BETWEEN = re.compile(r"\s*(?:[,;:()\n]|\band\b|\bwith\b)\s*")


def inspectors(top: str, text: str) -> tuple[str, ...]:
    """The inspectors named in the folded top of a letter or on lines of their own, in order, each once."""
    lists = [match["names"] for match in _IN_PROSE.finditer(top)]
    lists += [match["names"] for match in _ON_A_LINE.finditer(text.replace("’", "'"))]
    return tuple(dict.fromkeys(name for names in lists for name in _names(names)))


def _names(words: str) -> Iterator[str]:
    for piece in _BETWEEN.split(_POST.sub(",", words)):
        if re.fullmatch(_NAME, " ".join(piece.split())):
            yield " ".join(piece.split())
