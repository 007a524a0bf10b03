"""What is written is read again whole: the readers refuse nothing, and find only what the story put there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from lxml import etree
from polars.testing import assert_frame_equal

from goldenthread.returns import Loaded, read
from goldenthread.simulation import World
from goldenthread.simulation.writers import (
    write_annex_a,
    write_cin_census,
    write_settings,
    write_tables,
    write_workforce_census,
)
from goldenthread.simulation.writers.scope import in_scope, months_before
from goldenthread.store import Store
from goldenthread.tables import TABLES

pytestmark = pytest.mark.slow

JUNE = date(2026, 6, 30)
MARCH = date(2026, 3, 31)
SEPTEMBER = date(2025, 9, 30)

# Late and left out on purpose, or not to be seen in a return that asks for six months or one year.
OF_THE_STORY = {
    "assessment-without-child-seen",  # the broken form
    "care-never-reviewed",
    "care-never-visited",
    "open-case-never-seen",
    "plan-never-reviewed",
    "old-open-assessment",
    "old-enquiry-without-conference",
    "plan-without-conference",  # List 5 cannot hold the conference of a child who moved in
    "assessed-and-closed-without-assessment",  # the assessment was completed the year before
    "enquiry-without-assessment",  # so was this one
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("returns")


@pytest.fixture(scope="module")
def annex_a(world: World, folder: Path) -> Loaded:
    write_annex_a(world, folder / "annex-a.xlsx", JUNE)
    return read("annex-a", folder / "annex-a.xlsx", authority="Exampleshire", as_at=JUNE)


@pytest.fixture(scope="module")
def cin_census(world: World, folder: Path) -> Loaded:
    write_cin_census(world, folder / "cin.xml", MARCH)
    return read("cin-census", folder / "cin.xml", authority="Exampleshire")


@pytest.fixture(scope="module")
def workforce_census(world: World, folder: Path) -> Loaded:
    write_workforce_census(world, folder / "workforce.xml", SEPTEMBER)
    return read("workforce-census", folder / "workforce.xml", authority="Exampleshire")


@pytest.fixture(params=["annex_a", "cin_census", "workforce_census"])
def loaded(request: pytest.FixtureRequest) -> Loaded:
    found: Loaded = request.getfixturevalue(request.param)
    return found


def test_no_row_is_refused(loaded: Loaded) -> None:
    assert {name: rows.refused for name, rows in loaded.rows.items()} == dict.fromkeys(loaded.rows, 0)


def test_checks_find_only_what_the_story_put_there(loaded: Loaded) -> None:
    assert set(loaded.complaints["rule"]) <= OF_THE_STORY


def same(found: pl.DataFrame, made: pl.DataFrame, columns: list[str]) -> None:
    """The two hold the same rows, as far as these columns say."""
    assert_frame_equal(found.select(columns).sort(columns), made.select(columns).sort(columns), check_row_order=True)


ANNEX_A_ROWS = [
    *("contacts", "early_help_episodes", "referrals", "cin_assessments", "s47_enquiry", "cin_episodes"),
    *("cp_plans", "cla_episodes", "permanence", "adopters"),
]
NOT_IN_ANNEX_A = {
    "cin_assessments": {"referred_on"},
    "s47_enquiry": {"referred_on"},
    "cp_plans": {"referred_on"},
    "cin_episodes": {"no_further_action"},
}


@pytest.mark.parametrize("name", ANNEX_A_ROWS)
def test_annex_a_reads_as_the_tables_it_was_written_from(world: World, annex_a: Loaded, name: str) -> None:
    made = in_scope(name, world.on(JUNE)[name], JUNE, months_before(JUNE, 6))
    told = [column.name for column in TABLES[name].own_columns if column.name not in NOT_IN_ANNEX_A.get(name, ())]
    same(annex_a.tables[name], made, told)


@pytest.mark.parametrize("name", ["cin_status", "cp_status", "cla_status", "care_leavers"])
def test_annex_a_says_how_cases_stood_on_the_day(world: World, annex_a: Loaded, name: str) -> None:
    made = world.on(JUNE)[name].filter(observed_on=JUNE)
    same(annex_a.tables[name], made, [column.name for column in TABLES[name].own_columns])


def test_a_workbook_of_more_months_holds_their_events(world: World, folder: Path) -> None:
    write_annex_a(world, folder / "year.xlsx", JUNE, months=12)
    year = read("annex-a", folder / "year.xlsx", authority="Exampleshire", as_at=JUNE)
    assert year.tables["referrals"]["received_on"].min() == date(2025, 7, 1)
    assert year.coverage["referrals"] == (date(2025, 7, 1), JUNE)


def test_the_census_is_valid_by_the_schema_of_2026(shared: Path, cin_census: Loaded, folder: Path) -> None:
    schema = etree.XMLSchema(etree.parse(shared / "data" / "returns" / "fake_cin" / "CIN_schema_2026.xsd"))
    assert schema.validate(etree.parse(folder / "cin.xml")), schema.error_log


@pytest.mark.parametrize("name", ["cp_plans", "cin_plans", "cp_reviews", "initial_cp_conference"])
def test_the_census_reads_as_the_tables_of_its_year(world: World, cin_census: Loaded, name: str) -> None:
    made, began = world.on(MARCH)[name], date(2025, 4, 1)
    ends = {"cp_plans": "ended_on", "cin_plans": "ended_on"}.get(name)
    of_year = pl.col(ends).is_null() | (pl.col(ends) >= began) if ends else pl.col(TABLES[name].begins) >= began
    told = {
        "cp_plans": ["child_id", "referred_on", "started_on", "ended_on", "category", "previous_plans"],
        "cin_plans": ["child_id", "referred_on", "started_on", "ended_on"],
        "cp_reviews": ["child_id", "plan_started_on", "reviewed_on"],
        "initial_cp_conference": ["child_id", "held_on", "s47_started_on", "transferred_in", "led_to_plan"],
    }
    same(cin_census.tables[name], made.filter(of_year), told[name])


def test_a_child_has_the_same_identifier_in_workbook_and_census(annex_a: Loaded, cin_census: Loaded) -> None:
    on_plans = annex_a.tables["cp_plans"].filter(pl.col("started_on") <= MARCH)
    assert set(on_plans["child_id"]) <= set(cin_census.tables["cp_plans"]["child_id"])


def test_the_workforce_census_reads_as_the_workers_of_its_day(world: World, workforce_census: Loaded) -> None:
    made = world.tables["professionals"].filter(observed_on=SEPTEMBER)
    told = [column.name for column in TABLES["professionals"].own_columns]
    same(
        workforce_census.tables["professionals"],
        made,
        [name for name in told if name not in ("team", "covers_vacancy")],
    )
    vacancies = world.tables["posts"].filter(observed_on=SEPTEMBER)["vacancies_fte"].sum()
    assert workforce_census.tables["posts"]["vacancies_fte"].to_list() == [vacancies]


def test_the_tables_load_as_plain_tables(world: World, folder: Path) -> None:
    write_tables(world, folder)
    plain = read("plain-tables", folder / "tables", authority="Exampleshire", as_at=world.last_day)
    assert {name: rows.refused for name, rows in plain.rows.items() if rows.refused} == {}
    assert set(plain.tables) == set(world.tables)
    assert set(plain.complaints["rule"]) <= OF_THE_STORY


def test_a_store_understands_what_the_authority_says_of_itself(world: World, folder: Path) -> None:
    write_settings(world.scenario, folder)
    known = Store(folder).known_on()
    same(known.frame("department"), world.tables["department"], ["team", "service"])
    same(known.frame("standards"), world.tables["standards"], ["standard", "category", "days"])
