"""What kind of document words belong to, by the phrases that hardly stand in another kind."""

from __future__ import annotations

from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.layout import Layout

_TOP, _FOOT = 4000, 1500  # characters: a document says what it is where it begins and where it ends


@dataclass(frozen=True, slots=True)
class Sign:
    """Phrases, any of which speaks for a kind; how much they weigh: 3 is sure, 1 is a hint.

    Phrases are whole words in lower case, their typographic characters made plain.
    """

    kind: DocumentKind
    weight: int
    phrases: tuple[str, ...]


SIGNS = (
    Sign(DocumentKind.LETTER, 3, ("this letter summarises the findings", "this letter summarizes the findings")),
    Sign(
        DocumentKind.LETTER, 3, ("inspection dates:", "inspection date:", "date of inspection:", "dates of inspection:")
    ),
    Sign(DocumentKind.LETTER, 3, ("lead inspector", "reporting inspector", "report published:")),
    Sign(DocumentKind.LETTER, 2, ("inspectors for this visit were", "the inspectors were", "inspectors looked at")),
    Sign(DocumentKind.LETTER, 1, ("dear",)),
    Sign(DocumentKind.LETTER, 1, ("yours sincerely", "your sincerely", "yours faithfully")),
    Sign(DocumentKind.LETTER, 1, ("inspection of children's", "inspection of services", "re-inspection of services")),
    Sign(DocumentKind.LETTER, 1, ("what needs to improve", "areas for priority action", "area for priority action")),
    Sign(DocumentKind.MINUTES, 3, ("resolved", "resolved:", "it was resolved", "ordered that", "agreed that:")),
    Sign(DocumentKind.MINUTES, 3, ("agenda item", "agenda", "issue - meetings", "apologies for absence")),
    Sign(DocumentKind.MINUTES, 3, ("minutes:", "minutes of the", "minutes of a", "minutes of previous", "decision:")),
    Sign(
        DocumentKind.MINUTES, 3, ("notes of the meeting", "notes of a meeting", "notes of meeting", "matters arising")
    ),
    Sign(DocumentKind.MINUTES, 2, ("meeting held on", "in attendance:", "in attendance", "present:")),
    Sign(DocumentKind.MINUTES, 3, ("supporting documents:", "additional documents:")),
    Sign(
        DocumentKind.MINUTES,
        2,
        tuple(
            f"{body} {did}"
            for body in ("committee", "board", "panel", "cabinet", "members", "council", "sub-committee")
            for did in ("considered", "received", "noted", "agreed", "asked", "discussed", "resolved")
        ),
    ),
    Sign(DocumentKind.MINUTES, 1, ("councillor", "cllr", "chairman", "the chair")),
    Sign(DocumentKind.MINUTES, 3, ("authority be delegated", "that cabinet", "that executive", "report be noted")),
    Sign(DocumentKind.MINUTES, 2, ("be noted", "be endorsed", "be received", "be delegated")),
    Sign(DocumentKind.MINUTES, 1, ("be agreed", "be approved")),
    Sign(DocumentKind.PLAN, 1, ("improvement plan", "action plan", "delivery plan")),
    Sign(DocumentKind.PLAN, 1, ("owner", "lead officer", "responsible officer")),
    Sign(DocumentKind.PLAN, 1, ("timescale", "target date", "due date", "due", "by when")),
    Sign(DocumentKind.PLAN, 1, ("rag", "status", "rating")),
    Sign(DocumentKind.PLAN, 2, ("success measure", "success measures", "success criteria", "milestone", "milestones")),
    Sign(DocumentKind.STATEMENT, 3, ("press release", "news release", "media release", "press statement")),
    Sign(
        DocumentKind.STATEMENT, 3, ("for immediate release", "notes to editors", "notes for editors", "media contact")
    ),
    Sign(DocumentKind.STATEMENT, 2, ('said: "', 'added: "', 'said "', 'commented: "')),
    Sign(DocumentKind.STATEMENT, 2, ("statement by", "public statement", "joint statement")),
)
_PHRASES = tuple((phrase, sign) for sign in SIGNS for phrase in sign.phrases)
_FINDER = AhoCorasick([phrase for phrase, _ in _PHRASES])
_KINDS = (DocumentKind.MINUTES, DocumentKind.LETTER, DocumentKind.PLAN, DocumentKind.STATEMENT)


def kind_of(layout: Layout) -> DocumentKind:
    """The kind for which the most is said; minutes where nothing is said, or as much for minutes as for another."""
    signs = _signs(_ends(layout.plain))
    weights = {kind: sum(sign.weight for sign in signs if sign.kind is kind) for kind in _KINDS}
    return max(_KINDS, key=weights.__getitem__)


def _ends(plain: str) -> str:
    """The first and the last words of a document, in lower case, white space folded."""
    return " ".join((plain[:_TOP] + " " + plain[max(_TOP, len(plain) - _FOOT) :]).lower().split())


def _signs(words: str) -> set[Sign]:
    """The signs of which a phrase stands in these words, whole."""
    found = _FINDER.find_matches_as_indexes(words, overlapping=True)
    return {_PHRASES[phrase][1] for phrase, start, end in found if not _cuts(words, start) and not _cuts(words, end)}


def _cuts(words: str, at: int) -> bool:
    """Whether a place is inside a word."""
    return words[max(0, at - 1) : at].isalnum() and words[at : at + 1].isalnum()
