"""The scorecard, a measure, a team, targets, frozen figures and the children behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import QueryDict
from django.test import Client

from goldenthread.jobs.models import Job
from goldenthread.people.models import Event, Person
from goldenthread.performance.actions import freeze, set_target
from goldenthread.performance.figures import figures, figures_for
from goldenthread.performance.freezing import freeze_period
from goldenthread.performance.frozen import FrozenPage
from goldenthread.performance.models import FrozenPeriod, Target
from goldenthread.performance.queries import Line, Scorecard
from goldenthread.store import Store

CHILDREN = "/performance/measures/AS1/children?period=2026-10&step=month"
REASON = {"reason": "To ask the team about late assessments"}
SignIn = Callable[[Person], Client]


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_every_page_says_what_to_do_where_nothing_is_loaded(
    nothing_loaded: None, noor: Person, signed_in: SignIn
) -> None:
    browser = signed_in(noor)
    for address in ("", "teams/", "questions/", "questions/vacancies/", "measures/AS1/"):
        said = page(browser, f"/performance/{address}")
        assert address == "questions/" or "No return is loaded yet" in said, address


def test_the_scorecard_shows_first_what_moved(exampleshire_store: Store, ines: Person, signed_in: SignIn) -> None:
    first, whole = page(signed_in(ines), "/performance/"), page(signed_in(ines), "/performance/?all=1")
    assert "which moved or have a target" in first
    assert first.count("gt-sparkline") < whole.count("gt-sparkline")
    assert "Assessments completed within 45 working days of their start" in whole


def test_no_rate_of_a_year_stands_beside_that_of_a_month(exampleshire_store: Store, ines: Person) -> None:
    lines = [line for those in Scorecard(figures_for(ines), QueryDict("all=1")).whole.values() for line in those]
    beside = {line.benchmark.fits_months: bool(line.elsewhere) for line in lines if line.benchmark}
    assert beside == {True: True, False: False}


def test_a_team_of_any_name_has_its_own_address(exampleshire_store: Store, ines: Person) -> None:
    series = figures_for(ines).series("RF1")
    assert series
    address = Line(replace(series, by="team", group="Court & care")).href
    assert QueryDict(address.partition("?")[2])["group"] == "Court & care"


def test_a_scorecard_is_filtered_by_its_address_and_exported_as_shown(
    exampleshire_store: Store, ines: Person, signed_in: SignIn
) -> None:
    said = page(signed_in(ines), "/performance/?subject=referrals&q=police")
    assert "1 of" in said
    assert "Referrals from the police" in said
    file = page(signed_in(ines), "/performance/?subject=referrals&q=police&export=csv")
    assert [line.split(",")[1] for line in file.splitlines()] == ["Measure", "RF6e"]


def test_a_scorecard_asks_the_database_little(
    exampleshire_store: Store, ines: Person, signed_in: SignIn, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    browser = signed_in(ines)
    page(browser, "/performance/?all=1")
    for address in ("?all=1", "measures/AS1/", "measures/AS1/?by=team", "teams/North/"):
        with django_assert_max_num_queries(6):  # type: ignore[attr-defined]
            page(browser, f"/performance/{address}")


def test_a_measure_page_shows_its_course_its_parts_its_definition_and_what_it_rests_on(
    exampleshire_store: Store, ines: Person, signed_in: SignIn
) -> None:
    said = page(signed_in(ines), "/performance/measures/AS1/?by=team")
    for words in ("<svg", "A late assessment is a child waiting", "Ines Vale", "Show the children", "Set a target"):
        assert words in said
    assert "England" in page(signed_in(ines), "/performance/measures/AS1/")
    assert signed_in(ines).get("/performance/measures/NONE/").status_code == 404


def test_a_councillor_reads_of_no_worker_and_of_no_child(
    exampleshire_store: Store, noor: Person, signed_in: SignIn
) -> None:
    said = page(signed_in(noor), "/performance/measures/AS1/?by=worker")
    assert "Worker" not in said
    assert "Show the children" not in said
    assert signed_in(noor).get(CHILDREN).status_code == 403


def test_children_are_shown_once_the_reason_is_kept(exampleshire_store: Store, tam: Person, signed_in: SignIn) -> None:
    browser = signed_in(tam)
    assert "your reason are kept" in page(browser, CHILDREN)
    assert "Enter “Why you need to see these children”." in browser.post(CHILDREN, {"reason": ""}).content.decode()
    assert not Event.objects.filter(what="performance.children.opened")
    said = browser.post(CHILDREN, REASON).content.decode()
    opened = Event.objects.get(what="performance.children.opened")
    assert (opened.by, opened.details["measure"], opened.details["reason"]) == (tam, "AS1", REASON["reason"])
    series = figures().series("AS1")
    assert series
    assert opened.details["rows"] == series.denominators[-1] == said.count("Plain tables as at 31 October 2026")


def test_the_figure_of_a_target_is_told_with_whether_it_can_be_met(
    exampleshire_store: Store, ines: Person, signed_in: SignIn
) -> None:
    browser = signed_in(ines)
    answer = browser.post(
        "/performance/measures/AS1/target", {"value": "10", "from_on": "2026-04-01", "reason": "The plan, action 4"}
    )
    assert answer.status_code == 302
    assert "can be expected to meet it" in page(browser, "/performance/")
    assert "The plan, action 4" in page(browser, "/performance/targets/")
    assert Event.objects.get(what="performance.target.set").by == ines


@pytest.mark.parametrize(("measure", "value"), [("AS1", "101"), ("AS1", "-1"), ("XX", "1")])
def test_a_target_that_cannot_be_reached_is_refused(ines: Person, measure: str, value: str) -> None:
    with pytest.raises(ValidationError):
        set_target(by=ines, measure=measure, value=Decimal(value), from_on=date(2026, 4, 1), reason="A slip")
    assert not Target.objects.exists()


def test_a_councillor_sets_no_target_and_freezes_nothing(exampleshire_store: Store, noor: Person) -> None:
    with pytest.raises(PermissionDenied):
        set_target(by=noor, measure="AS1", value=Decimal(80), from_on=date(2026, 4, 1), reason="Mine")
    with pytest.raises(PermissionDenied):
        frozen(noor)


def frozen(by: Person) -> FrozenPeriod:
    first, last = date(2026, 7, 1), date(2026, 9, 30)
    return freeze(by=by, name="Quarter 2", first=first, last=last, reason="Report to scrutiny, 26 November 2026")


def test_a_frozen_period_keeps_every_figure_as_it_stood(
    exampleshire_store: Store, ines: Person, signed_in: SignIn
) -> None:
    period = frozen(ines)
    shown = FrozenPage(period, figures_for(ines), {})
    assert len(shown.lines) > 100
    assert shown.moved == 0
    assert "Every figure would be the same today" in page(signed_in(ines), period.get_absolute_url())


def test_a_period_is_frozen_by_the_worker(exampleshire_store: Store, ines: Person, signed_in: SignIn) -> None:
    said = {"name": "Quarter 2", "first": "2026-07-01", "last": "2026-09-30", "reason": "Report to scrutiny"}
    answer = signed_in(ines).post("/performance/frozen/add", said)
    job = Job.objects.get()
    assert answer.headers["Location"] == job.get_absolute_url()
    for _ in range(2):  # a worker that was stopped at the end does it again
        address = freeze_period(job, lambda step, done, of: None)["address"]
    assert "Quarter 2" in page(signed_in(ines), address)
    assert FrozenPeriod.objects.get().reason == "Report to scrutiny"
    again = signed_in(ines).post("/performance/frozen/add", said).content.decode()
    assert "Quarter 2 is frozen already." in again


def test_a_frozen_figure_is_shown_beside_what_it_would_be_today_and_why(
    exampleshire_store: Store, ines: Person
) -> None:
    period = frozen(ines)
    today = figures_for(ines)
    period.snapshots, period.definitions = [], "others"
    found = next(line for line in FrozenPage(period, today, {"all": "1"}).lines if line.measure.id == "RF1")
    found.figure.numerator = found.figure.value = 1.0
    assert found.moved
    assert "Plain tables as at 31 October 2026, loaded" in found.why
    assert "definitions were changed" in found.why


def test_a_councillor_is_told_no_frozen_number_that_is_small_nor_one_it_could_be_had_from(
    exampleshire_store: Store, ines: Person, noor: Person
) -> None:
    days = {"first": date(2026, 7, 1), "last": date(2026, 9, 30), "known_on": date(2026, 11, 1)}
    period = FrozenPeriod.objects.create(name="Quarter 2", reason="Report to scrutiny", frozen_by=ines, **days)
    for group, count in {"North": 40.0, "South": 12.0, "East": 3.0}.items():
        period.figures.create(measure="RF1", by="service", group=group, numerator=count, value=count)
    told = FrozenPage(period, figures_for(noor), {"by": "service"}).lines
    assert {line.figure.group: line.then for line in told} == {"North": "40", "South": "c", "East": "c"}
    assert {line.figure.group: line.moved for line in told if line.hidden} == {"South": False, "East": False}


def test_a_frozen_period_is_broken_down_only_as_it_was_kept(exampleshire_store: Store, ines: Person) -> None:
    assert FrozenPage(FrozenPeriod(), figures_for(ines), {"by": "worker"}).by == ""


def test_a_period_is_frozen_once_it_is_over_and_covered(exampleshire_store: Store, ines: Person) -> None:
    with pytest.raises(ValidationError, match="Load the next one"):
        freeze(by=ines, name="Q4", first=date(2026, 10, 1), last=date(2026, 12, 31), reason="Too early")
    assert not FrozenPeriod.objects.exists()
