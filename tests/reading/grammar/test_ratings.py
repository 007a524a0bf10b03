import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import ratings
from goldenthread.reading.grammar.rating_forms import COUNTED, SAID, RatingForm
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Rating


def read(words: str) -> list[Rating]:
    layout = lay_out(words)
    found = list(ratings.find(layout, DocumentKind.MINUTES))
    assert all(words[r.start : r.end] == r.text for r in found)
    return found


@pytest.mark.parametrize("form", [COUNTED, *SAID], ids=lambda form: form.example)
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


@pytest.mark.parametrize(
    "words",
    [
        "The action was heading towards a rating of green.",
        "To achieve 'good' in all areas will need investment.",
        "Members asked for the red, amber and green ratings.",
        "89% of audits were judged good or better.",
        "Two actions were outstanding from the last meeting.",
        "Good progress was being made.",
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


def test_a_judgement_repeated_as_a_heading_is_read_once() -> None:
    assert len(read(IN_COLUMNS + "\nThe experiences of children in care: requires improvement to be good\n")) == 2
