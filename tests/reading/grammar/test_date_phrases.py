import pytest

from goldenthread.reading.grammar.date_phrases import FORMS, DateForm, dates_in


def said(words: str) -> list[str]:
    return [date.iso for date in dates_in(words)]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_reads_its_own_example(form: DateForm) -> None:
    assert said(form.example) == [form.iso]


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("on 10-11 October", ["10-10/10-11"]),
        ("on the 20 and 21 August 2020", ["2020-08-20/2020-08-21"]),
        ("on 4, 5 and 6 June 2019", ["2019-06-04/2019-06-06"]),
        ("from 23 April 2018 to 04 May 2018", ["2018-04-23/2018-05-04"]),
        ("Monday 8th December 2025", ["2025-12-08"]),
        ("on 1 October", ["10-01"]),
        ("between July and September 2023", ["2023-07/2023-09"]),
        ("early 2021 at the earliest", ["2021"]),
        ("the 2018 inspection and the visit of 3 May 2019", ["2018", "2019-05-03"]),
        ("from Sept 2019", ["2019-09"]),
        ("in May 2021, October 2021 and March 2022", ["2021-05", "2021-10", "2022-03"]),
        ("from May 2021 to June 2022", ["2021-05/2022-06"]),
    ],
)
def test_a_date_goes_as_far_as_its_words(words: str, dates: list[str]) -> None:
    assert said(words) == dates


@pytest.mark.parametrize(
    "words",
    [
        "at the start of February",
        "10 may need help",
        "the 2017-2020 plan",
        "in 2017/18",
        "£2019",
        "2,019 children",
        "item 11.2",
    ],
)
def test_what_is_not_a_date_is_left_alone(words: str) -> None:
    assert said(words) == []


def test_a_day_that_no_calendar_holds_is_no_day() -> None:
    assert said("31 February 2020") == ["2020-02"]


def test_a_date_stands_where_its_words_stand() -> None:
    words = "The visit took place on 15 and 16 January 2019."
    (date,) = dates_in(words)
    assert words[date.start : date.end] == "15 and 16 January 2019"
