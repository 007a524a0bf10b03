"""Whether what a member asked for was dealt with there and then, or promised, or left owing."""

from __future__ import annotations

import re
from enum import Enum

from goldenthread.reading.grammar.patterns import any_of, any_word
from goldenthread.reading.grammar.places import place_of
from goldenthread.reading.grammar.undertaking_forms import Voice
from goldenthread.reading.grammar.undertakings import triggers_in
from goldenthread.reading.layout import Block, Layout, Role, Span

_I = re.IGNORECASE


class Reply(Enum):
    """How a request was met."""

    NONE = "none"  # nothing is said of it: still owed
    ANSWERED = "answered"  # in the same breath
    ACCEPTED = "accepted"  # "the Director agreed to this": owed, by whoever accepted


_TOLD = any_word("advised informed told assured")
_SAID = any_word(
    """explained advised confirmed responded replied said stated reported clarified informed outlined assured answered
    noted highlighted agreed undertook acknowledged commented offered added reassured described emphasised indicated
    gave provided accepted referred"""
)
_WAS_SAID = any_word(
    "explained confirmed reported clarified advised noted stated acknowledged highlighted agreed felt hoped"
)
_HEARERS = any_word("committee panel board members? councillors? meeting commission forum")
_ANSWERS = re.compile(
    any_of(
        rf"""
        in\s(?:response|reply|answer)\b|responding\b|to\swhich\b
        (?:the\s)?(?:\w+\s){{0,4}}?{_HEARERS}\s+(?:was|were)\s+(?:then\s+)?{_TOLD}\b
        it\swas\s(?:\w+\s)?{_WAS_SAID}\b
        (?!that\b|resolved|agreed)[^.;?]{{2,120}}?\b{_SAID}\b
        """
    ),
    _I,
)
_ASKS_AGAIN = re.compile(
    any_of(
        r"""
        (?:an?|one|another|the|some)\s(?:\w+\s)?(?:member|councillor)|councillor|cllr|members?\b
        it\swas\s(?:also\s)?(?:asked|queried|requested|suggested)
        in\s(?:response|reply|answer|relation|regard)\sto\b
        """
    ),
    _I,
)
_ANSWERED_INSIDE = re.compile(
    r"\b(?:and|,) (?:was|were|it was|members were|the \w+(?: \w+){0,6}?)\s+"
    rf"(?:{_TOLD}|explained|confirmed|replied|responded)\b|\bto which\b",
    _I,
)
_ACCEPTS = re.compile(
    any_of(
        r"""
        \b(?:agreed|agrees)\s(?:to\s(?:this|that|do\s(?:this|so))|with\sthis)\b
        \b(?:would|will|happy\sto)\sdo\s(?:this|so)\b
        ^this\swas\s(?:agreed|accepted|supported)\b
        \b(?:this|that|it|these|they)\s(?:could|can)\sbe\s
            (?:done|provided|arranged|shared|sent|circulated|included|added|supplied|actioned|made\savailable)\b
        """
    ),
    _I,
)


def reply_to(layout: Layout, block: Block, position: int) -> tuple[Reply, Span | None]:
    """How the request in a sentence was met, with the sentence that met it."""
    if _ANSWERED_INSIDE.search(layout.words(block.sentences[position])):
        return Reply.ANSWERED, None
    following, same_block = _next_sentence(layout, block, position)
    if following is None:
        return Reply.NONE, None
    words = layout.words(following)
    if _ACCEPTS.search(words):
        return Reply.ACCEPTED, following
    promised = same_block and any(
        trigger.voice is not Voice.REQUEST for trigger in triggers_in(layout.plain, *following)
    )
    answered = _ANSWERS.match(words) and (same_block or not _ASKS_AGAIN.match(words))
    return (Reply.ANSWERED if promised or answered else Reply.NONE), following


def _next_sentence(layout: Layout, block: Block, position: int) -> tuple[Span | None, bool]:
    """The sentence after, and whether it is of the same block; an item of a list is answered within itself."""
    if position + 1 < len(block.sentences):
        return block.sentences[position + 1], True
    index = place_of(layout, block) + 1
    following = layout.blocks[index] if index < len(layout.blocks) else None
    if (
        block.marker
        or following is None
        or following.marker
        or following.role is Role.HEADING
        or not following.sentences
    ):
        return None, False
    return following.sentences[0], False
