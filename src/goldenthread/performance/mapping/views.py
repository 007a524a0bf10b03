"""Pages for mappings: send a file once, match its headings, see its first rows, keep the mapping, load the file."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from goldenthread.design.forms import attempt, is_valid
from goldenthread.jobs.work import Failed
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.performance.loading import uploads
from goldenthread.performance.mapping import actions, rules
from goldenthread.performance.mapping.forms import FileForm, MatchForm, TextForm, day_of
from goldenthread.performance.mapping.lists import MappingList
from goldenthread.performance.mapping.queries import Matching, Trial, tried
from goldenthread.performance.models import Mapping
from goldenthread.returns import CannotLoad
from goldenthread.tables import TABLES


def mappings(request: HttpRequest) -> HttpResponse:
    """Every mapping that is kept."""
    check(request.user, Permission.READ)
    listing = MappingList(request, Mapping.objects.select_related("made_by"))
    context = {"listing": listing, "may_map": rules.can_map(request.user)}
    return listing.export() or render(request, "performance/mapping/mappings.html", context)


def mapping(request: HttpRequest, pk: int) -> HttpResponse:
    """One mapping as text, to read or to change."""
    check(request.user, Permission.READ)
    kept = get_object_or_404(Mapping.objects.select_related("made_by"), pk=pk)
    may = rules.can_map(request.user)
    form = TextForm(request.POST or None, initial={"text": kept.says})
    if request.method == "POST" and attempt(form, partial(actions.change_mapping, kept), by=me(request)):
        messages.success(request, "The mapping is changed. What is loaded already stays as it was read.")
        return redirect(kept)
    context = {"mapping": kept, "form": form, "may_map": may, "subject": f"performance.Mapping:{kept.pk}"}
    return render(request, "performance/mapping/mapping.html", context)


def text_of(request: HttpRequest, pk: int) -> HttpResponse:
    """A mapping as a file, for the command line."""
    check(request.user, Permission.READ)
    kept = get_object_or_404(Mapping, pk=pk)
    headers = {"Content-Disposition": f'attachment; filename="{slugify(kept.name) or "mapping"}.toml"'}
    return HttpResponse(kept.says, content_type="application/toml; charset=utf-8", headers=headers)


def add(request: HttpRequest) -> HttpResponse:
    """Give the file whose headings are to be matched."""
    rules.check_may_map(me(request))
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and is_valid(form):
        said = form.cleaned_data
        try:
            key = actions.send_file(by=me(request), file=said["file"], as_at=said["as_at"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("performance:match-headings", UUID(key), said["table"], said["as_at"].isoformat())
    return _add_page(request, form)


def match(request: HttpRequest, upload: UUID, table: str, as_at: str) -> HttpResponse:
    """Say which heading of the file is which column; the likely ones are chosen already."""
    rules.check_may_map(me(request))
    day = _day_or_404(table, as_at)
    try:
        matching = Matching.of(uploads.path_of(upload.hex), TABLES[table], day, request.GET.get("sheet", ""))
    except (CannotLoad, Failed) as problem:
        return _add_again(request, str(problem))
    if not matching:
        return _add_again(
            request, "No row of this file looks like headings: name its columns in one row, and give it again."
        )
    form = MatchForm(request.POST or None, matching=matching)
    if request.method == "POST" and is_valid(form):
        return _tried(request, TextForm(initial=form.cleaned_data), form.cleaned_data["text"], upload, table, day)
    return render(request, "performance/mapping/match.html", {"form": form, "matching": matching})


@require_POST
def check_text(request: HttpRequest, upload: UUID, table: str, as_at: str) -> HttpResponse:
    """Read the file again by the text as it stands now, or keep the text, or keep it and load the file."""
    rules.check_may_map(me(request))
    day, form = _day_or_404(table, as_at), TextForm(request.POST)
    wanted = request.POST.get("do")
    if wanted == "keep" and attempt(form, actions.add_mapping, by=me(request)):
        uploads.forget(upload.hex)
        messages.success(request, "The mapping is kept. Choose it when you load the next file.")
        return redirect("performance:mappings")
    if wanted == "load":
        asked: list[Any] = []
        given = {"upload": upload.hex, "as_at": day, "by": me(request)}
        if attempt(form, lambda **said: asked.append(actions.add_and_load(**said)), **given):
            return redirect(asked[0])
    return _tried(request, form, request.POST.get("text", ""), upload, table, day)


def _tried(request: HttpRequest, form: TextForm, text: str, upload: UUID, table: str, day: date) -> HttpResponse:
    """The first rows as the text would read them."""
    trial, problem = None, ""
    try:
        trial = _trial(request, uploads.path_of(upload.hex), text, day)
    except (CannotLoad, Failed, ValidationError) as refusal:
        problem = " ".join(refusal.messages) if isinstance(refusal, ValidationError) else str(refusal)
    context = {"form": form, "trial": trial, "problem": problem if not form.errors else ""}
    context |= {"address": reverse("performance:check-mapping", args=[upload, table, day.isoformat()])}
    context |= {"back": reverse("performance:match-headings", args=[upload, table, day.isoformat()])}
    return render(request, "performance/mapping/trial.html", context)


def _trial(request: HttpRequest, path: Path, text: str, day: date) -> Trial:
    trial = tried(path, rules.check_text(text), day, request.user)
    if trial.shows_children:
        actions.note_children_shown(by=me(request), table=trial.mapping.table)
    return trial


def _day_or_404(table: str, as_at: str) -> date:
    day = day_of(as_at)
    if table not in TABLES or not day:
        raise Http404
    return day


def _add_again(request: HttpRequest, problem: str) -> HttpResponse:
    messages.error(request, problem)
    return redirect("performance:add-mapping")


def _add_page(request: HttpRequest, form: FileForm) -> HttpResponse:
    intro = "Any CSV file or Excel sheet can be read whose rows are of one kind. You say which heading is what, once."
    context = {"form": form, "title": "Read a plain table", "intro": intro, "button": "Look at its headings"}
    return render(request, "design/form_page.html", context | {"back": reverse("performance:mappings")})
