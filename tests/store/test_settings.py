"""What an authority says of itself in authority.toml."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.store import CannotOpen, Store
from tests.store.conftest import Keep

SETTINGS = """\
authority = "Exampleshire"
[children]
2024 = 60_100
[teams]
"North Assessment" = "Assessment"
[standards]
"child protection visit" = 10
supervision = { any = 20, "newly qualified" = 10 }
"""


def write(store: Store, text: str, name: str = "authority.toml") -> None:
    path = store.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_settings_give_children_teams_and_standards(store: Store) -> None:
    write(store, SETTINGS)
    known = store.known_on()
    assert known.frame("population").rows() == [("Exampleshire", 2024, 60_100)]
    assert known.frame("department").rows() == [("Exampleshire", "North Assessment", "Assessment")]
    assert known.frame("standards").rows() == [
        ("Exampleshire", "child protection visit", "any", 10),
        ("Exampleshire", "supervision", "any", 20),
        ("Exampleshire", "supervision", "newly qualified", 10),
    ]


def test_a_caseload_weight_is_in_per_cent_and_all_others_count_whole(store: Store) -> None:
    write(store, SETTINGS + '"caseload weight" = { "newly qualified" = 60, absent = 0 }\n')
    standards = store.known_on().frame("standards")
    assert standards.filter(standard="caseload weight").select("category", "days").rows() == [
        ("any", 100),
        ("newly qualified", 60),
        ("absent", 0),
    ]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("60", "line 9: a caseload weight is given by category"),
        ('{ "newly qualified" = 0.6 }', "line 9: 0.6 is not a weight in per cent"),
        ("{ absent = 101 }", "line 9: 101 is not a weight in per cent"),
    ],
)
def test_a_weight_is_a_whole_number_of_a_category(store: Store, said: str, sentence: str) -> None:
    write(store, f'{SETTINGS}"caseload weight" = {said}\n')
    with pytest.raises(CannotOpen, match=sentence):
        store.known_on().frame("standards")


def test_without_settings_the_tables_are_empty(store: Store) -> None:
    assert store.known_on().frame("population").is_empty()


def test_each_authority_may_have_settings_of_its_own(store: Store) -> None:
    write(store, SETTINGS)
    write(store, 'authority = "Otherton"\n[children]\n2024 = 1_000\n', "authorities/otherton.toml")
    assert store.known_on().frame("population")["authority"].to_list() == ["Exampleshire", "Otherton"]


def test_settings_stand_over_what_was_loaded(store: Store, keep: Keep) -> None:
    keep(date(2026, 6, 30), department="team | service\nNorth Assessment | Other\nSouth | Other")
    write(store, SETTINGS)
    rows = store.known_on().frame("department").select("team", "service").rows()
    assert sorted(rows) == [("North Assessment", "Assessment"), ("South", "Other")]


def test_what_is_known_changes_when_the_settings_do(store: Store) -> None:
    before = store.known_on().id
    write(store, SETTINGS)
    assert store.known_on().id != before


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("2024 = 60_100", "2024 =", r"cannot be read: .*line 3"),
        ("2024 = 60_100", '2024 = "60 100"', r"line 3: '60 100' is not a number of children"),
        ("2024 = 60_100", "2024 = 0", r"line 3: 0 is not a number of children"),
        ("2024 = 60_100", "mid-2024 = 60_100", r"line 3: mid-2024 is not a year"),
        ('= "Assessment"', "= 7", r"line 5: the service of the team North Assessment is not a name"),
        ('"child protection visit" = 10', '"protection visit" = 10', r"line 7: protection visit is not a standard"),
        ("any = 20", "any = 2.5", r"line 8: 2.5 is not a number of working days"),
        ("[children]", "[child]", r"line 2: child is not a setting"),
        ('authority = "Exampleshire"\n', "", r"line 1: the file does not name its authority"),
        ("[teams]", "[nobody.teams]", r"line 4: nobody is not a setting"),
    ],
)
def test_settings_that_cannot_be_understood_name_the_line(store: Store, before: str, after: str, sentence: str) -> None:
    write(store, SETTINGS.replace(before, after))
    with pytest.raises(CannotOpen, match=sentence):
        store.known_on().frame("population")
