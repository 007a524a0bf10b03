import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import inspections
from goldenthread.reading.grammar.visit_names import NAMES, VisitName
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Inspection, Visit


def read(words: str) -> list[Inspection]:
    layout = lay_out(words)
    found = list(inspections.find(layout, DocumentKind.MINUTES))
    assert all(words[v.start : v.end] == v.text for v in found)
    return found


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.example)
def test_each_name_reads_its_own_example(name: VisitName) -> None:
    (visit,) = read(f"Members heard of {name.example} that took place on 3 May 2023.")
    assert (visit.inspection, visit.date) == (name.visit, "2023-05-03")


@pytest.mark.parametrize(
    ("words", "text", "date", "future"),
    [
        (
            "The recent focused visit, which had taken place on 10-11 October, was discussed.",
            "The recent focused visit, which had taken place on 10-11 October",
            "10-10/10-11",
            False,
        ),
        (
            "Ofsted's November 2018 inspection of the service was discussed.",
            "Ofsted's November 2018 inspection",
            "2018-11",
            False,
        ),
        (
            "The next monitoring visit was expected in November 2022.",
            "The next monitoring visit was expected in November 2022",
            "2022-11",
            True,
        ),
        (
            "A peer review would be undertaken in the autumn.",
            "A peer review would be undertaken in the autumn",
            None,
            True,
        ),
        ("The visit had been put off and the inspection was rescheduled for 20 March 2020.", None, "2020-03-20", True),
        (
            "Ofsted had inspected services for children between 18 April and 12 May 2016.",
            "Ofsted had inspected services for children between 18 April and 12 May 2016",
            "2016-04-18/2016-05-12",
            False,
        ),
        (
            "A mock inspection led by the county's own auditors had found gaps.",
            "A mock inspection led by the county's own auditors",
            None,
            False,
        ),
        (
            "The peer team will return in March 2026 to look again.",
            "The peer team will return in March 2026",
            "2026-03",
            True,
        ),
        ("Ofsted were due to return in June 2026.", "Ofsted were due to return in June 2026", "2026-06", True),
        (
            "In 2019, when inspectors last visited, the grade was lower.",
            "2019, when inspectors last visited",
            "2019",
            False,
        ),
        (
            "The annual conversation with Ofsted is to be held in May 2026.",
            "The annual conversation with Ofsted is to be held in May 2026",
            "2026-05",
            True,
        ),
        (
            "A targeted area inspection was considered likely in 2027.",
            "A targeted area inspection was considered likely in 2027",
            "2027",
            True,
        ),
        ("Oak Lodge was inspected in May 2022.", "Oak Lodge was inspected in May 2022", "2022-05", False),
        ("The service would be inspected again in May 2025.", None, "2025-05", True),
        ("Inspectors had visited the city on 4 and 5 May 2022.", None, "2022-05-04/2022-05-05", False),
        ("Inspection dates: 2 to 13 December 2024", "Inspection dates: 2 to 13 December 2024", None, False),
    ],
)
def test_a_visit_is_read_with_its_date_past_or_to_come(
    words: str, text: str | None, date: str | None, future: bool
) -> None:
    visit = read(words)[-1]
    assert (visit.future, visit.text) == (future, text or visit.text)
    assert visit.date == (date or visit.date)


@pytest.mark.parametrize(
    ("words", "visit"),
    [
        ("Ofsted had carried out a focused visit and found that plans were better.", Visit.FOCUSED_VISIT),
        ("Following a JTAI, the partners drew up a plan.", Visit.JTAI),
        ("Inspectors were on site from 3 to 7 May 2021.", Visit.OTHER),
        ("A stocktake by the DfE took place on 4 June 2021.", Visit.OTHER),
        ("The mock inspection in May 2023 had helped.", Visit.OTHER),
    ],
)
def test_a_visit_that_was_made_is_read_whatever_it_is_called(words: str, visit: Visit) -> None:
    assert [v.inspection for v in read(words)] == [visit]


def test_mentions_of_one_visit_are_one_with_the_fullest_date() -> None:
    (visit,) = read(
        "The Board heard of the monitoring visit held in June 2022. "
        "It took place over 2 days on 21/22nd June 2022. The visit went well."
    )
    assert (visit.inspection, visit.date) == (Visit.MONITORING_VISIT, "2022-06-21/2022-06-22")


def test_two_dates_of_a_plural_are_two_visits() -> None:
    dates = [v.date for v in read("There were two Ofsted inspections, on 4 June 2019 and 10 December 2019.")]
    assert dates == ["2019-06-04", "2019-12-10"]


def test_visits_past_and_to_come_are_two() -> None:
    words = "The first monitoring visit was on 3 March 2020. The next monitoring visit would be in the autumn."
    assert [v.future for v in read(words)] == [False, True]


@pytest.mark.parametrize(
    "words",
    [
        "The inspection report was published on 3 May 2023.",
        "The Ofsted action plan was agreed in May 2023.",
        "Social workers' home visits were recorded in June 2022.",
        "Members asked to visit the team on 3 May 2023.",
        "The council was ready for inspection.",
        "Much had changed since the last inspection.",
        "The Education and Inspections Act 2006 applied.",
        "Independent Reviewing Officers visit children.",
        "The conference was good. It took place on 3 May 2023.",
        "The Board made a visit to the new centre on 3 May 2023.",
        "The Regulation 44 visit was on 3 May 2023.",
    ],
)
def test_what_follows_an_inspection_or_is_no_inspector_s_is_left_alone(words: str) -> None:
    assert read(words) == []
