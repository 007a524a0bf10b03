import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import measures
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Comparator, Measure, Unit

ABOVE, BELOW, APPROX, EQUAL = Comparator.ABOVE, Comparator.BELOW, Comparator.APPROX, Comparator.EQUAL


def read(words: str) -> list[Measure]:
    layout = lay_out(words)
    found = list(measures.find(layout, DocumentKind.MINUTES))
    assert all(words[m.start : m.end] == m.text for m in found)
    return found


def figures(words: str) -> list[tuple[float, Unit, Comparator | None]]:
    return [(m.value, m.unit, m.comparator) for m in read(words)]


@pytest.mark.parametrize(
    ("words", "text", "subject", "period"),
    [
        (
            "Below 30% of staff were from an agency.",
            "Below 30% of staff were from an agency",
            "staff",
            None,
        ),
        ("There were 61 actions in the plan.", "61 actions in the plan", "actions in the plan", None),
        ("The average visit rate was 72%.", "The average visit rate was 72%", "average visit rate", None),
        (
            "The rate of visits in time was at 61% in quarter 2.",
            "The rate of visits in time was at 61% in quarter 2",
            "visits in time",
            "quarter 2",
        ),
        (
            "The average caseload in the Hill, Vale and Coast teams was 21.8.",
            "The average caseload in the Hill, Vale and Coast teams was 21.8",
            "average caseload in the Hill, Vale and Coast teams",
            None,
        ),
        (
            "Officers said that in the north 14 trainees had joined the team, and more would.",
            "14 trainees had joined the team",
            "trainees",
            None,
        ),
        ("There were overpayments of £84,000.", "overpayments of £84,000", "overpayments", None),
        ("The fall, nine fewer than the year before, was slow.", "nine fewer than the year before", "number", None),
        ("11 pupils were excluded this term.", "11 pupils were excluded this term", "pupils", "this term"),
    ],
)
def test_a_measure_is_read_with_its_words_subject_and_period(
    words: str, text: str, subject: str, period: str | None
) -> None:
    (measure,) = read(words)
    assert (measure.text, measure.subject, measure.period) == (text, subject, period)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nine carers had been recruited against a target of 20.", [(9, Unit.COUNT, EQUAL), (20, Unit.COUNT, None)]),
        ("78% of visits were in time, and the target was 95%.", [(78, Unit.PERCENT, EQUAL), (95, Unit.PERCENT, None)]),
        ("The aim was to reduce agency use to 10%.", [(10, Unit.PERCENT, None)]),
        ("The seven recommendations were accepted.", [(7, Unit.COUNT, None)]),
        ("The plan had three objectives.", [(3, Unit.COUNT, None)]),
        ("Three areas for improvement were identified.", [(3, Unit.COUNT, EQUAL)]),
        ("The scheme offers 15 flats each year.", [(15, Unit.COUNT, None)]),
        ("The visit was carried out over 2 days.", [(2, Unit.DAYS, None)]),
        ("Assessments took an average of 38 days.", [(38, Unit.DAYS, EQUAL)]),
        ("Caseloads were above 25 for some workers.", [(25, Unit.CASES, ABOVE)]),
        ("Workers held an average of 17 cases each.", [(17, Unit.CASES, EQUAL)]),
        ("Caseloads fell from 24 to 17.", [(24, Unit.CASES, EQUAL), (17, Unit.CASES, EQUAL)]),
        ("Of the 18 actions, 12 were complete.", [(18, Unit.COUNT, None), (12, Unit.COUNT, EQUAL)]),
        ("17 of its 25 tasks were complete.", [(17, Unit.COUNT, EQUAL), (25, Unit.COUNT, None)]),
        ("About 40% of the workforce was new.", [(40, Unit.PERCENT, APPROX)]),
        ("No worker holds more than 25 cases.", [(25, Unit.CASES, BELOW)]),
        ("Private placements cost from £4,000 to £7,000.", [(4000, Unit.GBP, ABOVE), (7000, Unit.GBP, BELOW)]),
        ("A placement cost an average of £5,000 a week.", [(5000, Unit.GBP, EQUAL)]),
        ("The new home would save £190k.", [(190000, Unit.GBP, None)]),
        (
            "Supervision was in time in 79% of cases (target 90%).",
            [(79, Unit.PERCENT, EQUAL), (90, Unit.PERCENT, None)],
        ),
        (
            "The budget had allowed for 52 and there were 60 children.",
            [(52, Unit.COUNT, None), (60, Unit.COUNT, EQUAL)],
        ),
        ("The waiting list stood at 140.", [(140, Unit.COUNT, EQUAL)]),
        ("The cost rose by 12% to £9.4 million.", [(12, Unit.PERCENT, EQUAL), (9400000, Unit.GBP, EQUAL)]),
        ("Half had no plan.", [(0.5, Unit.RATIO, EQUAL)]),
        ("Cases took 40 weeks against the statutory 26.", [(40, Unit.WEEKS, EQUAL), (26, Unit.WEEKS, None)]),
        ("In one case only had they met the date.", [(1, Unit.COUNT, EQUAL)]),
        ("Nine workers left over the year and 12 joined.", [(9, Unit.COUNT, EQUAL), (12, Unit.COUNT, EQUAL)]),
        ("New workers hold no more than ten.", [(10, Unit.CASES, BELOW)]),
        ("Only a fifth took up the offer.", [(0.2, Unit.RATIO, EQUAL)]),
        ("He thought that it was roughly a quarter.", [(0.25, Unit.RATIO, APPROX)]),
        ("No pupil in care was permanently excluded.", [(0, Unit.COUNT, EQUAL)]),
        ("The volume was a worry, in the region of 90 being sent each week.", [(90, Unit.COUNT, APPROX)]),
        ("The weekly allowance had risen to £210 a week.", [(210, Unit.GBP, EQUAL)]),
        ("They were pleased to hear that only 41 children waited.", [(41, Unit.COUNT, EQUAL)]),
        ("Eleven of the first intake remain.", [(11, Unit.COUNT, EQUAL)]),
        ("New workers have half the caseload of others.", [(0.5, Unit.RATIO, EQUAL)]),
    ],
)
def test_a_stated_actual_is_equal_and_a_target_a_size_or_a_length_is_not(
    words: str, expected: list[tuple[float, Unit, Comparator | None]]
) -> None:
    assert figures(words) == expected


def test_a_target_shares_its_subject_and_says_that_it_is_one() -> None:
    done, target = read("Of all visits 78% were in time against a target of 95%.")
    assert target.subject.endswith("(target)")
    assert not done.subject.endswith("(target)")


@pytest.mark.parametrize(
    "words",
    [
        "Minute No. 11 of 7 March 2017 was read.",
        "11 actions are now rated as green.",
        "Children aged 16 and 17 were seen.",
        "The motion was lost by 16 votes to 45.",
        "A report would come back in six months.",
        "One of the members left.",
        "Members raised two issues.",
        "The office is at 12 High Street.",
        "The purchase of 14 Sallow Road was approved.",
        "Six members voted against the proposal.",
        "Amendment 3 was put to the meeting.",
        "46 JTAI inspection of the partnership",
    ],
)
def test_numbers_that_measure_nothing_are_left_alone(words: str) -> None:
    assert read(words) == []


TABLE = """\
| Measure | Q1 2022/23 | Target |
|---|---|---|
| Families with a plan | 612 | 700 |
| Visits in time | 66% | 70% |
"""


def test_a_table_s_figures_are_read_with_the_name_of_their_row_and_the_period_of_their_column() -> None:
    assert [(m.text, m.subject, m.unit, m.comparator, m.period) for m in read(TABLE)] == [
        ("612", "Families with a plan", Unit.COUNT, EQUAL, "Q1 2022/23"),
        ("700", "Families with a plan (target)", Unit.COUNT, None, None),
        ("66%", "Visits in time", Unit.PERCENT, EQUAL, "Q1 2022/23"),
        ("70%", "Visits in time (target)", Unit.PERCENT, None, None),
    ]


def test_a_table_of_names_and_references_holds_no_figures() -> None:
    assert (
        read(
            "| Ref | Action | Owner |\n|---|---|---|\n| 12 | Write to schools | Ms Holm |\n| Councillor Holm | 3 | 4 |"
        )
        == []
    )


def test_a_figure_told_twice_is_read_once() -> None:
    words = "The cost was £275,000 over two years.\n\nMembers heard that the cost was £275,000 over two years.\n"
    assert len(read(words)) == 1
