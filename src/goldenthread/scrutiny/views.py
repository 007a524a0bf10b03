"""Pages for committees and their meetings."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from goldenthread.design.forms import attempt, tell
from goldenthread.documents.models import Document
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.scrutiny import actions, forms, queries
from goldenthread.scrutiny.lists import MeetingList
from goldenthread.scrutiny.models import AgendaItem, Committee, Meeting
from goldenthread.scrutiny.rules import can_keep, check_keep


def meetings(request: HttpRequest) -> HttpResponse:
    """Every meeting."""
    check(request.user, Permission.READ)
    listing = MeetingList(request, queries.meetings(request.user))
    context = {"listing": listing, "may_keep": can_keep(request.user)}
    return listing.export() or render(request, "scrutiny/meetings.html", context)


def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting: what it decided and asked, what was owed to it, and what it spoke of."""
    check(request.user, Permission.READ)
    found = get_object_or_404(Meeting.objects.select_related("committee"), pk=pk)
    page = queries.MeetingPage(found, request.user)
    context = {"page": page, "meeting": found, "today": timezone.localdate(), "may_keep": can_keep(request.user)}
    return render(request, "scrutiny/meeting.html", context)


def add_meeting(request: HttpRequest) -> HttpResponse:
    """Keep a meeting, held or to come."""
    check_keep(request.user)
    form = forms.MeetingForm(request.POST or None, initial={"committee": request.GET.get("committee")})
    if request.method == "POST" and attempt(form, actions.add_meeting, by=me(request)):
        messages.success(request, "The meeting is in the record.")
        return redirect("scrutiny:meetings")
    return form_page(request, form, "Add a meeting")


def change_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a meeting to another day."""
    check_keep(request.user)
    found = get_object_or_404(Meeting, pk=pk)
    form = forms.MeetingDayForm(request.POST or None, initial={"held_on": found.held_on})
    if request.method == "POST" and attempt(form, partial(actions.change_meeting, found), by=me(request)):
        tell(request, form, "The day of the meeting is changed.")
        return redirect(found)
    return form_page(request, form, f"Change the day: {found}", back=found.get_absolute_url())


def add_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep an item of a meeting's agenda."""
    check_keep(request.user)
    found = get_object_or_404(Meeting, pk=pk)
    form = forms.ItemForm(request.POST or None)
    if request.method == "POST" and attempt(form, actions.add_item, by=me(request), meeting=found):
        messages.success(request, "The item is on the agenda. File its papers with it here.")
        return redirect(found)
    return form_page(request, form, "Add an agenda item", back=found.get_absolute_url())


def file_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """File a report or appendix with its item."""
    check_keep(request.user)
    item = get_object_or_404(AgendaItem.objects.select_related("meeting"), pk=pk)
    form = forms.PaperForm(request.POST or None, person=request.user)
    if request.method == "POST" and attempt(form, partial(actions.file_paper, item), by=me(request)):
        messages.success(request, "The paper is filed with its item.")
        return redirect(item.meeting)
    intro = "Put the paper in under Documents first, then choose it here."
    return form_page(request, form, f"File a paper with: {item}", intro=intro, back=item.meeting.get_absolute_url())


def of_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which meeting minutes are of."""
    check_keep(request.user)
    minutes = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    form = forms.MinutesForm(request.POST or None, minutes=minutes)
    if request.method == "POST" and attempt(form, partial(actions.link_minutes, minutes), by=me(request)):
        messages.success(request, f"Kept as minutes of this meeting: {queries.meeting_of(minutes)}.")
        return redirect(minutes)
    intro = f"{minutes}. What you accept of what they say becomes the meeting's decisions, votes and duties."
    title = "Which meeting are these minutes of?"
    return form_page(request, form, title, intro=intro, back=minutes.get_absolute_url())


def committees(request: HttpRequest) -> HttpResponse:
    """Every committee, its next meeting and what it is owed."""
    check(request.user, Permission.READ)
    rows = queries.committees(request.user, timezone.localdate())
    context = {"committees": rows, "may_keep": can_keep(request.user)}
    return render(request, "scrutiny/committees.html", context)


def add_committee(request: HttpRequest) -> HttpResponse:
    """Keep a body that meets and decides."""
    check_keep(request.user)
    form = forms.CommitteeForm(request.POST or None)
    if request.method == "POST" and attempt(form, actions.add_committee, by=me(request)):
        messages.success(request, "The committee is in the record. Add its meetings next.")
        return redirect("scrutiny:committees")
    return form_page(request, form, "Add a committee")


def change_committee(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a committee its new name."""
    check_keep(request.user)
    committee = get_object_or_404(Committee, pk=pk)
    form = forms.CommitteeForm(request.POST or None, initial={"name": committee.name})
    if request.method == "POST" and attempt(form, partial(actions.rename_committee, committee), by=me(request)):
        tell(request, form, "The committee has its new name.")
        return redirect("scrutiny:committees")
    return form_page(request, form, f"Rename: {committee}")


def arising(request: HttpRequest, pk: int) -> HttpResponse:
    """Actions arising, to print for a committee's next meeting."""
    check(request.user, Permission.READ)
    committee = get_object_or_404(Committee, pk=pk)
    today = timezone.localdate()
    page = queries.ActionsArising(committee, request.user, today)
    return render(request, "scrutiny/arising.html", {"page": page, "committee": committee, "today": today})


def form_page(request: HttpRequest, form: Any, title: str, **more: str) -> HttpResponse:
    """A page that is one form."""
    return render(request, "design/form_page.html", {"form": form, "title": title, **more})
