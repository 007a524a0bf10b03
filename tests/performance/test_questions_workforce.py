"""The committees' questions on the workforce: vacancies, workload, experience, recruitment, caseloads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.test import Client

from goldenthread.people.models import Person
from goldenthread.performance.actions import set_target
from goldenthread.performance.figures import figures
from goldenthread.performance.questions.question import Part, questions
from goldenthread.performance.typing_in.actions import type_figure
from goldenthread.store import Store
from tests.store.conftest import loaded

SignIn = Callable[[Person], Client]
FIVE = ("vacancies", "workload", "experience", "recruitment", "caseloads")
CENSUS_DAY = date(2026, 9, 30)
WORKERS = """
    worker_id | observed_on | agency | role | newly_qualified | started_on | fte | cases | covers_vacancy
    w1        | 2026-09-30  | no     | 5    | yes             | 2026-03-01 | 1.0 | 9     |
    w2        | 2026-09-30  | no     | 5    | no              | 2010-01-01 | 0.5 | 12    |
    w3        | 2026-09-30  | yes    | 4    | no              | 2026-01-01 | 1.0 | 21    | yes
"""
POSTS = """
    team | observed_on | vacancies_fte | trainees_fte
    all  | 2026-09-30  | 1.5           | 4
"""
SETTINGS = """
authority = "Exampleshire"
[standards]
caseload = { any = 20, "newly qualified" = 8 }
"caseload weight" = { "newly qualified" = 50 }
"""


@pytest.fixture
def a_census(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store that knows of three workers on one day, and of posts of the whole authority."""
    store = Store(tmp_path / "census")
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(store.folder))
    keep(store, professionals=WORKERS, posts=POSTS)
    return store


def keep(store: Store, **tables: str) -> None:
    read = loaded(CENSUS_DAY, since=CENSUS_DAY, kind="workforce-census", **tables)
    store.keep(read, by="Ines Vale", file_name="census.xml", file_hash="0" * 64)


def parts(key: str) -> dict[str, Part]:
    """The parts of an answer by their headings."""
    return {part.heading: part for part in questions()[key].answer(figures())}


def page(browser: Client, key: str) -> str:
    answer = browser.get(f"/performance/questions/{key}/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("key", FIVE)
def test_a_member_reads_the_page_and_every_part_says_something(
    exampleshire_store: Store, noor: Person, signed_in: SignIn, key: str
) -> None:
    said = page(signed_in(noor), key)
    found = parts(key).values()
    assert all(part.sentence or part.picture for part in found)
    assert all(part.picture.source for part in found if part.picture)
    assert all(part.heading in said for part in found)


@pytest.mark.slow
@pytest.mark.parametrize("key", FIVE)
def test_a_page_asks_the_database_little(
    exampleshire_store: Store,
    noor: Person,
    signed_in: SignIn,
    django_assert_max_num_queries: Callable[[int], object],
    key: str,
) -> None:
    browser = signed_in(noor)
    page(browser, key)
    with django_assert_max_num_queries(20):  # type: ignore[attr-defined]  # a context manager
        page(browser, key)


@pytest.mark.django_db
def test_vacancies_by_number_and_percentage_with_their_base(a_census: Store) -> None:
    found = parts("vacancies")
    first = found["How many posts are vacant?"].sentence
    assert first.startswith("In September 2026, 1.5 of 3 full-time posts for social workers stood vacant: 50.0%.")
    assert "covered 66.7% (1 of 1.5) of the vacant posts" in first


@pytest.mark.django_db
def test_vacancies_of_the_whole_authority_are_not_said_to_be_of_a_team(a_census: Store) -> None:
    found = parts("vacancies")["In which teams?"]
    assert found.picture is None
    assert found.sentence.startswith("The returns count vacant posts of the whole authority, not by team.")


@pytest.mark.django_db
def test_trainees_stand_apart_from_vacant_posts(a_census: Store) -> None:
    assert "there were 4 full-time trainees" in parts("vacancies")["And trainees?"].sentence


@pytest.mark.django_db
def test_without_a_table_of_trainees_they_cannot_be_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "store")
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(store.folder))
    keep(store, professionals=WORKERS, posts="team | observed_on | vacancies_fte\nall | 2026-09-30 | 1.5")
    found = parts("experience")["And trainees?"]
    assert found.picture is None
    assert found.sentence.startswith("Trainees cannot be told from the returns")


@pytest.mark.django_db
def test_where_vacancies_are_not_told_the_figure_that_was_typed_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ines: Person
) -> None:
    store = Store(tmp_path / "store")
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(store.folder))
    keep(store, professionals=WORKERS)
    assert "Load the workforce census" in parts("vacancies")["Vacant posts"].sentence
    type_vacancies(ines)
    said = parts("vacancies")["Vacant posts"].sentence
    assert "25.0% (3 of 12)" in said
    assert "Typed by Ines Vale" in said


def type_vacancies(by: Person) -> None:
    type_figure(
        by=by,
        measure="WF3",
        title="Vacant posts",
        group="",
        first=CENSUS_DAY,
        last=CENSUS_DAY,
        numerator=3.0,
        denominator=12.0,
        value=25.0,
        unit="%",
        source="Report to the committee",
    )


@pytest.mark.slow
@pytest.mark.django_db
def test_what_moved_together_is_told_with_its_interval_and_never_as_a_cause(exampleshire_store: Store) -> None:
    found = parts("workload")["Do they move together?"]
    assert found.picture is not None
    assert len(found.picture.rows) == 6
    assert all(" to " in between and "pairs of months" in base for _, _, between, base in found.picture.rows)
    assert "does not say why" in found.sentence
    assert not {"cause", "causes", "because", "leads", "drives"} & set(found.sentence.lower().split())


@pytest.mark.django_db
def test_one_census_is_too_little_to_tell_what_moves_together(a_census: Store) -> None:
    found = parts("workload")
    assert "agency workers, of agency workers and social workers in post: 40.0%" in (
        found["The four over the same months"].sentence
    )
    assert found["Do they move together?"].picture is None
    assert "13 months" in found["Do they move together?"].sentence


@pytest.mark.django_db
def test_the_mix_is_of_those_in_post_with_its_base(a_census: Store) -> None:
    said = parts("experience")["Who begins, and who has stayed"].sentence
    assert "of 1.5 full-time social workers in post: newly qualified 1 and 5 years or more in role 0.5" in said
    assert "The newly qualified were 66.7%" in said


@pytest.mark.django_db
def test_recruitment_without_a_target_is_called_hard_to_rate(a_census: Store) -> None:
    said = parts("recruitment")["What is reached of the plan?"]
    assert said.picture is None
    assert "nobody can say whether recruitment is on course" in said.sentence


@pytest.mark.django_db
def test_recruitment_is_held_against_each_target_that_is_set(a_census: Store, ines: Person) -> None:
    for measure, value in (("WF0", 6), ("WF2", 30)):
        set_target(by=ines, measure=measure, value=Decimal(value), from_on=date(2026, 1, 1), reason="The plan")
    found = parts("recruitment")["What is reached of the plan?"]
    assert "Social workers in post 1.5. The target is 6: it is not met yet" in found.sentence
    assert "agency workers 40.0%. The target is at most 30.0%: it is not met yet" in found.sentence
    assert found.picture is not None
    assert found.picture.rows[0] == ("Social workers in post", "25.0%", "1.5 of 6")


@pytest.mark.django_db
def test_what_no_return_holds_of_recruitment_is_typed_and_shown_with_who_typed_it(
    a_census: Store, ines: Person
) -> None:
    type_figure(
        by=ines,
        measure="",
        title="Recruitment abroad, workers in post",
        group="",
        first=CENSUS_DAY,
        last=CENSUS_DAY,
        numerator=2.0,
        denominator=10.0,
        value=20.0,
        unit="%",
        source="Plan of recruitment",
    )
    said = parts("recruitment")["What was typed"].sentence
    assert said.startswith(
        "Recruitment abroad, workers in post: 20.0% (2 of 10), 30 September 2026. Typed by Ines Vale"
    )


@pytest.mark.django_db
def test_caseloads_without_a_limit_say_how_to_set_one(a_census: Store) -> None:
    found = parts("caseloads")
    assert "has set no limit" in found["How many hold too many?"].sentence
    assert '"caseload weight"' in found["By hours as they really count"].sentence


@pytest.mark.django_db
def test_caseloads_over_the_authoritys_own_limit_by_role_and_weighted_hours(a_census: Store) -> None:
    (a_census.folder / "authority.toml").write_text(SETTINGS)
    found = parts("caseloads")
    first = found["How many hold too many?"].sentence
    assert "66.7% (2 of 3) of social workers with cases held more than the limit" in first
    assert "The limit is 20 cases, 8 for those newly qualified" in first
    assert "senior practitioners 100.0% (1 of 1) and case holders 50.0% (1 of 2)" in found["In which roles?"].sentence
    weighed = found["By hours as they really count"].sentence
    assert "21 cases for each full-time worker (42 cases by 2 full-time equivalents)" in weighed
    assert "newly qualified count as 50% of their hours" in weighed
    assert "66.7% (2 of 3) of them were over it" in weighed
