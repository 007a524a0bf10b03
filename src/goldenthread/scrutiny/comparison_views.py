"""A letter against its minute: the page, and recording what the meeting spoke of."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from goldenthread.design.forms import is_valid
from goldenthread.documents.actions import note_read
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can, check, me
from goldenthread.scrutiny.actions import record_mentions as record
from goldenthread.scrutiny.comparison import Comparison
from goldenthread.scrutiny.forms import CompareForm


def compare(request: HttpRequest) -> HttpResponse:
    """Pick a letter and a minute, and see what the minute kept, dropped and added."""
    check(request.user, Permission.READ)
    form = CompareForm(request.GET or None, person=request.user)
    comparison = None
    if is_valid(form):
        comparison = Comparison(person=request.user, **form.cleaned_data)
        note_read(comparison.letter, by=me(request))
        note_read(comparison.minute, by=me(request))
    may_record = can(request.user, Permission.JUDGE_STATEMENTS)
    context = {"form": form, "comparison": comparison, "may_record": may_record}
    return render(request, "scrutiny/compare.html", context)


@require_POST
def record_mentions(request: HttpRequest) -> HttpResponse:
    """Record that the meeting spoke of the findings its minute was paired with."""
    form = CompareForm(request.POST, person=request.user)
    if not is_valid(form):
        raise Http404("Choose the letter and the minute again.")
    comparison = Comparison(person=request.user, **form.cleaned_data)
    try:
        number = record(comparison.mentionable, meeting=comparison.meeting, by=me(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, f"Recorded: the meeting spoke of {number} of the letter's findings.")
    picked = {"letter": comparison.letter.pk, "minute": comparison.minute.pk}
    return redirect(f"{reverse('scrutiny:compare')}?{urlencode(picked)}")
