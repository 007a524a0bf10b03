"""A page whose figures are not worked out yet says so, and has them counted once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from goldenthread.jobs.models import Job, State
from goldenthread.people.models import Person
from goldenthread.performance import figures as module
from goldenthread.performance.loading.actions import COUNT


@pytest.fixture
def uncounted(loaded_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same returns, of which nothing is worked out."""
    store = tmp_path / "store"
    shutil.copytree(loaded_once, store, ignore=shutil.ignore_patterns("derived"))
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(store))
    return store


def test_the_page_says_that_figures_are_being_counted_and_asks_for_it_once(
    uncounted: Path, noor: Person, signed_in: Callable[[Person], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_worked_out", lambda asked: pytest.fail("a page counted the whole catalogue"))
    browser = signed_in(noor)
    for address in ("/performance/", "/performance/measures/AS1/", "/performance/?all=1"):
        said = browser.get(address).content.decode()
        assert "Figures are being counted" in said
        assert 'http-equiv="refresh"' in said
    assert Job.objects.get().kind == COUNT


def test_where_counting_failed_the_page_says_why_and_does_not_ask_again_at_once(
    uncounted: Path, noor: Person, signed_in: Callable[[Person], Client]
) -> None:
    browser = signed_in(noor)
    browser.get("/performance/")
    job = Job.objects.get()
    job.state, job.failed_why, job.ended_at = State.FAILED, "The disk is full: make room.", job.created_at
    job.save()
    said = browser.get("/performance/").content.decode()
    assert "The disk is full: make room." in said
    assert 'http-equiv="refresh"' not in said
    assert Job.objects.count() == 1
