"""Pages of documents: the list, adding one, and reading one with its statements beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.design.forms import attempt
from goldenthread.documents import actions, files, queries, rules
from goldenthread.documents.forms import AddDocumentForm, DescribeForm, described
from goldenthread.documents.listing import Documents
from goldenthread.documents.models import Document
from goldenthread.documents.reading_page import reading_page
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.reading import CannotRead

Refusals = Mapping[int, str]
NOTHING_FOUND = (
    "The document is kept, but nothing was found in it: no finding, decision, duty or any other statement. "
    "If it says something, add a statement to mark the words yourself."
)


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """Every document the person may see."""
    check(me(request), Permission.READ)
    listing = Documents(request, queries.documents(me(request)))
    context = {"listing": listing, "may_add": rules.can_add(me(request))}
    return listing.export() or render(request, "documents/documents.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """Add a document: a file, or its words pasted."""
    rules.check_may_add(me(request))
    form = AddDocumentForm(*_given(request), person=me(request))
    if form.is_valid():
        try:
            return _added(request, **form.cleaned_data)
        except CannotRead as problem:
            form.add_error("file" if form.files else "words", str(problem))
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
    return render(request, "documents/add.html", {"form": form})


def _added(request: HttpRequest, *, data: bytes, **given: Any) -> HttpResponse:
    was_kept = queries.is_kept(data)
    document = actions.add_document(data, by=me(request), **given)
    if was_kept:
        messages.success(request, "This file was kept already, so nothing was added. Here it is.")
    elif not document.statements.exists():
        messages.info(request, NOTHING_FOUND)
    else:
        messages.success(request, "Added and read. Nothing it says is in the record until you accept it.")
    return redirect(document)


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a document: its text on the left, a card for each statement on the right."""
    check(me(request), Permission.READ)
    found = visible_or_404(request, pk)
    actions.note_read(found, by=me(request))
    return page_of(request, found)


@require_safe
def file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as it was given; never shown by the browser, since it may be a web page of somebody else's making."""
    check(me(request), Permission.READ)
    found = visible_or_404(request, pk)
    try:
        opened = files.path_of(found.sha256).open("rb")
    except FileNotFoundError:
        raise Http404("The file is not where it was kept. Ask whoever looks after this machine.") from None
    actions.note_downloaded(found, by=me(request))
    return FileResponse(opened, as_attachment=True, filename=found.name, content_type="application/octet-stream")


def describe(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what a document is: its title, kind and date, and until when it is under embargo."""
    found = visible_or_404(request, pk)
    rules.check_may_change(me(request), found, {})
    form = DescribeForm(*_given(request), initial=described(found), person=me(request))
    if attempt(form, actions.describe, document=found, by=me(request)):
        messages.success(request, "Saved.")
        return redirect(found)
    context = {"form": form, "title": "Say what this document is", "back": found.get_absolute_url()}
    return render(request, "design/form_page.html", context)


@require_POST
def read_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a document again with today's reader."""
    found = visible_or_404(request, pk)
    added = actions.read_again(found, by=me(request))
    messages.success(request, f"Read again. New statements: {added}. What people had judged stays as it was.")
    return redirect(found)


@require_POST
def accept_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept every statement of a kind that the reader was sure of."""
    found = visible_or_404(request, pk)
    done = actions.accept_all(found, by=me(request), kind=request.POST.get("kind", ""))
    if done.stopped_at is None:
        messages.success(request, f"Accepted: {done.count}.")
        return redirect(found)
    why = f"Accepted: {done.count}. Then stopped: {done.why}"
    return page_of(request, found, refusals={done.stopped_at.pk: why}, status=422)


def _given(request: HttpRequest) -> tuple[Any, ...]:
    """What a form was sent, for one that was."""
    return (request.POST, request.FILES) if request.method == "POST" else ()


def visible_or_404(request: HttpRequest, pk: int) -> Document:
    """A document the person may see; there is no other to them."""
    found: Document = get_object_or_404(Document.objects.visible_to(me(request)).select_related("added_by"), pk=pk)
    return found


def page_of(request: HttpRequest, found: Document, refusals: Refusals | None = None, status: int = 200) -> HttpResponse:
    """The page of a document; ``refusals`` says of which statements what was tried could not be done, and why."""
    context = reading_page(found, me(request), request.GET, refusals)
    return render(request, "documents/document.html", context, status=status)
