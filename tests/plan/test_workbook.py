"""The plan's workbook: every row's fate told first, kept as told, and written back without loss."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from python_calamine import CalamineWorkbook

from goldenthread.people.models import Event
from goldenthread.plan.models import Action, Evidence, Plan, Rating
from goldenthread.plan.workbook.exporting import export
from goldenthread.plan.workbook.fates import dry_run
from goldenthread.plan.workbook.importing import keep_import
from goldenthread.plan.workbook.sheet import Sheet
from tests.plan.conftest import book

EXAMPLE = Path(__file__).parents[2] / "examples" / "exampleshire" / "improvement-plan.xlsx"
DAY = date(2026, 10, 1)
FIRST = (
    1,
    "",
    "Visit every child each month.",
    "Owen Hale",
    date(2026, 12, 31),
    "Visits in time",
    "90%",
    "Amber",
    "Late.",
    DAY,
)


def fates(data: bytes, plan: Plan | None, by) -> list[tuple[str, str]]:
    return [(fate.number, fate.outcome.value) for fate in dry_run(Sheet.from_bytes(data), plan, by).fates]


def changed(first, **cells):
    names = ("no", "recommendation", "what", "owner", "due", "measure", "target", "rag", "progress", "updated")
    return tuple(cells.get(name, cell) for name, cell in zip(names, first, strict=True))


@pytest.fixture
def imported(asha):
    """``imported(data)`` keeps a workbook as a new plan, or again in a plan that is there."""
    return lambda data, plan=None: keep_import(Sheet.from_bytes(data), by=asha, plan=plan, title="Plan")[0]


def test_the_example_plan_comes_in_whole_and_goes_back_with_every_row_unchanged(asha, imported):
    data = EXAMPLE.read_bytes()
    assert {outcome for _, outcome in fates(data, None, asha)} == {"New"}
    plan = imported(data)
    assert plan.actions.count() == 17
    assert {outcome for _, outcome in fates(export(plan), plan, asha)} == {"Unchanged"}


def test_the_example_plan_goes_back_cell_for_cell(imported):
    data = EXAMPLE.read_bytes()
    assert _cells(export(imported(data))) == _cells(data)


def _cells(data: bytes) -> list[list[object]]:
    workbook = CalamineWorkbook.from_filelike(BytesIO(data))
    return workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_a_dry_run_keeps_nothing(asha, db):
    before = Event.objects.count()
    dry_run(Sheet.from_bytes(book(FIRST)), None, asha)
    assert (Plan.objects.count(), Action.objects.count(), Event.objects.count()) == (0, 0, before)


def test_importing_again_tells_what_each_row_changes(asha, imported):
    plan = imported(book(FIRST, changed(FIRST, no=2), changed(FIRST, no=3)))
    again = book(
        FIRST, changed(FIRST, no=2, owner="Greta Fallowes"), ("", "", "No number here", "x"), changed(FIRST, no=9)
    )
    assert fates(again, plan, asha) == [("1", "Unchanged"), ("2", "Changed"), ("", "Refused"), ("9", "New")]
    run = dry_run(Sheet.from_bytes(again), plan, asha)
    (change,) = run.fates[1].changes
    assert (change.title, change.before, change.after) == ("Owner", "Owen Hale", "Greta Fallowes")
    assert "no number" in run.fates[2].why
    assert [action.number for action in run.left_out] == ["3"]


def test_a_rating_is_appended_only_when_it_differs(imported):
    plan = imported(book(FIRST))
    imported(book(FIRST), plan)
    assert Rating.objects.count() == 1
    imported(book(changed(FIRST, rag="Green", updated=date(2026, 11, 2))), plan)
    assert [rating.colour for rating in Rating.objects.order_by("pk")] == ["amber", "green"]
    imported(book(FIRST), plan)  # last month's workbook again says nothing new
    assert Rating.objects.count() == 2


def test_a_rating_carries_the_reason_beside_its_colour_and_whether_it_is_held(imported):
    imported(book(changed(FIRST, rag="Amber – held: the gain has not been shown to last", progress="17 on average.")))
    rating = Rating.objects.get()
    assert (rating.colour, rating.held) == ("amber", True)
    assert rating.reason == "the gain has not been shown to last\n17 on average."
    assert (rating.said_on, rating.who) == (DAY, "The plan workbook")


def test_an_owner_is_the_person_of_exactly_that_name_and_else_words(owen, imported):
    imported(book(FIRST, changed(FIRST, no=2, owner="Owen Hale and others")))
    one, two = Action.objects.order_by("pk")
    assert (one.owner, one.owner_name) == (owen, "Owen Hale")
    assert (two.owner, two.owner_name) == (None, "Owen Hale and others")


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("31 March 2027", date(2027, 3, 31)),
        ("5/4/27", date(2027, 4, 5)),
        (" Friday 2nd April 2027 ", date(2027, 4, 2)),
        (46112, date(2026, 3, 31)),
        ("Ongoing", None),
        ("#N/A", None),
        ("March 2027", None),
    ],
)
def test_a_due_date_is_read_as_people_type_it_and_never_guessed(imported, cell, due):
    imported(book(changed(FIRST, due=cell)))
    assert Action.objects.get().due_on == due


def test_words_where_a_date_belongs_are_kept_and_said(asha, imported):
    data = book(changed(FIRST, due="Ongoing"))
    (fate,) = dry_run(Sheet.from_bytes(data), None, asha).fates
    assert "“Ongoing” under Due" in fate.notes[0]
    plan = imported(data)
    assert Action.objects.get().extra == {"Due": "Ongoing"}
    assert _cells(export(plan))[1][4] == "Ongoing"


def test_a_revised_date_is_a_slip_from_the_one_first_promised(imported):
    headings = ("No", "Action", "Due date", "Revised due date")
    imported(book((1, "Agree the protocol.", date(2026, 3, 31), date(2026, 6, 30)), headings=headings))
    action = Action.objects.get()
    assert (action.first_due_on, action.due_on) == (date(2026, 3, 31), date(2026, 6, 30))


def test_headings_are_found_below_titles_and_however_they_are_spelt(asha, db):
    headings = (
        "Ref",
        "Recomendation / area for improvment",
        "What we will do",
        "Lead Officer",
        "By when?",
        "Brag Rating",
    )
    titles = (("Exampleshire plan",), (), ("Position at", date(2026, 9, 30)))
    row = ("A1", "Visits", "Visit weekly.", "Owen Hale", "01/02/2027", "R")
    (fate,) = dry_run(Sheet.from_bytes(book(row, headings=headings, titles=titles)), None, asha).fates
    assert fate.line is not None
    assert (fate.row, fate.line.number, fate.line.recommendation, fate.line.owner_name) == (
        5,
        "A1",
        "Visits",
        "Owen Hale",
    )
    assert (fate.line.due_on, fate.line.rating.colour) == (date(2027, 2, 1), "red")


def test_unknown_columns_are_kept_and_come_back(imported):
    headings = ("No.", "Action", "Cost (£)", "Owner", "")
    plan = imported(book((1, "Visit weekly.", 1200, "Owen Hale", "see note"), headings=headings))
    assert Action.objects.get().extra == {"Cost (£)": 1200.0, "Column E": "see note"}
    assert _cells(export(plan))[1] == [1, "Visit weekly.", 1200, "Owen Hale", "see note"]


def test_a_column_that_a_later_workbook_leaves_out_is_not_lost(imported):
    plan = imported(book((1, "Visit weekly.", "Owen Hale", "High"), headings=("No.", "Action", "Owner", "Risk")))
    imported(book((1, "Visit twice weekly.", "Owen Hale"), headings=("No.", "Action", "Owner")), plan)
    heads, row = _cells(export(plan))
    assert (heads, row) == (["No.", "Action", "Owner", "Risk"], [1, "Visit twice weekly.", "Owen Hale", "High"])


def test_titles_come_back_with_their_dates(imported):
    data = book(FIRST, titles=(("Our plan",), ("Position at", date(2026, 9, 30))))
    assert _cells(export(imported(data)))[:2] == _cells(data)[:2]


def test_headings_inside_the_plan_divide_it_into_parts(asha, imported):
    headings = ("No.", "Action", "Owner")
    data = book(
        ("Priority 1: the front door",), (1, "A", "B"), ("Priority 2: visits",), (2, "C", "D"), headings=headings
    )
    plan = imported(data)
    assert [action.section for action in Action.objects.order_by("pk")] == [
        "Priority 1: the front door",
        "Priority 2: visits",
    ]
    assert {outcome for _, outcome in fates(export(plan), plan, asha)} == {"Unchanged"}


def test_a_status_column_told_in_colours_is_the_rating(imported):
    imported(book((1, "Visit weekly.", "Green"), headings=("No.", "Action", "Status")))
    assert Rating.objects.get().colour == "green"


def test_what_a_person_changed_here_is_in_the_export_and_all_else_as_it_came(asha, owen, imported):
    from goldenthread.plan.actions import update

    plan = imported(book(changed(FIRST, due="31 December 2026")))
    update(
        Action.objects.get(), by=owen, colour="green", reason="Nine in ten, twice running.", due_on=date(2027, 1, 29)
    )
    row = _cells(export(plan))[1]
    assert row[:4] == [1, "", "Visit every child each month.", "Owen Hale"]
    assert (row[7], row[8], row[10]) == ("Green", "Nine in ten, twice running.", date(2027, 1, 29))
    assert {outcome for _, outcome in fates(export(plan), plan, asha)} == {"Unchanged"}


def test_a_plan_made_here_exports_and_imports_unchanged(asha, plan, made):
    from goldenthread.plan.actions import add_evidence, add_milestone, rate

    action = made("1")
    rate(
        action,
        by=asha,
        colour="amber",
        reason="Half of them,\r\nso far.",
        direction="improving",
        held=True,
        forecast="green",
    )
    add_milestone(action, by=asha, text="1. Draft – done properly", due_on=None)
    add_evidence(action, by=asha, text="Sample of 36", strength="tested", dated_on=DAY)
    made("2", status="dropped")
    assert fates(export(plan), plan, asha) == [("1", "Unchanged"), ("2", "Unchanged")]


def test_milestones_are_settled_by_their_words_and_those_left_out_are_dropped(imported):
    headings = ("No.", "Action", "Owner", "Milestones")
    plan = imported(book((1, "A", "B", "31/03/2026 Draft agreed\n30/06/2026 Signed"), headings=headings))
    imported(book((1, "A", "B", "31/03/2026 Draft agreed – missed, no date given"), headings=headings), plan)
    draft, signed = Action.objects.get().milestones.all()
    assert (draft.outcome, draft.note) == ("missed", "no date given")
    assert signed.outcome == "dropped"


def test_evidence_named_in_a_workbook_is_only_somebodys_word_until_it_is_weighed(imported):
    imported(book((1, "A", "B", "Scorecard\nAudit notes"), headings=("No.", "Action", "Owner", "Evidence")))
    assert [(piece.text, piece.strength) for piece in Evidence.objects.order_by("pk")] == [
        ("Scorecard", "said"),
        ("Audit notes", "said"),
    ]


def test_a_row_that_quotes_a_finding_proposes_it_and_links_it_only_when_left_ticked(asha, imported, finding):
    exact = finding("How promptly visits are written up, so that managers know who has been seen.")
    data = book(
        changed(FIRST, recommendation="How promptly visits are written up so that managers know who has been seen")
    )
    sheet = Sheet.from_bytes(data)
    (fate,) = dry_run(sheet, None, asha).fates
    assert fate.near is not None
    assert (fate.near.finding, fate.near.is_exact) == (exact, True)
    plan, _ = keep_import(sheet, by=asha, plan=None, title="Plan")
    assert not Action.objects.get().findings.exists()
    keep_import(sheet, by=asha, plan=plan, links=["2"])
    assert Action.objects.get().findings.get() == exact


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"what": ""}, "says no action"),
        ({"rag": "Purple"}, "none of blue, green, amber, red and grey"),
        ({"rag": "Amber/Green"}, "two colours"),
        ({"updated": date(2099, 1, 1)}, "a day to come"),
        ({"no": "x" * 30}, "20 characters"),
    ],
)
def test_a_row_that_cannot_be_kept_says_why_and_what_to_do(asha, db, cells, why):
    (fate,) = dry_run(Sheet.from_bytes(book(changed(FIRST, **cells))), None, asha).fates
    assert fate.outcome.value == "Refused"
    assert why in fate.why


def test_a_row_due_before_it_starts_is_refused_with_both_days(asha, db):
    data = book((1, "Visit.", date(2026, 2, 1), date(2026, 1, 1)), headings=("No.", "Action", "Start", "Due"))
    (fate,) = dry_run(Sheet.from_bytes(data), None, asha).fates
    assert fate.outcome.value == "Refused"
    assert "It starts on 1 February 2026, so it cannot be due on 1 January 2026" in fate.why


def test_two_rows_of_one_number_are_not_both_kept(asha, db):
    first, second = dry_run(Sheet.from_bytes(book(FIRST, FIRST)), None, asha).fates
    assert (first.outcome.value, second.outcome.value) == ("New", "Refused")
    assert "on row 2 already" in second.why


def test_only_those_who_keep_the_plan_import(owen, db):
    with pytest.raises(PermissionDenied):
        keep_import(Sheet.from_bytes(book(FIRST)), by=owen, plan=None, title="Plan")
    assert not Plan.objects.exists()
