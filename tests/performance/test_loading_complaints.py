"""What is wrong with a return, as a list to hand back; and how good returns were over time, by team."""

from __future__ import annotations

import csv
import io
from datetime import date

import polars as pl
import pytest
from django.urls import reverse

from goldenthread.people.models import Event, Person
from goldenthread.performance.quality.counting import by_team, counted, in_force, per_thousand, teams_of_rows
from goldenthread.returns import read
from goldenthread.store import Store
from tests.browser import assert_accessible

pytestmark = pytest.mark.django_db
HEADINGS = "child_id,received_on,team,worker_id\n"


@pytest.fixture
def ines(db):
    """The performance analyst."""
    return Person.objects.create_user(
        "ines", password="made-up-words", first_name="Ines", last_name="Vale", roles=["performance-analyst"]
    )


@pytest.fixture
def load(tmp_path, monkeypatch):
    """``load("1,2026-05-04,North,w1", …)`` keeps a return of referrals, as the command line would."""
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))

    def keep(*rows: str, as_at: date = date(2026, 6, 30), hash_of: str = "1"):
        folder = tmp_path / "tables"
        folder.mkdir(exist_ok=True)
        (folder / "referrals.csv").write_text(HEADINGS + "\n".join(rows) + "\n")
        loaded = read("plain-tables", folder, authority="Exampleshire", as_at=as_at)
        return Store(tmp_path / "store").keep(loaded, by="the night shift", file_name="june", file_hash=hash_of)

    return keep


GOOD, UNTYPED, REFUSED = "1,2026-05-04,North,w1", "2,2026-05-05,South,", ",2026-05-06,South,w1"


def known(tmp_path):
    return Store(tmp_path / "store").known_on()


def test_a_rows_team_is_the_one_its_case_table_says(load, tmp_path):
    snapshot = load(GOOD, UNTYPED, REFUSED)
    teams = teams_of_rows(known(tmp_path).alone(snapshot), snapshot)
    assert teams.sort("row").rows() == [("referrals.csv", 2, "North"), ("referrals.csv", 3, "South")]


def test_rows_and_complaints_are_counted_by_team_and_none_is_lost(load, tmp_path):
    snapshot = load(GOOD, UNTYPED, REFUSED)
    counts = by_team(known(tmp_path), snapshot)
    rows = dict(counts.select("team", "rows").iter_rows())
    assert rows == {"North": 1, "South": 1, None: 1}  # a refused row is nobody's
    assert counts["complaints"].sum() == sum(snapshot.complaints.values())


def test_a_correction_takes_the_place_of_what_it_corrects(load, tmp_path):
    load(GOOD, UNTYPED, REFUSED)
    better = load(GOOD, "2,2026-05-05,South,w2", hash_of="2")
    assert [each.id for each in in_force(known(tmp_path))] == [better.id]
    assert counted(known(tmp_path))["rows"].sum() == 2


def test_complaints_are_told_per_thousand_rows_and_none_of_no_row():
    counts = pl.DataFrame({"team": ["North", "North", "South"], "complaints": [1, 2, 3], "rows": [100, 200, 0]})
    assert per_thousand(counts, "team").rows() == [("North", 3, 300, 10.0), ("South", 3, 0, None)]


def test_returns_of_the_command_line_show_up_with_who_loaded_them(load, noor, signed_in):
    snapshot = load(GOOD, UNTYPED)
    page = signed_in(noor).get(reverse("performance:returns")).content.decode()
    assert "the night shift" in page
    assert reverse("performance:return", args=[snapshot.id]) in page
    assert "How good the returns were" in page


def test_where_nothing_is_loaded_the_page_says_how_to_begin(tmp_path, monkeypatch, noor, signed_in):
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))
    page = signed_in(noor).get(reverse("performance:returns")).content.decode()
    assert "No return is loaded yet" in page
    assert "How good the returns were" not in page


def test_a_councillor_is_told_of_a_return_but_not_row_by_row(load, noor, signed_in):
    snapshot = load(GOOD, UNTYPED, REFUSED)
    browser, address = signed_in(noor), reverse("performance:return", args=[snapshot.id])
    for shown in (browser.get(address), browser.get(address, {"export": "csv"})):
        assert "30 June 2026" in shown.content.decode()
        assert "referrals.csv" not in shown.content.decode()


def test_the_account_of_a_return_and_its_complaints(load, ines, signed_in):
    snapshot = load(GOOD, UNTYPED, REFUSED)
    page = signed_in(ines).get(reverse("performance:return", args=[snapshot.id])).content.decode()
    assert "30 June 2026" in page
    assert page.count("referrals.csv") > 1
    assert "Team not known" in page


def exported(browser, snapshot, **query):
    answer = browser.get(reverse("performance:return", args=[snapshot.id]), {"export": "csv", **query})
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_complaints_are_filtered_and_exported_to_hand_back(load, ines, signed_in):
    snapshot = load(GOOD, UNTYPED, REFUSED)
    browser = signed_in(ines)
    whole, south = exported(browser, snapshot), exported(browser, snapshot, team="South")
    assert len(whole) == sum(snapshot.complaints.values())
    assert {(each["Row"], each["Team"]) for each in south} == {("3", "South")}
    nobodys = exported(browser, snapshot, team="")
    assert {each["Row refused"] for each in nobodys} == {"yes"}
    rule = whole[0]["Rule"]
    assert {each["Rule"] for each in exported(browser, snapshot, rule=rule)} == {rule}
    assert exported(browser, snapshot, q="no such words") == []
    assert Event.objects.filter(what="people.list.exported").count() == 5


def test_complaints_are_sorted_by_a_column_those_without_a_value_last(load, ines, signed_in):
    snapshot = load(*(f"{number},2026-05-05,{team}," for number, team in enumerate(("South", "North", "East"), 1)))
    teams = [each["Team"] for each in exported(signed_in(ines), snapshot, sort="-team")]
    assert teams == sorted(teams, reverse=True)


def test_an_export_cannot_be_taken_for_a_formula(load, ines, signed_in):
    snapshot = load('1,2026-05-05,"=cmd()",')
    assert {each["Team"] for each in exported(signed_in(ines), snapshot)} == {"'=cmd()"}


def test_a_return_that_is_not_there_is_not_found(load, ines, signed_in):
    assert signed_in(ines).get(reverse("performance:return", args=["2026-06-30-annex-a"])).status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 320])
@pytest.mark.parametrize("page", ["performance:returns", "performance:load-return", "performance:return"])
def test_the_pages_of_returns_are_accessible(load, ines, browser_of, page, width):
    snapshot = load(GOOD, UNTYPED, REFUSED)
    load(GOOD, UNTYPED, as_at=date(2026, 7, 31), hash_of="2")
    shown = browser_of(ines, width=width)
    shown.goto(reverse(page, args=[snapshot.id] if page == "performance:return" else []))
    assert_accessible(shown)
