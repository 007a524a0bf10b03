"""A picture of every sort, of made-up figures, and a page of them for the browser."""

from __future__ import annotations

from random import Random

from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path

from goldenthread.design.charts import (
    Line,
    Picture,
    bars_picture,
    flow_picture,
    funnel_picture,
    lines_picture,
    neighbours_picture,
    process_picture,
    sparkline,
    stacked_picture,
)
from goldenthread.judgement.movement import process_chart

MONTHS = [f"{2023 + month // 12}-{month % 12 + 1:02}" for month in range(11, 47)]
QUARTERS = [f"{year}-{year + 1 - 2000} Q{quarter}" for year in (2023, 2024, 2025) for quarter in (1, 2, 3, 4)]
TEAMS = ["Assessment 1", "Assessment 2", "Disabled children", "Ashby family help", "Corham family help", "Duty"]


def process(*, target: float | None = 90, seed: int = 3) -> Picture:
    """Three years of a share with a change for the better in its last year, and a month hidden."""
    chance = Random(seed)  # noqa: S311  made-up figures
    cases = [chance.randint(120, 190) for _ in MONTHS]
    met = [round(n * (0.68 + 0.1 * chance.random() + (0.1 if nth > 27 else 0))) for nth, n in enumerate(cases)]
    hidden = [nth == 9 for nth in range(len(MONTHS))]
    values = [None if is_hidden else 100 * a / b for a, b, is_hidden in zip(met, cases, hidden, strict=True)]
    chart = process_chart([f"{month}-01" for month in MONTHS], values, better="higher", target=target)
    return process_picture(
        "Assessments finished within 45 working days",
        chart,
        unit="%",
        periods=MONTHS,
        numerators=met,
        denominators=cases,
        hidden=hidden,
        source="Children in need census, as known on 22 November 2026",
    )


def funnel() -> Picture:
    """Twelve teams alike but one, and one whose counts are hidden."""
    cases = [40, 55, 62, 70, 85, 90, 101, 120, 140, 160, 180, 210]
    met = [34, 46, 53, 58, 72, 75, 86, 101, 80, 137, 152, 178]
    teams = [f"Locality {number}" for number in range(1, 13)]
    hidden = [*[False] * 12, True]
    return funnel_picture("Visits made in time", [*teams, "Fostering"], [*met, None], [*cases, None], hidden=hidden)


def bars() -> Picture:
    met, cases = [88, 70, 45, None, 150, 12], [101, 85, 55, None, 310, 14]
    values = [None if a is None or b is None else 100 * a / b for a, b in zip(met, cases, strict=True)]
    return bars_picture(
        "Plans reviewed in time",
        TEAMS,
        values,
        unit="%",
        numerators=met,
        denominators=cases,
        hidden=[value is None for value in values],
    )


def stacked() -> Picture:
    chance = Random(1)  # noqa: S311  made-up figures
    parts = {
        name: [chance.randint(size - 5, size + 5) for _ in QUARTERS]
        for name, size in {"Neglect": 60, "Emotional abuse": 45, "Physical abuse": 20, "Sexual abuse": 12}.items()
    }
    parts["Sexual abuse"][3] = None
    return stacked_picture("Child protection plans by category", QUARTERS, parts)


def lines() -> Picture:
    chance = Random(2)  # noqa: S311  made-up figures
    return lines_picture(
        "Workload and workforce",
        MONTHS,
        [
            Line("Children per social worker", [15 + nth / 9 + chance.random() for nth in range(36)]),
            Line("Agency share of posts", [18 + chance.random() * 4 for _ in range(36)], "%"),
            Line("Leavers", [chance.randint(0, 9) for _ in range(36)]),
        ],
        finding="children per worker rose while agency use stood still",
    )


def neighbours() -> Picture:
    names = "Ambleford", "Brackton", "Coldmere", "Dunwick", "Eastholm", "Farrowdale", "North Eastern Upper Longshire"
    others = dict(zip(names, (52.1, 61, 70.4, 66, None, 80.2, 58), strict=True))
    when = "31 March 2026"
    return neighbours_picture("Children in need", "Exampleshire", 63.7, others, 60.1, unit="per 10,000", period=when)


def flow() -> Picture:
    return flow_picture(
        "Referrals by source",
        [
            ("Police", "Assessment", 210), ("Police", "No further action", 160), ("Schools", "Assessment", 190),
            ("Schools", "Early help", 120), ("Health", "Assessment", 80), ("Health", "No further action", 25),
            ("Individuals and family", "Early help", 40), ("Individuals and family", "Information and advice", None),
        ],
        heads=("Source", "What became of it"),
    )  # fmt: skip


PICTURES = (process, funnel, bars, stacked, lines, neighbours, flow)

PAGE = Template(
    '{% extends "design/base.html" %}{% block title %}Pictures{% endblock %}{% block content %}'
    '<h1 class="govuk-heading-l">Pictures</h1><p>{{ spark }}</p>'
    "{% for each in pictures %}{% picture each %}{% endfor %}{% endblock %}"
)


def page(request: HttpRequest) -> HttpResponse:
    """Every picture on one page of the application's own."""
    which = request.GET.getlist("only") or [each.__name__ for each in PICTURES]
    pictures = [each() for each in PICTURES if each.__name__ in which]
    spark = sparkline([3, 1, None, 4, 2, 5], "concern")
    return HttpResponse(PAGE.render(RequestContext(request, {"pictures": pictures, "spark": spark})))


urlpatterns = [path("pictures/", page), path("", include("goldenthread.web.urls"))]
