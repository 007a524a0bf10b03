"""The only writers of the plan: each checks who asks, and appends an event in the same transaction.

Events of an action's milestones, evidence and ratings are the action's own, so that its history is one list.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from goldenthread.inspections.models import Finding
from goldenthread.people.history import amend, hold, keep, record
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.plan.models import Action, Evidence, Milestone, Plan, Rating
from goldenthread.plan.rules import check_may_move, check_may_update, check_move, check_reason
from goldenthread.plan.statuses import Outcome, Status

Part = TypeVar("Part", Milestone, Evidence, Rating)


@transaction.atomic
def add_plan(*, by: Person, title: str, starts_on: date | None = None) -> Plan:
    """Begin a plan."""
    check(by, Permission.KEEP_PLAN)
    return keep(Plan(title=title, starts_on=starts_on), "plan.plan.added", by=by)


@transaction.atomic
def add_action(*, by: Person, plan: Plan, findings: Iterable[Finding] = (), **said: Any) -> Action:
    """Put an action into a plan; the date first promised is kept for good."""
    check(by, Permission.KEEP_PLAN)
    said = _owned({"first_due_on": said.get("due_on")} | said)
    action = keep(Action(plan=plan, **said), "plan.action.added", by=by)
    link(action, by=by, add=findings)
    return action


@transaction.atomic
def change_action(action: Action, *, by: Person, findings: Iterable[Finding] | None = None, **changes: Any) -> None:
    """Change what is said of an action; a moved due date is a slip that its history keeps."""
    check(by, Permission.KEEP_PLAN)
    amend(action, "plan.action.changed", by=by, **_owned(_first_promised(action, changes)))
    if findings is not None:
        answered, wanted = set(action.findings.all()), set(findings)
        link(action, by=by, add=wanted - answered, remove=answered - wanted)


def _owned(said: dict[str, Any]) -> dict[str, Any]:
    """An owner with an account is also named in words, as the workbook names them."""
    return said | {"owner_name": str(said["owner"])} if said.get("owner") and not said.get("owner_name") else said


def _first_promised(action: Action, changes: dict[str, Any]) -> dict[str, Any]:
    return changes if action.first_due_on else {"first_due_on": changes.get("due_on")} | changes


@transaction.atomic
def link(action: Action, *, by: Person, add: Iterable[Finding] = (), remove: Iterable[Finding] = ()) -> None:
    """Say which findings an action answers, and which it does not."""
    check(by, Permission.KEEP_PLAN)
    added, removed = list(add), list(remove)
    if added or removed:
        action.findings.add(*added)
        action.findings.remove(*removed)
        record("plan.action.linked", by=by, subject=action, answers=added, no_longer=removed)


@transaction.atomic
def answer(finding: Finding, *, by: Person, actions: Iterable[Action]) -> None:
    """Say which actions answer a finding, from the finding's end."""
    check(by, Permission.KEEP_PLAN)
    before, wanted = set(Action.objects.filter(findings=finding)), set(actions)
    for action in wanted - before:
        link(action, by=by, add=[finding])
    for action in before - wanted:
        link(action, by=by, remove=[finding])


@transaction.atomic
def update(action: Action, *, by: Person, due_on: date | None = None, **said: Any) -> Rating:
    """What an owner says each month: the rating with its reason and, where it moved, the due date."""
    rating = rate(action, by=by, **said)
    if due_on:
        changes = _first_promised(action, {"due_on": due_on})
        amend(action, "plan.action.date-moved", by=by, note=rating.reason, **changes)
    return rating


@transaction.atomic
def rate(action: Action, *, by: Person, colour: str, reason: str, said_on: date | None = None, **said: Any) -> Rating:
    """Add a rating with its reason; those before it stay as they were said."""
    check_may_update(by, action)
    check_reason(reason)
    rating = Rating(
        action=action, colour=colour, reason=reason, said_by=by, said_on=said_on or timezone.localdate(), **said
    )
    return append_rating(rating, by=by)


def append_rating(rating: Rating, *, by: Person) -> Rating:
    """Append a rating that is already allowed, with its event; inside the caller's transaction."""
    if rating.said_on > timezone.localdate():
        raise ValidationError("A rating cannot be said on a day to come.")
    said = {"colour": rating.colour, "direction": rating.direction, "held": rating.held, "reason": rating.reason}
    return keep_for(rating.action, rating, "plan.action.rated", by=by, **said)


@transaction.atomic
def move(action: Action, *, by: Person, to: Status, note: str = "", completed_on: date | None = None) -> None:
    """Move an action to another status, as the table of moves allows."""
    hold(action)
    check_may_move(by, action, to)
    check_move(action, to)
    if to in {Status.DROPPED, Status.OPEN} and not note.strip():
        raise ValidationError({"note": "Say why, in a sentence."})
    changes: dict[str, Any] = {"status": to}
    if to == Status.COMPLETE:
        changes["completed_on"] = completed_on or timezone.localdate()
    amend(action, "plan.action.moved", by=by, note=note, **changes)


@transaction.atomic
def add_milestone(action: Action, *, by: Person, text: str, due_on: date | None = None) -> Milestone:
    """Add a step on the way."""
    check_may_update(by, action)
    milestone = Milestone(action=action, text=text, due_on=due_on)
    return keep_for(action, milestone, "plan.action.milestone-added", by=by, text=text, due_on=due_on)


@transaction.atomic
def settle_milestone(
    milestone: Milestone, *, by: Person, outcome: str, met_on: date | None = None, note: str = ""
) -> None:
    """Say how a milestone ended."""
    check_may_update(by, milestone.action)
    if outcome == Outcome.MET:
        met_on = met_on or timezone.localdate()
    amend_for(
        milestone.action, milestone, "plan.action.milestone-settled", by=by, outcome=outcome, met_on=met_on, note=note
    )


@transaction.atomic
def add_evidence(action: Action, *, by: Person, **said: Any) -> Evidence:
    """Add something that shows whether the action worked."""
    check_may_update(by, action)
    evidence = Evidence(action=action, **said)
    return keep_for(
        action, evidence, "plan.action.evidence-added", by=by, text=str(evidence), strength=evidence.strength
    )


@transaction.atomic
def weigh_evidence(evidence: Evidence, *, by: Person, **changes: Any) -> None:
    """Say anew how much a piece of evidence can bear, who says it, and of what day it is."""
    check(by, Permission.KEEP_PLAN)
    amend_for(evidence.action, evidence, "plan.action.evidence-weighed", by=by, **changes)


@transaction.atomic
def note_export(plan: Plan, *, by: Person) -> None:
    """Keep in the history that somebody took the whole plan away."""
    check(by, Permission.EXPORT)
    record("plan.plan.exported", by=by, subject=plan)


def keep_for(action: Action, part: Part, what: str, *, by: Person, **details: Any) -> Part:
    """Check and save a new part of an action, and append the event to the action's history."""
    part.full_clean()
    part.save(force_insert=True)
    record(what, by=by, subject=action, **details)
    return part


def amend_for(action: Action, part: Milestone | Evidence, what: str, *, by: Person, **changes: Any) -> None:
    """Change a part of an action, and append the event to the action's history; nothing where nothing differs."""
    changed = {name: [getattr(part, name), value] for name, value in changes.items() if getattr(part, name) != value}
    if not changed:
        return
    for name, (_, value) in changed.items():
        setattr(part, name, value)
    part.full_clean()
    part.save()
    record(what, by=by, subject=action, part=str(part), changed=changed)
