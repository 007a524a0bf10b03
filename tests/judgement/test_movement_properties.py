"""What holds of every chart, whatever the values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.judgement.movement import DIALECTS, process_chart, process_charts
from goldenthread.judgement.movement.drawing import BLOCK

MIRRORED = {"higher": "lower", "lower": "higher"}
CHOICES = st.fixed_dictionaries(
    {
        "better": st.sampled_from(["higher", "lower", "neither"]),
        "target": st.one_of(st.none(), st.integers(0, 30)),
        "rebase": st.lists(st.sampled_from(range(40)), max_size=3),
        "fix_after": st.one_of(st.none(), st.integers(12, 20)),
        "screen": st.booleans(),
        "dialect": st.sampled_from(["nhsr-0.2.2", "mdc-2023"]),
    }
)
COUNTS = st.integers(0, 30)
SERIES = st.lists(COUNTS, min_size=1, max_size=40)
WITH_GAPS = st.lists(st.one_of(st.none(), COUNTS), min_size=1, max_size=40)


def lines(chart: Any) -> np.ndarray:
    return np.array([chart.centre, chart.lower, chart.upper], dtype=float)


@given(WITH_GAPS, CHOICES, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(values: list[int | None], choices: dict[str, Any], random: Any) -> None:
    order = list(range(len(values)))
    random.shuffle(order)
    shuffled = process_chart(order, [values[place] for place in order], **choices)
    assert shuffled == process_chart(range(len(values)), values, **choices)


@given(SERIES, CHOICES, st.integers(-1000, 1000))
def test_adding_a_constant_moves_the_lines_by_it_and_changes_no_kind(
    values: list[int], choices: dict[str, Any], shift: int
) -> None:
    chart = process_chart(range(len(values)), values, **choices)
    target = None if choices["target"] is None else choices["target"] + shift
    moved = process_chart(range(len(values)), [value + shift for value in values], **{**choices, "target": target})
    np.testing.assert_allclose(lines(moved), lines(chart) + shift, rtol=1e-9, atol=1e-9)
    assert (moved.kind, moved.assurance) == (chart.kind, chart.assurance)


@given(SERIES, CHOICES, st.sampled_from([1e-9, 1e-3, 0.1, 7.0, 1e9]))
def test_another_unit_changes_no_kind(values: list[int], choices: dict[str, Any], unit: float) -> None:
    chart = process_chart(range(len(values)), values, **choices)
    target = None if choices["target"] is None else choices["target"] * unit
    scaled = process_chart(range(len(values)), [value * unit for value in values], **{**choices, "target": target})
    np.testing.assert_allclose(lines(scaled), lines(chart) * unit, rtol=1e-9, atol=1e-9 * unit)
    assert (scaled.kind, scaled.assurance) == (chart.kind, chart.assurance)


@given(WITH_GAPS, CHOICES)
def test_upside_down_with_the_other_way_better_says_the_same(values: list[int | None], choices: dict[str, Any]) -> None:
    chart = process_chart(range(len(values)), values, **choices)
    flipped = process_chart(
        range(len(values)),
        [None if value is None else -value for value in values],
        **{
            **choices,
            "better": MIRRORED.get(choices["better"], "neither"),
            "target": None if choices["target"] is None else -choices["target"],
        },
    )
    swapped = {"high": "low", "low": "high"}
    assert flipped.kind == tuple(swapped.get(str(kind), kind) for kind in chart.kind)
    assert (flipped.rule, flipped.assurance, flipped.lag1) == (chart.rule, chart.assurance, chart.lag1)


@given(WITH_GAPS, CHOICES)
def test_a_gap_is_as_if_its_month_were_not_there(values: list[int | None], choices: dict[str, Any]) -> None:
    there = [place for place, value in enumerate(values) if value is not None]
    # a fresh start dated in a gap begins with the next value
    starts = [min((place for place in there if place >= start), default=99) for start in choices["rebase"]]
    choices = {
        **choices,
        "rebase": [start for start, asked in zip(starts, choices["rebase"], strict=True) if asked < len(values)],
    }
    chart = process_chart(range(len(values)), values, **choices)
    if there:
        closed = process_chart(there, [values[place] for place in there], **choices)
        np.testing.assert_array_equal(lines(chart)[:, there], lines(closed))
        assert [chart.kind[place] for place in there] == list(closed.kind)
        assert (chart.variation, chart.assurance) == (closed.variation, closed.assurance)


@given(st.lists(WITH_GAPS.map(lambda values: (values * 24)[:24]), min_size=1, max_size=5), CHOICES)
def test_many_at_once_are_each_as_one_alone(matrix: list[list[int | None]], choices: dict[str, Any]) -> None:
    charts = process_charts(range(24), matrix, **choices)
    for row, values in enumerate(matrix):
        chart = process_chart(range(24), values, **choices)
        together = np.array([charts.centre[row], charts.lower[row], charts.upper[row]])
        np.testing.assert_allclose(together, lines(chart), rtol=1e-12)
        assert tuple(charts.kind[row]) == chart.kind
        assert tuple(charts.rule[row]) == chart.rule
        assert (charts.variation[row], charts.assurance[row]) == (chart.variation, chart.assurance)
        assert (charts.provisional[row], charts.no_variation[row]) == (chart.provisional, chart.no_variation)


def test_a_batch_larger_than_a_block_is_charted_whole() -> None:
    matrix = noise(BLOCK + 3, 0.0)
    charts = process_charts(range(24), matrix, better="higher", target=np.arange(BLOCK + 3))
    alone = process_chart(range(24), matrix[-1], better="higher", target=BLOCK + 2)
    assert (tuple(charts.kind[-1]), charts.assurance[-1]) == (alone.kind, alone.assurance)


def test_a_batch_of_none_is_empty() -> None:
    assert process_charts(range(24), np.empty((0, 24)), better="higher").kind.shape == (0, 24)


@pytest.mark.parametrize(("correlation", "share"), [(0.0, 0.19), (0.3, 0.46)])
def test_how_often_pure_noise_shows_some_flag(correlation: float, share: float) -> None:
    flagged = (process_charts(range(24), noise(20_000, correlation), better="higher").labels != 0).any(axis=1)
    assert flagged.mean() == pytest.approx(share, abs=0.015)


def test_on_pure_noise_the_dialects_differ_in_three_points_in_a_thousand() -> None:
    series = noise(20_000, 0.0)
    ours, later = (process_charts(range(24), series, better="higher", dialect=name).labels for name in DIALECTS)
    assert (ours != later).mean() == pytest.approx(0.003, abs=0.0005)


def noise(series: int, correlation: float) -> np.ndarray:
    """Series of 24 points about 50, each point remembering so much of the one before."""
    shocks = np.random.default_rng(20261122).normal(size=(series, 60))
    values = np.zeros(series)
    remembered = []
    for shock in shocks.T:
        values = correlation * values + shock
        remembered.append(values)
    return 50 + 5 * np.array(remembered[-24:]).T
