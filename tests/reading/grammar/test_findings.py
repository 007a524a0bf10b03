"""Findings: in letters, in what minutes report, and the words that tell praise from asking for better."""

from __future__ import annotations

import re

import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.findings import find
from goldenthread.reading.grammar.points import points_of
from goldenthread.reading.grammar.polarity import balance_of, polarity_of
from goldenthread.reading.grammar.review_lists import ANNOUNCEMENTS, Announcement, announced, listed_in
from goldenthread.reading.grammar.reviewers import FORMS, Near, ReportForm, report_in
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Finding, Level, Polarity, Unsure

STRENGTH, IMPROVEMENT = Polarity.STRENGTH, Polarity.IMPROVEMENT


def findings(text: str, kind: DocumentKind = DocumentKind.MINUTES) -> list[tuple[str, str]]:
    return [(item.text, str(item.polarity)) for item in find(lay_out(text), kind) if isinstance(item, Finding)]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_of_report_gives_the_words_found(form: ReportForm) -> None:
    report = report_in(form.example, Near.BEFORE)
    shouted = re.findall(r"[A-Z]{2}[A-Z ]*[A-Z]", form.example)

    assert report
    assert form.example[report.span.start : report.span.end].startswith(max(shouted, key=len))


@pytest.mark.parametrize("announcement", ANNOUNCEMENTS, ids=lambda announcement: announcement.example)
def test_each_announcement_says_what_its_list_is_of(announcement: Announcement) -> None:
    assert announced(announcement.example, reviewed=True) is announcement.polarity


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("visits are timely and plans are clear", STRENGTH),
        ("plans are not yet good", IMPROVEMENT),
        ("too many children wait", IMPROVEMENT),
        ("children are seen without delay", STRENGTH),
        ("fewer children wait for a plan", STRENGTH),
        ("no children were found to be at risk of harm", STRENGTH),
        ("visits were not recorded", IMPROVEMENT),
        ("the council needs to build stronger links with schools", IMPROVEMENT),
        ("Ensure that every plan is clear and timely", IMPROVEMENT),
        ("support is not timely or sufficient", IMPROVEMENT),
        ("children come into care when they need to", None),
        ("staff turnover has fallen", STRENGTH),
        ("staff have no access to records", IMPROVEMENT),
        ("plans are not reviewed as often as they should be", IMPROVEMENT),
        ("Since the inspection, when it was judged good, practice has declined", IMPROVEMENT),
        ("most parents understand their plan", STRENGTH),
        ("half of the posts are filled by agency workers", None),
        ("the council has four teams", None),
    ],
)
def test_a_clause_praises_or_asks_for_better(words: str, polarity: Polarity | None) -> None:
    assert polarity_of(words) is polarity


def test_a_clause_that_does_both_equally_is_mixed() -> None:
    assert balance_of("Thorough and effective moderation picks up gaps").mixed


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("Plans are clear, but visits are late.", ["Plans are clear", "visits are late"]),
        ("However, plans are clear and specific.", ["plans are clear and specific"]),
        (
            "The quality of plans is variable and visits are not always recorded.",
            ["The quality of plans is variable", "visits are not always recorded"],
        ),
        (
            "While caseloads are lower, some teams have too few staff.",
            ["caseloads are lower", "some teams have too few staff"],
        ),
        ("When children are allocated, workers visit promptly.", ["workers visit promptly"]),
        ("Services for children in need of help and protection are good.",) * 1
        + (["Services for children in need of help and protection are good"],),
        (
            "The worker ensures that children and carers are seen.",
            ["The worker ensures that children and carers are seen"],
        ),
    ],
)
def test_a_sentence_is_cut_where_its_halves_could_be_acted_on_separately(sentence: str, points: list[str]) -> None:
    assert [sentence[point.start : point.end] for point in points_of(sentence.lower())] == points


def test_a_list_within_a_sentence_is_as_many_findings_as_it_has_entries() -> None:
    words = "inspectors saw strengths, including clear plans, warm carers, and help and advice for schools"
    found = listed_in(words)

    assert found
    assert found[0] is STRENGTH
    assert [words[entry.start : entry.end] for entry in found[1]] == [
        "clear plans",
        "warm carers",
        "help and advice for schools",
    ]


def test_minutes_report_what_inspectors_found_and_not_what_officers_think() -> None:
    text = (
        "Agenda item\n\nMinutes:\n\n"
        "Inspectors had found that plans were clear. The Director said that she was pleased with the good progress.\n"
    )

    assert findings(text) == [("plans were clear", "strength")]


def test_a_finding_goes_on_in_a_sentence_that_turns() -> None:
    text = "Ofsted was clear that progress had been made. However, practice was not yet consistently good.\n"

    assert findings(text) == [
        ("progress had been made", "strength"),
        ("practice was not yet consistently good", "improvement"),
    ]


def test_bullets_under_a_heading_of_strengths_are_strengths() -> None:
    text = "Positives\n\n• Visits by the North team\n\nAreas needing focus\n\n• Clear plans\n"

    assert findings(text) == [("Visits by the North team", "strength"), ("Clear plans", "improvement")]


def test_recommendations_of_a_reviewer_are_findings_and_those_of_officers_are_not() -> None:
    listed = "\n\n• Ensure that visits are on time.\n\n• Improve plans.\n"

    assert len(findings(f"Ofsted had made two recommendations. These included:{listed}")) == 2
    assert findings(f"The Director's recommendations to the Panel were:{listed}") == []


def test_a_list_that_a_reviewer_leads_in_holds_good_and_bad() -> None:
    text = "The Commissioner had concluded that:\n\n- partners were committed;\n\n- improvement was fragile.\n"

    assert findings(text) == [("partners were committed", "strength"), ("improvement was fragile", "improvement")]


def test_things_praised_or_found_fault_with_are_findings_whatever_the_words_for_them() -> None:
    assert findings("Inspectors had been positive about the youth forum and the advice to schools.\n") == [
        ("the youth forum", "strength"),
        ("the advice to schools", "strength"),
    ]
    assert findings("Ofsted was complimentary about the mapping of friendships, yet it found plans to be late.\n") == [
        ("the mapping of friendships", "strength"),
        ("it found plans to be late", "improvement"),
    ]
    assert findings("The adviser had no concerns about the leadership.\n") == [("the leadership", "strength")]


def test_a_clause_in_which_no_word_judges_is_like_the_one_it_is_joined_to_and_unlike_it_after_but() -> None:
    text = "The DfE adviser observed that notes were typed but that managers gave clearer direction.\n"

    assert findings(text) == [("notes were typed", "improvement"), ("managers gave clearer direction", "strength")]


def test_concerns_that_members_draw_from_a_report_are_the_reports() -> None:
    text = (
        "Outcome of the inspection by Ofsted\n\n"
        "Members also drew attention to the following concerns in the body of the report:\n\n• The use of hostels.\n"
    )

    assert findings(text) == [("The use of hostels", "improvement")]


def test_a_letter_that_tells_in_plain_verbs_of_practice_tells_of_strengths() -> None:
    text = "Main findings\n\nSocial workers write to children about their plans. Exampleshire has four teams.\n"

    assert findings(text, DocumentKind.LETTER) == [("Social workers write to children about their plans", "strength")]


def test_points_that_members_raise_are_not_findings() -> None:
    assert findings("Members raised the following areas of concern:\n\n• The cost of placements.\n") == []


def test_the_same_finding_said_twice_is_read_once() -> None:
    text = "Areas for improvement in the Ofsted letter were:\n\n• The quality of plans.\n\n• The quality of plans.\n"

    assert len(findings(text)) == 1


def test_a_grade_is_not_a_finding() -> None:
    assert findings("Ofsted judged that services overall were inadequate.\n") == []


LETTER = """\
This letter summarises the findings of a focused visit to Exampleshire.

What needs to improve?

• The timeliness of visits; and
• The quality of plans.

Main findings

Social workers know children well. However, visits are late and plans are not always clear.
Inspectors looked at twelve files. There are four teams.

Information about this visit

The good weather was a strength.
"""


def test_a_letter_has_headlines_whole_and_narrative_by_the_point() -> None:
    found = [item for item in find(lay_out(LETTER), DocumentKind.LETTER) if isinstance(item, Finding)]

    assert [(item.level, item.text, item.polarity) for item in found] == [
        (Level.AREA, "The timeliness of visits; and", IMPROVEMENT),
        (Level.AREA, "The quality of plans.", IMPROVEMENT),
        (Level.NARRATIVE, "Social workers know children well", STRENGTH),
        (Level.NARRATIVE, "visits are late", IMPROVEMENT),
        (Level.NARRATIVE, "plans are not always clear", IMPROVEMENT),
    ]


def test_a_point_that_could_be_either_is_for_a_person_to_say() -> None:
    text = "Main findings\n\nThorough and effective moderation picks up gaps.\n"
    doubts = [item for item in find(lay_out(text), DocumentKind.LETTER) if isinstance(item, Unsure)]

    assert [doubt.text for doubt in doubts] == ["Thorough and effective moderation picks up gaps"]


@pytest.mark.parametrize("unit", ["Ofsted found that it was ", "good, and the plans are late, but ", "to be found by "])
def test_a_text_without_full_stops_is_read_in_a_moment(unit: str) -> None:
    layout = lay_out(unit * (200_000 // len(unit)))

    assert list(find(layout, DocumentKind.MINUTES)) == []
    assert list(find(layout, DocumentKind.LETTER)) == []
