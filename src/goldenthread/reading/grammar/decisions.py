"""Decisions: limbs of resolutions, and sentences in which the body itself decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.clauses import clauses_of, lead_verb
from goldenthread.reading.grammar.deciding_sentences import find_deciding_sentences
from goldenthread.reading.grammar.limb_shapes import is_title
from goldenthread.reading.grammar.places import Taken
from goldenthread.reading.grammar.procedure import is_procedure
from goldenthread.reading.grammar.resolution_openings import Heading
from goldenthread.reading.grammar.resolutions import Limb, find_limbs
from goldenthread.reading.layout import Layout
from goldenthread.reading.statements import Decision, Statement, Unsure, Verb

_PREVAILING = (Verb.REQUESTED, Verb.RECOMMENDED)  # "the committee requested:" makes each limb under it a request
_DULL = re.compile(
    r"\b(?:that|the|a|an|be|is|was|to|of|and|it|this|its|in|on|for|committee|panel|board|cabinet|members?|resolved)\b"
)
_RECEIVES = re.compile(r"\breceives?\W*$", re.IGNORECASE)  # a lead over what a body is to be given
_TO_COME = re.compile(r"\W*(?:an?|further|regular|quarterly|annual|monthly)\s", re.IGNORECASE)
_MINUTES = re.compile(r"\bMinutes:")
_SAME = 0.8  # share of telling words in common
_BOXED = (Heading.DECISION_BOX, Heading.LOST)  # a box over the minutes may have lost its heading
_FAR = 40_000  # letters of an item of the agenda
_LONG = 6  # this many telling words are not twice the same by chance, as "the report be noted" is


def find(layout: Layout, kind: DocumentKind) -> Iterator[Statement | Unsure]:
    """Every decision of minutes, each once."""
    if kind is DocumentKind.MINUTES:
        yield from layout.once(decisions_of)


def decisions_of(layout: Layout) -> Sequence[Decision]:
    """Every decision of a layout, in order, each once."""
    limbs = layout.once(find_limbs)
    said = [decision for limb in limbs for decision in _limb_decisions(layout, limb)]
    said += find_deciding_sentences(layout, limbs)
    return tuple(_once(layout, sorted(said, key=lambda decision: decision.start), limbs))


def _limb_decisions(layout: Layout, limb: Limb) -> Iterator[Decision]:
    """A limb's decisions: one, or one a verb where verbs of different kinds follow one another."""
    words = layout.plain[limb.start : limb.end]
    if is_procedure(words) or not words.strip():
        return
    for clause in clauses_of(words):
        if clause.verb is None and limb.heading is Heading.DECISION_BOX and is_title(words):
            continue  # "Call-in of Cabinet decision: Youth Clubs"
        start, end = limb.start + clause.start, limb.start + clause.end
        yield Decision(text=layout.text[start:end], start=start, end=end, verb=_verb(limb, words, clause.verb))


def _verb(limb: Limb, words: str, own: Verb | None) -> Verb:
    lead = lead_verb(limb.lead) if limb.lead else None
    if _RECEIVES.search(limb.lead) and _TO_COME.match(words):
        return Verb.REQUESTED
    if lead in _PREVAILING:
        return lead
    if limb.heading is Heading.RECOMMENDED and own is not Verb.NOTED:
        return Verb.RECOMMENDED
    return own or lead or Verb.AGREED


def _once(layout: Layout, decisions: Iterable[Decision], limbs: Iterable[Limb]) -> Iterator[Decision]:
    """Decisions without repeats: the "Decision:" box said again under "Minutes:", or the same long words twice."""
    boxes = Taken((limb.start, limb.end) for limb in limbs if limb.heading in _BOXED)
    kept: list[_Said] = []
    for decision in decisions:
        boxed = boxes.overlaps(decision.start, decision.end)
        said = _Said(decision.start, decision.end, _telling(decision.text), boxed)
        if not any(_repeats(layout, earlier, said) for earlier in kept):
            kept.append(said)
            yield decision


@dataclass(frozen=True, slots=True)
class _Said:
    start: int
    end: int
    words: frozenset[str]
    boxed: bool


def _repeats(layout: Layout, earlier: _Said, later: _Said) -> bool:
    shared = len(earlier.words & later.words) / max(1, len(earlier.words | later.words))
    if shared < _SAME or later.start - earlier.end > _FAR:
        return False
    if len(earlier.words) >= _LONG or later.start < earlier.end:
        return True
    return earlier.boxed and not later.boxed and len(_MINUTES.findall(layout.plain, earlier.end, later.start)) <= 1


def _telling(words: str) -> frozenset[str]:
    """The words that tell one decision from another, without their endings."""
    return frozenset(word[:5] for word in re.findall(r"[a-z0-9]+", words.lower()) if not _DULL.fullmatch(word))
