"""Which moves a duty may make, and who may keep what."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from goldenthread.documents.models import Document, Statement
from goldenthread.documents.rules import check_may_judge
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can, check
from goldenthread.reading.document import DocumentKind
from goldenthread.scrutiny.models import Duty, Meeting
from goldenthread.scrutiny.queries import meeting_of
from goldenthread.scrutiny.statuses import MOVES, Status

_TELL = {
    Status.OFFERED: "Say what was done.",
    Status.OWED: "Say why it is owed again.",
    Status.DROPPED: "Say why it is dropped.",
}


def check_keep(by: Somebody) -> None:
    """Raise unless the person keeps meetings and duties."""
    check(by, Permission.KEEP_SCRUTINY)


def can_keep(by: Somebody) -> bool:
    """Whether the person keeps meetings and duties."""
    return can(by, Permission.KEEP_SCRUTINY)


def check_said(by: Somebody, statement: Statement) -> None:
    """What a minute says is kept by whoever may judge its statements."""
    check_may_judge(by, statement.document)


def check_minutes(minutes: Document) -> None:
    """Raise a sentence unless the document can be minutes of a meeting that nobody has named yet."""
    if minutes.kind != DocumentKind.MINUTES:
        raise ValidationError(f"{minutes} is kept as {minutes.get_kind_display().lower()}, not as minutes.")
    if meeting := meeting_of(minutes):
        raise ValidationError(f"These are kept as the minutes of {meeting} already.")


def can_move(duty: Duty, to: Status, by: Somebody) -> bool:
    """Whether the person may make this move now."""
    try:
        check_who(duty, to, by)
        _check_allowed(duty, to)
    except (PermissionDenied, ValidationError):
        return False
    return True


def check_move(duty: Duty, to: Status, *, by: Somebody, note: str, meeting: Meeting | None) -> None:
    """Raise a sentence unless the duty may make this move, the person may make it, and says what must be said."""
    check_who(duty, to, by)
    _check_allowed(duty, to)
    if to in _TELL and not note.strip():
        raise ValidationError({"note": _TELL[to]})
    if to is Status.ACCEPTED and meeting is None:
        raise ValidationError({"meeting": "Say at which meeting the committee accepted it."})
    if meeting and (meeting.committee_id != duty.meeting.committee_id or meeting.held_on < duty.meeting.held_on):
        raise ValidationError({"meeting": "Choose a meeting of the same committee, not before the one that asked."})
    if meeting and meeting.held_on > timezone.localdate():
        met = date_format(meeting.held_on)
        raise ValidationError({"meeting": f"That meeting is on {met}: record what it said once it has met."})


def check_who(duty: Duty, to: Status, by: Somebody) -> None:
    """Whoever owes a duty may offer it as done; only the committee, through its officer, closes or reopens it."""
    if to is not Status.OFFERED:
        check(by, Permission.CLOSE_DUTIES)
    elif not (duty.owner == by and can(by, Permission.UPDATE_OWN_ACTIONS)):
        check_keep(by)


def _check_allowed(duty: Duty, to: Status) -> None:
    if duty.same_as:
        raise ValidationError(
            f"This was asked first on {duty.same_as.meeting.held_on:%-d %B %Y}: move that duty instead."
        )
    if duty.is_asleep and to is Status.OFFERED:
        raise ValidationError(
            f"This sleeps until the letter of {duty.wakes_on} is published, and cannot be done before."
        )
    if to not in MOVES[Status(duty.status)]:
        now = duty.get_status_display().lower()
        raise ValidationError(f"A duty that is “{now}” cannot become “{to.label.lower()}”.")


def check_same(duty: Duty, first: Duty) -> None:
    """Raise a sentence unless ``duty`` can be the same ask as ``first``, made before it by the same committee."""
    if duty.meeting.committee_id != first.meeting.committee_id:
        raise ValidationError("Only asks of the same committee can be one duty.")
    if duty in (first, first.same_as):
        raise ValidationError("A duty cannot ask again for itself. Choose the one that was asked first.")
    if duty.same_as or duty.asked_again.exists():
        raise ValidationError("This duty is part of a thread of asks already.")
    if (first.meeting.held_on, first.pk) > (duty.meeting.held_on, duty.pk):
        raise ValidationError("Join the later ask to the earlier one, not the other way about.")
