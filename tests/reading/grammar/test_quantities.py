import pytest

from goldenthread.reading.grammar.not_quantities import NOT_QUANTITIES, NotAQuantity
from goldenthread.reading.grammar.number_words import number_said
from goldenthread.reading.grammar.parts_in_words import FORMS, PartForm
from goldenthread.reading.grammar.quantities import COMPARISONS, Comparison, quantities_in
from goldenthread.reading.statements import Comparator, Unit


def read(words: str) -> list[tuple[float, Unit]]:
    return [(round(q.value, 4), q.unit) for q in quantities_in(words, 0, len(words))]


@pytest.mark.parametrize(
    ("words", "quantities"),
    [
        ("12 children", [(12, Unit.COUNT)]),
        ("1,240 contacts", [(1240, Unit.COUNT)]),
        ("twenty-five plans and two hundred and six visits", [(25, Unit.COUNT), (206, Unit.COUNT)]),
        ("7.4 per cemt of plans", [(7.4, Unit.PERCENT)]),
        ("five per cent, 12 percent and 3%", [(5, Unit.PERCENT), (12, Unit.PERCENT), (3, Unit.PERCENT)]),
        ("£1.6million, £250k and £2bn", [(1600000, Unit.GBP), (250000, Unit.GBP), (2000000000, Unit.GBP)]),
        ("half of the plans and a third of visits", [(0.5, Unit.RATIO), (0.3333, Unit.RATIO)]),
        ("two thirds of plans; one in five visits", [(0.6667, Unit.RATIO), (0.2, Unit.RATIO)]),
        ("67.2 per 10,000", [(67.2, Unit.PER_10000)]),
        ("45 children per 10,000", [(45, Unit.PER_10000)]),
        ("took 42 days", [(42, Unit.DAYS)]),
        ("14 out of 17 actions", [(14, Unit.COUNT), (17, Unit.COUNT)]),
        ("from 60% in July 2023 to 34% in July 2024", [(60, Unit.PERCENT), (34, Unit.PERCENT)]),
    ],
)
def test_a_number_is_read_in_base_units(words: str, quantities: list[tuple[float, Unit]]) -> None:
    assert read(words) == quantities


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_a_part_or_a_multiple_in_words_is_a_quantity(form: PartForm) -> None:
    assert (form.value, form.unit) in read(form.example)


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.example)
def test_words_before_a_number_compare_it(comparison: Comparison) -> None:
    (quantity,) = quantities_in(comparison.example, 0, len(comparison.example))
    assert (quantity.comparator, quantity.lead) == (comparison.means, 0)


@pytest.mark.parametrize("words", ["20+ cases", "20 plus cases"])
def test_words_after_a_number_may_compare_it_too(words: str) -> None:
    (quantity,) = quantities_in(words, 0, len(words))
    assert quantity.comparator is Comparator.ABOVE


@pytest.mark.parametrize("words", ["15 to 20 children", "15-20 children", "between 15 and 20 children"])
def test_a_range_is_above_its_low_and_below_its_high(words: str) -> None:
    low, high = quantities_in(words, 0, len(words))
    assert (low.value, low.comparator, high.value, high.comparator) == (15, Comparator.ABOVE, 20, Comparator.BELOW)


def test_from_and_to_are_two_numbers_each_with_its_own_words() -> None:
    words = "fell from 40 to 32"
    assert [words[q.start : q.end] for q in quantities_in(words, 0, len(words))] == ["40", "32"]


@pytest.mark.parametrize("row", NOT_QUANTITIES, ids=lambda row: row.example)
def test_a_number_that_counts_nothing_is_no_quantity(row: NotAQuantity) -> None:
    assert read(row.example) == []


@pytest.mark.parametrize("words", ["on 3 May 2019", "in 2019", "for 2019/20", "the 2017-2020 plan", "B12 3AB"])
def test_a_date_or_a_code_is_no_quantity(words: str) -> None:
    assert read(words) == []


def test_number_words_add_up() -> None:
    assert number_said("two hundred and six") == 206
    assert number_said("forty-two thousand") == 42000
