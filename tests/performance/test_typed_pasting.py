"""Lines pasted from a spreadsheet: each line's fate is shown before anything is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from goldenthread.people.models import Person
from goldenthread.performance.models import TypedFigure
from goldenthread.performance.typing_in.actions import type_figures
from goldenthread.performance.typing_in.pasting import DryRun, dry_run

SignedIn = Callable[[Person], Client]
NEXT = timezone.localdate().year + 1
HEADS = "Period\tMeasure\tTeam\tNumerator\tOut of\tValue\tSource\n"
SIX = HEADS + (
    "June 2026\tSV1\tNorth\t14\t17\t82%\tTeam log\n"
    "June 2026\tSV1\tSouth\t10\t12\t90%\tTeam log\n"
    f"Dec {NEXT}\tSV1\tSouth\t10\t12\t\tTeam log\n"
    "\t\t\t\t\t\t\n"
    "June 2026\tCarers approved\tAll\t7\t\t\tPanel\n"
    "June 2026\tsv1\tNORTH\t14\t17\t\tTeam log\n"
)


@pytest.fixture(autouse=True)
def nothing_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))


def fates(run: DryRun) -> list[tuple[int, str, str]]:
    return [(fate.number, fate.outcome.value, fate.why) for fate in run.fates]


def test_every_line_has_its_fate_and_its_reason(db: None) -> None:
    assert fates(dry_run(SIX)) == [
        (2, "New", ""),
        (3, "Refused", "10 of 12 is 83.3%, not 90. Mend one of the three."),
        (4, "Refused", f"The period ends on 31 December {NEXT}, which is still to come. Wait until it is over."),
        (6, "New", ""),
        (7, "Refused", "Line 2 is of the same figure: take one of the two out."),
    ]
    assert not TypedFigure.objects.exists()


def test_without_headings_cells_stand_in_the_order_that_the_page_says(db: None) -> None:
    run = dry_run("Carers approved\tNorth\tJune 2026\t\t\t7\tPanel")
    (said,) = run.to_keep
    assert (said["title"], said["group"], said["value"], said["source"]) == ("Carers approved", "North", 7, "Panel")


def test_lines_that_say_no_source_take_the_one_given(db: None) -> None:
    assert dry_run("Carers\t\tJune 2026\t7").fates[0].why == "Say where it comes from."
    assert dry_run("Carers\t\tJune 2026\t7", source="Panel").to_keep[0]["source"] == "Panel"


def test_commas_and_semicolons_part_cells_where_there_is_no_tab(db: None) -> None:
    for mark in ",;":
        run = dry_run(f"Measure{mark}Period{mark}Value{mark}Source\nCarers{mark}June 2026{mark}7{mark}Panel")
        assert [said["value"] for said in run.to_keep] == [7]


def test_what_stands_already_is_told_and_a_correction_needs_its_reason(asha: Person) -> None:
    line = "Carers\t\tJune 2026\t\t\t{}\tPanel"
    type_figures(dry_run(line.format(7)).to_keep, by=asha)
    assert fates(dry_run(line.format(7)))[0][1:] == (
        "There already",
        "Asha Rowe typed this figure already, with the same numbers.",
    )
    assert fates(dry_run(line.format(8)))[0][1] == "Refused"
    run = dry_run(line.format(8), why="Late approval")
    assert fates(run) == [(1, "Corrects", "Asha Rowe typed 7.")]
    type_figures(run.to_keep, by=asha, why="Late approval")
    assert [(each.value, each.withdrawn_why) for each in TypedFigure.objects.order_by("pk")] == [
        (7, "Late approval"),
        (8, ""),
    ]


@pytest.mark.parametrize(("text", "sentence"), [("\n\t\n", "There are no lines"), ("a\n" * 201, "at most 200")])
def test_nothing_and_too_much_are_refused(db: None, text: str, sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        dry_run(text)


def test_many_lines_cost_one_question(asha: Person, django_assert_num_queries: Callable[[int], Any]) -> None:
    lines = "\n".join(f"Carers\tTeam {number}\tJune 2026\t\t\t{number}\tPanel" for number in range(150))
    with django_assert_num_queries(1):
        assert len(dry_run(lines).to_keep) == 150


def test_pasting_on_the_page_keeps_nothing_before_it_is_said(asha: Person, signed_in: SignedIn) -> None:
    browser = signed_in(asha)
    shown = browser.post("/performance/typed/paste/", {"text": SIX}).content.decode()
    assert "Nothing is kept yet." in shown
    assert "New: 2 · Refused: 3." in shown
    assert not TypedFigure.objects.exists()
    sealed = re.search(r'name="sealed" value="([^"]+)"', shown)
    assert sealed
    kept = browser.post("/performance/typed/paste/keep/", {"sealed": sealed[1]}, follow=True).content.decode()
    assert "Kept: 2 figures, marked as typed by you." in kept
    assert TypedFigure.objects.count() == 2
    again = browser.post("/performance/typed/paste/keep/", {"sealed": sealed[1]}).content.decode()
    assert "Something has changed since you looked" in again
    assert TypedFigure.objects.count() == 2


def test_what_was_tampered_with_is_not_kept(asha: Person, signed_in: SignedIn) -> None:
    answer = signed_in(asha).post("/performance/typed/paste/keep/", {"sealed": "nonsense"})
    assert "Paste the lines again" in answer.content.decode()
    assert not TypedFigure.objects.exists()
