"""What the sentences of a discussion leave to be done: each undertaking's clause, and each request left unanswered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goldenthread.reading.grammar.owners import body_at, name_after, owner_at, owner_before
from goldenthread.reading.grammar.patterns import any_of, any_word
from goldenthread.reading.grammar.places import place_of
from goldenthread.reading.grammar.procedure import is_procedure
from goldenthread.reading.grammar.replies import Reply, reply_to
from goldenthread.reading.grammar.undertaking_forms import Voice
from goldenthread.reading.grammar.undertakings import (
    Trigger,
    is_bare_errand,
    is_errand,
    telling_sentences,
    triggers_in,
)
from goldenthread.reading.layout import Block, Layout, Span


@dataclass(frozen=True, slots=True)
class Promise:
    """A clause that leaves something to be done, and where its owner is named."""

    start: int
    end: int
    owner: tuple[int, int] | None
    voice: Voice


_I = re.IGNORECASE
_SAID = any_of(
    r"""
    said|advised|confirmed|explained|noted|stated|reported|added|replied|responded|indicated|clarified|commented
    acknowledged|informed\s[\w\s]{3,30}|assured\s[\w\s]{3,30}
    """
)
_SPEAKS = re.compile(rf"[^.;]*?\b{_SAID}\b", _I)
_STARTS_CLAUSE = any_word(
    "the a an this these it he she they officers members further would will agreed undertook more information details"
    " data asked requested to"
)
_BOUNDARY = re.compile(
    any_of(
        rf"""
        [;:]\s+|\s-\s+
        ,?\s+(?:for|of|to|about|on|from)\swhich\s+
        ,?\s+(?:but|so|however|although|though)\s+
        ,?\s+and\s+(?={_STARTS_CLAUSE}\b)|,?\s+and\s+that\s+|,\s+and\s+(?=(?-i:[A-Z]))
        \s+and\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr|CC)\b)
        \b{_SAID}\s+(?:that\s+|(?=(?:the|this|it|he|she|they|these)\s))
        """
    ),
    _I,
)
_FAR = 800  # letters before a trigger that may bear on it
_DESCRIPTION = 4  # "Minutes:" stands no more blocks than this below what describes its item
_LOOK_ON = 15  # letters past a trigger that show what word follows a boundary
_INTRODUCTION = re.compile(
    r"(?:in (?:response|relation|reply|answer|regard|terms)|with (?:regards?|reference|respect)|as (?:a|part)|following"
    r"|referring|on|regarding|turning|having|for|at|during)\b[^,;]*,\s+",
    _I,
)
_END = re.compile(
    any_of(
        r"""
        ;|\.\s*$|,?\s+(?:but|however|although|whilst|while)\b
        ,?\s+and,?\s+(?:following\sthe\smeeting,?\s+)?
            (?:it|this|they|he|she|there|the\s\w+(?:\s\w+)?)\s+(?:was|were|had|has|is|are)\b
        ,\s+(?:which|who|as|adding|noting|stating|(?:for|of|to|on)\swhich)\s|,\s+and\s+(?=(?-i:[A-Z]))
        """
    ),
    _I,
)
_QUESTIONING = re.compile(
    any_of(
        r"""
        \b(?:asked|queried|questioned|enquired|wondered|how|whether|what|why|if|unless|where|until)\b[^,;]*$
        \bquestions?\s(?:about|on|regarding|whether|how|as\sto)\b[^,;]*$
        \b(?:hop(?:ed|es|ing)|concern(?:ed|s)?|not\ssure|so\sthat|in\sorder\sthat)\b[^,;]*$
        """
    ),
    _I,
)
_VOWS = re.compile(r"(?:undertook|agreed|committed|promised|offered|volunteered|pledged)\b", _I)
_AGREED_THAT = re.compile(r"agreed that\s", _I)  # somebody else may be the one who would act
_INSPECTOR = re.compile(
    r"\b(?:inspectors?|ofsted|cqc|hmip?|auditors?|commissioner|peer review\w*|the (?:report|letter|review))\b[^,;]*$"
    r"|^they\b",
    _I,
)
_MOTION = re.compile(
    r"\w+ that\b[^.;]*\b(?:be|is|are)\s+"
    r"(?:accepted|approved|noted|agreed|endorsed|supported|adopted|elected|appointed)\b",
    _I,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|we|I|he/she)\s*$", _I)
_ONE = re.compile(r"\b(?:he|she|I|he/she)\s*$", _I)
_MANY = re.compile(
    r"(?<!officer)(?<![s'])s$|\b(?:members|people|police|health|partners|carers|staff|council)\b"
    r"|^(?:manager|team|officer|nurse|consultant|department|directorate|commissioner)$"
    r"|\b(?:reviewing officer|worker|practitioner)$",
    _I,
)  # many, or anyone at all: "the manager would sign each plan" tells how things are done
_CONDITION = re.compile(r"\W*(?:if|where|when|whenever|should|once)\b", _I)
_GAP = re.compile(r"[\s,]*(?:\([^)]*\))?[\s,]*(?:also|then|therefore|all|both|and|who)?[\s,]*$", _I)
_COORDINATED = re.compile(r"(?:\band|,|\bor|\bbut)\s*(?:also\s*|then\s*)?$|^\s*$", _I)
_FRONT_LINE = re.compile(
    r"(?:social workers?|practitioners?|nurses?|partners?|schools?|police|inspectors?|health|trust|teams?|council"
    r"|colleagues|headteachers?|young people)$",
    _I,
)
_ACTS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:would|will|should|shall|could|might|to)\s+"
    r"(?!be\b(?! (?:asked|requested|invited|responsible|tasked)))\w+",
    _I,
)
_MAY_ACT = re.compile(r"[^.;,]{0,60}?\s(?:to|would|should|could|provide|write|bring|look|report)\b", _I)
_BY = re.compile(r"\bby\s+", _I)


def find_promises(layout: Layout) -> Iterator[Promise]:
    """What the sentences of a text leave to be done, in order."""
    for block, sentence in telling_sentences(layout):
        if not layout.plain.endswith("?", sentence.start, sentence.end) and not _describes(layout, block):
            yield from _promises_in(layout, block, block.sentences.index(sentence))


def _promises_in(layout: Layout, block: Block, position: int) -> list[Promise]:
    sentence = block.sentences[position]
    if role := _runner(layout, sentence):
        told = position > 0 and is_bare_errand(layout.plain, role[1], sentence.end)
        return [] if told and _said_in(layout, block, position - 1) else [Promise(*sentence, role, Voice.PROMISE)]
    promises, following = _said_in(layout, block, position), block.sentences[position + 1 : position + 2]
    runner = _runner(layout, following[0]) if promises and following else None
    if runner and is_bare_errand(layout.plain, runner[1], following[0].end):
        return [replace(promise, owner=runner) for promise in promises]
    return promises


def _runner(layout: Layout, sentence: Span) -> tuple[int, int] | None:
    """Who is to run the errand that a sentence notes: "Ms Cole to send the dates round"."""
    role = owner_at(layout.plain, *sentence)
    return role if role and is_errand(layout.plain, role[1], sentence.end) else None


def _said_in(layout: Layout, block: Block, position: int) -> list[Promise]:
    """What a sentence of prose promises, or asks for without an answer."""
    sentence = block.sentences[position]
    found = [trigger for trigger in triggers_in(layout.plain, *sentence) if _stands(layout, sentence, trigger)]
    triggers = [trigger for trigger in found if trigger.voice is not Voice.REQUEST]
    owner = None
    if found and not triggers:
        reply, met_by = reply_to(layout, block, position)
        triggers = [] if reply is Reply.ANSWERED else found
        owner = _first_role(layout, met_by) if reply is Reply.ACCEPTED and met_by else None
    promises = _apart(_promise(layout, block, position, trigger) for trigger in triggers)
    return [replace(promise, owner=promise.owner or owner) for promise in promises]


def _describes(layout: Layout, block: Block) -> bool:
    """Whether a block tells what an item of the agenda will be about, above its "Minutes:"."""
    if " will " not in layout.words(block):
        return False
    place = place_of(layout, block) + 1
    return any(layout.words(below).startswith("Minutes:") for below in layout.blocks[place : place + _DESCRIPTION])


def _stands(layout: Layout, sentence: Span, trigger: Trigger) -> bool:
    """Whether a trigger promises, and does not stand in somebody's question or hope, or in the past."""
    before = layout.plain[_near(layout, sentence, trigger) : trigger.start]
    if trigger.voice is Voice.REQUEST:
        asked = layout.plain[trigger.start : sentence.end]
        return not (_INSPECTOR.search(before) or _MOTION.match(asked) or is_procedure(asked))
    if trigger.voice is Voice.AGREED:
        return True
    if _QUESTIONING.search(before) and not _VOWS.match(layout.plain, trigger.start):
        return False
    if trigger.voice is Voice.PASSIVE:
        return True
    subject = _subject(layout, sentence, trigger)
    if subject is None or trigger.voice is Voice.PROMISE:
        return subject is not None
    return _is_one_of_us(layout, before, subject) and not _CONDITION.match(before)


def _is_one_of_us(layout: Layout, before: str, subject: tuple[int, int]) -> bool:
    """Whether a subject is one person who answers to the committee, or its officers: "they" and "managers" are not."""
    if subject[0] == subject[1]:
        return _ONE.search(before) is not None
    return _MANY.search(layout.plain[slice(*subject)]) is None


def _near(layout: Layout, sentence: Span, trigger: Trigger) -> int:
    """Where the words begin that bear on a trigger: its sentence, or so far back in a very long one."""
    if trigger.start - sentence.start <= _FAR:
        return sentence.start
    return layout.plain.find(" ", trigger.start - _FAR, trigger.start) + 1


def _subject(layout: Layout, sentence: Span, trigger: Trigger) -> tuple[int, int] | None:
    """The person who promises; only someone who answers to the committee does."""
    before = layout.plain[_near(layout, sentence, trigger) : trigger.start]
    role = owner_before(layout.plain, _near(layout, sentence, trigger), trigger.start)
    if _PRONOUN.search(before):
        return _speaker(layout, sentence) or role or (trigger.start, trigger.start)
    if role is None:
        body = body_at(layout.plain, sentence.start, trigger.start)
        return body if body and _GAP.match(layout.plain[body[1] : trigger.start]) else None
    near = _GAP.fullmatch(layout.plain[role[1] : trigger.start]) is not None
    joined = _COORDINATED.search(before) is not None
    if not (near or joined) or _FRONT_LINE.search(layout.plain[role[0] : role[1]]):
        return None
    return role


def _speaker(layout: Layout, sentence: Span) -> tuple[int, int] | None:
    """Who speaks of himself or herself: whoever the sentence begins with, "The Chair thanked her and said he"."""
    role = owner_at(layout.plain, *sentence)
    said = role and _SPEAKS.match(layout.plain, role[1], sentence.end)
    return (name_after(layout.plain, role) or role) if role and said else None


def _promise(layout: Layout, block: Block, position: int, trigger: Trigger) -> Promise:
    sentence = block.sentences[position]
    start = _clause_start(layout.plain, _near(layout, sentence, trigger), trigger.start)
    found = _END.search(layout.plain, trigger.end, sentence.end)
    end = found.start() if found else sentence.end
    return Promise(start, end, _owner(layout, block, position, trigger, end), trigger.voice)


def _clause_start(plain: str, start: int, at: int) -> int:
    """Where the clause that holds a trigger begins."""
    introduction = _INTRODUCTION.match(plain, start, at)
    clause = introduction.end() if introduction else start
    for boundary in _BOUNDARY.finditer(plain, clause, at + _LOOK_ON):
        clause = boundary.end() if boundary.end() <= at else clause
    return clause


def _owner(layout: Layout, block: Block, position: int, trigger: Trigger, end: int) -> tuple[int, int] | None:
    sentence = block.sentences[position]
    if trigger.voice in (Voice.PROMISE, Voice.PLEDGE):
        others = _AGREED_THAT.fullmatch(layout.plain, trigger.start, trigger.end)
        if others and (other := _agreed_owner(layout, trigger.end, end)):
            return other
        return _promiser(layout, block, position, trigger)
    if trigger.voice is Voice.AGREED:
        return _agreed_owner(layout, trigger.end, end)
    if trigger.voice is Voice.REQUEST:
        return _asked(layout, trigger.end, end)
    return _by(layout, trigger.end, end) if sentence else None


def _promiser(layout: Layout, block: Block, position: int, trigger: Trigger) -> tuple[int, int] | None:
    found = _subject(layout, block.sentences[position], trigger)
    if found is None or found[0] < found[1]:
        return found
    return next(
        (role for earlier in reversed(block.sentences[:position]) if (role := _first_role(layout, earlier))), None
    )


def _first_role(layout: Layout, sentence: Span) -> tuple[int, int] | None:
    role = owner_at(layout.plain, sentence.start, sentence.end)
    return (name_after(layout.plain, role) or role) if role else None


def _agreed_owner(layout: Layout, at: int, end: int) -> tuple[int, int] | None:
    """Who would act, in "it was agreed that the Director would look at it"."""
    at += len(layout.plain[at:end]) - len(layout.plain[at:end].lstrip())
    role = owner_at(layout.plain, at, end) or body_at(layout.plain, at, end)
    return role if role and _ACTS.match(layout.plain, role[1], end) else _by(layout, at, end)


def _asked(layout: Layout, at: int, end: int) -> tuple[int, int] | None:
    """Who was asked to act, in "asked officers to check"."""
    words = layout.plain[at:end]
    at += len(words) - len(words.lstrip())
    role = owner_at(layout.plain, at, end)
    return (
        role
        if role
        and re.match(
            r"(?-i:[^.;,A-Z]{0,60}?)\s(?:to|would|should|could|provide|write|bring|look|report)\b",
            layout.plain[role[1] : end],
            _I,
        )
        else None
    )


def _by(layout: Layout, at: int, end: int) -> tuple[int, int] | None:
    found = _BY.search(layout.plain, at, end)
    return owner_at(layout.plain, found.end(), end) if found else None


def _apart(promises: Iterator[Promise]) -> Iterator[Promise]:
    """Promises cut so that none runs into the next; one inside another's clause is part of it."""
    last: Promise | None = None
    for promise in promises:
        if last and promise.start < last.end:
            if promise.start <= last.start:
                continue
            last = replace(last, end=promise.start)
        if last:
            yield last
        last = promise
    if last:
        yield last
