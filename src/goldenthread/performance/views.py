"""Pages of the figures: the scorecard, a measure, a team."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.design.forms import typed
from goldenthread.design.lists import exported_table
from goldenthread.measures.catalogue import catalogue
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.performance import queries
from goldenthread.performance.figures import Figures, figures_for
from goldenthread.performance.measure_page import MeasurePage

_HEADS = [
    "Subject",
    "Measure",
    "Title",
    "Period",
    "Figure",
    "Counted from",
    "Target",
    "Movement",
    "Doubt",
    "Target met?",
]


def scorecard(request: HttpRequest) -> HttpResponse:
    """Every measure: how it stands, whether it moved, how near its target."""
    check(request.user, Permission.READ)
    return _scorecard(request, figures_for(request.user), "Scorecard", {})


def teams(request: HttpRequest) -> HttpResponse:
    """The teams that figures are broken down by."""
    check(request.user, Permission.READ)
    return render(request, "performance/teams.html", {"teams": figures_for(request.user).groups("team")})


def team(request: HttpRequest, team: str) -> HttpResponse:
    """A team's own scorecard."""
    check(request.user, Permission.READ)
    figures = figures_for(request.user)
    if team not in figures.groups("team"):
        raise Http404
    return _scorecard(request, figures, team, {"by": "team", "group": team})


def _scorecard(request: HttpRequest, figures: Figures, title: str, of: dict[str, str]) -> HttpResponse:
    words, moved = typed(request.GET, "q"), request.GET.getlist("moved")
    subject = request.GET.getlist("subject")
    whole = queries.scorecard(figures, **of)
    shown = {
        name: kept
        for name, lines in whole.items()
        if (not subject or name in subject) and (kept := queries.kept_lines(lines, moved, words))
    }
    context = {
        "title": title,
        "figures": figures,
        "subjects": shown,
        "count": sum(map(len, shown.values())),
        "panels": queries.panels(whole, subject, moved),
        "news": queries.news(whole),
        "words": words,
        **of,
    }
    table = exported_table(request, title, _HEADS, lambda: queries.exported(shown))
    return table or render(request, "performance/scorecard.html", context)


def measure(request: HttpRequest, measure: str) -> HttpResponse:
    """One measure: its course, its parts, its neighbours, and what it rests on."""
    check(request.user, Permission.READ)
    known: dict[str, Any] = {each.id: each for each in catalogue().values()}
    if measure not in known:
        raise Http404
    page = MeasurePage.asked(known[measure], figures_for(request.user), request.GET)
    table = exported_table(request, page.title, page.heads, page.table)
    return table or render(request, "performance/measure.html", {"page": page, "measure": known[measure]})
