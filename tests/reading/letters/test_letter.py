"""What a letter or report says of itself."""

from __future__ import annotations

import pytest

from goldenthread.reading.layout import lay_out
from goldenthread.reading.letters.deadlines import Deadline
from goldenthread.reading.letters.grades import Grade
from goldenthread.reading.letters.headlines import HEADLINE_FORMS, HeadlineForm, headlines, level_of
from goldenthread.reading.letters.letter import Letter, describe
from goldenthread.reading.statements import Level, Visit

LETTER = """\
                    T 0300 555 0100
Piccadilly Gate     letters@example.org
Manchester          www.example.org

5 October 2021

Ada Sample
Director of Children's Services
Exampleshire County Council

Dear Ms Sample

Focused visit to Exampleshire County Council children’s services

This letter summarises the findings of a focused visit to Exampleshire County Council
children’s services on 12 and 13 September 2021. The inspectors were Bea Example, HMI,
and Cy O'Pattern, Her Majesty’s Inspector.

Areas for priority action

The local authority needs to take swift and decisive action to address the following:

◼ The response to children at immediate risk of harm, including when they are seen
  out of hours.

What needs to improve in this area of social work practice?1

◼ The timeliness of visits.
◼ The quality of plans, including:
   − how clear they are about what has to
     change
   − who will do what.

Main findings

Visits are late. Leaders know this, and they have plans for it.

You should submit an action plan that responds to these areas within 70 working days of
receiving this letter. We expect to receive your draft plan by 10 November 2021.
"""

REPORT = """\
Exampleshire County Council
Inspection of children’s social care services
Inspection dates: 20 January 2020 to 31 January 2020

Lead inspector: Dee Example
                Her Majesty’s Inspector

 Judgement                                                   Grade

 The impact of leaders on social work practice with
                                                             Inadequate
 children and families

 The experiences and progress of children who need help      Requires improvement
 and protection                                              to be good

 Overall effectiveness                                       Inadequate

 Services are not good enough.
"""


@pytest.fixture(scope="module")
def letter() -> Letter:
    return describe(lay_out(LETTER))


@pytest.fixture(scope="module")
def report() -> Letter:
    return describe(lay_out(REPORT))


def test_a_letter_says_whose_it_is_and_of_which_visit(letter: Letter) -> None:
    assert letter.authority == "Exampleshire County Council"
    assert letter.visit is Visit.FOCUSED_VISIT
    assert letter.visited == "2021-09-12/2021-09-13"


def test_the_day_alone_on_a_line_is_the_letters_date(letter: Letter) -> None:
    assert letter.published == "2021-10-05"


def test_inspectors_are_named_without_their_posts(letter: Letter, report: Letter) -> None:
    assert letter.inspectors == ("Bea Example", "Cy O'Pattern")
    assert report.inspectors == ("Dee Example",)


def test_headline_findings_are_whole_and_verbatim(letter: Letter) -> None:
    assert letter.priority_actions == (
        "The response to children at immediate risk of harm, including when they are seen out of hours.",
    )
    assert letter.areas == (
        "The timeliness of visits.",
        "The quality of plans, including: − how clear they are about what has to change − who will do what.",
    )


def test_a_draft_plan_has_its_own_deadline(letter: Letter) -> None:
    assert letter.deadlines == (
        Deadline("within 70 working days of receiving this letter", None, draft=False),
        Deadline("by 10 November 2021", "2021-11-10", draft=True),
    )


def test_a_report_names_its_authority_above_its_title(report: Letter) -> None:
    assert report.authority == "Exampleshire County Council"
    assert report.visit is Visit.INSPECTION
    assert report.visited == "2020-01-20/2020-01-31"


def test_grades_are_read_down_the_columns_of_their_table(report: Letter) -> None:
    assert report.grades == (
        Grade("The impact of leaders on social work practice with children and families", "inadequate"),
        Grade(
            "The experiences and progress of children who need help and protection", "requires improvement to be good"
        ),
        Grade("Overall effectiveness", "inadequate"),
    )


@pytest.mark.parametrize("form", HEADLINE_FORMS, ids=lambda form: form.example)
def test_each_form_of_heading_announces_its_level(form: HeadlineForm) -> None:
    assert level_of(form.example) is form.level


@pytest.mark.parametrize("words", ["Recommendations 8", "What is good about services", "Areas of England"])
def test_a_line_of_the_contents_announces_nothing(words: str) -> None:
    assert level_of(words) is None


def areas(text: str) -> list[str]:
    layout = lay_out(text)
    return [layout.verbatim(headline.span) for headline in headlines(layout)]


def test_numbered_recommendations_of_an_older_report_are_areas() -> None:
    assert areas(
        "Recommendations\n\n1. Ensure that visits are on time.\n\n2. Improve plans.\n\nSummary\n\nAll is well.\n"
    ) == [
        "Ensure that visits are on time.",
        "Improve plans.",
    ]


def test_actions_sorted_by_when_they_are_due_are_one_list() -> None:
    text = (
        "Areas for improvement\n\n7. In order to improve, Exampleshire should take the following action.\n\n"
        "  Immediately:\n\n    • see every child\n\n  Within three months:\n\n    • write every plan\n\nNext steps\n"
    )

    assert areas(text) == ["see every child", "write every plan"]


def test_a_letter_that_says_there_are_no_priority_actions_has_none() -> None:
    assert areas("Areas for priority action\n\nThere are no areas for priority action.\n\nMain findings\n") == []


def test_a_headline_across_a_page_is_told_without_the_page_number() -> None:
    text = (
        "Recommendations\n\n1. Ensure that all of the plans that are written with families are clear about\n"
        "   what has to change, and that managers\n\n                8\n\f   see that this is done.\n\nSummary\n"
    )

    assert areas(text) == [
        "Ensure that all of the plans that are written with families are clear about what has to change, and that "
        "managers see that this is done."
    ]


def test_an_area_under_another_heading_is_of_that_headings_level() -> None:
    layout = lay_out("Areas for priority action:\n\n• Visits.\n\nAreas for improvement:\n\n• Plans.\n")

    assert [headline.level for headline in headlines(layout)] == [Level.PRIORITY, Level.AREA]


def test_a_title_that_is_the_running_head_too_says_whose_the_report_is() -> None:
    title = "Inspection of Exampleshire local authority children’s services\n\n"
    pages = f"{title}Inspection dates: 15 to 26 September 2025\n\n1\n\f{title}Plans are clear.\n\n2\n"

    assert describe(lay_out(pages)).authority == "Exampleshire"


def test_a_grade_in_the_left_column_may_wrap_too() -> None:
    table = (
        "Grade                        Judgement\n"
        "Requires improvement to be   The impact of leaders on social work practice\n"
        "good                         with children and families\n"
        "Good                         The experiences and progress of children in care\n"
    )

    assert describe(lay_out(table)).grades == (
        Grade(
            "The impact of leaders on social work practice with children and families",
            "requires improvement to be good",
        ),
        Grade("The experiences and progress of children in care", "good"),
    )
