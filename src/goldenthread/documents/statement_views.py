"""Judging statements: accept, mend, reject, put back, and add one that the reader passed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from goldenthread.design.forms import attempt, typed
from goldenthread.documents import actions, queries, rules
from goldenthread.documents.cards import cards_of
from goldenthread.documents.kinds import Kind
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.searching import context_of
from goldenthread.documents.statement_forms import FORMS, StatementForm, initial_of, words_at
from goldenthread.documents.views import Refusals, page_of, visible_or_404
from goldenthread.people.rules import me

Span = tuple[int, int]


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept a statement as it was read."""
    return _judge(request, pk, actions.accept)


@require_POST
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Reject a statement, with a reason if one is given."""
    return _judge(request, pk, actions.reject, reason=typed(request.POST, "reason"))


@require_POST
def put_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a rejected statement wait again."""
    return _judge(request, pk, actions.put_back)


def _judge(request: HttpRequest, pk: int, action: Callable[..., Statement], **given: Any) -> HttpResponse:
    """Do it, and show the statement's card: alone where a script asked for it, else on the page."""
    statement = get_object_or_404(queries.visible_statements(me(request)), pk=pk)
    try:
        action(statement, by=me(request), **given)
    except (ValidationError, PermissionDenied) as refusal:
        status = 403 if isinstance(refusal, PermissionDenied) else 422
        return _shown(request, statement, refusals={pk: actions.sentence(refusal)}, status=status)
    return _shown(request, statement)


def _shown(
    request: HttpRequest, statement: Statement, refusals: Refusals | None = None, status: int = 200
) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "fetch":
        statement.refresh_from_db()
        (card,) = cards_of([statement], refusals)
        context = {"card": card, "may_judge": rules.can_judge(me(request), statement.document)}
        return render(request, "documents/card.html", context, status=status)
    if refusals:
        return page_of(request, statement.document, refusals=refusals, status=status)
    return _back_to(statement, request.GET.urlencode())


def mend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what was misread, and accept it."""
    statement = get_object_or_404(queries.visible_statements(me(request)), pk=pk)
    rules.check_may_judge(me(request), statement.document)
    kind, span = _kind(request, statement.kind), (statement.start, statement.end)
    form = _form(request, kind, statement.document, initial_of(statement))
    if form and attempt(form, actions.mend, statement=statement, by=me(request), kind=kind):
        return _back_to(statement)
    context = {"statement": statement, "title": "Mend a statement", "button": "Save and accept"}
    return _statement_page(request, statement.document, kind, form, span, context)


def add_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark words that the reader passed over; ``start`` and ``end`` say which, where they were selected."""
    found = visible_or_404(request, pk)
    rules.check_may_judge(me(request), found)
    kind, span = _kind(request, ""), _selected(request, found)
    form = _form(request, kind, found, words_at(span, found.text[slice(*span)]) if span else {})
    if form and form.is_valid():
        try:
            return _back_to(actions.add_statement(found, by=me(request), kind=kind, **form.cleaned_data))
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
    return _statement_page(request, found, kind, form, span, {"title": "Add a statement", "button": "Add"})


def _form(request: HttpRequest, kind: str, found: Document, initial: dict[str, Any]) -> StatementForm | None:
    """The form of the kind that was chosen; none before one is."""
    given = request.POST if request.method == "POST" else None
    return FORMS[kind](given, document=found, initial=initial) if kind else None


def _kind(request: HttpRequest, otherwise: str) -> str:
    asked = request.GET.get("kind", "")
    return asked if asked in FORMS else otherwise


def _selected(request: HttpRequest, found: Document) -> Span | None:
    """The span that the address names, without the white space at its ends; None where it names no words."""
    try:
        start, end = int(request.GET["start"]), int(request.GET["end"])
    except (KeyError, ValueError):
        return None
    words = found.text[start:end].strip() if 0 <= start < end else ""
    begins = found.text.find(words, start)
    return (begins, begins + len(words)) if words else None


def _statement_page(
    request: HttpRequest,
    found: Document,
    kind: str,
    form: StatementForm | None,
    span: Span | None,
    context: dict[str, Any],
) -> HttpResponse:
    around = context_of(*span, found.text) if span else None
    context |= {"document": found, "kind": kind, "kinds": Kind.choices, "form": form, "span": span, "around": around}
    return render(request, "documents/statement.html", context)


def _back_to(statement: Statement, state: str = "") -> HttpResponse:
    """The document's page, as it was filtered, at the statement's card."""
    return redirect(f"{statement.document.get_absolute_url()}{state and f'?{state}'}#card-{statement.pk}")
