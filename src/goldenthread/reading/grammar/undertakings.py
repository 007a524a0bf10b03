"""Undertakings and requests in the prose of minutes: who will do what after the meeting, however it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick_rs

from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.patterns import any_word
from goldenthread.reading.grammar.undertaking_forms import ALSO, FORMS, WILL, Voice
from goldenthread.reading.layout import Block, Layout, Role, Span

_I = re.IGNORECASE
_NOT_TO = any_word("the an? be which whom this that these those our their its his her all date note")
_ERRAND = re.compile(rf"\s+(?:\([^)]*\)\s*)?to\s+(?!{_NOT_TO}\b)[a-z]+", _I)  # "Ms Cole to run a session"
# "The clerk to arrange.": what is to be arranged is in the sentence before.
_BARE_ERRAND = re.compile(
    r"\s+to\s+(?:arrange|organise|action|progress|liaise|confirm|circulate|provide|follow(?:\s+\w+)?\s+up|set\s+\w+\s+up"
    r"|send|take\s+forward|pursue|do\s+so)(?:\s+(?:this|it|these|them|that|out|the|some|possible|dates?|details|options"
    r"|forward|accordingly))*\W*$",
    _I,
)
_NOTE = re.compile(r"\W*[A-Z][^.;:,]{1,60}?\sto\s+[a-z]")
_GATE = Gate(
    *{cue for form in FORMS for cue in form.cues if cue != " to "},
    *("asked to", "tasked to", "requested to", "instructed to", "invited to"),
)

_WORDS = sorted({cue for form in FORMS for cue in form.cues})
_CUES = ahocorasick_rs.AhoCorasick(_WORDS)
_FORMS_OF = [[place for place, form in enumerate(FORMS) if cue in form.cues] for cue in _WORDS]
_MODAL = re.compile(rf"\b{WILL}\b", _I)
_MONTH = any_word(
    "January February March April May June July August September October November December early late spring summer"
    " autumn winter"
)
# A piece of work with a date, yet no verb that says it is for the committee: a person must say.
_DOUBTFUL = re.compile(
    rf"\b{WILL}\s+{ALSO}be\s+(?:reviewed|updated|published|completed|finalised|launched|developed|revised|refreshed"
    r"|implemented|rolled out|established|undertaken|carried out)\b"
    rf"(?=[^.;]*\b(?:by|before|in|within)\s+(?:the end of|(?:the\s+)?{_MONTH}|the new year|\d|two|three|six|next))",
    _I,
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where a form of undertaking was met in a sentence."""

    start: int
    end: int
    voice: Voice
    modal: bool  # "would share", where "agreed to share" is not


def telling_sentences(layout: Layout) -> Iterator[tuple[Block, Span]]:
    """The sentences that may undertake or ask for something, or are notes of an errand."""
    told = _GATE.sentences(layout)
    coming = next(told, None)
    for block, sentence in layout.sentences:
        if coming and coming[1] is sentence:
            yield coming
            coming = next(told, None)
        elif _NOTE.match(layout.plain, *sentence):
            yield block, sentence


def triggers_in(plain: str, start: int, end: int) -> list[Trigger]:
    """The undertakings and requests between two places, in order, none overlapping another."""
    found = sorted(_all(plain, start, end), key=lambda trigger: (trigger.start, -trigger.end))
    kept: list[Trigger] = []
    for trigger in found:
        if not kept or trigger.start >= kept[-1].end:
            kept.append(trigger)
    return kept


def _all(plain: str, start: int, end: int) -> Iterator[Trigger]:
    cues = {cue for cue, _, _ in _CUES.find_matches_as_indexes(plain[start:end].lower(), overlapping=True)}
    for place in sorted({place for cue in cues for place in _FORMS_OF[cue]}):
        form = FORMS[place]
        for match in form.pattern.finditer(plain, start, end):
            yield Trigger(match.start(), match.end(), form.voice, _MODAL.search(match[0]) is not None)


def is_errand(plain: str, at: int, end: int) -> bool:
    """Whether what follows a name is an errand: "to send the dates round"."""
    return _ERRAND.match(plain, at, end) is not None


def is_bare_errand(plain: str, at: int, end: int) -> bool:
    """Whether what follows a name is an errand that does not say what it is about: "to arrange"."""
    return _BARE_ERRAND.match(plain, at, end) is not None


def doubtful_sentences(layout: Layout) -> Iterator[Span]:
    """The sentences that date a piece of work without saying that the committee was promised it."""
    for block, sentence in telling_sentences(layout):
        if block.role is not Role.HEADING and _DOUBTFUL.search(layout.plain, *sentence):
            yield sentence
