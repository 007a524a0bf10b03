"""What kind of document words belong to, by the forms of words that only one kind has."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.layout import Layout

_TOP, _FOOT = 4000, 1500  # characters: a document says what it is where it begins and where it ends
_SURE = 3  # the weight of words that hardly stand in another kind


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that speak for a kind, in lower case, how much they weigh, and an example."""

    kind: DocumentKind
    weight: int
    pattern: str
    example: str


_LETTER, _MINUTES, _PLAN, _STATEMENT = (
    DocumentKind.LETTER, DocumentKind.MINUTES, DocumentKind.PLAN, DocumentKind.STATEMENT,
)  # fmt: skip

SIGNS = (
    Sign(
        _LETTER,
        _SURE,
        r"\bthis letter summari[sz]es the findings",
        "This letter summarises the findings of a focused visit",
    ),
    Sign(_LETTER, _SURE, r"\binspection dates?: ", "Inspection dates: 4 to 15 March 2024"),
    Sign(_LETTER, _SURE, r"\b(?:lead|reporting) inspector:? ", "Lead inspector: A Sample"),
    Sign(_LETTER, _SURE, r"\breport published: ", "Report published: 2 May 2017"),
    Sign(
        _LETTER,
        2,
        r"\binspectors for this visit were\b",
        "His Majesty's Inspectors for this visit were A Sample and B Sample",
    ),
    Sign(_LETTER, 1, r"\bdear \w+", "Dear Ms Sample"),
    Sign(_LETTER, 1, r"\byours? (?:sincerely|faithfully)", "Yours sincerely"),
    Sign(
        _LETTER,
        1,
        r"\b(?:re-?)?inspection of (?:\w+ ){0,6}(?:children|services)",
        "Inspection of Exampleshire children's services",
    ),
    Sign(
        _LETTER,
        1,
        r"what needs to improve|areas? for priority action",
        "What needs to improve in this area of social work practice",
    ),
    Sign(
        _MINUTES,
        _SURE,
        r"\bresolved(?:\s*[-:]|,? (?:that|to)\b)|\bordered that\b|\b(?:committee|board|panel) resolved\b",
        "RESOLVED that:",
    ),
    Sign(_MINUTES, _SURE, r"\bagenda item\b|\bissue - meetings\b|\bapologies for absence\b", "Agenda item"),
    Sign(
        _MINUTES,
        _SURE,
        r"\bminutes:|\bminutes of (?:the|a|previous) |\bdecision: |\bsupporting documents:|\badditional documents:",
        "Minutes:",
    ),
    Sign(
        _MINUTES,
        2,
        r"\b(?:committee|board|panel|cabinet|members|council) (?:also )?(?:considered|received|noted|agreed|asked)\b",
        "The Committee considered a report",
    ),
    Sign(_MINUTES, 1, r"\bcouncillor |\bcllr\b|\bchairman\b|\bthe chair\b", "Councillor Sample asked"),
    Sign(_MINUTES, 1, r"\bbe (?:noted|agreed|approved|endorsed|received)\b", "That the report be noted"),
    Sign(
        _PLAN,
        2,
        r"\b(?:improvement|action|delivery) plan\b(?=.{0,300}\b(?:owner|lead officer|timescale|target date))",
        "Improvement plan: action, owner",
    ),
    Sign(
        _PLAN,
        2,
        r"\bsuccess (?:measures?|criteria)\b|\bmilestones?\b.{0,200}\b(?:owner|due|deadline)",
        "Success measure",
    ),
    Sign(
        _PLAN,
        2,
        r"\b(?:rag|status)\b.{0,120}\b(?:owner|lead|due|evidence)\b|\bowner\b.{0,120}\b(?:rag|due date|target date)",
        "Owner, due date, RAG",
    ),
    Sign(
        _STATEMENT,
        _SURE,
        r"\b(?:press|news|media) (?:release|statement)\b|\bfor immediate release\b|\bnotes (?:to|for) editors\b",
        "News release",
    ),
    Sign(_STATEMENT, 2, r"\b(?:said|added|commented): \"", 'Councillor Sample said: "We'),
    Sign(_STATEMENT, 2, r"\b(?:public |joint )?statement (?:by|from|on) ", "Statement from the leader of the council"),
)
_SIGNS = tuple((sign.kind, sign.weight, re.compile(sign.pattern)) for sign in SIGNS)


def kind_of(layout: Layout) -> DocumentKind:
    """The kind for which the most is said; minutes where nothing is said, or as much for minutes as for another."""
    words = " ".join((layout.plain[:_TOP] + " " + layout.plain[max(_TOP, len(layout.plain) - _FOOT) :]).lower().split())
    said = dict.fromkeys((_MINUTES, _LETTER, _PLAN, _STATEMENT), 0)
    for kind, weight, pattern in _SIGNS:
        said[kind] += weight * (pattern.search(words) is not None)
    return max(said, key=said.__getitem__)
