"""What opens a block of resolution: the keywords, in every form in which they are met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from goldenthread.reading.grammar.bodies import BODY, MAKER
from goldenthread.reading.grammar.deciding_verbs import ADVERB
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.layout import Layout, Span


class Heading(Enum):
    """What opened a block of resolution."""

    RESOLVED = "resolved"  # any keyword of decision
    DECISION_BOX = "decision box"  # the "Decision:" part of a page, often said again under "Minutes:"
    RECOMMENDED = "recommended"  # what one body has put to another
    PROPOSED = "proposed"  # a report's own "Recommendations:", a decision only where nothing else was resolved
    LOST = "lost"  # no keyword left


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a block of resolution opens, and where its first words begin.

    ``subject`` is where the words begin that belong to the first limb though they stand before ``at``: the body that
    resolved ("The Panel RESOLVED to ..."), or a keyword that ``is_verb`` itself ("NOTED the report").
    """

    start: int
    at: int
    heading: Heading
    subject: int | None = None
    is_verb: bool = False


@dataclass(frozen=True, slots=True)
class OpeningForm:
    """A form of words that opens a block: its pattern, what it is, and an example with the words of its first limb."""

    pattern: re.Pattern[str]
    heading: Heading
    example: str
    first: str


_RESOLVED = r"R[ESOLV]{4,8}D|R\sE\sS\sO\sL\sV\sE\sD|RESOLUTIONS?"  # as it is, and as it is mistyped
_AGREED = r"AGR?E{1,3}D"
_DECIDED = r"ORDERED|DECIDED|DETERMINED"
_LEAD_IN = r"[\s*_\"'|]*(?:(?:Minutes|Discussion|Outcome|Minute)\s*:\s*)?"
_IT_WAS = (
    rf"(?:(?:it|the following) (?:was|were) (?:then |thereupon )?(?:(?:moved|proposed),? (?:and )?seconded,? and )?"
    rf"{ADVERB}*)"
)
_WHO = rf"(?:{BODY}|{MAKER})"
_FOLLOWS = (
    r"(?=\s*(?:[:;-]|that\b|to\b|as follows|unanimously|accordingly|in principle|,? in order to\b|by\b|\(|\||\d[.)]|$))"
)
# "It was agreed that the report be noted" resolves; "it was agreed that visits would be arranged" only promises.
_SUBJUNCTIVE = (
    r"(?= that\b[^.]{3,200}?(?<!would )(?<!should )(?<!will )(?<!could )(?<!to )\bbe \w+"
    r"| to (?:note|receive|endorse|approve|recommend|adopt|accept|support|defer|appoint|nominate|refer|ratify)\b)"
)
_TO_COUNCIL = r"(?: to (?:the )?(?:cabinet|(?:full )?council|executive)\b)?"
_TAIL = (
    r"(?:\s+(?:unanimously|accordingly|as follows|in principle|by (?:a )?(?:majority|general consent)(?: vote)?"
    r"|(?:by|with) \d+ votes?[^:;]{0,60}?|on a vote[^:;]{0,40}?|\((?:unanimously|unanimous|by \d+[^)]*|\d+[^)]*)\)))*"
    r"(?:,? in order to [^:]{3,200}?,(?= to\b))?"
    r"[\s*_\"'|,]*[:;.-]*[\s*_\"'|:-]*"
)


def _opening(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"{_LEAD_IN}(?:{'|'.join(patterns)}){_TAIL}", re.IGNORECASE)


OPENINGS = (
    OpeningForm(
        _opening(rf"(?:{_IT_WAS}|(?P<subject>{BODY})\s+{ADVERB}*)?(?-i:{_RESOLVED}|{_AGREED}|{_DECIDED})\b"),
        Heading.RESOLVED,
        "RSOLVED (unanimously): That the annual report be noted.",
        "That the annual report be noted",
    ),
    OpeningForm(
        _opening(
            rf"(?:{_IT_WAS}|the )?(?:{_RESOLVED}|{_DECIDED})\b{_FOLLOWS}",
            rf"AGREED(?: actions)?\b{_FOLLOWS}",
            rf"{_WHO}\s+(?:(?:has|have) )?{ADVERB}*(?:{_RESOLVED}|{_DECIDED}|{_AGREED})"
            r"(?= as follows|(?: that| to| the following)?\s*:)(?: the following)?",
            rf"{_IT_WAS}AGREED\b(?=(?:\s+(?:that|to))?\s*:)",
            rf"{_IT_WAS}AGREED\b{_SUBJUNCTIVE}",
        ),
        Heading.RESOLVED,
        "Agreed, in order to keep watch, to: (1) note the annual report.",
        "note the annual report",
    ),
    OpeningForm(
        _opening(
            rf"(?:the )?(?:(?:{BODY}|final|committee's|officer)\s+)?DECISIONS?(?:\(s\))?"
            rf"(?: taken| made| of (?:the )?[\w ]{{3,40}})?{_FOLLOWS}"
        ),
        Heading.DECISION_BOX,
        "Decision: The Cabinet approved the sufficiency plan.",
        "The Cabinet approved the sufficiency plan",
    ),
    OpeningForm(
        _opening(r"(?P<verb>(?-i:NOTED|APPROVED|ENDORSED|WELCOMED|RECEIVED))\b"),
        Heading.RESOLVED,
        "NOTED the annual report.",
        "NOTED the annual report",
    ),
    OpeningForm(
        _opening(r"(?:outcomes?|conclusions?|noted|approved)\s*(?=[:-])"),
        Heading.RESOLVED,
        "Outcome: That the annual report be noted.",
        "That the annual report be noted",
    ),
    OpeningForm(
        _opening(
            rf"(?:{_IT_WAS}|(?P<subject>{BODY})\s+{ADVERB}*)?(?-i:RECOMMENDED)\b{_TO_COUNCIL}",
            rf"(?:{_IT_WAS})?RECOMMENDED{_TO_COUNCIL}{_FOLLOWS}",
            rf"(?:{_WHO}|scrutiny|it)\s+{ADVERB}*(?:made|makes|make|agreed|submits?|submitted|puts? forward|proposed)"
            r" the following recommendations?\b[^.:]{0,80}(?=:)",
        ),
        Heading.RECOMMENDED,
        "RECOMMENDED to Council: That the youth justice plan be adopted.",
        "That the youth justice plan be adopted",
    ),
    OpeningForm(
        _opening(rf"RECOMMENDATIONS?(?:\(s\))?{_TO_COUNCIL}{_FOLLOWS}"),
        Heading.PROPOSED,
        "Recommendations: That the fostering offer be renewed.",
        "That the fostering offer be renewed",
    ),
)


def _mistyped(word: str) -> set[str]:
    """A word with a letter left out, or two changed about."""
    places = range(len(word))
    return {word[:at] + word[at + 1 :] for at in places} | {
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :] for at in places
    }


_CUES = (
    "resolved resolution agreed ordered decided determined decision decision(s) outcome conclusion noted approved"
    " recommended recommendation recommendation(s) endorsed welcomed received"
)
_GATE = Gate("r e s o l v e d", *_CUES.split(), *_mistyped("resolved"), *_mistyped("agreed"))
# "... was carried and it was RESOLVED that ...": the keyword inside a sentence.
_INSIDE = re.compile(
    rf"\b(?:(?:it was|and)\s+{ADVERB}*(?:resolved|ordered|decided|(?-i:{_RESOLVED}|AGREED))|(?-i:RE?SOLVED|ORDERED))"
    rf"{_TAIL}(?=that\b|to\b)",
    re.IGNORECASE,
)


def opening_sentences(layout: Layout) -> frozenset[Span]:
    """The sentences that may open a block of resolution."""
    return frozenset(sentence for _, sentence in _GATE.sentences(layout))


def _opened(start: int, found: re.Match[str], heading: Heading) -> Opening:
    named = next((name for name in ("subject", "verb") if found.groupdict().get(name)), None)
    return Opening(start, found.end(), heading, found.start(named) if named else None, named == "verb")


def opening_in(plain: str, start: int, end: int, block_end: int) -> Opening | None:
    """The opening that a sentence of a block makes: at its start, or at a keyword inside it."""
    for form in OPENINGS:
        if found := form.pattern.match(plain, start, block_end):
            return _opened(start, found, form.heading)
    found = _INSIDE.search(plain, start, end)
    return Opening(found.start(), found.end(), Heading.RESOLVED) if found else None
