"""With whom the authority is compared: what its settings say, and what that comes to."""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl
import pytest

from goldenthread.performance.benchmarks.neighbours import NOT_CHOSEN, chosen, wanted
from goldenthread.performance.benchmarks.published import SHAPE, Authority, Published
from goldenthread.store import CannotOpen
from goldenthread.store.authority_settings import Neighbours

NEAR = Authority("E00000002", "Nearshire", "Middle")
FAR = Authority("E00000003", "Farshire", "Edge")
OWN = Authority("E00000001", "Ownshire", "Middle", formerly=("E00000009",), neighbours=(FAR.code, NEAR.code))
PUBLISHED = Published(pl.DataFrame(schema=SHAPE), (OWN, NEAR, FAR), "May 2025", {}, ())


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path))
    return tmp_path / "authority.toml"


def write(settings: Path, lines: str) -> None:
    settings.write_text(f'authority = "Exampleshire"\n[neighbours]\n{lines}\n')


def test_a_code_takes_the_published_neighbours_the_closest_first() -> None:
    found = chosen(PUBLISHED, Neighbours(code="E00000001"))
    assert found.authorities == (FAR, NEAR)
    assert found.note == (
        "The 2 statistical neighbours of Ownshire in the Department for Education's model of May 2025."
    )


def test_a_code_of_before_boundaries_changed_is_known() -> None:
    assert chosen(PUBLISHED, Neighbours(code="E00000009")).authorities == (FAR, NEAR)


def test_names_are_found_however_they_are_written_large_or_small() -> None:
    found = chosen(PUBLISHED, Neighbours(names=("nearshire", "Farshire")))
    assert (found.authorities, found.note) == ((NEAR, FAR), "The 2 authorities that authority.toml names.")


def test_without_a_choice_the_note_says_how_to_make_one() -> None:
    assert chosen(PUBLISHED, Neighbours()).note == NOT_CHOSEN


@pytest.mark.parametrize(
    ("choice", "fault"),
    [
        (Neighbours(code="E99999999"), "name E99999999, which is not the code of an authority"),
        (Neighbours(code="E00000002"), "name E00000002, which has no neighbours in it"),
        (Neighbours(names=("Nearshire", "Nearshyre")), "name Nearshyre, .*they write Nearshire or"),
    ],
)
def test_a_choice_that_comes_to_nobody_says_what_to_put_right(choice: Neighbours, fault: str) -> None:
    found = chosen(PUBLISHED, choice)
    assert found.authorities == ()
    assert re.search(fault, found.note)


def test_the_settings_of_the_store_choose(settings: Path) -> None:
    assert wanted() == Neighbours()
    write(settings, 'code = "E00000001"')
    assert wanted() == Neighbours(code="E00000001")


def test_a_changed_choice_is_seen_at_once(settings: Path) -> None:
    write(settings, 'code = "E00000001"')
    wanted()
    write(settings, 'names = ["Nearshire", "Farshire"]')
    assert wanted() == Neighbours(names=("Nearshire", "Farshire"))


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("code = 7", "line 3: 7 is not the code of an authority"),
        ('code = "Ownshire"', "line 3: 'Ownshire' is not the code of an authority"),
        ('names = "Nearshire"', "line 3: these are not names"),
        ("names = []", "line 3: these are not names"),
        ('code = "E00000001"\nnames = ["Nearshire"]', "line 4: neighbours are given twice"),
        ('like = "Nearshire"', "line 3: like does not say who the neighbours are"),
    ],
)
def test_settings_that_cannot_be_understood_name_the_line(settings: Path, lines: str, sentence: str) -> None:
    write(settings, lines)
    with pytest.raises(CannotOpen, match=sentence):
        wanted()


def test_neighbours_are_a_section(settings: Path) -> None:
    settings.write_text('neighbours = "Nearshire"\nauthority = "Exampleshire"\n')
    with pytest.raises(CannotOpen, match=r"line 1: neighbours is not a section: write \[neighbours\]"):
        wanted()
