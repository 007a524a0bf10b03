"""Where a value falls among all authorities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.performance.benchmarks import Spread

FIVE = (0.0, 10.0, 20.0, 30.0, 40.0)
VALUES = st.lists(st.integers(0, 1000).map(float), min_size=1, max_size=160).map(lambda values: tuple(sorted(values)))


@pytest.mark.parametrize(
    ("value", "where_low_is_good", "where_high_is_good"),
    [(0, "A", "D"), (10, "A", "D"), (10.1, "B", "C"), (20, "B", "C"), (30, "C", "B"), (30.1, "D", "A"), (40, "D", "A")],
)
def test_bands_are_those_of_the_departments_tool(value: float, where_low_is_good: str, where_high_is_good: str) -> None:
    assert Spread(FIVE, "lower", banded=True).band(value) == where_low_is_good
    assert Spread(FIVE, "higher", banded=True).band(value) == where_high_is_good


def test_a_value_beyond_every_authority_is_in_the_last_band_on_its_side() -> None:
    spread = Spread(FIVE, "higher", banded=True)
    assert (spread.band(-5), spread.band(99)) == ("D", "A")


def test_there_is_no_band_where_neither_way_is_better_or_the_tool_gives_none() -> None:
    assert Spread(FIVE, "neither", banded=True).band(10) is None
    assert Spread(FIVE, "lower", banded=False).band(10) is None
    assert Spread(FIVE, "lower", banded=True).band(None) is None


def test_quartiles_fall_between_two_authorities_as_r_takes_them() -> None:
    spread = Spread((1.0, 2.0, 3.0, 4.0), "lower", banded=True)
    assert (spread.lower, spread.median, spread.upper) == (1.75, 2.5, 3.25)
    assert (spread.least, spread.greatest) == (1.0, 4.0)


def test_how_many_authorities_are_lower() -> None:
    spread = Spread(FIVE, "lower", banded=True)
    assert [spread.below(value) for value in (0, 10, 10.5, 50)] == [0, 1, 2, 5]


@given(VALUES)
def test_a_higher_value_is_never_in_a_better_band_where_low_is_good(values: tuple[float, ...]) -> None:
    spread = Spread(values, "lower", banded=True)
    bands = [str(spread.band(value)) for value in values]
    assert bands == sorted(bands)


@given(VALUES)
def test_the_other_way_round_the_bands_are_turned_about(values: tuple[float, ...]) -> None:
    low, high = Spread(values, "lower", banded=True), Spread(values, "higher", banded=True)
    assert all("ABCD".index(str(low.band(v))) + "ABCD".index(str(high.band(v))) == 3 for v in values)


@given(VALUES)
def test_at_least_a_quarter_of_the_authorities_are_in_the_best_band(values: tuple[float, ...]) -> None:
    spread = Spread(values, "lower", banded=True)
    assert sum(spread.band(value) == "A" for value in values) >= len(values) / 4
