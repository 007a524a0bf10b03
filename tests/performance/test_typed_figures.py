"""Figures that somebody types: who may, what stands, what is a correction, and what is shown to whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from goldenthread.people.history import history_of
from goldenthread.people.models import Person
from goldenthread.performance.models import TypedFigure
from goldenthread.performance.typing_in import typed_for
from goldenthread.performance.typing_in.actions import type_figure, withdraw
from goldenthread.performance.typing_in.queries import TypedSeries

SignedIn = Callable[[Person], Client]
JUNE = {"first": date(2026, 6, 1), "last": date(2026, 6, 30)}
CARERS: dict[str, Any] = JUNE | {
    "measure": "",
    "title": "Foster carers approved",
    "group": "",
    "numerator": None,
    "denominator": None,
    "value": 14.0,
    "unit": "",
    "source": "Fostering panel",
}


@pytest.fixture(autouse=True)
def nothing_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))


def typed(by: Person, why: str = "", **said: Any) -> TypedFigure:
    return type_figure(by=by, why=why, **CARERS | said)


def test_a_figure_is_kept_with_who_typed_it_and_an_event(asha: Person) -> None:
    figure = typed(asha)
    assert (figure.typed_by, figure.value) == (asha, 14)
    assert [event.what for event in history_of(figure)] == ["performance.figure.typed"]
    assert "14" not in history_of(figure)[0].subject_name  # a number may be small, and histories are read by many


def test_only_those_who_keep_figures_type_and_withdraw_them(asha: Person, noor: Person) -> None:
    with pytest.raises(PermissionDenied):
        typed(noor)
    with pytest.raises(PermissionDenied):
        withdraw(typed(asha), by=noor, why="Wrong")


def test_a_period_is_over_and_ends_after_it_begins(asha: Person) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="still to come"):
        typed(asha, last=tomorrow)
    with pytest.raises(ValidationError, match="ends before it begins"):
        typed(asha, first=date(2026, 7, 1))


def test_the_same_figure_again_is_no_second_one(asha: Person) -> None:
    typed(asha)
    with pytest.raises(ValidationError, match="already, with the same numbers"):
        typed(asha, title="FOSTER carers approved")
    with pytest.raises(ValidationError, match=r"as 14\. If yours is right, say why"):
        typed(asha, value=15.0)
    assert TypedFigure.objects.count() == 1


def test_a_correction_says_why_and_withdraws_what_stood(asha: Person) -> None:
    first = typed(asha)
    second = typed(asha, why="One was left out", value=15.0)
    first.refresh_from_db()
    assert (first.withdrawn_why, second.withdrawn_why) == ("One was left out", "")
    assert [event.what for event in history_of(first)] == ["performance.figure.withdrawn", "performance.figure.typed"]


def test_the_database_holds_that_one_stands(asha: Person) -> None:
    typed(asha)
    with pytest.raises(IntegrityError), transaction.atomic():
        TypedFigure(typed_by=asha, **CARERS).save(force_insert=True)


def test_a_figure_is_withdrawn_once_with_the_reason_and_may_be_typed_again(asha: Person) -> None:
    figure = typed(asha)
    with pytest.raises(ValidationError, match="Say why"):
        withdraw(figure, by=asha, why=" ")
    withdraw(figure, by=asha, why="Of another month")
    with pytest.raises(ValidationError, match="withdrawn already"):
        withdraw(figure, by=asha, why="Again")
    assert typed(asha).pk != figure.pk


def test_a_measure_has_its_typed_figures_that_stand(asha: Person) -> None:
    said = {"measure": "SV1", "title": "Supervisions on time", "unit": "%"}
    old = typed(asha, **said, value=70.0, first=date(2026, 5, 1), last=date(2026, 5, 31))
    wrong = typed(asha, **said, value=80.0)
    withdraw(wrong, by=asha, why="Wrong")
    new = typed(asha, **said, value=82.0)
    assert [each.figure for each in typed_for("SV1", asha)] == [new, old]
    assert typed_for("SV2", asha) == []
    assert typed_for("SV1", asha)[0].mark.startswith("Typed by Asha Rowe on ")


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ({"value": 3.0}, True),
        ({"value": 6.0}, False),
        ({"value": 0.0}, False),
        ({"numerator": 3.0, "denominator": 30.0, "value": 10.0, "unit": "%"}, True),
        ({"numerator": 28.0, "denominator": 30.0, "value": 93.0, "unit": "%"}, True),
        ({"numerator": 15.0, "denominator": 30.0, "value": 50.0, "unit": "%"}, False),
        ({"value": 3.0, "unit": "days"}, False),
        ({"measure": "WF3n", "title": "Vacant posts", "value": 3.0}, False),  # posts are nobody's children
    ],
)
def test_small_numbers_are_hidden_from_those_who_may_not_see_them(
    asha: Person, noor: Person, said: dict[str, Any], hidden: bool, signed_in: SignedIn
) -> None:
    figure = typed(asha, **said)
    page = signed_in(noor).get(figure.get_absolute_url()).content.decode()
    assert ("Numbers from 1 to 5 are not shown" in page) is hidden
    listed = signed_in(noor).get("/performance/typed/?export=csv").content.decode()
    assert (",c,c," in listed or ",c,," in listed) is hidden
    assert "Numbers from 1 to 5" not in signed_in(asha).get(figure.get_absolute_url()).content.decode()


def test_a_series_is_of_periods_as_long_as_its_own(asha: Person) -> None:
    months = [typed(asha, first=date(2026, n, 1), last=date(2026, n, 28), value=10.0 + n) for n in range(1, 9)]
    typed(asha, first=date(2025, 4, 1), last=date(2026, 3, 31), value=150.0)
    series = TypedSeries(months[3], asha)
    assert [each.figure for each in series.members] == months
    assert series.picture is not None
    assert series.picture.title.startswith("Foster carers approved: ")
    assert len(series.picture.rows) == 8


def test_one_figure_is_no_picture(asha: Person) -> None:
    assert TypedSeries(typed(asha), asha).picture is None


def test_typing_a_figure_on_the_page(asha: Person, signed_in: SignedIn) -> None:
    browser = signed_in(asha)
    words = {"what": "SV1", "group": "North", "period": "June 2026", "numerator": "14", "denominator": "17"}
    answer = browser.post("/performance/typed/add/", words | {"value": "90%", "source": "Team log"})
    assert "14 of 17 is 82.4%, not 90" in answer.content.decode()
    answer = browser.post("/performance/typed/add/", words | {"source": "Team log"}, follow=True)
    assert "The figure is kept, marked as typed by you." in answer.content.decode()
    figure = TypedFigure.objects.get()
    assert (figure.measure, figure.group, round(figure.value, 1), figure.unit) == ("SV1", "North", 82.4, "%")
    page = browser.get(figure.get_absolute_url()).content.decode()
    assert "82.4%" in page
    assert "14 of 17" in page
    assert "Typed by Asha Rowe on" in page
    browser.post(f"/performance/typed/{figure.pk}/withdraw/", {"why": "Of the wrong team"})
    assert "Withdrawn: Of the wrong team" in browser.get("/performance/typed/").content.decode()


def test_members_read_and_do_not_type(noor: Person, signed_in: SignedIn) -> None:
    browser = signed_in(noor)
    page = browser.get("/performance/typed/").content.decode()
    assert "Type a figure" not in page
    assert "No figure was typed yet" in page
    for address in ("add/", "paste/"):
        assert browser.get(f"/performance/typed/{address}").status_code == 403
    assert browser.post("/performance/typed/paste/keep/", {"sealed": "x"}).status_code == 403
