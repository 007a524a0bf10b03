"""Every page in a real browser: one h1, nothing wider than a phone, and nothing that axe finds amiss.

The pages are those the addresses list, so a new page is tried without being named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import models
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import Page

from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.history import subject_key
from goldenthread.people.models import Person
from goldenthread.plan.models import Action, Evidence, Milestone, Plan
from goldenthread.scrutiny.models import AgendaItem, Committee, Duty, Meeting
from goldenthread.web import example
from tests.browser import assert_accessible

# What the number in an address is the number of, by how its path begins.
NUMBERED: dict[str, type[models.Model]] = {
    "documents/statements/": Statement,
    "documents/": Document,
    "findings/": Finding,
    "inspections/letter/": Document,
    "inspections/": Inspection,
    "people/": Person,
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


def routes(resolver: URLResolver, path: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """Every address of ours: its path and its name."""
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield path + str(one.pattern), f"{space}{one.name}"
        elif "allauth" not in str(one.urlconf_name):
            yield from routes(one, path + str(one.pattern), f"{one.namespace}:")


def address(path: str, name: str) -> str | None:
    """The address with a real number in it; None for one that needs more than a number, and is only posted to."""
    if "<" not in path:
        return reverse(name)
    if "<str:subject>" in path:
        return reverse(name, args=[subject_key(Action.objects.all()[0])])
    if path.count("<") > 1:
        return None
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


def everybody() -> Person:
    """Somebody who may do everything, so that every page opens."""
    person = Person.objects.get(username="imogen")
    person.roles = ["administrator", "improvement-lead", "scrutiny-officer", "auditor"]
    person.save()
    return person


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_every_page_is_accessible_and_fits_a_phone(browser_of: Callable[..., Page]) -> None:
    example.load("made-up-words-for-all")
    addresses = pages()
    assert len(addresses) > 30
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
