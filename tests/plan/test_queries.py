"""What is counted and what is called out."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from goldenthread.plan import actions as do
from goldenthread.plan.callouts import calls_on
from goldenthread.plan.models import Milestone
from goldenthread.plan.queries import next_number, slips, standing, tally, unanswered_headlines

YESTERDAY = timezone.localdate() - timedelta(days=1)


def called(action):
    return [call_out.name for call_out in calls_on(standing().get(pk=action.pk))]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ({}, []),
        ({"owner_name": ""}, ["no-owner"]),
        ({"due_on": None}, ["no-date"]),
        ({"measure": ""}, ["no-measure"]),
        ({"target": ""}, ["no-target"]),
        ({"due_on": YESTERDAY}, ["overdue"]),
        ({"first_due_on": date(2098, 1, 1)}, ["slipped"]),
        ({"status": "complete", "due_on": YESTERDAY}, ["not-shown"]),
        ({"status": "dropped", "owner_name": "", "due_on": None, "measure": "", "target": ""}, []),
    ],
)
def test_what_an_action_leaves_unsaid_is_called_out(made, said, names):
    assert called(made(**said)) == names


def test_blue_is_called_out_until_evidence_shows_a_change(asha, made):
    action = made(due_on=YESTERDAY)
    do.rate(action, by=asha, colour="blue", reason="The form is in use.")
    assert called(action) == ["not-shown"]
    do.add_evidence(action, by=asha, text="The form", strength="recorded", dated_on=YESTERDAY)
    assert called(action) == ["not-shown"]
    do.add_evidence(action, by=asha, text="36 records", strength="tested", dated_on=YESTERDAY)
    assert called(action) == []


def test_ratings_are_counted_by_the_latest_with_their_base(asha, made):
    for number, colours in enumerate((["red", "green"], ["green"], ["amber"], []), start=1):
        action = made(str(number))
        for colour in colours:
            do.rate(action, by=asha, colour=colour, reason="As it is.")
    made("5", status="dropped")
    assert tally(standing()).words == "Of 4 actions: 2 green, 1 amber, 1 not rated"


def test_a_rating_said_of_an_earlier_day_is_not_the_latest(asha, made):
    action = made()
    do.rate(action, by=asha, colour="green", reason="Now.", said_on=YESTERDAY)
    do.rate(action, by=asha, colour="red", reason="Then.", said_on=YESTERDAY - timedelta(days=30))
    assert standing().get().colour == "green"


def test_slips_are_counted_from_the_history(asha, made):
    action, still = made("1", due_on=date(2099, 1, 1)), made("2")
    for due_on in (date(2099, 2, 1), date(2099, 1, 15), date(2099, 3, 1)):
        do.update(action, by=asha, colour="amber", reason="Later.", due_on=due_on)
    found = slips([action, still])
    assert (found[action.pk].times, found[action.pk].days) == (2, 59)
    assert still.pk not in found


def test_two_dates_in_a_workbook_are_one_slip(made):
    action = made(first_due_on=date(2099, 1, 1), due_on=date(2099, 1, 31))
    assert (slips([action])[action.pk].times, slips([action])[action.pk].days) == (1, 30)


def test_areas_that_no_action_answers_are_found_and_strengths_need_none(asha, made, finding):
    answered, left = finding("Visits are late."), finding("Private fostering is not overseen.")
    finding("Some records are thin.", level="narrative")
    finding("The front door is strong.", polarity="strength")
    made(findings=[answered])
    assert list(unanswered_headlines(asha)) == [left]


def test_a_list_of_actions_asks_the_database_once(made, django_assert_num_queries):
    for number in range(5):
        made(str(number))
    with django_assert_num_queries(1):
        assert len([calls_on(action) for action in standing()]) == 5


@pytest.mark.parametrize(
    ("numbers", "following"),
    [([], "1"), (["9", "10"], "11"), (["1.3", "1.2"], "1.4"), (["A09"], "A10"), (["3a"], "4"), (["no number"], "1")],
)
def test_the_next_number_follows_the_highest(plan, made, numbers, following):
    for number in numbers:
        made(number)
    assert next_number(plan) == following


@pytest.mark.parametrize(
    ("said", "ends", "is_called"),
    [
        ({"due_on": date(2026, 1, 5)}, "Not met by its date", True),
        ({"due_on": date(2026, 1, 5), "outcome": "met"}, "Met", False),
        ({"due_on": date(2026, 1, 5), "outcome": "missed"}, "Missed", True),
        ({"due_on": date(2099, 1, 5)}, "Still to come", False),
        ({}, "Still to come", False),
    ],
)
def test_a_milestone_whose_day_has_gone_by_is_called_out(made, said, ends, is_called):
    action = made()
    milestone = Milestone.objects.create(action=action, text="Pilot in one team", **said)
    assert milestone.standing == ends
    assert ("milestone-missed" in called(action)) is is_called
