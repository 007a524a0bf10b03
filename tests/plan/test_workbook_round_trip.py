"""Whatever a plan's cells hold: written, read and written again, it is the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from goldenthread.people.models import Person
from goldenthread.plan.models import Plan
from goldenthread.plan.statuses import Colour, Direction, Outcome
from goldenthread.plan.workbook.exporting import export
from goldenthread.plan.workbook.fates import Outcome as Fate
from goldenthread.plan.workbook.fates import dry_run
from goldenthread.plan.workbook.importing import keep_import
from goldenthread.plan.workbook.ratings import Said, colour_in, written
from goldenthread.plan.workbook.sheet import Sheet
from goldenthread.plan.workbook.steps import Step, read_steps, write_steps
from tests.plan.conftest import book

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
WORDS = st.text(LETTERS, max_size=40)
SAID = st.text(LETTERS, min_size=1, max_size=40).map(lambda words: " ".join(words.split())).filter(bool)
DAYS = st.dates(date(2000, 1, 1), date(2098, 12, 31))
CELLS = st.one_of(
    WORDS, DAYS, st.integers(0, 10**6), st.floats(0, 1000, width=32), st.just("#N/A"), st.just(" x \n y ")
)
RAGS = st.sampled_from(["Green", "amber ", "R", "Amber – held: not yet", "", "Red, see notes", "Purple"])
HEADINGS = [
    "No.",
    "Action",
    "RAG",
    "Owner",
    "Due",
    "Revised due",
    "Milestones",
    "Direction",
    "Progress",
    "Evidence",
    "Other",
]
ROWS = st.lists(st.tuples(st.just("A"), RAGS, *[CELLS] * 8), max_size=3)


STEPS = st.builds(
    Step,
    due=st.one_of(st.just(""), DAYS.map(date.isoformat)),
    text=SAID.filter(lambda text: "–" not in text and "-" not in text and "(" not in text),
    outcome=st.sampled_from(["", Outcome.MET.value, Outcome.MISSED.value]),
    note=SAID.filter(lambda note: "–" not in note and "-" not in note and "(" not in note) | st.just(""),
)


class AnyWorkbook(TestCase):
    """In its own class so that Hypothesis rolls each example back."""

    @settings(max_examples=40, deadline=None)
    @given(ROWS)
    def test_what_comes_in_goes_out_and_comes_in_again_unchanged(self, rows):
        asha = Person.objects.create_user("asha", roles=["improvement-lead"])
        data = book(*[(number, *row) for number, row in enumerate(rows, start=1)], headings=HEADINGS)
        sheet = Sheet.from_bytes(data)
        kept = [fate.number for fate in dry_run(sheet, None, asha).fates if fate.outcome is Fate.NEW]
        if not kept:
            return
        plan, _ = keep_import(sheet, by=asha, plan=None, title="Plan")
        again = dry_run(Sheet.from_bytes(export(plan)), plan, asha).fates
        assert [(fate.number, fate.outcome, fate.changes) for fate in again] == [
            (number, Fate.UNCHANGED, ()) for number in kept
        ]
        assert not Plan.objects.exclude(pk=plan.pk).exists()


@given(st.lists(STEPS, max_size=5))
def test_milestones_read_back_as_they_were_written(steps):
    ordered = tuple(sorted(steps))
    assert read_steps(write_steps(ordered)) == ordered


@given(st.sampled_from(Colour.values), st.booleans(), st.sampled_from(["", *Direction.values]))
def test_a_colour_reads_back_as_it_was_written(colour, held, direction):
    said = Said(colour=colour, held=held, direction=direction)
    assert colour_in(written(said)) == (colour, held, "")


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("31/03/2026 Draft agreed – missed", Step("2026-03-31", "Draft agreed", "missed")),
        ("• 5 May 2026: Signed (done)", Step("2026-05-05", "Signed", "met")),
        ("2) Review re-done notes", Step("", "Review re-done notes")),
        (
            "31/07/2026 All trained – missed, 41 of 63 trained",
            Step("2026-07-31", "All trained", "missed", "41 of 63 trained"),
        ),
        ("No date: 31/03/2026 is when it began", Step("", "31/03/2026 is when it began")),
    ],
)
def test_a_milestone_is_read_as_people_write_it(line, step):
    assert read_steps(line) == (step,)
