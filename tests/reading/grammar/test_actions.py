"""Actions: ACTION lines, undertakings and requests in prose, and limbs that direct a step."""

from __future__ import annotations

import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import actions
from goldenthread.reading.grammar.due_phrases import FORMS as DUE
from goldenthread.reading.grammar.due_phrases import DueForm, due_in
from goldenthread.reading.grammar.steps import STEPS, StepForm, step_of
from goldenthread.reading.grammar.undertakings import FORMS, UndertakingForm
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Action, Step, Unsure


def read(words: str) -> list[Action]:
    found = [item for item in actions.find(lay_out(words), DocumentKind.MINUTES) if isinstance(item, Action)]
    assert all(words[action.start : action.end] == action.text for action in found)
    return sorted(found, key=lambda action: action.start)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_of_undertaking_is_an_action_of_the_owner_it_names(form: UndertakingForm) -> None:
    assert [action.owner for action in read(form.example)] == [form.owner]


@pytest.mark.parametrize("form", DUE, ids=lambda form: form.due)
def test_each_due_phrase_is_read_as_written(form: DueForm) -> None:
    place = due_in(form.example)
    assert place is not None
    assert form.example[slice(*place)] == form.due


@pytest.mark.parametrize("form", STEPS, ids=lambda form: form.example)
def test_each_sort_of_step_is_told_by_its_words(form: StepForm) -> None:
    assert step_of(form.example) is form.means


def test_a_limb_that_directs_a_step_is_an_action() -> None:
    (action,) = read("RESOLVED: That the Head of Fostering be asked to bring a report to the next meeting.")
    assert (action.owner, action.due, action.action) == ("Head of Fostering", "next meeting", Step.REPORT_BACK)


def test_a_limb_that_only_notes_is_no_action() -> None:
    assert read("RESOLVED: That the report be noted.") == []


def test_work_delegated_is_an_action_of_whoever_it_is_delegated_to() -> None:
    (action,) = read(
        "RESOLVED: That authority be delegated to the Director of Children's Services, in consultation with the "
        "Lead Member, to finalise the offer before it is published."
    )
    assert (action.text, action.owner) == (
        "finalise the offer before it is published",
        "Director of Children's Services",
    )


def test_an_action_line_owns_the_undertaking_above_it() -> None:
    text = (
        "4.1 The Director agreed to put together a rota of visits for members.\n\nACTION: Jo Reed/Sam Ode\n\n"
        "4.2 Costs fell.\n"
    )
    (action,) = read(text)
    assert (action.owner, action.action) == ("Jo Reed/Sam Ode", Step.VISIT)


def test_a_bracket_names_the_owner_of_its_sentence() -> None:
    (action,) = read("The Manager agreed to bring the audit to the next meeting. (Action: Ada Obi)")
    assert action.owner == "Ada Obi"


def test_an_action_line_that_says_the_step_is_the_action_itself() -> None:
    (action,) = read("The Chair spoke of training. ACTION - Mr Hale to advise the panel on courses in May.")
    assert (action.text, action.owner) == ("Mr Hale to advise the panel on courses in May", "Mr Hale")


def test_a_bare_action_at_the_end_of_a_bullet_makes_its_last_sentence_one() -> None:
    (action,) = read("- Turnover was high. Team figures for the spring. ACTION\n")
    assert action.text == "Team figures for the spring"


def test_a_list_headed_actions_is_read_item_by_item() -> None:
    found = read("Actions:\n\n1. Clerk to circulate the dates.\n\n2. Chair to write to the Minister.\n")
    assert [(action.owner, action.action) for action in found] == [("Clerk", Step.CIRCULATE), ("Chair", Step.LETTER)]


def test_a_table_of_actions_is_read_row_by_row() -> None:
    (action,) = read("Action | Owner | Deadline\n\nCirculate the slides | J Reed | 4 May 2031\n")
    assert (action.text, action.owner, action.due) == ("Circulate the slides", "J Reed", "4 May 2031")


def test_he_or_she_is_whoever_was_named_before() -> None:
    (action,) = read("The Head of Service said that reviews were late and that she would bring an update in May.")
    assert (action.text, action.owner) == ("she would bring an update in May", "Head of Service")


def test_a_request_answered_at_once_is_no_action() -> None:
    assert read("Members requested an update on turnover. The Director explained that it had fallen.") == []


def test_a_request_not_answered_is_an_action() -> None:
    (action,) = read("- It was requested that a flow chart be drawn up. It was queried whether visits were late.\n")
    assert (action.text, action.action) == ("It was requested that a flow chart be drawn up", Step.OTHER)


def test_a_request_accepted_is_owned_by_whoever_accepted_it() -> None:
    (action,) = read("Councillor Reed asked for the plan to be brought back. Ada Obi agreed to this.")
    assert action.owner == "Ada Obi"


def test_of_a_request_and_the_promise_that_meets_it_only_the_promise_is_an_action() -> None:
    (action,) = read("A member asked for details of costs. It was agreed that this would be in the next report.")
    assert action.text == "It was agreed that this would be in the next report"


@pytest.mark.parametrize(
    "words",
    [
        "Recruitment of carers was continuing.",
        "Social workers would visit families each week.",
        "Members asked how the service would ensure that children were heard.",
        "The Chair hoped that more homes would be provided.",
        "Inspectors recommended that managers should be more curious.",
        "The interim Director would lead on the plan.",
        "Partners had agreed to share premises.",
    ],
)
def test_what_is_not_owed_to_the_committee_is_no_action(words: str) -> None:
    assert read(words) == []


def test_what_the_agenda_says_an_item_will_be_is_no_action() -> None:
    assert read("Ofsted\n\nThe Director will provide an update to the Board.\n\nMinutes:\n\nMembers spoke.\n") == []


def test_dated_work_that_may_not_be_promised_is_left_to_a_person() -> None:
    found = list(actions.find(lay_out("A new strategy would be published by March."), DocumentKind.MINUTES))
    assert [type(item) for item in found] == [Unsure]
