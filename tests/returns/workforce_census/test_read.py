"""What a workforce census says becomes workers and posts of its day, whichever year's names it uses."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goldenthread.returns import CannotLoad, Loaded
from goldenthread.returns.workforce_census import CARRIES, read

HEADER = (
    "<Header><CollectionDetails><Collection>CSWW</Collection><ReferenceDate>2025-09-30</ReferenceDate>"
    "</CollectionDetails></Header>"
)
NUMBER = "<SWENo>SW1234567890</SWENo>"
ASSESSED_YEAR, PRACTITIONER = "<CFKSSstatus>1</CFKSSstatus>", "<CFKSSstatus>2</CFKSSstatus>"
CAME_QUALIFYING, CAME_FROM_ELSEWHERE = "<StartOrigin>1</StartOrigin>", "<StartOrigin>2</StartOrigin>"
LAST_SPRING, YEARS_AGO = "<RoleStartDate>2025-04-01</RoleStartDate>", "<RoleStartDate>2021-04-01</RoleStartDate>"


def _read(folder: Path, *workers: str, level: str = "", header: str = HEADER) -> Loaded:
    path = folder / "workforce.xml"
    listed = "\n".join(f"<CSWWWorker>{worker}</CSWWWorker>" for worker in workers)
    path.write_text(f"<Message>{header}\n{level}\n{listed}\n</Message>")
    return read(path, authority="Exampleshire")


def _rows(loaded: Loaded, name: str, *columns: str) -> list[tuple[Any, ...]]:
    return loaded.tables[name].select(columns).rows()


def _said(loaded: Loaded) -> list[tuple[str, str, bool]]:
    return loaded.complaints.select("rule", "list", "refused").rows()


def test_a_worker_as_the_census_day_shows_them(tmp_path: Path) -> None:
    loaded = _read(
        tmp_path,
        f"<AgencyWorker>0</AgencyWorker>{NUMBER}<FTE>0.8</FTE><Sex>F</Sex><OrgRole>5</OrgRole>{YEARS_AGO}<FTE30>0.75</FTE30>"
        "<Cases30>14</Cases30><WorkingDaysLost>3.5</WorkingDaysLost><Absat30Sept>1</Absat30Sept>",
        "<AgencyWorker>1</AgencyWorker><SWENo>SW0000000002</SWENo><RoleEndDate>2025-06-30</RoleEndDate>"
        "<ReasonLeave>10</ReasonLeave>",
    )
    columns = (
        "worker_id",
        "observed_on",
        "agency",
        "role",
        "fte",
        "caseload_fte",
        "cases",
        "working_days_lost",
        "absent",
    )
    assert _rows(loaded, "professionals", *columns) == [
        ("SW1234567890", date(2025, 9, 30), False, "5", 0.8, 0.75, 14, 3.5, True),
        ("SW0000000002", date(2025, 9, 30), True, None, None, None, None, None, None),
    ]
    assert _rows(loaded, "professionals", "started_on", "ended_on", "leaving_reason") == [
        (date(2021, 4, 1), None, None),
        (None, date(2025, 6, 30), "10"),
    ]
    assert _said(loaded) == []


@pytest.mark.parametrize("element", ["LALevel", "LALevelVacancies"])
def test_vacancies_are_posts_of_the_whole_authority(tmp_path: Path, element: str) -> None:
    level = (
        f"<{element}><NumberOfVacancies>79.68</NumberOfVacancies><NoAgencyFTE>59.82</NoAgencyFTE>"
        f"<NoAgencyHeadcount>71</NoAgencyHeadcount></{element}>"
    )
    loaded = _read(tmp_path, NUMBER, level=level)
    columns = ("team", "observed_on", "vacancies_fte", "agency_fte", "agency_headcount")
    assert _rows(loaded, "posts", *columns) == [("all", date(2025, 9, 30), 79.68, 59.82, 71)]
    assert loaded.coverage["posts"] == (date(2025, 9, 30), date(2025, 9, 30))


@pytest.mark.parametrize(
    ("said", "newly_qualified"),
    [
        (ASSESSED_YEAR, True),
        (PRACTITIONER, False),
        (CAME_QUALIFYING + LAST_SPRING, True),
        (CAME_QUALIFYING + YEARS_AGO, False),
        (CAME_QUALIFYING, None),
        (CAME_FROM_ELSEWHERE + LAST_SPRING, False),
        (CAME_FROM_ELSEWHERE + LAST_SPRING + ASSESSED_YEAR, True),
        ("", None),
    ],
)
def test_who_is_newly_qualified(tmp_path: Path, said: str, newly_qualified: bool | None) -> None:
    assert _rows(_read(tmp_path, NUMBER + said), "professionals", "newly_qualified") == [(newly_qualified,)]


def test_a_worker_without_a_number_gets_one_of_this_file(tmp_path: Path) -> None:
    loaded = _read(tmp_path, NUMBER, "<FTE>1</FTE>", "<FTE>1</FTE>")
    assert _rows(loaded, "professionals", "worker_id") == [
        ("SW1234567890",),
        ("without number 2",),
        ("without number 3",),
    ]
    assert _said(loaded) == [("no-worker-number", "CSWWWorker", False)] * 2
    assert loaded.tables["professionals"].equals(
        _read(tmp_path, NUMBER, "<FTE>1</FTE>", "<FTE>1</FTE>").tables["professionals"]
    )


def test_a_second_record_of_a_worker_is_kept_since_posts_are_counted_over_every_record(tmp_path: Path) -> None:
    loaded = _read(tmp_path, f"{NUMBER}<FTE>0.5</FTE>", f"{NUMBER}<FTE>0.4</FTE>")
    assert _rows(loaded, "professionals", "worker_id", "fte") == [
        ("SW1234567890", 0.5),
        ("SW1234567890 (record 2)", 0.4),
    ]
    assert _said(loaded) == [("second-record", "CSWWWorker", False)]


def test_a_record_listed_twice_is_kept_once(tmp_path: Path) -> None:
    loaded = _read(tmp_path, NUMBER, NUMBER)
    assert _said(loaded) == [("listed-twice", "CSWWWorker", True)]
    assert (loaded.rows["CSWWWorker"].read, loaded.rows["CSWWWorker"].kept) == (2, 1)


@pytest.mark.parametrize(
    ("element", "rule"),
    [
        ("<FTE>37</FTE>", "not-a-number"),
        ("<FTE>NaN</FTE>", "not-a-number"),
        ("<Cases30>many</Cases30>", "not-a-number"),
        ("<WorkingDaysLost>-2</WorkingDaysLost>", "not-a-number"),
        ("<OrgRole>9</OrgRole>", "not-a-code"),
        ("<AgencyWorker>2</AgencyWorker>", "not-yes-or-no"),
        ("<RoleStartDate>0001-01-01</RoleStartDate>", "not-a-day"),
    ],
)
def test_what_cannot_be_read_is_left_blank_with_a_complaint(tmp_path: Path, element: str, rule: str) -> None:
    loaded = _read(tmp_path, NUMBER + element)
    assert _said(loaded) == [(rule, "CSWWWorker", False)]
    blank = ("fte", "cases", "working_days_lost", "role", "agency", "started_on")
    assert _rows(loaded, "professionals", *blank) == [(None,) * len(blank)]


def test_a_census_of_another_day_is_complained_of(tmp_path: Path) -> None:
    loaded = _read(tmp_path, NUMBER, header=HEADER.replace("09-30", "10-31"))
    assert _said(loaded) == [("reference-date", "Header", False)]
    assert _rows(loaded, "professionals", "observed_on") == [(date(2025, 10, 31),)]


def test_a_children_in_need_census_is_not_one(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="load it as cin-census"):
        _read(tmp_path, header=HEADER.replace("CSWW", "CIN"))


def test_a_file_that_lists_no_worker_is_not_loaded(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="lists no worker"):
        _read(tmp_path)


def test_the_sectors_made_up_census_is_read_whole(shared: Path) -> None:
    path = shared / "data" / "returns" / "fake_csww" / "social_work_workforce_2022.xml"
    loaded = read(path, authority="Exampleshire")
    assert {name: (rows.read, rows.refused) for name, rows in loaded.rows.items()} == {
        "LALevel": (1, 0),
        "CSWWWorker": (30, 0),
    }
    assert loaded.complaints.is_empty()


def test_it_carries_what_it_is_said_to_carry(tmp_path: Path) -> None:
    assert _read(tmp_path, NUMBER).tables.keys() == CARRIES
