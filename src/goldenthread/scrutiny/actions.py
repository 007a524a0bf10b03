"""The only writers of committees, meetings, decisions and duties: each checks who asks, and appends its event."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.history import amend, hold, keep, record
from goldenthread.people.models import Person
from goldenthread.scrutiny.due import Setting, a_span, due_from, meetings_told
from goldenthread.scrutiny.models import AgendaItem, Committee, Decision, Duty, Meeting, Mention, Move, Vote, VoteCast
from goldenthread.scrutiny.rules import check_keep, check_minutes, check_move, check_said, check_same
from goldenthread.scrutiny.statuses import OPEN, Side, Status

BY_HAND = "set by hand"
AGAIN = "as asked again"


@transaction.atomic
def add_committee(*, by: Person, name: str) -> Committee:
    """Keep a body that meets and decides."""
    check_keep(by)
    return keep(Committee(name=name), "scrutiny.committee.added", by=by)


@transaction.atomic
def rename_committee(committee: Committee, *, by: Person, name: str) -> None:
    """Give a committee its new name; its meetings stay with it."""
    check_keep(by)
    amend(committee, "scrutiny.committee.renamed", by=by, name=name)


@transaction.atomic
def add_meeting(*, by: Person, committee: Committee, held_on: date) -> Meeting:
    """Keep a meeting, held or to come; duties that wait for the next meeting get their date from it."""
    check_keep(by)
    meeting = keep(Meeting(committee=committee, held_on=held_on), "scrutiny.meeting.added", by=by)
    _date_duties(committee, by)
    return meeting


@transaction.atomic
def change_meeting(meeting: Meeting, *, by: Person, held_on: date) -> None:
    """Move a meeting to another day, and the duties that are due at it."""
    check_keep(by)
    amend(meeting, "scrutiny.meeting.changed", by=by, held_on=held_on)
    _date_duties(meeting.committee, by)


@transaction.atomic
def add_item(*, by: Person, meeting: Meeting, title: str, number: str = "") -> AgendaItem:
    """Keep an item of a meeting's agenda."""
    check_keep(by)
    return keep(AgendaItem(meeting=meeting, title=title, number=number), "scrutiny.item.added", by=by)


@transaction.atomic
def file_paper(item: AgendaItem, *, by: Person, paper: Document) -> None:
    """File a report or appendix with the item it belongs to (N-L12)."""
    check_keep(by)
    item.papers.add(paper)
    record("scrutiny.item.paper-filed", by=by, subject=item, paper=paper)


@transaction.atomic
def link_minutes(
    minutes: Document,
    *,
    by: Person,
    held_on: date,
    committee: Committee | None = None,
    new_committee: str = "",
    item_number: str = "",
    item_title: str = "",
) -> Meeting:
    """Say which meeting minutes are of, and which item where they come an item at a time; makes what is not there."""
    check_keep(by)
    check_minutes(minutes)
    meeting = _meeting(_committee(committee, new_committee, by), held_on, by)
    place: Meeting | AgendaItem = _item(meeting, item_number, item_title, by) if item_title else meeting
    if place.minutes:
        raise ValidationError(
            f"{place} has its minutes already: {place.minutes}. If these are the minutes of one item, give its title."
        )
    amend(place, "scrutiny.minutes.linked", by=by, minutes=minutes)
    _mention_what_was_accepted(meeting, minutes, by)
    return meeting


def _committee(known: Committee | None, new: str, by: Person) -> Committee:
    if known is None and not new:
        raise ValidationError("Choose the committee, or give the name of a new one.")
    return known or Committee.objects.filter(name__iexact=new).first() or add_committee(by=by, name=new)


def _meeting(committee: Committee, held_on: date, by: Person) -> Meeting:
    known = Meeting.objects.filter(committee=committee, held_on=held_on).first()
    return known or add_meeting(by=by, committee=committee, held_on=held_on)


def _item(meeting: Meeting, number: str, title: str, by: Person) -> AgendaItem:
    known = meeting.items.filter(title__iexact=title).first()
    return known or add_item(by=by, meeting=meeting, title=title, number=number)


def _mention_what_was_accepted(meeting: Meeting, minutes: Document, by: Person) -> None:
    for statement in minutes.statements.filter(became__startswith="inspections.Finding:"):
        finding = Finding.objects.filter(pk=statement.became.partition(":")[2]).first()
        if finding:
            record_mention(by=by, meeting=meeting, finding=finding, statement=statement)


@transaction.atomic
def record_mention(*, by: Person, meeting: Meeting, finding: Finding, statement: Statement) -> Mention:
    """Record that a meeting spoke of a finding, in the minute's words; once for the same words."""
    check_said(by, statement)
    said = {"meeting": meeting, "finding": finding, "statement": statement}
    return Mention.objects.filter(**said).first() or keep(Mention(**said), "scrutiny.finding.mentioned", by=by)


@transaction.atomic
def record_mentions(said: Sequence[tuple[Finding, Statement]], *, by: Person, meeting: Meeting | None) -> int:
    """Record that a meeting spoke of each of these findings; how many."""
    if meeting is None:
        raise ValidationError("Say first which meeting these minutes are of.")
    for finding, statement in said:
        record_mention(by=by, meeting=meeting, finding=finding, statement=statement)
    return len(said)


@transaction.atomic
def add_decision(*, by: Person, statement: Statement, meeting: Meeting, item: AgendaItem | None, verb: str) -> Decision:
    """Keep one limb of a resolution, and give it the duties its words hold."""
    check_said(by, statement)
    words = " ".join(statement.text.split())
    decision = Decision(meeting=meeting, item=item, statement=statement, text=words, verb=verb)
    keep(decision, "scrutiny.decision.added", by=by)
    for duty in Duty.objects.filter(decision=None, **_within(statement)):
        amend(duty, "scrutiny.duty.changed", by=by, decision=decision)
    return decision


def _within(statement: Statement) -> dict[str, Any]:
    """A filter for what was made from words that share some with this statement."""
    return {
        "statement__document": statement.document_id,
        "statement__start__lt": statement.end,
        "statement__end__gt": statement.start,
    }


@transaction.atomic
def add_vote(
    *, by: Person, statement: Statement, meeting: Meeting, cast: Sequence[tuple[str, Side]], **counted: Any
) -> Vote:
    """Keep a recorded vote with how each named member voted (N-M12)."""
    check_said(by, statement)
    vote = Vote(meeting=meeting, statement=statement, **counted)
    keep(vote, "scrutiny.vote.added", by=by, cast=[f"{name}: {side.label}" for name, side in cast])
    for name, side in cast:
        one = VoteCast(vote=vote, name=name, side=side)
        one.full_clean()
        one.save()
    return vote


@transaction.atomic
def add_duty(
    *,
    by: Person,
    meeting: Meeting,
    statement: Statement | None = None,
    findings: Collection[Finding] = (),
    **said: Any,
) -> Duty:
    """Keep something owed after a meeting; its date is worked out from the minute's words where they allow."""
    if statement is None:
        check_keep(by)
    else:
        check_said(by, statement)
        said["decision"] = Decision.objects.filter(**_within(statement)).first()
    duty = Duty(meeting=meeting, statement=statement, **said)
    duty.due_on, duty.due_why = (duty.due_on, BY_HAND) if duty.due_on else _due(duty)
    keep(duty, "scrutiny.duty.added", by=by)
    duty.findings.set(findings)
    return duty


@transaction.atomic
def change_duty(duty: Duty, *, by: Person, findings: Collection[Finding] | None = None, **changes: Any) -> None:
    """Change what is said of a duty; a date given by hand stays, an empty one is worked out from the words.

    ``findings`` are those of the ones that the person may see: it says nothing of others.
    """
    check_keep(by)
    before = set(Finding.objects.visible_to(by).filter(duties=duty))
    if findings is not None and before != set(findings):
        duty.findings.remove(*before.difference(findings))
        duty.findings.add(*findings)
        changed = [list(before), list(findings)]
        record("scrutiny.duty.changed", by=by, subject=duty, changed={"findings": changed})
    due_on = changes.pop("due_on", duty.due_on)
    amend(duty, "scrutiny.duty.changed", by=by, **_owner_said(duty, changes))
    if due_on is None:
        _date(duty, by)
    elif due_on != duty.due_on:
        amend(duty, "scrutiny.duty.dated", by=by, due_on=due_on, due_why=BY_HAND)


def _owner_said(duty: Duty, changes: dict[str, Any]) -> dict[str, Any]:
    """The changes; an owner named anew no longer comes from a later ask."""
    is_same = all(getattr(duty, name) == changes.get(name, getattr(duty, name)) for name in ("owner", "owner_name"))
    return changes if is_same else changes | {"owner_why": ""}


def _date_duties(committee: Committee, by: Person) -> None:
    """Work the dates out again: a meeting that was not known before may be the one their words mean."""
    _date_again(Duty.objects.filter(meeting__committee=committee), by)


def _date_again(duties: QuerySet[Duty], by: Person) -> None:
    waiting = duties.filter(status__in=OPEN).exclude(due_words="").exclude(due_why=BY_HAND)
    waiting = waiting.exclude(due_why__startswith=AGAIN)
    for duty in waiting.select_related("meeting", "wakes_on", "statement__document"):
        _date(duty, by)


def _date(duty: Duty, by: Person) -> None:
    due_on, why = _due(duty)
    amend(duty, "scrutiny.duty.dated", by=by, due_on=due_on, due_why=why)


def _due(duty: Duty) -> tuple[date | None, str]:
    later = Meeting.objects.filter(committee=duty.meeting.committee, held_on__gt=duty.meeting.held_on)
    setting = Setting(
        duty.meeting.held_on,
        list(later.values_list("held_on", flat=True)),
        meetings_told(duty.statement.document.text, duty.meeting.held_on) if duty.statement else (),
        woke_on=duty.woke_on,
        is_asleep=duty.is_asleep,
    )
    due = due_from(duty.due_words, setting)
    if due is None and setting.woke_on:
        due = a_span(duty.text, setting)  # "When the letter is published, … within two working days"
    return (due.on, due.why) if due else (None, "")


def date_woken(*, inspection: Inspection, by: Person, **_: Any) -> None:
    """Work out again the dates of duties that wait on a visit's letter; inside the transaction of what became of it."""
    _date_again(Duty.objects.filter(wakes_on=inspection), by)


@transaction.atomic
def move_duty(duty: Duty, to: Status, *, by: Person, note: str = "", meeting: Meeting | None = None) -> Move:
    """Move a duty on: ``note`` says what was done or why, ``meeting`` where the committee said so."""
    hold(duty)
    check_move(duty, to, by=by, note=note, meeting=meeting)
    moved_on = meeting.held_on if meeting else timezone.localdate()
    closed_on = None if to in OPEN else moved_on
    amend(duty, "scrutiny.duty.moved", by=by, note=note, status=to, closed_on=closed_on)
    move = Move(duty=duty, to=to, moved_on=moved_on, by=by, note=note, meeting=meeting)
    move.full_clean()
    move.save()
    return move


@transaction.atomic
def join_asks(duty: Duty, *, by: Person, first: Duty) -> None:
    """Say that a duty asks again for one asked before; from here on it stands where the first does.

    A date in the later ask becomes the first one's: it is when the committee now wants it. Its owner does where the
    first ask named nobody.
    """
    check_keep(by)
    first = first.first
    check_same(duty, first)
    amend(duty, "scrutiny.duty.asked-again", by=by, same_as=first)
    why = f"{AGAIN} on {duty.meeting.held_on:%-d %B %Y}"
    if duty.who and not first.who:
        owner: dict[str, Any] = {"owner": duty.owner, "owner_name": duty.owner_name, "owner_why": why}
        amend(first, "scrutiny.duty.changed", by=by, **owner)
    if duty.due_on and first.is_open:
        amend(first, "scrutiny.duty.dated", by=by, due_on=duty.due_on, due_why=why)


@transaction.atomic
def tell_apart(duty: Duty, *, by: Person, other: Duty) -> None:
    """Say that two duties only sound alike."""
    check_keep(by)
    duty.told_apart.add(other)
    record("scrutiny.duty.told-apart", by=by, subject=duty, other=other)
