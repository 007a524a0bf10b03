"""Pages for visits, their letters, findings, and what comes next."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.design.forms import attempt, tell
from goldenthread.documents.models import Document
from goldenthread.inspections import actions
from goldenthread.inspections.calendar import coming
from goldenthread.inspections.dating import letter_stands
from goldenthread.inspections.facts import new_facts
from goldenthread.inspections.forms import FactsForm, InspectionForm, LetterForm, PublishForm
from goldenthread.inspections.lists import FindingList, InspectionList
from goldenthread.inspections.models import Inspection
from goldenthread.inspections.queries import VisitPage, findings_for, visits
from goldenthread.inspections.rules import can_keep
from goldenthread.people.actions import record_read
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me


def inspections(request: HttpRequest) -> HttpResponse:
    """Every visit."""
    check(request.user, Permission.READ)
    listing = InspectionList(request, visits())
    return listing.export() or render(
        request, "inspections/inspections.html", {"listing": listing, "may_keep": can_keep(request.user)}
    )


def findings(request: HttpRequest) -> HttpResponse:
    """Every finding the person may see."""
    check(request.user, Permission.READ)
    listing = FindingList(request, findings_for(request.user))
    return listing.export() or render(request, "inspections/findings.html", {"listing": listing})


def calendar(request: HttpRequest) -> HttpResponse:
    """What comes next and what waits on what."""
    check(request.user, Permission.READ)
    entries = coming(request.user, timezone.localdate())
    return render(request, "inspections/calendar.html", {"entries": entries, "may_keep": can_keep(request.user)})


def inspection(request: HttpRequest, pk: int) -> HttpResponse:
    """One visit and all that hangs on it."""
    check(request.user, Permission.READ)
    page = VisitPage(get_object_or_404(visits(), pk=pk), request.user)
    letter = page.inspection.letter
    if letter and letter.is_embargoed and not page.is_hidden:
        record_read(page.inspection, by=me(request))
    facts = new_facts(page.inspection) if can_keep(request.user) else []
    return render(
        request,
        "inspections/inspection.html",
        {
            "page": page,
            "visit": page.inspection,
            "letter_stands": letter_stands(page.inspection),
            "facts": facts,
            "may_keep": can_keep(request.user),
        },
    )


def add(request: HttpRequest) -> HttpResponse:
    """Keep a visit, made or expected."""
    check(request.user, Permission.KEEP_INSPECTIONS)
    form = InspectionForm(request.POST or None)
    if request.method == "POST" and attempt(form, actions.add_inspection, by=me(request)):
        messages.success(request, "The visit is in the record.")
        return redirect("inspections:inspections")
    return _form(request, form, "Add an inspection or visit")


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of a visit."""
    check(request.user, Permission.KEEP_INSPECTIONS)
    visit = get_object_or_404(Inspection, pk=pk)
    initial = {name: getattr(visit, name) for name in InspectionForm.base_fields if name != "waits_on"}
    initial["waits_on"] = list(visit.waits_on.values_list("pk", flat=True))
    form = InspectionForm(request.POST or None, initial=initial, inspection=visit)
    if request.method == "POST" and attempt(form, partial(actions.change_inspection, visit), by=me(request)):
        tell(request, form, "The visit is changed.")
        return redirect(visit)
    return _form(request, form, f"Change: {visit}", back=visit.get_absolute_url())


def of_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which visit a letter is of."""
    check(request.user, Permission.KEEP_INSPECTIONS)
    letter = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    form = LetterForm(request.POST or None, letter=letter)
    if request.method == "POST" and attempt(form, actions.place_letter, letter=letter, by=me(request)):
        letter.refresh_from_db()
        messages.success(request, f"Kept as the letter of this visit: {letter.inspection}.")
        return redirect("inspections:facts", letter.inspection.pk) if new_facts(letter.inspection) else redirect(letter)
    intro = f"{letter}. Its findings become findings of the visit."
    return _form(request, form, "Which visit is this letter of?", intro=intro, back=letter.get_absolute_url())


def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Take dates and grades from what the visit's letter says of itself."""
    check(request.user, Permission.KEEP_INSPECTIONS)
    visit = get_object_or_404(visits(), pk=pk)
    offered = new_facts(visit)
    if not offered:
        return redirect(visit)
    form = FactsForm(request.POST or None, facts=offered)
    if request.method == "POST" and attempt(form, partial(actions.take_from_letter, visit), by=me(request)):
        taken = form.cleaned_data["names"]
        messages.info(request, "The record says what you chose." if taken else "Nothing was changed.")
        return redirect(visit.letter or visit)
    intro = (
        "The letter says these things of the visit that the record does not. Take away the tick from any that is wrong."
    )
    return _form(request, form, "What the letter says of itself", intro=intro, back=visit.get_absolute_url())


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that a letter is published, which lifts its embargo."""
    check(request.user, Permission.KEEP_INSPECTIONS)
    visit = get_object_or_404(Inspection, pk=pk)
    form = PublishForm(request.POST or None, initial={"published_on": visit.published_on or timezone.localdate()})
    if request.method == "POST" and attempt(form, partial(actions.publish, visit), by=me(request)):
        messages.success(request, "Published. Everybody who reads the record can see the letter now.")
        return redirect(visit)
    return _form(request, form, f"The letter is published: {visit}", button="Publish", back=visit.get_absolute_url())


@require_POST
def not_published(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that a letter will not be published."""
    check(request.user, Permission.KEEP_INSPECTIONS)
    visit = get_object_or_404(Inspection, pk=pk)
    try:
        actions.will_not_publish(visit, by=me(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "The letter will not be published. It stays under embargo.")
    return redirect(visit)


def _form(request: HttpRequest, form: Any, title: str, **more: str) -> HttpResponse:
    return render(request, "design/form_page.html", {"form": form, "title": title, **more})
