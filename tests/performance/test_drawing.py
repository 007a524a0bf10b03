"""Pictures are drawn ahead, so that nobody who opens a measure's page waits for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import caches
from django.test import Client

from goldenthread.design.charts import picture as pictures
from goldenthread.jobs import running
from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job
from goldenthread.people.models import Person
from goldenthread.performance import drawing
from goldenthread.performance.drawing import DRAW
from goldenthread.performance.loading import doing
from goldenthread.performance.rules import measure_of
from goldenthread.store import Store

SignIn = Callable[[Person], Client]
Drawn = list[int]


@pytest.fixture(autouse=True)
def only_one_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of AS1 alone, in the tests' own process, which must not fall behind."""
    monkeypatch.setattr(drawing, "catalogue", lambda: {"AS1": measure_of("AS1")})
    monkeypatch.setattr(drawing, "_stand_back", lambda: None)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drawn]:
    """The width of each drawing that was made; none was kept before."""
    widths: Drawn = []
    monkeypatch.setattr(pictures, "drawn", lambda spec, width: widths.append(width) or "<svg ></svg>")
    caches["pictures"].clear()
    yield widths
    caches["pictures"].clear()


def done(kind: str, by: Person) -> Job:
    """A job of a kind, once it is over."""
    job = ask(kind, by=by, title="In a test")
    running.run(job.pk)
    job.refresh_from_db()
    assert job.state == "done", job.failed_why
    return job


def test_once_drawn_ahead_a_page_draws_nothing_for_an_analyst_or_a_member(
    exampleshire_store: Store, ines: Person, noor: Person, signed_in: SignIn, drawn: Drawn
) -> None:
    done(DRAW, ines)
    assert set(drawn) == {320, 680}
    drawn.clear()
    for person in (ines, noor):
        for address in ("", "?by=team"):
            said = signed_in(person).get(f"/performance/measures/AS1/{address}").content.decode()
            assert "<svg role=" in said
    assert drawn == []


def test_what_is_drawn_for_members_is_drawn_again_only_where_a_number_is_hidden(
    exampleshire_store: Store, ines: Person, drawn: Drawn
) -> None:
    done(DRAW, ines)
    first = len(drawn)
    done(DRAW, ines)
    assert len(drawn) == first < 2 * 2 * 3  # two readers, two widths, three pictures


def test_drawing_gives_way_to_a_return_that_waits(exampleshire_store: Store, ines: Person, drawn: Drawn) -> None:
    ask("performance.load", by=ines, title="Loading the next return")
    done(DRAW, ines)
    assert drawn == []


def test_pictures_are_drawn_once_the_figures_are_counted(
    exampleshire_store: Store, ines: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doing, "ahead", lambda known: {})
    ask("performance.load", by=ines, title="Loading the next return")
    done("performance.count", ines)
    assert not Job.objects.filter(kind=DRAW).exists()
    Job.objects.filter(kind="performance.load").delete()
    done("performance.count", ines)
    assert Job.objects.get(kind=DRAW).by == ines
