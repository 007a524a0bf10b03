"""The plan's rules: each move allowed or refused, each write with its event, each refusal a sentence."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from goldenthread.people.history import history_of, subject_key
from goldenthread.plan import actions as do
from goldenthread.plan.models import Action, Rating
from goldenthread.plan.rules import can_update, check_move, moves_for
from goldenthread.plan.statuses import MOVES, Outcome, Status

MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 30)


@pytest.mark.parametrize("now", Status)
@pytest.mark.parametrize("to", Status)
def test_an_action_moves_only_as_the_table_says(made, now, to):
    action = made(status=now)
    if to in MOVES[now] and to != Status.CLOSED:
        check_move(action, to)
    else:
        with pytest.raises(ValidationError, match=r"cannot become|Completed is not improved"):
            check_move(action, to)


def test_an_action_closes_only_on_evidence_of_a_change_after_the_work_was_done(asha, made):
    action = made()
    do.move(action, by=asha, to=Status.COMPLETE, completed_on=MARCH)
    evidence = {"by": asha, "text": "Sample of 36", "source": "Board’s chair"}
    for strength, dated_on in (("recorded", APRIL), ("tested", MARCH)):
        do.add_evidence(action, strength=strength, dated_on=dated_on, **evidence)
        with pytest.raises(ValidationError, match="dated after the work was completed, 31 March 2026"):
            do.move(action, by=asha, to=Status.CLOSED)
    do.add_evidence(action, strength="measured", dated_on=APRIL, **evidence)
    do.move(action, by=asha, to=Status.CLOSED)
    assert action.status == Status.CLOSED


def test_an_owner_may_say_their_work_is_complete_and_no_more(owen, made):
    action = made(owner=owen, owner_name="Owen Hale")
    assert moves_for(owen, action) == [Status.COMPLETE]
    with pytest.raises(PermissionDenied, match="ask the plan’s lead"):
        do.move(action, by=owen, to=Status.DROPPED, note="No longer needed.")
    do.move(action, by=owen, to=Status.COMPLETE)
    assert action.completed_on is not None


def test_reopening_and_dropping_say_why(asha, made):
    action = made()
    with pytest.raises(ValidationError, match="Say why"):
        do.move(action, by=asha, to=Status.DROPPED)


def test_an_owner_updates_only_their_own_actions(owen, clara, made):
    mine, other = made("1", owner=owen, owner_name="Owen Hale"), made("2")
    assert can_update(owen, mine)
    with pytest.raises(PermissionDenied, match="Action 2 is owned by Ravi Castleden"):
        do.rate(other, by=owen, colour="green", reason="All done.")
    with pytest.raises(PermissionDenied, match="may not say how actions stand"):
        do.rate(mine, by=clara, colour="green", reason="All done.")


def test_a_rating_says_why(asha, made):
    with pytest.raises(ValidationError, match="Say in a sentence why"):
        do.rate(made(), by=asha, colour="green", reason=" ")


def test_ratings_are_only_ever_added(asha, made):
    action = made()
    do.rate(action, by=asha, colour="amber", reason="Half.", held=True, direction="steady")
    do.rate(action, by=asha, colour="green", reason="Most.")
    assert [rating.colour for rating in action.ratings.all()] == ["green", "amber"]
    with pytest.raises(TypeError, match="Nothing in the record is deleted"):
        Rating.objects.all().delete()
    assert [event.what for event in history_of(action)][:2] == ["plan.action.rated"] * 2


def test_a_rating_is_not_said_on_a_day_to_come(asha, made):
    with pytest.raises(ValidationError, match="a day to come"):
        do.rate(made(), by=asha, colour="green", reason="Soon.", said_on=date(2099, 1, 1))


def test_the_date_first_promised_stays_when_the_date_moves(owen, made):
    action = made(owner=owen, owner_name="Owen Hale", due_on=MARCH)
    do.update(action, by=owen, colour="red", reason="Nobody leads on it.", due_on=APRIL)
    action.refresh_from_db()
    assert (action.first_due_on, action.due_on) == (MARCH, APRIL)
    moved = history_of(action).get(what="plan.action.date-moved")
    assert moved.details["changed"]["due_on"] == ["2026-03-31", "2026-04-30"]
    assert moved.details["note"] == "Nobody leads on it."


def test_a_finding_is_linked_from_either_end(asha, made, finding):
    one, two = finding("Visits are late."), finding("Plans are unclear.")
    action = made(findings=[one])
    do.answer(two, by=asha, actions=[action])
    assert set(action.findings.all()) == {one, two}
    do.answer(one, by=asha, actions=[])
    assert set(action.findings.all()) == {two}
    assert history_of(action)[0].details["no_longer"] == [subject_key(one)]


def test_changing_an_action_keeps_before_and_after(asha, made):
    action = made()
    do.change_action(action, by=asha, target="90%", what="Visit weekly.")
    changed = {"target": ["80%", "90%"], "what": ["Give each child a named worker.", "Visit weekly."]}
    assert history_of(action)[0].details["changed"] == changed


def test_a_milestone_is_settled_with_its_day(owen, made):
    action = made(owner=owen, owner_name="Owen Hale")
    milestone = do.add_milestone(action, by=owen, text="Draft agreed", due_on=MARCH)
    do.settle_milestone(milestone, by=owen, outcome=Outcome.MET, met_on=APRIL)
    assert history_of(action)[0].what == "plan.action.milestone-settled"
    assert (milestone.outcome, milestone.met_on) == ("met", APRIL)


def test_only_those_who_keep_the_plan_weigh_evidence(asha, owen, made):
    action = made(owner=owen, owner_name="Owen Hale")
    evidence = do.add_evidence(action, by=owen, text="We think so.", strength="said", dated_on=APRIL)
    with pytest.raises(PermissionDenied):
        do.weigh_evidence(evidence, by=owen, strength="tested")
    do.weigh_evidence(evidence, by=asha, strength="recorded")
    assert evidence.strength == "recorded"


@pytest.mark.parametrize("person", ["owen", "clara", "noor", "ada"])
def test_only_those_who_keep_the_plan_add_to_it(person, plan, request):
    with pytest.raises(PermissionDenied, match="change the plan"):
        do.add_action(by=request.getfixturevalue(person), plan=plan, number="1", what="Visit weekly.")


def test_an_action_dropped_meanwhile_is_not_made_complete(asha, made):
    opened_before = made()
    do.move(Action.objects.get(pk=opened_before.pk), by=asha, to=Status.DROPPED, note="Done by another.")
    with pytest.raises(ValidationError, match="cannot become"):
        do.move(opened_before, by=asha, to=Status.COMPLETE)


def test_evidence_can_be_said_to_be_in_a_document(asha, made, finding):
    letter = finding("Visits are late.").statement.document
    action = made()
    evidence = do.add_evidence(action, by=asha, text="Reviews show it.", strength="said", dated_on=date(2026, 9, 1))
    do.weigh_evidence(evidence, by=asha, document=letter)
    assert history_of(action)[0].details["changed"] == {"document": [None, subject_key(letter)]}


def test_a_dropped_action_still_answers_what_it_answered(asha, made, finding, client):
    asked = finding("Visits are late.")
    dropped, action = made("1", findings=[asked]), made("2")
    do.move(dropped, by=asha, to=Status.DROPPED, note="Another does it.")
    client.force_login(asha)
    client.post(reverse("plan:answer", args=[asked.pk]), {"actions": [dropped.pk, action.pk]})
    assert set(asked.actions.all()) == {dropped, action}


def test_changing_an_action_leaves_the_strength_it_builds_on(asha, made, finding, client):
    strength = finding("Workers know children well.", polarity="strength")
    action = made(findings=[strength])
    client.force_login(asha)
    page = client.get(reverse("plan:change", args=[action.pk]))
    assert strength in page.context["form"].fields["findings"].queryset


def test_evidence_is_not_of_a_day_to_come(asha, made):
    action, tomorrow = made(), timezone.localdate() + timedelta(days=1)
    said = {"text": "Reviews show it.", "strength": "tested"}
    with pytest.raises(ValidationError, match="day to come"):
        do.add_evidence(action, by=asha, dated_on=tomorrow, **said)
    evidence = do.add_evidence(action, by=asha, dated_on=date(2026, 9, 1), **said)
    with pytest.raises(ValidationError, match="day to come"):
        do.weigh_evidence(evidence, by=asha, dated_on=tomorrow)


def test_work_is_not_completed_on_a_day_to_come(asha, made):
    with pytest.raises(ValidationError, match="day to come"):
        do.move(made(), by=asha, to=Status.COMPLETE, completed_on=timezone.localdate() + timedelta(days=1))


def test_an_action_is_not_due_before_it_starts(asha, owen, made):
    action = made(starts_on=date(2026, 5, 1), owner=owen)
    with pytest.raises(ValidationError, match="It starts on 1 May 2026, so it cannot be due on 1 April 2026"):
        do.change_action(action, by=asha, due_on=date(2026, 4, 1))
    with pytest.raises(ValidationError, match="cannot be due"):
        do.update(action, by=owen, colour="amber", reason="Begun.", due_on=date(2026, 4, 1))
    with pytest.raises(ValidationError, match="cannot be due"):
        made("2", starts_on=date(2026, 5, 1), due_on=date(2026, 4, 1))


def test_a_number_twice_is_refused_in_a_sentence(made):
    made("7")
    with pytest.raises(ValidationError, match="The plan has an action of this number already"):
        made("7")


def test_whoever_updates_nothing_is_told_whom_to_ask(ada, made):
    with pytest.raises(PermissionDenied, match="may not say how actions stand"):
        do.rate(made(owner=ada), by=ada, colour="green", reason="Done.")
