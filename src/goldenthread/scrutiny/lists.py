"""The lists of meetings and of duties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import Truncator

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.people.models import Person
from goldenthread.scrutiny.models import Committee, Duty, Meeting
from goldenthread.scrutiny.queries import overdue
from goldenthread.scrutiny.statuses import OPEN, Status


def _committees() -> list[tuple[str, str]]:
    return [(str(committee.pk), committee.name) for committee in Committee.objects.all()]


class MeetingList(Listing):
    """Every meeting, held or to come."""

    title = "Meetings"
    empty = "No meeting is in the record yet. Add one, or put in minutes and say which meeting they are of."
    search = ("committee__name",)
    filters = (one_of("committee", "Committee", _committees),)
    columns = (
        Column("Meeting", lambda meeting: meeting.held_on, sort="held_on", link=Meeting.get_absolute_url),
        Column("Committee", lambda meeting: str(meeting.committee), sort="committee__name"),
        Column("Decisions", lambda meeting: meeting.decided, sort="decided"),
        Column("Duties asked", lambda meeting: meeting.asked, sort="asked"),
    )


_STANDING = (("asleep", "Asleep"), ("overdue", "Overdue"), ("undated", "Without a date"))


def _by_standing(rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
    today = timezone.localdate()
    kept = {
        "asleep": Duty.objects.asleep(),
        "overdue": overdue(Duty.objects.awake(), today),
        "undated": Duty.objects.awake().filter(due_on=None),
    }
    wanted = Q()
    for value in values:
        wanted |= Q(pk__in=kept[value].values("pk"))
    return rows.filter(wanted)


_UNNAMED = "nobody"


def _owners() -> Sequence[tuple[str, str]]:
    owning = Person.objects.filter(duties__isnull=False).distinct().order_by("last_name")
    named = Duty.objects.filter(owner=None).exclude(owner_name="").order_by("owner_name")
    names = named.values_list("owner_name", flat=True).distinct()
    return [*((str(one.pk), str(one)) for one in owning), *((name, name) for name in names), (_UNNAMED, "Nobody named")]


def _by_owner(rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
    accounts = [value for value in values if value.isdigit()]
    wanted = Q(owner__in=accounts) | Q(owner=None, owner_name__in=[value for value in values if value != _UNNAMED])
    return rows.filter(wanted | Q(owner=None, owner_name="") if _UNNAMED in values else wanted)


def when_due(duty: Duty) -> str | date:
    """When a duty is due: the day, else what wakes it, else the minute's own words."""
    if duty.is_asleep:
        return f"When the letter of {duty.wakes_on} is published"
    return duty.due_on or duty.due_words or "No date"


def _days_left(duty: Any) -> int | None:
    return (duty.next_on - timezone.localdate()).days if duty.next_on and duty.is_open else None


def _asked_at(duty: Any) -> str:
    first = date_format(duty.meeting.held_on)
    return format_html("{}<br>{} times in all", first, duty.asked) if duty.asked > 1 else first


class DutyList(Listing):
    """What is owed to committees; those settled too when their status is asked for."""

    title = "Duties owed"
    empty = "Nothing is owed. Accept what minutes ask for on the page of the minutes, or add a duty to its meeting."
    search = ("text", "owner_name", "owner__first_name", "owner__last_name")
    filters = (
        one_of("status", "Status", lambda: Status.choices),
        Filter("standing", "Needs a look", lambda: _STANDING, _by_standing),
        one_of("committee", "Committee", _committees, "meeting__committee"),
        Filter("owner", "Owner", _owners, _by_owner),
    )
    columns = (
        Column(
            "Duty",
            lambda duty: duty.text,
            sort="text",
            html=lambda duty: format_html(
                '<a class="govuk-link" href="{}">{}</a>', duty.get_absolute_url(), Truncator(duty.text).chars(160)
            ),
            wide=True,
        ),
        Column("Owner", lambda duty: duty.who or "Nobody named", sort="owner_name"),
        Column("Due", when_due, sort="due_on"),
        Column("Status", lambda duty: duty.standing, sort="status"),
        Column("Asked at", lambda duty: duty.meeting.held_on, sort="meeting__held_on", html=_asked_at),
        Column("Times asked", lambda duty: duty.asked, only_exported=True),
        Column("Meetings gone by", lambda duty: duty.carried, sort="carried"),
        Column("Days to next meeting", _days_left, only_exported=True),
        Column("Committee", lambda duty: str(duty.meeting.committee), only_exported=True),
    )

    def __init__(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        super().__init__(request, rows if request.GET.get("status") else rows.filter(status__in=OPEN))
