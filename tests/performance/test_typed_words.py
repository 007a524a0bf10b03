"""What people type as a figure: periods, numbers, and a value that must agree with its parts."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.performance.typing_in.periods import period_of
from goldenthread.performance.typing_in.words import figure_of

TODAY = date(2026, 11, 22)
GOOD = {"what": "Foster carers approved", "period": "June 2026", "value": "14", "source": "Fostering panel"}


def said(**words: str) -> dict[str, Any]:
    return figure_of(GOOD | words, TODAY)


def refusal(**words: str) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as raised:
        said(**words)
    return raised.value.message_dict


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("June 2026", date(2026, 6, 1), date(2026, 6, 30)),
        ("Jun-26", date(2026, 6, 1), date(2026, 6, 30)),
        ("2026-06", date(2026, 6, 1), date(2026, 6, 30)),
        ("06/2026", date(2026, 6, 1), date(2026, 6, 30)),
        ("Q1 2026-27", date(2026, 4, 1), date(2026, 6, 30)),
        ("2025/26 Q4", date(2026, 1, 1), date(2026, 3, 31)),
        ("quarter 2 of 2026-27", date(2026, 7, 1), date(2026, 9, 30)),
        ("2025-26", date(2025, 4, 1), date(2026, 3, 31)),
        ("2025/2026", date(2025, 4, 1), date(2026, 3, 31)),
        ("30 June 2026", date(2026, 6, 30), date(2026, 6, 30)),
        ("30/06/2026", date(2026, 6, 30), date(2026, 6, 30)),
        ("1 April 2026 to 30 June 2026", date(2026, 4, 1), date(2026, 6, 30)),
        ("April 2026 - June 2026", date(2026, 4, 1), date(2026, 6, 30)),
    ],
)
def test_a_period_is_read_as_people_write_it(words: str, first: date, last: date) -> None:
    assert period_of(words, TODAY) == (first, last)


@pytest.mark.parametrize("words", ["last month", "2026", "2025-28", "Q5 2026-27", "31 June 2026", "to", ""])
def test_what_could_be_several_periods_or_none_is_refused(words: str) -> None:
    with pytest.raises(ValidationError, match="June 2026, Q1 2026-27"):
        period_of(words, TODAY)


@given(st.text(max_size=30) | st.from_regex(r"[Qq]?[0-9]{1,4}[-/ ][0-9]{1,4}", fullmatch=True))
def test_any_words_are_a_period_or_a_sentence(words: str) -> None:
    with contextlib.suppress(ValidationError):
        first, last = period_of(words, TODAY)
        assert first <= last


def test_a_measure_is_known_by_its_id_or_title_and_has_its_own_unit() -> None:
    for words in ("SV1", "sv1", "Supervisions that fell due and were held on time"):
        figure = said(what=words, value="82")
        assert (figure["measure"], figure["title"][:12], figure["unit"]) == ("SV1", "Supervisions", "%")
    assert said()["measure"] == ""


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ({"numerator": "14", "denominator": "17", "value": ""}, 14 / 17 * 100, "%"),
        ({"numerator": "14", "denominator": "17", "value": "82%"}, 82, "%"),
        ({"numerator": "14", "denominator": "17", "value": "82.4"}, 82.4, "%"),
        ({"numerator": "51", "denominator": "17", "value": "3"}, 3, ""),
        ({"numerator": "9", "denominator": "4,500", "value": "20", "unit": "per 10,000"}, 20, "per 10,000"),
        ({"numerator": "12", "value": ""}, 12, ""),
        ({"value": "1,204"}, 1204, ""),
        ({"what": "SV1", "numerator": "3", "denominator": "4", "value": ""}, 75, "%"),
    ],
)
def test_a_value_is_worked_out_of_its_parts_or_agrees_with_them(words: dict[str, str], value: float, unit: str) -> None:
    figure = said(**words)
    assert figure["value"] == pytest.approx(value)
    assert figure["unit"] == unit


@pytest.mark.parametrize(
    ("words", "cell", "sentence"),
    [
        ({"numerator": "14", "denominator": "17", "value": "83%"}, "value", "14 of 17 is 82.4%, not 83"),
        ({"numerator": "14", "value": "82"}, "denominator", "comes of 14 and what?"),
        ({"value": ""}, "value", "Give the value"),
        ({"denominator": "17", "value": ""}, "value", "numerator beside the denominator"),
        ({"numerator": "0", "denominator": "0"}, "denominator", "against nought"),
        ({"value": "about ten"}, "value", "is not a number"),
        ({"value": "-1"}, "value", "is not a number"),
        ({"value": "c"}, "value", "hidden in its source"),
        ({"what": ""}, "what", "Say what it counts"),
        ({"source": " "}, "source", "Say where it comes from"),
        ({"period": "soon"}, "period", "is no period"),
        ({"what": "SV1", "unit": "days"}, "unit", "SV1 is in %"),
        ({"what": "SV1", "numerator": "5", "denominator": "4", "value": ""}, "numerator", "cannot be among 4"),
        ({"what": "SV3", "numerator": "5", "denominator": "4", "value": ""}, "denominator", "has no denominator"),
        ({"group": "x" * 201}, "group", "Shorten it"),
    ],
)
def test_a_slip_is_told_beside_its_cell(words: dict[str, str], cell: str, sentence: str) -> None:
    assert sentence in refusal(**words)[cell][0]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    assert refusal(what="", period="soon", value="x").keys() == {"what", "period", "value"}
