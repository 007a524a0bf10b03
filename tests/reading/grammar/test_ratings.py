import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import ratings
from goldenthread.reading.grammar.rating_forms import COUNTED, COUNTED_AFTER, SAID, RatingForm
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Rating


def read(words: str) -> list[Rating]:
    layout = lay_out(words)
    found = list(ratings.find(layout, DocumentKind.MINUTES))
    assert all(words[r.start : r.end] == r.text for r in found)
    return found


@pytest.mark.parametrize("form", [COUNTED, COUNTED_AFTER, *SAID], ids=lambda form: form.example)
def test_each_form_reads_its_own_example(form: RatingForm) -> None:
    assert [(r.rating, r.count) for r in read(form.example)] == list(form.says)


def test_what_is_counted_is_the_whole_that_the_sentence_names() -> None:
    assert [(r.scope, r.rating, r.count) for r in read("Of the 34 indicators, 20 were green and 14 amber.")] == [
        ("indicators", "green", 20),
        ("indicators", "amber", 14),
    ]


def test_a_list_goes_on_after_its_first_grade() -> None:
    good, inadequate = read("Exampleshire was judged good for leadership and inadequate for care leavers.")
    assert (good.rating, inadequate.rating) == ("good", "inadequate")
    assert inadequate.text == "inadequate for care leavers"


def test_a_clause_after_a_rating_is_a_rating_with_its_own_words() -> None:
    words = "Leadership was judged inadequate, help and protection required improvement; adoption was good."
    assert [(r.text, r.scope) for r in read(words)] == [
        ("Leadership was judged inadequate", "Leadership"),
        ("help and protection required improvement", "help and protection"),
        ("adoption was good", "adoption"),
    ]


def test_what_a_pronoun_is_rated_is_read_from_its_verb() -> None:
    (rating,) = read("The regulator had visited the home in May and rated it inadequate.")
    assert (rating.text, rating.rating) == ("rated it inadequate", "inadequate")


def test_a_quoted_list_is_read_to_its_end() -> None:
    words = "It was judged 'inadequate' for help, 'requires improvement' for care and 'inadequate' for leadership."
    assert [r.rating for r in read(words)] == ["inadequate", "requires improvement", "inadequate"]


def test_a_line_may_give_several_names_their_grades() -> None:
    assert [(r.scope, r.rating) for r in read("Overall: Good. Leadership: Outstanding; Care leavers: Good.")] == [
        ("Overall", "good"),
        ("Leadership", "outstanding"),
        ("Care leavers", "good"),
    ]


def test_a_colour_in_brackets_is_counted() -> None:
    words = "Of the 42 tasks, 30 were complete (blue), eight were on track (green) and four were at risk (amber)."
    assert [(r.rating, r.count) for r in read(words)] == [("blue", 30), ("green", 8), ("amber", 4)]


def test_what_one_count_is_of_the_next_is_of_too() -> None:
    words = "Three homes were rated good, one outstanding and one requires improvement."
    assert [(r.rating, r.count, r.scope) for r in read(words)] == [
        ("good", 3, "homes"),
        ("outstanding", 1, "homes"),
        ("requires improvement", 1, "homes"),
    ]


@pytest.mark.parametrize(
    ("line", "text", "scope", "rating"),
    [
        ("  Payroll - Limited Assurance", "Payroll - Limited Assurance", "Payroll", "limited assurance"),
        ("Housing – Amber", "Housing – Amber", "Housing", "amber"),
        ("• Oak Lodge: Good (inspected on 3 May)", "Oak Lodge: Good", "Oak Lodge", "good"),
        ("2. Priority 3 (Green)", "Priority 3 (Green)", "Priority 3", "green"),
        ("| Visits in time | 82% | Amber |", "Visits in time | 82% | Amber", "Visits in time", "amber"),
    ],
)
def test_a_line_of_a_name_and_its_grade_is_a_rating(line: str, text: str, scope: str, rating: str) -> None:
    (found,) = read(f"The opinions were as follows:\n\n{line}\n")
    assert (found.text, found.scope, found.rating) == (text, scope, rating)


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Tully Brown – Green\n",
        "Five of 12 cases that auditors graded good were looked at again.",
        "The action was heading towards a rating of green.",
        "To achieve 'good' in all areas will need investment.",
        "Members asked for the red, amber and green ratings.",
        "89% of audits were judged good or better.",
        "Two actions were outstanding from the last meeting.",
        "Good progress was being made.",
        "No note came with the red measures.",
        "The green paper was rated highly.",
        "Councillor Green thanked officers.",
        "The Board hoped to be rated good next time.",
    ],
)
def test_hopes_scales_shares_and_other_meanings_rate_nothing(words: str) -> None:
    assert read(words) == []


IN_COLUMNS = """\
 Judgement                                  Grade

 The impact of leaders on social work       Good
 practice with children and families

 The experiences of children                Requires improvement
 in care                                    to be good
"""
ABOUT_THE_LABEL = """\
 The impact of leaders on social work practice with children
                                                               Good
 and families

                                                               Requires improvement
 Overall effectiveness
                                                               to be good
"""
NUMBERED = """\
    1. Children who need help and protection                   Inadequate
    2. Children looked after and achieving
                                                               Requires improvement
       permanence
        2.1 Adoption performance                               Good
"""
RUN_ON = "1. Children who need help and protection Requires improvement\n2.1 Adoption performance Outstanding\n"


@pytest.mark.parametrize(
    ("table", "grades"),
    [
        (
            IN_COLUMNS,
            [
                ("The impact of leaders on social work practice with children and families", "good"),
                ("The experiences of children in care", "requires improvement to be good"),
            ],
        ),
        (
            ABOUT_THE_LABEL,
            [
                ("The impact of leaders on social work practice with children and families", "good"),
                ("Overall effectiveness", "requires improvement to be good"),
            ],
        ),
        (
            NUMBERED,
            [
                ("Children who need help and protection", "inadequate"),
                ("Children looked after and achieving permanence", "requires improvement"),
                ("Adoption performance", "good"),
            ],
        ),
        (
            RUN_ON,
            [
                ("Children who need help and protection", "requires improvement"),
                ("Adoption performance", "outstanding"),
            ],
        ),
        ("Overall effectiveness: Good\n", [("Overall effectiveness", "good")]),
        ("| Overall effectiveness | Good |\n", [("Overall effectiveness", "good")]),
    ],
)
def test_a_table_of_grades_is_read_in_each_of_its_layouts(table: str, grades: list[tuple[str, str]]) -> None:
    assert [(r.scope, r.rating) for r in read(table)] == grades


def test_a_label_keeps_its_commas_and_ends_where_a_numbered_paragraph_begins() -> None:
    (rating,) = read("Leadership, management and governance: Good\n21. Leaders know their services well.\n")
    assert rating.scope == "Leadership, management and governance"


def test_a_judgement_repeated_as_a_heading_is_read_once() -> None:
    assert len(read(IN_COLUMNS + "\nThe experiences of children in care: requires improvement to be good\n")) == 2
