"""Pages for accounts and for the history."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from goldenthread.design.forms import attempt
from goldenthread.people.actions import change_person, invite, record_event
from goldenthread.people.forms import ChangeForm, InviteForm
from goldenthread.people.history import subject_key
from goldenthread.people.lists import HistoryList, PeopleList
from goldenthread.people.models import Event, Person
from goldenthread.people.roles import ROLES, Permission
from goldenthread.people.rules import check, check_history, me


def people(request: HttpRequest) -> HttpResponse:
    """Everybody who may sign in."""
    check(request.user, Permission.MANAGE_PEOPLE)
    listing = PeopleList(request, Person.objects.order_by("last_name", "first_name"))
    return listing.export() or render(request, "people/people.html", {"listing": listing})


def add(request: HttpRequest) -> HttpResponse:
    """Make an account."""
    check(request.user, Permission.MANAGE_PEOPLE)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and attempt(form, invite, by=me(request)):
        messages.success(request, f"{form.cleaned_data['username']} can sign in now.")
        return redirect("people:people")
    return render(request, "people/person.html", {"form": form, "title": "Add a person", "roles": ROLES.values()})


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an account."""
    check(request.user, Permission.MANAGE_PEOPLE)
    somebody = get_object_or_404(Person, pk=pk)
    initial = {name: getattr(somebody, name) for name in ChangeForm.base_fields if name != "password"}
    form = ChangeForm(request.POST or None, initial=initial)
    if request.method == "POST" and attempt(form, lambda **changes: change_person(somebody, by=me(request), **changes)):
        messages.success(request, f"{somebody} is changed.")
        return redirect("people:people")
    return render(
        request,
        "people/person.html",
        {"form": form, "title": str(somebody), "subject": subject_key(somebody), "roles": ROLES.values()},
    )


def history(request: HttpRequest) -> HttpResponse:
    """Everything done and read, for those who keep watch; that they looked is kept too."""
    check(request.user, Permission.READ_HISTORY)
    record_event("people.history.read", by=me(request))
    return _history(request, Event.objects.all(), "")


def history_of(request: HttpRequest, subject: str) -> HttpResponse:
    """What was done to one thing, for anybody who may read that thing; that they looked is kept too."""
    check_history(me(request), subject)
    record_event("people.history.read", by=me(request), of=subject)
    events = Event.objects.filter(subject=subject)
    return _history(request, events, events.values_list("subject_name", flat=True).first() or "")


def _history(request: HttpRequest, events: QuerySet[Event], name: str) -> HttpResponse:
    listing = HistoryList(request, events)
    return listing.export() or render(request, "people/history.html", {"listing": listing, "subject": name})
