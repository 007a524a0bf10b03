"""Codes are declared once, and each year by its differences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.returns.ssda903.files import year_of
from goldenthread.returns.ssda903.years import CODES_OF_2017, DIFFERENCES, codes_of, codes_of_any_year, first_asked
from tests.returns.ssda903.examples import EPISODES, IN_CARE, episodes, loaded, rows, said


@pytest.mark.parametrize(
    ("heading", "code", "first", "last"),
    [
        ("Episodes.REC", "E43", 2017, 2018),
        ("Episodes.REC", "E46", 2019, None),
        ("Episodes.REC", "E11", 2017, None),
        ("Episodes.REASON_PLACE_CHANGE", "CUSTOD", 2019, None),
        ("OC3.ACTIV", "F3", 2017, 2021),
        ("OC3.ACTIV", "P5", 2022, None),
        ("Episodes.PLACE", "H5", 2017, 2024),
        ("Episodes.PLACE", "K3", 2025, None),
        ("Episodes.PLACE", "Z14", 2026, None),
    ],
)
def test_a_code_comes_and_goes(heading: str, code: str, first: int, last: int | None) -> None:
    years = [year for year in range(2017, 2028) if code in codes_of(heading, year)]
    assert years == list(range(first, (last or 2027) + 1))


def test_a_year_takes_away_only_what_was_there_and_brings_only_what_was_not() -> None:
    for each in DIFFERENCES:
        for heading, codes in each.went.items():
            assert set(codes) <= set(codes_of(heading, each.year - 1))
        for heading, codes in each.came.items():
            assert not set(codes) & set(codes_of(heading, each.year - 1))
    assert all(set(codes_of(heading, 2027)) <= set(codes_of_any_year(heading)) for heading in CODES_OF_2017)


def test_a_code_of_another_year_is_kept_and_said(tmp_path: Path) -> None:
    listed = episodes("ann | 2025-05-06 | S | C2 | N1 | H5 | PR1 | | |")
    found = loaded(tmp_path, episodes=listed)
    assert rows(found, "cla_status", "placement_type") == [("H5",)]
    assert ("code-of-another-year", "episodes.csv", 2) in said(found)
    assert not said(loaded(tmp_path, as_at=date(2024, 3, 31), episodes=listed.replace("2025", "2023")))


def test_a_code_of_no_year_is_left_out_and_said(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes("ann | 2025-05-06 | S | C2 | N1 | Q9 | PR1 | | |"))
    assert rows(found, "cla_status", "placement_type") == [(None,)]
    assert ("not-a-code", "episodes.csv", 2) in said(found)


@pytest.mark.parametrize(("as_at", "asked"), [(date(2023, 3, 31), False), (date(2023, 4, 1), True)])
def test_a_list_is_missed_only_in_the_years_that_ask_for_it(tmp_path: Path, as_at: date, asked: bool) -> None:
    found = loaded(tmp_path, as_at=as_at, episodes=f"{EPISODES}\n{IN_CARE}".replace("2025", "2022"))
    missed = found.complaints.filter(found.complaints["rule"] == "list-missing")["list"].to_list()
    assert ("SWEpisodes" in missed) is asked
    assert first_asked("SWEpisodes") == 2024


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("episodes.csv", None),
        ("SSDA903_2026_episodes.csv", 2026),
        ("2025-26/episodes.csv", 2026),
        ("2025_2026/episodes.csv", 2026),
        ("903 202526/episodes.csv", 2026),
        ("extract 20260401/episodes.csv", None),
        ("2019/oc3 2020.csv", 2020),
    ],
)
def test_the_year_of_a_file_is_that_of_its_march(name: str, year: int | None) -> None:
    assert year_of(name) == year
