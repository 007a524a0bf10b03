"""The moves an action may make, what closing one asks for, and who may do what to the plan."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.formats import date_format

from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.plan.models import Action
from goldenthread.plan.statuses import MOVES, PROVING, Status


def can_keep(person: Somebody) -> bool:
    """Whether the person may change the whole plan."""
    return can(person, Permission.KEEP_PLAN)


def can_update(person: Somebody, action: Action) -> bool:
    """Whether the person may say how this action stands: those who keep the plan, and its owner."""
    return can_keep(person) or (can(person, Permission.UPDATE_OWN_ACTIONS) and action.owner_id == person.pk)


def check_may_update(person: Somebody, action: Action) -> None:
    """Raise ``PermissionDenied`` unless the person may say how this action stands."""
    if not can(person, Permission.UPDATE_OWN_ACTIONS):
        raise PermissionDenied(
            "Your account may not say how actions stand. Ask an administrator for the role of action owner."
        )
    if not can_update(person, action):
        owner = action.owner_name or "nobody yet"
        raise PermissionDenied(f"You may update only the actions you own. Action {action.number} is owned by {owner}.")


def moves_for(person: Somebody, action: Action) -> list[Status]:
    """The statuses this person may move the action to."""
    return [to for to in Status if to in MOVES[Status(action.status)] and _may_move(person, action, to)]


def check_may_move(person: Somebody, action: Action, to: Status) -> None:
    """An owner may say that the work is complete; everything else is for those who keep the plan."""
    check_may_update(person, action)
    if not _may_move(person, action, to):
        raise PermissionDenied(f"You may say that your work is complete. To make it “{to.label}”, ask the plan’s lead.")


def _may_move(person: Somebody, action: Action, to: Status) -> bool:
    return can_keep(person) or (to == Status.COMPLETE and can_update(person, action))


def check_move(action: Action, to: Status) -> None:
    """Raise ``ValidationError`` unless the table of moves has this one, and what closing asks for is there."""
    now = Status(action.status)
    if to not in MOVES[now]:
        raise ValidationError(f"Action {action.number} is “{now.label}”; it cannot become “{to.label}”.")
    if to == Status.CLOSED:
        _check_shown_to_last(action)


def _check_shown_to_last(action: Action) -> None:
    evidence = action.evidence.filter(strength__in=PROVING)
    if not action.completed_on or not evidence.filter(dated_on__gt=action.completed_on).exists():
        since = f", {date_format(action.completed_on)}" if action.completed_on else ""
        raise ValidationError(
            f"Completed is not improved: action {action.number} can be closed once there is evidence, measured or "
            f"tested, dated after the work was completed{since}. Add that evidence first."
        )


def check_reason(reason: str) -> None:
    """A rating said here carries its reason."""
    if not reason.strip():
        raise ValidationError({"reason": "Say in a sentence why it stands where it does."})
