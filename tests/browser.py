"""A real Chromium for tests marked ``browser``: ``browser_of(asha)`` is a page with Asha signed in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from pytest_django.live_server_helper import LiveServer

from goldenthread.people.models import Person

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
INSTALL = (
    "No Chromium was found, so pages were NOT tried in a browser: install it (Debian: apt-get install chromium; "
    "elsewhere: python -m playwright install chromium) and run the tests again."
)
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PATIENCE = 5_000  # milliseconds: a page of ours that takes longer is broken

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps an event loop running in the tests' thread


def _executable(playwright: Playwright) -> str | None:
    """The browser on this machine: the system's own, else the one playwright fetched."""
    fetched = playwright.chromium.executable_path
    return next(filter(None, map(shutil.which, NAMES)), None) or (fetched if Path(fetched).exists() else None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole run; where there is none, what needs it is skipped and says what to install."""
    with sync_playwright() as playwright:
        if not (executable := _executable(playwright)):
            pytest.skip(INSTALL)
        browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def browser_of(chromium: Browser, live_server: LiveServer) -> Iterator[Callable[..., Page]]:
    """``browser_of(asha)`` is a page with Asha signed in: ``page.goto("/documents/")``. Give ``width=320`` for a phone.

    ``javascript=False`` is a browser without it. A script's uncaught error fails the test.
    """
    contexts, errors = [], []

    def browser(person: Person, *, width: int = 1200, javascript: bool = True) -> Page:
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 900}, java_script_enabled=javascript
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        client = Client()
        client.force_login(person)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield browser
    for context in contexts:
        context.close()
    assert not errors


def assert_accessible(page: Page) -> None:
    """The page as it stands passes axe for WCAG 2.2 AA, has one h1, and does not scroll sideways."""
    found = Axe().run(page, options={"resultTypes": ["violations"], "runOnly": WCAG_22_AA})
    assert not found.violations_count, found.generate_report()
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"
