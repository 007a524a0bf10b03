"""Series that move together: a hand case, and what noise gives."""

from __future__ import annotations

import math

import numpy as np
import pytest

from goldenthread.judgement.together import FEWEST, together

STEPS = [1, -1, 2, 0, -2, 1, 1, -1, 0, 2, -1, -2, 1]  # 13 changes; they add up to 1


def series(changes: list[float], start: float = 50.0) -> list[float]:
    return [start, *(start + np.cumsum(changes))]


def test_a_hand_case() -> None:
    """Twelve changes, and the same with the last two the other way round.

    Both sum to 0 and their squares to 22; their products sum to 21, so the correlation is 21/22. The products of
    neighbours sum to -5 and to -7, so the effective number is 12 (1 - 35/484) / (1 + 35/484) = 12 x 449/519 = 10.38.
    Half of ln 43 is 1.8806; 1.959964 / the root of 7.38 is 0.7214; tanh of their difference and sum are the bounds.
    """
    x = [1, -1, 2, 0, -2, 1, 1, -1, 0, 2, -1, -2]
    y = [1, -1, 2, 0, -2, 1, 1, -1, 0, 2, -2, -1]
    (found,) = together(series(x), series(y), lags=[0])
    assert found.pairs == 12
    assert found.correlation == pytest.approx(21 / 22)
    assert (found.least, found.most) == pytest.approx((math.tanh(1.1592), math.tanh(2.6020)), abs=1e-4)
    assert found.clear


def test_a_second_series_that_follows_two_periods_later_is_found_at_that_lag() -> None:
    rng = np.random.default_rng(1)
    changes = rng.normal(size=40)
    first, second = series(list(changes[2:])), series(list(changes[:-2] + rng.normal(scale=0.1, size=38)))
    clear = [each.lag for each in together(first, second) if each.clear]
    assert clear == [2]
    assert [each.lag for each in together(second, first) if each.clear] == [-2]


def test_two_series_that_only_drift_the_same_way_do_not_move_together() -> None:
    rng = np.random.default_rng(2)
    first, second = (10 + 0.5 * np.arange(36) + rng.normal(scale=0.5, size=36) for _ in range(2))
    assert np.corrcoef(first, second)[0, 1] > 0.95
    assert not any(each.clear for each in together(first, second))


def test_noise_seems_to_move_together_no_oftener_than_is_said() -> None:
    rng = np.random.default_rng(3)
    seen = sum(
        any(each.clear for each in together(*(np.cumsum(rng.normal(size=36)) for _ in range(2)))) for _ in range(600)
    )
    assert seen / 600 < 0.08


def test_an_interval_holds_the_true_correlation_as_often_as_is_said() -> None:
    rng = np.random.default_rng(4)
    held = 0
    for _ in range(600):
        shared, *own = rng.normal(size=(3, 40))
        first, second = (np.cumsum(shared + each) for each in own)  # correlated 0.5
        (found,) = together(first, second, lags=[0])
        held += found.least <= 0.5 <= found.most
    assert held / 600 == pytest.approx(0.95, abs=0.025)


def test_too_few_pairs_say_nothing() -> None:
    whole = series(STEPS)
    few = whole[:FEWEST]  # one change fewer than values
    assert together(few, few, lags=[0]) == []
    assert len(together(whole[: FEWEST + 1], whole[: FEWEST + 1], lags=[0])) == 1


def test_a_month_without_a_value_takes_away_the_changes_on_either_side_of_it() -> None:
    first = [*series(STEPS), *series(STEPS)]
    gap = [None if place == 5 else value for place, value in enumerate(first)]
    (whole,) = together(first, first, lags=[0])
    (less,) = together(gap, first, lags=[0])
    assert (whole.pairs, less.pairs) == (27, 25)


def test_a_series_that_never_changes_moves_with_nothing() -> None:
    assert together([5.0] * 27, series(STEPS * 2)) == []
    with pytest.raises(ValueError, match="same periods"):
        together([1, 2, 3], [1, 2])
