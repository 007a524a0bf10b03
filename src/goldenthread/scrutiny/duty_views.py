"""Pages for duties: the list, one duty, its moves, and asks made twice."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.design.forms import attempt, tell
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.scrutiny import actions, queries
from goldenthread.scrutiny.forms import DutyForm, MoveForm
from goldenthread.scrutiny.lists import DutyList
from goldenthread.scrutiny.models import Duty, Meeting
from goldenthread.scrutiny.rules import can_keep, can_move, check_keep, check_who
from goldenthread.scrutiny.statuses import Status
from goldenthread.scrutiny.views import form_page

_MOVES = {  # the button, and the page's title
    Status.OFFERED: ("Offer as done", "What was done?"),
    Status.ACCEPTED: ("The committee accepted it", "The committee accepted it as done"),
    Status.OWED: ("It is owed again", "It is owed again"),
    Status.DROPPED: ("Drop it", "Drop this duty"),
}


def duties(request: HttpRequest) -> HttpResponse:
    """What is owed."""
    check(request.user, Permission.READ)
    today = timezone.localdate()
    listing = DutyList(request, queries.duties(request.user, today))
    context = {"listing": listing, "committees": queries.committees(request.user, today), "today": today}
    return listing.export() or render(request, "scrutiny/duties.html", context)


def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """One duty: its words, where they stand, and what became of it."""
    check(request.user, Permission.READ)
    return _page(request, get_object_or_404(_seen(request), pk=pk))


def _page(request: HttpRequest, found: Duty, refusal: str = "") -> HttpResponse:
    context = {
        "duty": found,
        "page": queries.DutyPage(found, request.user),
        "moves": [(to, button) for to, (button, _) in _MOVES.items() if can_move(found, to, request.user)],
        "may_keep": can_keep(request.user),
        "refusal": refusal,
    }
    return render(request, "scrutiny/duty.html", context, status=422 if refusal else 200)


def add_duty(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep something owed that no statement of the minutes holds."""
    check_keep(request.user)
    meeting = get_object_or_404(Meeting, pk=pk)
    form = DutyForm(request.POST or None, spoken_of=queries.spoken_of(meeting, request.user))
    if request.method == "POST" and attempt(form, actions.add_duty, by=me(request), meeting=meeting):
        messages.success(request, "The duty is in the record.")
        return redirect(meeting)
    intro = f"Owed after this meeting: {meeting}."
    return form_page(request, form, "Add a duty", intro=intro, back=meeting.get_absolute_url())


def change_duty(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of a duty."""
    check_keep(request.user)
    found = get_object_or_404(_seen(request), pk=pk)
    initial = {name: getattr(found, name) for name in DutyForm.base_fields if name != "findings"}
    initial["findings"] = list(found.findings.values_list("pk", flat=True))
    about = queries.spoken_of(found.meeting, request.user)
    form = DutyForm(request.POST or None, initial=initial, spoken_of=about)
    if request.method == "POST" and attempt(form, partial(actions.change_duty, found), by=me(request)):
        tell(request, form, "The duty is changed.")
        return redirect(found)
    return form_page(request, form, "Change this duty", back=found.get_absolute_url())


def move(request: HttpRequest, pk: int, to: str) -> HttpResponse:
    """Offer a duty as done, accept it, send it back or drop it."""
    found = get_object_or_404(_seen(request), pk=pk)
    if to not in Status.values:
        raise Http404("There is no such move.")
    status = Status(to)
    check_who(found, status, request.user)
    button, title = _MOVES[status]
    form = MoveForm(request.POST or None, duty=found, to=status)
    if request.method == "POST" and attempt(form, partial(actions.move_duty, found, status), by=me(request)):
        messages.success(request, f"{status.label}.")
        return redirect(found)
    return form_page(request, form, title, intro=found.text, button=button, back=found.get_absolute_url())


@require_POST
def join(request: HttpRequest, pk: int, first: int) -> HttpResponse:
    """Say that a duty asks again for an earlier one."""
    found, earlier = get_object_or_404(_seen(request), pk=pk), get_object_or_404(_seen(request), pk=first)
    done = partial(actions.join_asks, found, first=earlier, by=me(request))
    return _settled(request, found, done, "Joined: it stands where the first ask does.")


@require_POST
def tell_apart(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Say that two duties only sound alike."""
    found, unlike = get_object_or_404(_seen(request), pk=pk), get_object_or_404(_seen(request), pk=other)
    done = partial(actions.tell_apart, found, other=unlike, by=me(request))
    return _settled(request, found, done, "Kept apart: they are two duties.")


def _settled(request: HttpRequest, found: Duty, done: partial[None], said: str) -> HttpResponse:
    try:
        done()
    except ValidationError as refusal:
        return _page(request, found, " ".join(refusal.messages))
    messages.success(request, said)
    return redirect(found)


def _seen(request: HttpRequest) -> Any:
    """The duties the person may see, each as the list counts it; one asked again too."""
    return queries.duties(request.user, timezone.localdate(), first_only=False)
