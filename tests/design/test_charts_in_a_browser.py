"""Pictures in a real Chromium: under our content security policy, from no other address, with and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from goldenthread.design.charts.bundle import write_bundle
from goldenthread.design.pictures import picture_context
from goldenthread.people.models import Person
from tests.browser import assert_accessible
from tests.design.pictures import PICTURES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.design.pictures"),
]


@pytest.fixture(scope="module", autouse=True)
def drawn() -> None:
    """The scripts of charts, as set-up writes them, and the drawings kept, as they are once a page was seen."""
    write_bundle(settings.STATICFILES_DIRS[0])
    for make in PICTURES:
        picture_context(make())


@pytest.fixture
def asha() -> Person:
    return Person.objects.create_user("asha", first_name="Asha", last_name="Rao")


def watched(page: Page) -> tuple[list[str], list[str]]:
    """What the page complains of from now on, and every address it asks for."""
    complaints: list[str] = []
    addresses: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("request", lambda request: addresses.append(request.url))
    return complaints, addresses


@pytest.mark.parametrize("width", [320, 1200])
def test_pictures_are_accessible_and_fit_their_page(width: int, asha: Person, browser_of: Callable[..., Page]) -> None:
    page = browser_of(asha, width=width)
    page.goto("/pictures/")
    for details in page.locator(".gt-picture__figures").all():
        details.locator("summary").click()
    assert_accessible(page)


@pytest.mark.parametrize(("width", "seen", "unseen"), [(320, "narrow", "wide"), (1200, "wide", "narrow")])
def test_a_picture_shows_the_drawing_made_for_its_width(
    width: int, seen: str, unseen: str, asha: Person, browser_of: Callable[..., Page]
) -> None:
    page = browser_of(asha, width=width, javascript=False)
    page.goto("/pictures/")
    assert page.locator(f".gt-picture__{seen} svg:visible").count() == len(PICTURES)
    assert page.locator(f".gt-picture__{unseen} svg:visible").count() == 0
    assert page.get_by_role("img").first.get_attribute("aria-labelledby")


def test_words_of_a_picture_are_large_enough_to_read_on_a_phone(asha: Person, browser_of: Callable[..., Page]) -> None:
    page = browser_of(asha, width=320)
    page.goto("/pictures/")
    heights = page.locator("svg[role=img]:visible text").evaluate_all(
        "texts => texts.filter(text => text.textContent.trim()).map(text => text.getBoundingClientRect().height)"
    )
    assert len(heights) > 50
    assert min(heights) >= 11


def test_pointing_at_a_picture_makes_it_tell_its_points_from_no_other_address(
    asha: Person, browser_of: Callable[..., Page]
) -> None:
    page = browser_of(asha)
    complaints, addresses = watched(page)
    page.goto("/pictures/?only=process")
    page.locator(".gt-picture__drawing").hover()
    alive = page.locator(".gt-picture__alive")
    expect(alive).to_be_visible()
    alive.locator(".mark-symbol.role-mark path").last.hover()
    expect(page.locator("#vg-tooltip-element")).to_contain_text("November 2026")
    expect(page.locator("#vg-tooltip-element")).to_contain_text("of 166")
    assert complaints == []
    assert any("/design/vega-" in address for address in addresses)
    assert {address.split("/")[2] for address in addresses} == {page.url.split("/")[2]}


def test_every_picture_made_by_vega_comes_alive_under_the_policy(asha: Person, browser_of: Callable[..., Page]) -> None:
    page = browser_of(asha)
    complaints, _ = watched(page)
    page.goto("/pictures/")
    drawings = page.locator(".gt-picture__drawing[data-bundle]")
    for drawing in drawings.all():
        drawing.hover()
        expect(drawing.locator(".gt-picture__alive svg")).to_be_visible()
    assert drawings.count() == len(PICTURES) - 1
    assert complaints == []
    assert_accessible(page)
