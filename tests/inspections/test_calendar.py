"""What comes next, what it waits on, and where each deadline comes from."""

from datetime import date

import pytest

from goldenthread.inspections.actions import add_inspection, expect_visit, link_letter
from goldenthread.inspections.calendar import coming
from goldenthread.inspections.dating import letter_stands
from goldenthread.inspections.deadlines import deadlines
from goldenthread.inspections.models import Inspection
from goldenthread.inspections.rules import Publication
from tests.inspections.conftest import statement

TODAY = date(2026, 8, 10)


def shown(person, today=TODAY):
    return [(entry.when, entry.what) for entry in coming(person, today)]


def test_visits_stand_in_order_and_those_with_no_date_last(asha):
    add_inspection(by=asha, kind="inspection", expected="when the plan is finished")
    add_inspection(by=asha, kind="monitoring-visit", expected="March 2027")
    add_inspection(by=asha, kind="peer-review", starts_on=date(2026, 9, 7))
    assert shown(asha) == [
        ("7 September 2026", "Peer review"),
        ("March 2027", "Monitoring visit"),
        ("when the plan is finished", "Full inspection"),
    ]


def test_a_visit_waits_on_another_until_its_outcome_is_out(asha, visit):
    later = add_inspection(by=asha, kind="inspection", expected="2027", waits_on=[visit])
    (entry,) = [entry for entry in coming(asha, TODAY) if entry.inspection == later]
    assert entry.waits_on == [visit]
    visit.publication = Publication.PUBLISHED
    visit.save()
    (entry,) = [entry for entry in coming(asha, TODAY) if entry.inspection == later]
    assert entry.waits_on == []


def test_a_visit_made_waits_for_its_letter(asha, visit):
    assert shown(asha) == [("Not fixed", "Letter to come")]


def test_a_visit_of_years_ago_waits_for_nothing(asha):
    old = add_inspection(by=asha, kind="inspection", expected="2022")
    assert shown(asha) == []
    assert letter_stands(old) == "Not in the record"


@pytest.mark.parametrize(("is_future", "stands"), [(False, "Not in the record"), (True, "Letter awaited")])
def test_a_visit_told_of_without_a_date_waits_for_its_letter_only_if_it_is_to_come(asha, letter, is_future, stands):
    told = statement(letter, "the previous inspection", "inspection", future=is_future)
    visit = expect_visit(by=asha, statement=told, kind="inspection")
    assert letter_stands(visit) == stands
    assert bool(shown(asha)) is is_future


def test_a_letter_not_published_on_its_day_is_said_to_be_late(asha, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED, published_on=date(2026, 8, 5))
    (entry,) = [entry for entry in coming(asha, TODAY) if entry.what == "Letter to be published"]
    assert entry.late


def test_seventy_working_days_are_counted_from_receipt_where_there_is_a_priority_action(visit, found):
    visit.received_on = date(2026, 8, 4)
    assert deadlines(visit) == []
    found("Visits must be recorded.", level="priority")
    draft, plan = deadlines(visit)
    assert (draft.on, plan.on) == (date(2026, 9, 2), date(2026, 11, 11))
    assert "70 working days after the letter was received on 4 August 2026" in plan.why


def test_the_letters_own_date_wins(visit, found):
    found("Visits must be recorded.", level="priority")
    visit.received_on, visit.plan_due_on = date(2026, 8, 4), date(2026, 12, 3)
    plan = deadlines(visit)[1]
    assert (plan.on, plan.why[:26]) == (date(2026, 12, 3), "The date the letter gives;")


def test_a_full_inspection_always_wants_a_plan(db):
    visit = Inspection.objects.create(kind="short", starts_on=date(2025, 9, 15), received_on=date(2025, 11, 4))
    assert [due.on for due in deadlines(visit)] == [date(2026, 2, 13)]


def test_a_count_beyond_the_known_bank_holidays_is_not_made(db):
    visit = Inspection.objects.create(kind="short", starts_on=date(2040, 1, 1), received_on=date(2040, 2, 1))
    assert deadlines(visit) == []


def test_deadlines_of_a_letter_under_embargo_are_hidden_with_it(asha, clara, visit, letter, found):
    found("Visits must be recorded.", level="priority")
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED, received_on=date(2026, 8, 4))
    assert "Final action plan due" in [what for _, what in shown(asha)]
    assert "Final action plan due" not in [what for _, what in shown(clara)]
