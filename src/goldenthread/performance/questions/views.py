"""The pages of the questions."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.performance.figures import figures_for
from goldenthread.performance.questions.question import questions


def index(request: HttpRequest) -> HttpResponse:
    """Every question."""
    check(request.user, Permission.READ)
    return render(request, "performance/questions.html", {"questions": questions().values()})


def question(request: HttpRequest, key: str) -> HttpResponse:
    """One question, answered."""
    check(request.user, Permission.READ)
    if key not in questions():
        raise Http404
    asked, figures = questions()[key], figures_for(request.user)
    context = {"question": asked, "figures": figures, "parts": list(asked.answer(figures)) if figures.until else []}
    return render(request, "performance/question.html", context)
