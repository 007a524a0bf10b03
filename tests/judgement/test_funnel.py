"""Whether teams differ: the worked examples, the reference's thirty funnels, and what holds of all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.judgement.funnel import Funnel, funnel

LEVELS = {"lower_95": "ll95", "upper_95": "ul95", "lower_998": "ll998", "upper_998": "ul998"}


def test_the_target_is_all_over_all_and_not_the_mean_of_rates() -> None:
    drawn = funnel([1, 90], [10, 100])
    assert drawn.target == pytest.approx(91 / 110)
    assert drawn.rates == (0.1, 0.9)


def test_units_alike_are_within_the_limits_of_chance() -> None:
    drawn = funnel([48, 26, 11, 70], [100, 50, 20, 140])
    assert (drawn.tau2, drawn.outside_95, drawn.outside_998) == (0.0, (None,) * 4, (None,) * 4)
    assert drawn.words == "Of 4 compared, none stands out from the whole (50.0%). Read no order into them."


def test_limits_narrow_as_cases_grow() -> None:
    drawn = funnel([5, 50, 500], [10, 100, 1000])
    assert drawn.lower_998 == tuple(sorted(drawn.lower_998))
    assert drawn.upper_998 == tuple(sorted(drawn.upper_998, reverse=True))
    angle = np.arcsin(np.sqrt(0.5)) + 3.090232 / (2 * np.sqrt(100))
    assert drawn.upper_998[1] == pytest.approx(np.sin(angle) ** 2)


def test_a_unit_far_from_many_alike_stands_out_by_name() -> None:
    numerators, denominators = [50] * 30 + [95, 6], [100] * 32
    drawn = funnel(numerators, denominators, names=[*(f"Team {place}" for place in range(30)), "North", "South"])
    assert drawn.outside_998[-2:] == ("high", "low")
    assert "these stand out from the whole (50.0%): North above it; South below it." in drawn.words


def test_units_that_differ_by_their_kind_of_work_widen_the_limits() -> None:
    numerators, denominators = [30, 45, 60, 75, 50, 65, 35, 55], [100] * 8
    widened, chance = funnel(numerators, denominators), funnel(numerators, denominators, adjust=False)
    assert widened.phi > 5
    assert widened.tau2 == chance.tau2 > 0
    assert set(widened.outside_998) == {None}
    assert "high" in chance.outside_998
    assert "differ by more than chance (ratio 7.2), as kinds of work do, and the limits allow for it." in widened.words
    assert "differ by more than chance (ratio 7.2), as kinds of work do, which these limits ignore." in chance.words


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 0), (None, 20), (3, None), (np.nan, 20)])
def test_a_unit_without_cases_or_with_a_number_missing_is_left_out_and_said(numerator: Any, denominator: Any) -> None:
    drawn = funnel([10, numerator, 12], [20, denominator, 25], names=["North", "East", "South"])
    without = funnel([10, 12], [20, 25])
    assert (drawn.target, drawn.phi, drawn.tau2) == (without.target, without.phi, without.tau2)
    assert (drawn.z[1], drawn.lower_95[1], drawn.outside_95[1]) == (None, None, None)
    assert drawn.z[::2] == without.z
    assert "Not judged, for want of cases: East." in drawn.words


def test_one_unit_alone_is_its_own_target() -> None:
    drawn = funnel([3], [10])
    assert (drawn.z, drawn.phi, drawn.tau2, drawn.outside_95) == ((0.0,), 0.0, 0.0, (None,))


@pytest.mark.parametrize(("numerators", "share"), [([0, 0, 0], 0.0), ([5, 60, 7], 1.0)])
def test_where_all_or_none_count_nobody_stands_out(numerators: list[int], share: float) -> None:
    drawn = funnel(numerators, [5, 60, 7])
    assert (drawn.target, set(drawn.outside_95), drawn.tau2) == (share, {None}, 0.0)


def test_without_any_case_there_is_nothing_to_compare() -> None:
    for drawn in (funnel([], []), funnel([0, None], [0, 4])):
        assert (drawn.target, drawn.phi, drawn.tau2) == (None, None, 0.0)
        assert drawn.words == "No unit has a case, so there is nothing to compare."


@pytest.mark.parametrize(
    ("numerators", "denominators", "names", "sentence"),
    [
        ([1, 2], [3], (), "one numerator and one denominator"),
        ([1, 5], [3, 4], (), "Unit 2 counts 5 of 4: check it."),
        ([-1], [3], (), "Unit 1 counts -1 of 3"),
        (["a"], [3], (), "Give numbers"),
        ([1, 2], [3, 4], ["North"], "1 names and 2 units"),
    ],
)
def test_numbers_that_cannot_be_are_refused(
    numerators: list[Any], denominators: list[Any], names: list[str], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        funnel(numerators, denominators, names=names)


def test_the_reference_gives_the_same_target_scores_and_spread(cases: list[dict[str, Any]]) -> None:
    assert len(cases) == 30
    for case in cases:
        drawn = funnel(case["numerator"], case["denominator"], trim_by=case["trim_by"])
        for ours in ("target", "phi", "tau2"):
            assert getattr(drawn, ours) == pytest.approx(case[ours], rel=1e-9)
        assert list(drawn.z) == pytest.approx(case["z"], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(("adjust", "table", "prefix"), [(True, "adjusted", "od"), (False, "unadjusted", "")])
def test_the_reference_gives_the_same_limits_save_where_its_formula_turns_back(
    cases: list[dict[str, Any]], adjust: bool, table: str, prefix: str
) -> None:
    turned_back = 0
    for case in cases:
        drawn = funnel(case["numerator"], case["denominator"], trim_by=case["trim_by"], adjust=adjust)
        rows = {row["number_seq"]: row for row in case[f"limits_{table}"]}
        for place, cases_of_unit in enumerate(case["denominator"]):
            for ours, theirs in LEVELS.items():
                limit, reference = getattr(drawn, ours)[place], rows[cases_of_unit][prefix + theirs]
                same = limit == pytest.approx(reference, rel=1e-9, abs=1e-12)
                assert same or limit in (0, 1)
                turned_back += not same
    assert turned_back < 8


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=20), st.booleans())
def test_counting_the_others_instead_turns_the_funnel_over(pairs: list[tuple[int, int]], adjust: bool) -> None:
    counted, others = (np.array(side) for side in zip(*pairs, strict=True))
    drawn = funnel(counted, counted + others, adjust=adjust)
    over = funnel(others, counted + others, adjust=adjust)
    assert over.tau2 == pytest.approx(drawn.tau2, abs=1e-9)
    for lower, upper in (("lower_95", "upper_95"), ("lower_998", "upper_998")):
        np.testing.assert_allclose(as_floats(over, lower), 1 - as_floats(drawn, upper), atol=1e-9)


def as_floats(drawn: Funnel, name: str) -> np.ndarray:
    return np.array(getattr(drawn, name), dtype=float)


@pytest.fixture
def cases(shared: Path) -> list[dict[str, Any]]:
    return json.loads((shared / "data/statistics/funnel_cases.json").read_text())["cases"]
