"""Whether what a member asked for was dealt with there and then, or promised, or left owing."""

from __future__ import annotations

import re
from enum import Enum

from goldenthread.reading.grammar.places import place_of
from goldenthread.reading.grammar.undertakings import Voice, triggers_in
from goldenthread.reading.layout import Block, Layout, Role, Span

_I = re.IGNORECASE


class Reply(Enum):
    """How a request was met."""

    NONE = "none"  # nothing is said of it: still owed
    ANSWERED = "answered"  # in the same breath
    ACCEPTED = "accepted"  # "the Director agreed to this": owed, by whoever accepted


_SAID = (
    r"(?:explained|advised|confirmed|responded|replied|said|stated|reported|clarified|informed|outlined|assured|answered"
    r"|noted|highlighted|agreed|undertook|acknowledged|commented|offered|added|reassured|described|emphasised|indicated"
    r"|gave|provided|accepted|referred)"
)
_TOLD = r"(?:advised|informed|told|assured)"
_ANSWERS = re.compile(
    r"(?:in (?:response|reply|answer)\b|responding\b|to which\b"
    rf"|(?:the )?(?:\w+ ){{0,4}}?(?:committee|panel|board|members?|councillors?|meeting|commission|forum)\s+(?:was|were)\s+(?:then\s+)?{_TOLD}\b"
    r"|it was (?:\w+ )?(?:explained|confirmed|reported|clarified|advised|noted|stated|acknowledged|highlighted|agreed|felt|hoped)\b"
    rf"|(?!that\b|resolved|agreed)[^.;?]{{2,120}}?\b{_SAID}\b)",
    _I,
)
_ASKS_AGAIN = re.compile(
    r"(?:an?|one|another|the|some) (?:\w+ )?(?:member|councillor)|councillor|cllr|members?\b|it was (?:also )?(?:asked|queried|requested|suggested)"
    r"|in (?:response|reply|answer|relation|regard) to\b",
    _I,
)
_ANSWERED_INSIDE = re.compile(
    rf"\b(?:and|,) (?:was|were|it was|members were|the \w+(?: \w+){{0,6}}?)\s+(?:{_TOLD}|explained|confirmed|replied|responded)\b|\bto which\b",
    _I,
)
_ACCEPTS = re.compile(
    r"\b(?:agreed|agrees) (?:to (?:this|that|do (?:this|so))|with this)\b|\b(?:would|will|happy to) do (?:this|so)\b|^this was (?:agreed|accepted|supported)\b",
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
