"""What accepting a statement of minutes makes: decisions, duties, votes, and mentions of findings."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.urls import reverse

from goldenthread.documents.belonging import Belonging, register
from goldenthread.documents.keeping import keeps
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections import keepers as inspections
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.reading.document import DocumentKind
from goldenthread.reading.statements import Step, Verb
from goldenthread.scrutiny.actions import add_decision, add_duty, add_vote, record_mention
from goldenthread.scrutiny.models import Decision, Duty, Meeting, Vote
from goldenthread.scrutiny.queries import item_of, meeting_of
from goldenthread.scrutiny.statuses import Side

register(
    Belonging(
        title="Meeting",
        ask="Say which meeting these minutes are of",
        kinds=frozenset({DocumentKind.MINUTES}),
        permission=Permission.KEEP_SCRUTINY,
        current=meeting_of,
        address=lambda document: reverse("scrutiny:of-minutes", args=[document.pk]),
    )
)

_IN_ORDER = (Side.FOR, Side.AGAINST, Side.ABSTAINED)
_SIDES = {
    Side.FOR: re.compile(r"\b(?:for|favour)\b", re.IGNORECASE),
    Side.AGAINST: re.compile(r"\b(?:against|dissent\w*)\b", re.IGNORECASE),
    Side.ABSTAINED: re.compile(r"\babst\w+", re.IGNORECASE),
}


def _meeting(minutes: Document) -> Meeting:
    meeting = meeting_of(minutes)
    if not meeting:
        raise ValidationError("Say first which meeting these minutes are of; then what it decided can be accepted.")
    return meeting


@keeps("decision")
def keep_decision(statement: Statement, *, by: Person) -> Decision:
    """One limb of a resolution."""
    verb = str(statement.field("verb") or Verb.OTHER)
    meeting = _meeting(statement.document)
    return add_decision(by=by, statement=statement, meeting=meeting, item=item_of(statement.document), verb=verb)


@keeps("action")
def keep_duty(statement: Statement, *, by: Person) -> Duty:
    """Something owed after the meeting, with its owner and date as the minute words them."""
    owner = str(statement.field("owner") or "")
    return add_duty(
        by=by,
        meeting=_meeting(statement.document),
        statement=statement,
        text=" ".join(statement.text.split()),
        step=statement.field("action") or Step.OTHER,
        owner=_account(owner),
        owner_name=owner[:200],
        due_words=str(statement.field("due") or "")[:200],
    )


def _account(name: str) -> Person | None:
    """The one person of that name who may sign in, if there is one."""
    people = [person for person in Person.objects.filter(is_active=True) if name and person.get_full_name() == name]
    return people[0] if len(people) == 1 else None


@keeps("vote")
def keep_vote(statement: Statement, *, by: Person) -> Vote:
    """A counted vote, or names asked to be recorded."""
    votes_for, against, abstained = (statement.field(side) for side in ("for", "against", "abstain"))
    return add_vote(
        by=by,
        statement=statement,
        meeting=_meeting(statement.document),
        cast=_cast(statement, [votes_for, against, abstained]),
        question=str(statement.field("question") or ""),
        votes_for=votes_for,
        votes_against=against,
        abstentions=abstained,
        result=str(statement.field("result") or "")[:20],
    )


def _cast(statement: Statement, counts: list[int | None]) -> list[tuple[str, Side]]:
    """How each named member voted: by the counts, in whose order the names are read, else by the words."""
    names = [str(name) for name in statement.field("names") or []]
    by_count = [side for side, count in zip(_IN_ORDER, counts, strict=True) for _ in range(count or 0)]
    sides = by_count if len(by_count) == len(names) else [_side_said(statement.text)] * len(names)
    return list(zip(names, sides, strict=True))


def _side_said(words: str) -> Side:
    said = [side for side, pattern in _SIDES.items() if pattern.search(words)]
    return said[0] if len(said) == 1 else Side.NOT_SAID


@keeps("finding")
def keep_finding(statement: Statement, *, by: Person) -> Model | None:
    """A finding as the inspections keep it; told in a meeting's minutes, it is also a mention of it there."""
    finding = inspections.keep_finding(statement, by=by)
    if isinstance(finding, Finding) and (meeting := meeting_of(statement.document)):
        record_mention(by=by, meeting=meeting, finding=finding, statement=statement)
    return finding
