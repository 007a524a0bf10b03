"""Actions: what is to be done after the meeting, from ACTION lines, undertakings in prose, and limbs that direct a step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import decisions
from goldenthread.reading.grammar.action_lines import ActionLine, action_lines_in
from goldenthread.reading.grammar.decision_steps import step_in_decision
from goldenthread.reading.grammar.due_phrases import due_in
from goldenthread.reading.grammar.owners import owner_at
from goldenthread.reading.grammar.promises import promises_in
from goldenthread.reading.grammar.resolutions import find_limbs
from goldenthread.reading.grammar.steps import step_of
from goldenthread.reading.grammar.undertakings import Voice, is_doubtful
from goldenthread.reading.layout import Block, Layout, Role
from goldenthread.reading.statements import Action, Decision, Statement, Unsure

_DESCRIPTION = 4  # "Minutes:" stands no more blocks than this below what describes its item
_DOUBT = "dated work: promised to the committee, or under way anyway"


@dataclass(frozen=True, slots=True)
class _Draft:
    """An action on its way: its span, who owns it, and whether a member only asked for it."""

    start: int
    end: int
    owner: str | None
    asked: bool = False


def find(layout: Layout, kind: DocumentKind) -> Iterator[Statement | Unsure]:
    """Every action of minutes."""
    if kind is not DocumentKind.MINUTES:
        return
    decided = [item for item in decisions.find(layout, kind) if isinstance(item, Decision)]
    directed = [_Draft(*span, owner) for decision in decided for span, owner in step_in_decision(layout, decision)]
    taken = [(found.start, found.end) for found in (*find_limbs(layout), *decided, *directed)]
    promised = [draft for draft in _from_prose(layout, taken) if not _overlaps(draft.start, draft.end, taken)]
    found = [_action(layout, draft) for draft in (*directed, *promised)]
    yield from found
    yield from _doubts(layout, taken + [(action.start, action.end) for action in found])


def _action(layout: Layout, draft: _Draft) -> Action:
    start, end = _trimmed(layout.plain, draft.start, draft.end)
    words = layout.plain[start:end]
    due = due_in(words)
    return Action(
        text=layout.text[start:end],
        start=start,
        end=end,
        action=step_of(words),
        owner=draft.owner,
        due=layout.text[start + due[0] : start + due[1]] if due else None,
    )


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    words = re.sub(
        r"(?:[\s.;:,|-]|\s(?:and|or)(?=\s*$)|\(\s*actions?\b[^)]*\)?(?=[\s.;]*$))+$",
        "",
        plain[start:end],
        flags=re.IGNORECASE,
    )
    inner = words.lstrip(" .;:,|-")
    return start + len(words) - len(inner), start + len(words)


def _from_prose(layout: Layout, taken: list[tuple[int, int]]) -> Iterator[_Draft]:
    """The actions of the discussion; an ACTION line owns those of the paragraph it closes."""
    above: list[_Draft] = []
    last: Block | None = None
    listed = False
    for position, block in enumerate(layout.blocks):
        if _describes(layout, position):
            continue
        lines = list(action_lines_in(layout, block))
        listed = _heads_list(layout, block, lines) or (listed and block.marker is not None)
        drafts, at = [], block.start
        if listed and not lines:
            drafts.append(_Draft(block.start, block.end, _owner_text(layout, block.start, block.end)))
            at = block.end
        for line in lines:
            if layout.plain[at : line.start].strip() or last is None:
                own = list(_drafts_of(layout, block, at, line.end if line.bracketed else line.start))
                drafts += _owned(layout, line, own, block)
            else:
                above = list(_owned(layout, line, above, last))
            at = line.end
        drafts += _drafts_of(layout, block, at, block.end)
        yield from above
        above, last = drafts, block
    yield from above


def _describes(layout: Layout, position: int) -> bool:
    """Whether a block tells what an item of the agenda will be about, above its "Minutes:"."""
    following = layout.blocks[position + 1 : position + 1 + _DESCRIPTION]
    under = any(layout.words(block).startswith("Minutes:") for block in following)
    return under and " will " in layout.words(layout.blocks[position])


def _heads_list(layout: Layout, block: Block, lines: list[ActionLine]) -> bool:
    """Whether a block is only the heading "Actions:" over a list of them."""
    return bool(lines) and block.role is Role.HEADING and not lines[0].words(layout.plain)


def _drafts_of(layout: Layout, block: Block, start: int, end: int) -> Iterator[_Draft]:
    """What the sentences of a block leave to be done, between two places."""
    for position, sentence in enumerate(block.sentences):
        if start <= sentence.start < end:
            for promise in promises_in(layout, block, position, end):
                owner = layout.text[slice(*promise.owner)] if promise.owner else None
                yield _Draft(promise.start, promise.end, owner, promise.voice is Voice.REQUEST)


def _owned(layout: Layout, line: ActionLine, drafts: list[_Draft], block: Block | None) -> Iterator[_Draft]:
    """What an ACTION line makes of the actions of its paragraph: their owner, or one more action."""
    if line.says_step(layout.plain):
        yield from (draft for draft in drafts if not draft.asked)
        yield _Draft(line.at, line.end, _owner_text(layout, line.at, line.end))
        return
    owner = _named(layout.text[line.at : line.end])
    if drafts:
        yield from (replace(draft, owner=owner or draft.owner) for draft in drafts)
    elif block and (sentence := _sentence_before(block, line)):
        yield _Draft(sentence[0], min(sentence[1], line.start) if sentence[0] < line.start else sentence[1], owner)


def _named(words: str) -> str | None:
    """The owner after an ACTION marker, without the step that repeats the prose before it."""
    return re.sub(r"\s+to\s+.*$", "", words.strip(" .;:-–\xa0\n"), flags=re.DOTALL) or None


def _sentence_before(block: Block, line: ActionLine) -> tuple[int, int] | None:
    before = [sentence for sentence in block.sentences if sentence.start < line.start]
    return before[-1] if before else None


def _owner_text(layout: Layout, start: int, end: int) -> str | None:
    """Who is named at the start of an action written out: "Mr Osei to report back"."""
    words = layout.plain[start:end]
    start += len(words) - len(words.lstrip(" .:;-"))
    to = re.compile(r"\s+(?:to|will|would|should|shall)\s", re.IGNORECASE).search(layout.plain, start, end)
    role = owner_at(layout.plain, start, end)
    if (
        to
        and to.start() - start < 60
        and (role is None or to.start() > role[1])
        and (layout.plain[start].isupper() or role)
    ):
        return layout.text[start : to.start()]
    return layout.text[slice(*role)] if role else None


def _doubts(layout: Layout, taken: list[tuple[int, int]]) -> Iterator[Unsure]:
    for block, sentence in layout.sentences:
        if block.role is not Role.HEADING and is_doubtful(layout.plain, *sentence) and not _overlaps(*sentence, taken):
            yield Unsure(text=layout.text[slice(*sentence)], start=sentence.start, end=sentence.end, why=_DOUBT)


def _overlaps(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(begin < end and start < stop for begin, stop in spans)
