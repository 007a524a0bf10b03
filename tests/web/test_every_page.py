"""Every page in a real browser: one h1, nothing wider than a phone, and nothing that axe finds amiss.

The pages are those the addresses list, so a new page is tried without being named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import models
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import Page

from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.jobs.models import Job
from goldenthread.people.history import subject_key
from goldenthread.people.models import Person
from goldenthread.performance.actions import freeze
from goldenthread.performance.figures import known_now
from goldenthread.performance.mapping.actions import add_mapping
from goldenthread.performance.models import FrozenPeriod, Mapping, TypedFigure
from goldenthread.performance.questions.question import questions
from goldenthread.performance.typing_in.actions import type_figure
from goldenthread.plan.models import Action, Evidence, Milestone, Plan
from goldenthread.scrutiny.models import AgendaItem, Committee, Duty, Meeting
from goldenthread.store import Store
from goldenthread.web import example
from tests.browser import assert_accessible

MAPPINGS = Path(__file__).resolve().parents[2] / "examples" / "mappings"
# What the number in an address is the number of, by how its path begins.
NUMBERED: dict[str, type[models.Model]] = {
    "documents/statements/": Statement,
    "documents/": Document,
    "findings/": Finding,
    "inspections/letter/": Document,
    "inspections/": Inspection,
    "people/": Person,
    "performance/frozen/": FrozenPeriod,
    "performance/mappings/": Mapping,
    "performance/typed/": TypedFigure,
    "jobs/": Job,
    "plan/actions/": Action,
    "plan/findings/": Finding,
    "plan/evidence/": Evidence,
    "plan/milestones/": Milestone,
    "plan/plans/": Plan,
    "scrutiny/committees/": Committee,
    "scrutiny/duties/": Duty,
    "scrutiny/items/": AgendaItem,
    "scrutiny/meetings/": Meeting,
    "scrutiny/minutes/": Document,
}

# What the word in an address is, by the part of the path that holds it, and what the page asks for besides.
NAMED: dict[str, Callable[[], str]] = {
    "<str:subject>": lambda: subject_key(Action.objects.all()[0]),
    "<str:measure>": lambda: "AS1",
    "<path:team>": lambda: "North",
    "<slug:key>": lambda: "assessments-in-time",
    "returns/<str:name>": lambda: known_now().snapshots[0].id,
}
ASKED = {"performance:children": "?period=2026-10&by=team&group=North"}


def routes(resolver: URLResolver, path: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """Every address of ours: its path and its name."""
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield path + str(one.pattern), f"{space}{one.name}"
        elif "allauth" not in str(one.urlconf_name):
            yield from routes(one, path + str(one.pattern), f"{one.namespace}:" if one.namespace else space)


def address(path: str, name: str) -> str | None:
    """The address with a real number in it; None for one that needs more than a number, and is only posted to."""
    if "<" not in path:
        return reverse(name)
    if path.count("<") > 1:
        return None
    if named := next((value() for part, value in NAMED.items() if part in path), None):
        return reverse(name, args=[named]) + ASKED.get(name, "")
    kind = next(kind for start, kind in NUMBERED.items() if path.startswith(start))
    return reverse(name, args=[kind._default_manager.order_by("pk").values_list("pk", flat=True)[0]])


def pages() -> list[str]:
    """Every address that answers a GET with a page."""
    client = Client()
    client.force_login(everybody())
    found = filter(None, (address(path, name) for path, name in routes(get_resolver())))
    answers = [(one, client.get(one)) for one in found]
    return [
        one for one, answer in answers if answer.status_code == 200 and answer["Content-Type"].startswith("text/html")
    ]


def publish() -> None:
    """What the example leaves to do with its figures: one frozen, one typed, one mapping kept."""
    everyone, days = everybody(), {"first": date(2026, 7, 1), "last": date(2026, 9, 30)}
    freeze(by=everyone, name="Quarter 2", reason="The report of November", **days)
    type_figure(
        by=everyone,
        measure="",
        group="",
        title="Foster carers approved",
        value=7.0,
        source="The fostering panel",
        **days,
    )
    add_mapping(by=everyone, text=(MAPPINGS / "vacancies.toml").read_text(encoding="utf-8"))


def everybody() -> Person:
    """Somebody who may do everything, so that every page opens."""
    person = Person.objects.get(username="imogen")
    person.roles = ["administrator", "improvement-lead", "scrutiny-officer", "auditor", "performance-analyst"]
    person.save()
    return person


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_every_page_is_accessible_and_fits_a_phone(browser_of: Callable[..., Page], exampleshire_store: Store) -> None:
    example.load("made-up-words-for-all")
    publish()
    addresses = [*pages(), *(reverse("performance:question", args=[key]) for key in questions())]
    assert len(addresses) > 60
    problems = [
        f"{one} at {width}: {problem}"
        for width in (1200, 320)
        for one, problem in tried(browser_of(everybody(), width=width), addresses)
    ]
    assert not problems, "\n".join(problems)


def tried(page: Page, addresses: list[str]) -> Iterator[tuple[str, str]]:
    for one in addresses:
        page.goto(one)
        try:
            assert_accessible(page)
        except AssertionError as problem:
            yield one, str(problem)
