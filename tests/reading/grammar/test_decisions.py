"""Decisions: limbs of resolutions in every shape, and sentences in which the body itself decides."""

from __future__ import annotations

import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import decisions
from goldenthread.reading.grammar.clauses import verb_of
from goldenthread.reading.grammar.deciding_sentences import FORMS, DecidingForm
from goldenthread.reading.grammar.deciding_verbs import VERBS, DecidingVerbs
from goldenthread.reading.grammar.procedure import FORMS as PROCEDURE
from goldenthread.reading.grammar.procedure import ProcedureForm, is_procedure
from goldenthread.reading.grammar.resolution_openings import OPENINGS, OpeningForm
from goldenthread.reading.grammar.settled_verbs import SETTLED, Settled
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Decision, Verb


def read(words: str) -> list[tuple[str, Verb]]:
    found = [item for item in decisions.find(lay_out(words), DocumentKind.MINUTES) if isinstance(item, Decision)]
    assert all(words[decision.start : decision.end] == decision.text for decision in found)
    return [(decision.text, decision.verb) for decision in found]


@pytest.mark.parametrize("form", OPENINGS, ids=lambda form: form.example)
def test_each_opening_reads_the_first_limb_of_its_example(form: OpeningForm) -> None:
    assert [text for text, _ in read(form.example)] == [form.first]


@pytest.mark.parametrize("row", VERBS, ids=lambda row: row.means.value)
def test_each_row_of_verbs_means_what_it_says(row: DecidingVerbs) -> None:
    assert read(f"RESOLVED: {row.example}.") == [(row.example, row.means)]


@pytest.mark.parametrize("settled", SETTLED, ids=lambda settled: settled.example)
def test_words_about_a_verb_settle_its_meaning(settled: Settled) -> None:
    assert verb_of(settled.example) is settled.means


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_deciding_sentence_is_a_decision(form: DecidingForm) -> None:
    assert [text for text, _ in read(form.example)] == [form.example.rstrip(".:")]


@pytest.mark.parametrize("form", PROCEDURE, ids=lambda form: form.example)
def test_procedure_is_no_decision(form: ProcedureForm) -> None:
    assert is_procedure(form.example)
    assert read(f"RESOLVED: {form.example}.") == []


def test_lettered_limbs_are_decisions_each() -> None:
    text = "RESOLVED:\n\n(a) That the report be noted;\n\n(b) That a list of visits be circulated to members; and\n"
    assert read(text) == [
        ("That the report be noted", Verb.NOTED),
        ("That a list of visits be circulated to members", Verb.REQUESTED),
    ]


def test_limbs_on_one_line_are_told_apart_by_their_numbers() -> None:
    text = "Agreed:- (1) That the update be noted; (2) that the offer be endorsed; and (3) that Ms Cole be thanked."
    assert [verb for _, verb in read(text)] == [Verb.NOTED, Verb.ENDORSED, Verb.OTHER]


def test_a_keyword_alone_leads_to_limbs_without_that() -> None:
    text = "AGREED that Executive:\n\n1. notes the findings;\n\n2. approves the plan.\n"
    assert read(text) == [("notes the findings", Verb.NOTED), ("approves the plan", Verb.APPROVED)]


def test_limbs_in_the_past_tense_are_read() -> None:
    text = "That Cabinet:\n\n1. Noted the findings.\n\n2. Requested that the Director bring quarterly reports.\n"
    assert [verb for _, verb in read(text)] == [Verb.NOTED, Verb.REQUESTED]


def test_a_list_under_a_body_is_what_the_body_decided() -> None:
    text = "The Panel:\n\n(a) welcomed the report;\n\n(b) asked officers to provide figures by term.\n"
    assert read(text) == [
        ("welcomed the report", Verb.OTHER),
        ("asked officers to provide figures by term", Verb.REQUESTED),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "It was proposed, seconded and agreed:\n\n1. ",
        "The Executive Member for Children decided: ",
        "Members resolved as follows: ",
        "It was agreed that: -\n\n- ",
    ],
)
def test_whoever_decides_and_however_limbs_follow_the_colon(opening: str) -> None:
    assert read(f"{opening}that the grant be approved.") == [("that the grant be approved", Verb.APPROVED)]


def test_a_heading_over_the_whole_of_the_minutes_makes_no_decision_of_the_talk() -> None:
    text = (
        "Decisions:\n\n7.1 The Board considered a report on fees.\n\n7.2 The Director said fees rose.\n\n"
        "7.3 Resolved - That the fees be agreed.\n"
    )
    assert read(text) == [("That the fees be agreed", Verb.AGREED)]


def test_a_paper_that_a_body_is_to_receive_is_asked_for() -> None:
    text = "RESOLVED: that in May the Board receive:\n\ni. an update on fostering.\n"
    assert read(text) == [("an update on fostering", Verb.REQUESTED)]


def test_recommendations_a_body_made_are_limbs() -> None:
    text = "The Forum made the following recommendations to Cabinet:\n\n- That the fees be frozen.\n"
    assert read(text) == [("That the fees be frozen", Verb.RECOMMENDED)]


def test_limbs_run_on_after_semicolons_are_told_apart() -> None:
    text = "RESOLVED: that the plan be adopted; that the old plan be withdrawn."
    assert [limb for limb, _ in read(text)] == ["that the plan be adopted", "that the old plan be withdrawn"]


def test_a_body_over_lettered_limbs_needs_no_colon() -> None:
    text = "The Panel\n\n(a) noted the paper; and\n\n(b) asked that the costs be sent to members.\n"
    assert read(text) == [
        ("noted the paper", Verb.NOTED),
        ("asked that the costs be sent to members", Verb.REQUESTED),
    ]


def test_a_table_of_decisions_is_read_row_by_row() -> None:
    text = (
        "| Number: | Decision: |\n|---|---|\n| 7/2031 | The Cabinet approved the plan. |\n"
        "| 8/2031 | The Director was asked to publish it. |\n"
    )
    assert read(text) == [
        ("The Cabinet approved the plan", Verb.APPROVED),
        ("The Director was asked to publish it", Verb.REQUESTED),
    ]


def test_a_title_that_speaks_of_a_decision_opens_none() -> None:
    assert read("Call-in of Cabinet decision: Youth Clubs\n\nMinutes:\n\nThe report was introduced.\n") == []


def test_limbs_commended_to_another_body_are_recommended_whatever_they_ask() -> None:
    text = (
        "The Forum agreed the report and commends to Cabinet the following:\n\n"
        "A.\tthat no home be bought; and\n\nB.\tthat visits be reviewed each year.\n"
    )
    assert [verb for _, verb in read(text)] == [Verb.AGREED, Verb.RECOMMENDED, Verb.RECOMMENDED, Verb.RECOMMENDED]


def test_what_somebody_must_bring_first_is_a_request_of_its_own() -> None:
    assert read("RESOLVED: That no action be taken, subject to the Lead Member reporting after a year.") == [
        ("That no action be taken", Verb.AGREED),
        ("subject to the Lead Member reporting after a year", Verb.REQUESTED),
    ]


@pytest.mark.parametrize(
    "limb",
    ["That schools name a contact by 4 May", "That partners nominate a lead officer", "That the Director join them"],
)
def test_a_limb_that_tells_others_what_to_do_is_a_request(limb: str) -> None:
    assert read(f"RESOLVED: {limb}.") == [(limb, Verb.REQUESTED)]


def test_a_limb_that_tells_the_body_what_to_do_is_agreed() -> None:
    assert read("RESOLVED: That Members join the visit.") == [("That Members join the visit", Verb.AGREED)]


def test_what_was_asked_below_a_resolution_is_a_decision_too() -> None:
    text = "RESOLVED: That the report be noted.\n\nThe Lead Member was invited to reply at the May meeting.\n"
    assert [verb for _, verb in read(text)] == [Verb.NOTED, Verb.REQUESTED]


def test_what_one_body_puts_to_another_is_recommended_limb_by_limb() -> None:
    text = "The Commission RECOMMENDED that Cabinet:\n\n1. considers a second hub;\n\n2. reports back in May.\n"
    assert [verb for _, verb in read(text)] == [Verb.RECOMMENDED, Verb.RECOMMENDED]


def test_a_limb_that_begins_agreed_goes_on_with_its_list() -> None:
    text = "Decision:\n\n1. Noted the plan.\n\n2. Agreed that the letter be shared.\n\n3. Requested a map.\n"
    assert [verb for _, verb in read(text)] == [Verb.NOTED, Verb.REQUESTED, Verb.REQUESTED]


def test_a_limb_is_known_where_its_heading_was_lost() -> None:
    text = "Fostering offer\n\nThe Director presented the report.\n\n\n\nThat the report be noted.\n"
    assert read(text) == [("That the report be noted", Verb.NOTED)]


def test_points_of_an_inspector_that_begin_with_that_are_not_limbs() -> None:
    text = "Three areas were identified:\n\n- That partners needed to improve referrals;\n\n- That visits were late.\n"
    assert read(text) == []


def test_what_was_said_among_the_limbs_is_not_a_limb() -> None:
    text = (
        "1. That the letter be noted.\n\n2. The following comments were made:\n\n- The mood was good.\n\n"
        "3. That officers report back in July.\n"
    )
    assert [verb for _, verb in read(text)] == [Verb.NOTED, Verb.REQUESTED]


def test_a_limb_with_verbs_of_two_kinds_is_two_decisions() -> None:
    assert read("RESOLVED - That the report be noted and the plan be endorsed.") == [
        ("That the report be noted", Verb.NOTED),
        ("the plan be endorsed", Verb.ENDORSED),
    ]


def test_a_limb_with_verbs_of_one_kind_is_one_decision() -> None:
    assert read("RESOLVED - That the update be received and noted.") == [
        ("That the update be received and noted", Verb.NOTED)
    ]


def test_a_lead_that_says_nothing_whole_gives_its_verb_to_its_limbs() -> None:
    text = (
        "Resolved that:\n\n1. the report be noted\n\n2. the Panel requested:\n\n- a list of homes\n\n"
        "- a map of the hubs\n"
    )
    assert read(text) == [
        ("the report be noted", Verb.NOTED),
        ("a list of homes", Verb.REQUESTED),
        ("a map of the hubs", Verb.REQUESTED),
    ]


def test_a_lead_that_decides_is_a_decision_and_so_are_its_limbs() -> None:
    text = (
        "Decision:\n\nThat the following next steps be approved:\n\n- That a plan be written.\n\n"
        "- That a report be brought to Cabinet.\n"
    )
    assert [verb for _, verb in read(text)] == [Verb.APPROVED, Verb.REQUESTED, Verb.REQUESTED]


def test_a_decision_said_again_under_minutes_is_read_once() -> None:
    text = (
        "Decision:\n\nThat the report be noted.\n\nMinutes:\n\nMembers spoke.\n\nRESOLVED: That the report be noted.\n"
    )
    assert read(text) == [("That the report be noted", Verb.NOTED)]


def test_a_box_that_lost_its_heading_is_not_read_twice_either() -> None:
    text = (
        "Fostering\n\n1. That the report be noted.\n\nMembers spoke.\n\nResolved -\n\n(a) That the report be noted.\n"
    )
    assert len(read(text)) == 1


def test_the_same_short_limb_under_two_items_is_two_decisions() -> None:
    text = (
        "1. Fostering\n\nMinutes:\n\nRESOLVED: That the report be noted.\n\n"
        "2. Adoption\n\nMinutes:\n\nRESOLVED: That the report be noted.\n"
    )
    assert len(read(text)) == 2


def test_a_sentence_that_notes_and_welcomes_is_two_decisions_and_thanks_in_prose_none() -> None:
    text = "The Panel noted the report, welcomed the new hub and thanked the carers."
    assert [verb for _, verb in read(text)] == [Verb.NOTED, Verb.OTHER]


@pytest.mark.parametrize(
    "words",
    [
        "The Board considered the report.",
        "The Committee received a presentation on fostering.",
        "Members discussed the plan and asked questions.",
        "The Committee thanked the Director for her report.",
        "Members noted that caseloads had fallen.",
        "Members asked whether the list was complete.",
        "It was agreed that visits would be arranged.",
        "The motion was moved that the plan be rejected, and the motion was lost.",
    ],
)
def test_talk_is_no_decision(words: str) -> None:
    assert read(words) == []


def test_a_request_made_in_the_talk_is_no_decision_where_a_resolution_follows() -> None:
    text = "The Board asked that the chart be kept simple.\n\nAgreed: (1) That the chart be noted."
    assert read(text) == [("That the chart be noted", Verb.NOTED)]


def test_a_report_s_own_recommendations_give_way_to_what_was_resolved() -> None:
    text = "Recommendations:\n\n1. That the plan be approved.\n\nMinutes:\n\nRESOLVED: That the plan be deferred.\n"
    assert read(text) == [("That the plan be deferred", Verb.AGREED)]


def test_letters_hold_no_decisions() -> None:
    assert list(decisions.find(lay_out("RESOLVED: That the report be noted."), DocumentKind.LETTER)) == []
