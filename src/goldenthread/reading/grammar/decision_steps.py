"""The step that a decision directs: a request, an errand the body takes on itself, work delegated to someone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.grammar.deciding_verbs import ADVERB
from goldenthread.reading.grammar.owners import body_at, owner_at
from goldenthread.reading.grammar.patterns import any_of, any_word
from goldenthread.reading.grammar.undertaking_forms import Voice
from goldenthread.reading.grammar.undertakings import triggers_in
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Decision, Verb

_I = re.IGNORECASE
_DELEGATED = re.compile(
    r"\b(?:delegated?\b[^;.]*?\bto|authoris(?:e|es|ed)(?!\s+to\b))\s+(?P<who>(?:the\s+)?[^;.]+?),?"
    r"\s+(?:authority\s+)?to\s+(?P<step>\w+\s[^;]*)",
    _I,
)
_AUTHORISED = re.compile(r"\bbe\s+(?:authorised|empowered|permitted|given authority)\s+to\s+(?P<step>\w.*)", _I)
# A power to be used if need be, and no step: to sign, to spend, to extend a contract.
_POWER = re.compile(
    r"(?:enter into|extend|vary|award|sign|execute|spend|incur|make (?:any|such|minor|the necessary|final)|amend"
    r"|dispose|vire|borrow|seal|terminate|exercise|determine|approve|agree|grant|conclude|settle)\b",
    _I,
)
_SUBJECT_TO = re.compile(r"subject to\s+", _I)
_DECIDED_TO = r"\b(?:agreed?s?|resolved?s?|decided?s?)\s+(?:to|that\s+(?:it|they|the \w+)\s+(?:would|should|will))"
_OWN_MEMBERS = (
    r"^(?:that\s+)?(?:the\s+)?(?:[\w'-]+\s+){0,7}?(?:vice-)?(?:members|councillors|committee|panel|board|chair\w*)"
)
_ERRANDS = any_of(
    r"""
    write|visit|observe|shadow|attend|invite|hold|arrange|organise|convene|undertake|carry\sout|meet|contact|ask
    request|send|consider|review|monitor|revisit|include|add|receive|seek|explore|investigate|nominate|conduct
    continue\sto\s(?:monitor|receive|review|scrutinise)
    """
)
_ERRAND = re.compile(
    rf"(?:{_DECIDED_TO}|{_OWN_MEMBERS}|^(?:that|to)?)\s*(?:(?:would|should|will|to)\s+)?{_ERRANDS}\b", _I
)
_OPENING = 160  # letters in which a decision says what its body will do
_FUTURE_PAPER = re.compile(
    r"\b(?:an?|the)\s+(?:future|further|follow-up)\s+(?:\w+\s+){0,3}?(?:report|update|briefing|paper)\b[^;,.]*", _I
)
_ASKED = re.compile(
    r"\b(?:request|ask|invite|instruct|direct|urge|require|remind|task|recommend)(?:s|ed|ing)?\s+(?:that\s+)?", _I
)
_ASKED_BY = re.compile(rf"\s+{ADVERB}*(?:request|ask|invite|instruct)(?:s|ed)?\s+(?:that\s+)?", _I)
_AGREED_THAT = re.compile(rf"\s+{ADVERB}*(?:agree|resolve|decide)[ds]\s+that\s+", _I)
_BY = re.compile(r"\bby\s+", _I)
_THAT = re.compile(r"[\s'\"]*(?:and\s+)?that\b[\s:,]*", _I)
_WHEN = re.compile(r"(?:by|before|within|as part of|following|prior to|after|at|in)\s[^,;]{3,60}?,?\s+(?=the\s)", _I)
_RECEIVES = re.compile(r"\s+(?:\w+\s+)?receives?\b", _I)  # what a body receives, others must bring
_GOES = re.compile(
    r"\s+(?:(?:would|will|should|to)\s+)?"
    r"(?:write|visit|meet|invite|send|contact|arrange|hold|consider|review|undertake|monitor)s?\b",
    _I,
)
_TOLD = any_word("requested asked invited instructed authorised tasked required directed urged encouraged")
# What follows somebody who is to act: "confirm ...", "be asked to ...", and not "be noted" or "of the ...".
_IS_TO_ACT = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,[^,]{3,120},\s*)?"
    rf"(?!(?:be|is|are)\s+(?!{_TOLD}\b)\w+(?:ed|en|ght)\b)(?!(?:of|and|on|in|for|with)\b)[a-z]+\b",
    _I,
)

Step = tuple[tuple[int, int], str | None]


def step_in_decision(layout: Layout, decision: Decision) -> Iterator[Step]:
    """The span and owner of what a decision leaves to be done; nothing where it settles the matter itself."""
    words = layout.plain[decision.start : decision.end]
    if decision.verb is Verb.REQUESTED or ((power := _AUTHORISED.search(words)) and not _POWER.match(power["step"])):
        yield (decision.start, decision.end), _owner(layout, decision)
    elif delegated := _delegated(layout, decision, words):
        yield delegated
    elif decision.verb is Verb.AGREED and _is_step(layout, decision, words):
        yield (decision.start, decision.end), _owner(layout, decision)
    elif decision.verb is Verb.OTHER and (paper := _FUTURE_PAPER.search(words)):
        yield _at(decision, paper.span()), None


def owner_in_lead(layout: Layout, lead: Span) -> str | None:
    """Who is told to take every step listed under a lead: "that the Director be asked to:"."""
    return _asked_or_acting(layout, lead, Verb.REQUESTED)


def _delegated(layout: Layout, decision: Decision, words: str) -> Step | None:
    """The work that a decision leaves to somebody: "authority be delegated to the Director to finalise it"."""
    found = _DELEGATED.search(words)
    if found is None or _POWER.match(found["step"]):
        return None
    owner = owner_at(layout.plain, decision.start + found.start("who"), decision.end)
    return (_at(decision, found.span("step")), _text(layout, owner)) if owner else None


def _is_step(layout: Layout, decision: Decision, words: str) -> bool:
    if _ERRAND.search(words[:_OPENING]):
        return True
    triggers = triggers_in(layout.plain, decision.start, decision.end)
    return any(trigger.voice in (Voice.PASSIVE, Voice.PROMISE) and trigger.modal for trigger in triggers)


def _owner(layout: Layout, decision: Decision) -> str | None:
    return _asked_or_acting(layout, Span(decision.start, decision.end), decision.verb)


def _asked_or_acting(layout: Layout, words: Span, verb: Verb) -> str | None:
    """Who is asked, who is to act, or the body that takes the step on itself."""
    plain, end = layout.plain, words.end
    first = words.start
    for before in (_SUBJECT_TO, _THAT, _WHEN):
        first = _end_of(before, plain, first, end)
    body = body_at(plain, first, end)
    if body and (asked := _ASKED_BY.match(plain, body[1], end)):
        return _text(layout, owner_at(plain, asked.end(), end))
    if body and (agreed := _AGREED_THAT.match(plain, body[1], end)):
        first, body = agreed.end(), body_at(plain, agreed.end(), end)
    role = owner_at(plain, first, end)
    if role and _IS_TO_ACT.match(plain, role[1], end):
        return _text(layout, role)
    if body and not _RECEIVES.match(plain, body[1], end) and (verb is Verb.AGREED or _GOES.match(plain, body[1], end)):
        return _text(layout, (first, body[1]))
    for before in (_ASKED, _BY):
        if found := before.search(plain, first, end):
            return _text(layout, owner_at(plain, found.end(), end))
    return None


def _end_of(pattern: re.Pattern[str], plain: str, start: int, end: int) -> int:
    found = pattern.match(plain, start, end)
    return found.end() if found else start


def _at(decision: Decision, span: tuple[int, int]) -> tuple[int, int]:
    return decision.start + span[0], decision.start + span[1]


def _text(layout: Layout, span: tuple[int, int] | None) -> str | None:
    return layout.text[slice(*span)] if span else None
