"""Actions: what is to be done after the meeting, from ACTION lines, undertakings in prose and limbs of resolutions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.action_lines import ActionLine, find_action_lines, listed_actions
from goldenthread.reading.grammar.action_tables import tabled_actions
from goldenthread.reading.grammar.decision_steps import owner_in_lead, step_in_decision
from goldenthread.reading.grammar.decisions import decisions_of
from goldenthread.reading.grammar.due_phrases import due_in
from goldenthread.reading.grammar.owners import owner_aside, owner_at
from goldenthread.reading.grammar.places import Taken, place_of
from goldenthread.reading.grammar.promises import find_promises
from goldenthread.reading.grammar.resolutions import Limb, find_limbs, lead_over
from goldenthread.reading.grammar.steps import step_of
from goldenthread.reading.grammar.undertaking_forms import Voice
from goldenthread.reading.grammar.undertakings import doubtful_sentences
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Action, Decision, Statement, Unsure

_DOUBT = "dated work: promised to the committee, or under way anyway?"
_ENDS = re.compile(
    r"(?:[\s.;:,|-]|\s(?:and|or)(?=\s*$)|\(\s*actions?\b[^)]*\)?(?=[\s.;]*$))+$", re.IGNORECASE
)  # what is trimmed: punctuation, a conjunction, an ACTION in brackets
_WEIGHTY = re.compile(r"\b(?!member|commit|meeting|council|should|would)[a-z]{4}(?=[a-z])")  # how a telling word begins
_LONGEST_NAME = 60  # letters before "to" that may name an owner


@dataclass(frozen=True, slots=True)
class _Draft:
    """An action on its way: its span, its owner, and whether a member only asked for it."""

    start: int
    end: int
    owner: str | None = None
    due: str | None = None
    asked: bool = False


def find(layout: Layout, kind: DocumentKind) -> Iterator[Statement | Unsure]:
    """Every action of minutes."""
    if kind is not DocumentKind.MINUTES:
        return
    decided = layout.once(decisions_of)
    limbs = layout.once(find_limbs)
    directed = [draft for decision in decided for draft in _directed(layout, limbs, decision)]
    taken = [(limb.start, limb.end) for limb in limbs]
    taken += [(decision.start, decision.end) for decision in decided]
    taken += [(draft.start, draft.end) for draft in directed]
    found = [_action(layout, draft) for draft in (*directed, *_from_prose(layout, taken))]
    yield from found
    yield from _doubts(layout, taken + [(action.start, action.end) for action in found])


def _directed(layout: Layout, limbs: Sequence[Limb], decision: Decision) -> Iterator[_Draft]:
    """The steps that a decision directs, with the owner and the date of the lead over it where it has none."""
    lead = lead_over(layout, limbs, decision.start)
    for span, owner in step_in_decision(layout, decision):
        draft = _Draft(*span, owner)
        if lead and not due_in(layout.plain[slice(*span)]):
            draft = replace(draft, due=_due(layout, lead))
        yield replace(draft, owner=owner or owner_in_lead(layout, lead)) if lead else draft


def _due(layout: Layout, span: Span) -> str | None:
    """The words in a stretch that say when."""
    due = due_in(layout.words(span))
    return layout.text[span.start + due[0] : span.start + due[1]] if due else None


def _from_prose(layout: Layout, taken: list[tuple[int, int]]) -> list[_Draft]:
    """The actions outside resolutions: tables and lists first, then undertakings, with what ACTION lines add."""
    set_out = [*_tabled(layout), *_listed(layout)]
    drafts = _apart(_promised(layout), taken + [(draft.start, draft.end) for draft in set_out])
    for line in find_action_lines(layout):
        drafts = _owned(layout, line, drafts)
    return set_out + _apart(drafts, taken)


def _tabled(layout: Layout) -> Iterator[_Draft]:
    return (_Draft(row.start, row.end, row.owner, row.due) for row in tabled_actions(layout))


def _listed(layout: Layout) -> Iterator[_Draft]:
    for block in listed_actions(layout):
        yield _Draft(block.start, block.end, _named_at(layout, block.start, block.end))


def _promised(layout: Layout) -> Iterator[_Draft]:
    for promise in find_promises(layout):
        owner = layout.text[slice(*promise.owner)] if promise.owner else None
        yield _Draft(promise.start, promise.end, owner, asked=promise.voice is Voice.REQUEST)


def _owned(layout: Layout, line: ActionLine, drafts: list[_Draft]) -> list[_Draft]:
    """The actions once an ACTION line is read: it owns those of its paragraph, or adds one more."""
    start, end = _paragraph(layout, line)
    inside = [draft for draft in drafts if start <= draft.start < end]
    others = [draft for draft in drafts if draft not in inside and not line.start <= draft.start < line.end]
    if line.says_step(layout.plain):
        added = _Draft(line.at, line.end, _named_at(layout, line.at, line.end))
        kept = (draft for draft in inside if not draft.asked or not _is_same_matter(layout.plain, draft, line))
        return sorted([*others, *kept, added], key=lambda draft: draft.start)
    owner = _name(layout.text[line.at : line.end])
    if not inside and (last := _last_sentence(layout, start, end)):
        inside = [_Draft(*last)]
    owned = [replace(draft, owner=owner or draft.owner) for draft in inside]
    return sorted([*others, *owned], key=lambda draft: draft.start)


def _is_same_matter(plain: str, draft: _Draft, line: ActionLine) -> bool:
    """Whether an ACTION line takes up what a member asked: it does in the same paragraph, or in the same words."""
    asked, done = (_WEIGHTY.findall(words.lower()) for words in (plain[draft.start : draft.end], line.words(plain)))
    return line.block.start <= draft.start or not set(asked).isdisjoint(done)


def _paragraph(layout: Layout, line: ActionLine) -> tuple[int, int]:
    """The words an ACTION line closes: those before it in its block, else the block above."""
    if layout.plain[line.block.start : line.start].strip():
        return line.block.start, line.start
    place = place_of(layout, line.block)
    above = layout.blocks[place - 1] if place else line.block
    return above.start, above.end if place else above.start


def _last_sentence(layout: Layout, start: int, end: int) -> tuple[int, int] | None:
    within = [span for _, span in layout.sentences if start <= span.start < end]
    return (within[-1].start, min(within[-1].end, end)) if within else None


def _name(words: str) -> str | None:
    """The owner after an ACTION marker, without the step that repeats the prose before it."""
    return re.sub(r"\s+to\s+.*$", "", words.strip(" .;:-–\xa0\r\n"), flags=re.DOTALL) or None


def _named_at(layout: Layout, start: int, end: int) -> str | None:
    """Who is named at the start of an action written out: "Mr Osei to report back"."""
    words = layout.plain[start:end]
    start += len(words) - len(words.lstrip(" .;:-"))
    to = re.compile(r"\s+(?:to|will|would|should|shall)\s", re.IGNORECASE).search(layout.plain, start, end)
    role = owner_at(layout.plain, start, end)
    if (
        to
        and to.start() - start < _LONGEST_NAME
        and layout.plain[start].isupper()
        and not layout.plain.startswith("That ", start)
    ):
        return _who(layout.text[start : to.start()])
    return layout.text[slice(*role)] if role else None


def _who(words: str) -> str:
    """The owner in the words before a step: "Clerk" of "Clerk: send the list", "SW" of "Audit tool - SW"."""
    return re.split(r"\s[-\u2013]\s", words.split(":")[0])[-1].strip()


def _action(layout: Layout, draft: _Draft) -> Action:
    end, owner, due = draft.end, draft.owner, draft.due
    if aside := owner_aside(layout.plain, draft.start, draft.end):
        due = due or _due(layout, Span(aside.start, draft.end))
        end, owner = aside.start, layout.text[slice(*aside.owner)]
    start, end = _trimmed(layout.plain, draft.start, end)
    return Action(
        text=layout.text[start:end],
        start=start,
        end=end,
        action=step_of(layout.plain[start:end]),
        owner=owner,
        due=due or _due(layout, Span(start, end)),
    )


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    words = _ENDS.sub("", plain[start:end])
    inner = words.lstrip(" .;:,|-")
    return start + len(words) - len(inner), start + len(words)


def _doubts(layout: Layout, taken: list[tuple[int, int]]) -> Iterator[Unsure]:
    spoken_for = Taken(taken)
    for span in doubtful_sentences(layout):
        if not spoken_for.overlaps(*span):
            yield Unsure(text=layout.text[slice(*span)], start=span.start, end=span.end, why=_DOUBT)


def _apart(drafts: Iterable[_Draft], taken: list[tuple[int, int]]) -> list[_Draft]:
    spoken_for = Taken(taken)
    return [draft for draft in drafts if not spoken_for.overlaps(draft.start, draft.end)]
