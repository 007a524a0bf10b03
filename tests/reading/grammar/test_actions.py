"""Actions: ACTION lines, undertakings and requests in prose, and limbs that direct a step."""

from __future__ import annotations

import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import actions
from goldenthread.reading.grammar.due_phrases import FORMS as DUE
from goldenthread.reading.grammar.due_phrases import DueForm, due_in
from goldenthread.reading.grammar.steps import STEPS, StepForm, step_of
from goldenthread.reading.grammar.undertaking_forms import FORMS, UndertakingForm
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


def test_steps_listed_under_next_steps_are_actions_with_the_owner_in_brackets() -> None:
    text = "5. Next steps\n\n- Slides to be circulated (RB, by 3 May)\n\n- Team Manager to run a workshop\n"
    assert [(action.text, action.owner, action.due) for action in read(text)] == [
        ("Slides to be circulated", "RB", "by 3 May"),
        ("Team Manager to run a workshop", "Team Manager", None),
    ]


def test_initials_with_an_errand_own_it() -> None:
    (action,) = read("The chart was hard to follow. RB to redraw the chart.")
    assert (action.text, action.owner) == ("RB to redraw the chart", "RB")


def test_who_is_to_arrange_it_owns_what_was_offered_before() -> None:
    (action,) = read("Two members offered to visit the home. The clerk to arrange.")
    assert (action.text, action.owner, action.action) == ("Two members offered to visit the home", "clerk", Step.VISIT)


def test_whoever_was_named_beside_the_role_gives_an_assurance_by_pronoun() -> None:
    (action,) = read("The Manager, Ada Obi, said that it was late. She gave an assurance that it would be sent in May.")
    assert (action.owner, action.due) == ("Ada Obi", "in May")


def test_whoever_would_act_owns_what_members_agreed() -> None:
    (action,) = read("Members agreed that the Chair would write to schools.")
    assert (action.owner, action.action) == ("Chair", Step.LETTER)


def test_he_is_the_speaker_and_not_whom_he_thanked() -> None:
    (action,) = read("The Chair thanked Ms Ode and said that he would write to her team.")
    assert (action.text, action.owner) == ("he would write to her team", "Chair")


@pytest.mark.parametrize(
    ("words", "owner", "due"),
    [
        ("Kwame agreed to bring the results to the May meeting.", "Kwame", "the May meeting"),
        ("RB will pull the figures together.", "RB", None),
        ("Action 4.1: Head of Audit to redraw the sample.", "Head of Audit", None),
        ("Next steps\n\n- Audit tool - SW to update by Friday\n", "SW", "by Friday"),
        ("Next steps\n\n- All: send comments to the clerk by 3 May\n", "All", "by 3 May"),
    ],
)
def test_owners_go_by_any_short_name(words: str, owner: str, due: str | None) -> None:
    assert [(action.owner, action.due) for action in read(words)] == [(owner, due)]


def test_a_role_keeps_the_bracket_that_says_which() -> None:
    (action,) = read("The Team Manager (Leaving Care) agreed to share the list.")
    assert action.owner == "Team Manager (Leaving Care)"


def test_the_owner_and_the_date_of_a_lead_hold_for_the_limbs_under_it() -> None:
    text = (
        "RESOLVED: That by 4 May 2031 the Head of Fostering be asked to:\n\n"
        "(a) review the policy; and\n\n(b) write to schools in June 2031.\n"
    )
    assert [(action.owner, action.due) for action in read(text)] == [
        ("Head of Fostering", "by 4 May 2031"),
        ("Head of Fostering", "in June 2031"),
    ]


def test_an_officer_authorised_to_act_has_a_step_to_take_unless_it_is_a_power() -> None:
    assert len(read("RESOLVED: That the Director be authorised to apply for registration.")) == 1
    assert read("RESOLVED: That the Director be authorised to extend the contract.") == []


def test_a_request_stands_beside_an_action_line_of_another_matter() -> None:
    text = "It was suggested that trends be shown in the next report.\n\nACTION: Clerk to send out a list of homes.\n"
    assert len(read(text)) == 2


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
        "The Director said that managers would chair reviews.",
        "The Director said that she would need more staff.",
        "The Head of Fostering explained that he would normally sign each plan.",
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
