"""What a process chart says: each test is an example."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from goldenthread.judgement.movement import ProcessChart, process_chart

SAW = [10, 12] * 8
LOW, HIGH = [14, 1, 13, 0, 14, 2, 12], [16, 29, 17, 30, 16, 28, 18]  # seven below 15, seven above
STEADY = [12, 14, 11, 13, 12, 15, 11, 13, 14, 12, 13, 11, 14, 12, 13, 12]
MONTHS = [f"{2023 + month // 12}-{month % 12 + 1:02}-01" for month in range(48)]


def chart_of(values: Any, **choices: Any) -> ProcessChart:
    """The chart of values month by month, higher being better unless the test says otherwise."""
    return process_chart(MONTHS[: len(values)], values, **{"better": "higher", **choices})


def marks(chart: ProcessChart) -> str:
    """Outside, Trend, two of three (2), Shift: a letter a point, with a dot where there is no signal."""
    letters = {None: ".", "outside": "O", "trend": "T", "two of three": "2", "shift": "S"}
    return "".join(letters[rule] for rule in chart.rule)


def test_limits_are_the_mean_and_so_many_mean_moving_ranges() -> None:
    chart = chart_of([5, 2, 4])
    assert chart.centre == pytest.approx([11 / 3] * 3)
    assert chart.upper == pytest.approx([11 / 3 + 2.66 * 2.5] * 3)
    assert chart.lower == pytest.approx([11 / 3 - 2.66 * 2.5] * 3)


def test_one_wild_month_does_not_widen_the_limits_of_the_others() -> None:
    wild = [*STEADY, 60, *STEADY]
    screened, unscreened = chart_of(wild), chart_of(wild, screen=False)
    assert screened.upper[0] < unscreened.upper[0]
    assert screened.kind.count("improvement") == 1
    assert screened.rule[16] == unscreened.rule[16] == "outside"


def test_seven_rises_make_a_trend_and_all_seven_points_are_marked() -> None:
    values = [20, 10, 21, 9, 20, 11, 19, 10, 12, 13, 15, 16, 18, 20, 15, 19, 9, 20]
    assert marks(chart_of(values)) == ".......TTTTTTT...."


def test_a_tie_breaks_a_trend() -> None:
    values = [20, 10, 21, 9, 20, 11, 19, 10, 12, 13, 13, 16, 18, 20, 15, 19, 9, 20]
    assert "T" not in marks(chart_of(values))


def test_a_turning_point_goes_with_the_later_trend() -> None:
    climb_and_fall = [30, 0, 30, 0, 30, 0, 10, 11, 12, 13, 14, 15, 16, 15, 14, 13, 12, 11, 10, 30, 0, 30, 0, 30]
    chart = chart_of(climb_and_fall)
    assert marks(chart) == "....." + "T" * 14 + "....."
    assert chart.kind[11:14] == ("improvement", "concern", "concern")


def test_seven_points_on_one_side_are_a_shift_and_a_point_on_the_centre_breaks_it() -> None:
    assert marks(chart_of([*LOW, 15, *HIGH])) == "SSSSSSS.SSSSSSS"
    assert marks(chart_of([*LOW[:4], 15, *LOW[4:], *HIGH[:4], 15, *HIGH[4:]])) == "." * 16


def test_two_of_three_points_near_a_limit_are_marked_and_the_third_is_not() -> None:
    assert marks(chart_of([*SAW, 16, 12, 16, *SAW])) == "." * 16 + "2.2" + "." * 16


def test_the_later_dialect_counts_a_point_beyond_the_limit_towards_two_of_three() -> None:
    values = [*SAW, 20, 16, 12, *SAW]
    assert marks(chart_of(values, screen=False)) == "." * 16 + "O.." + "." * 16
    assert marks(chart_of(values, dialect="mdc-2023")) == "." * 16 + "O2." + "." * 16


def test_the_later_dialect_never_screens() -> None:
    wild = [*STEADY, 60, *STEADY]
    assert chart_of(wild, dialect="mdc-2023").upper == chart_of(wild, screen=False).upper


@pytest.mark.parametrize(("better", "kind"), [("higher", "improvement"), ("lower", "concern"), ("neither", "high")])
def test_what_a_rise_means_depends_on_which_way_is_better(better: str, kind: str) -> None:
    chart = chart_of([*STEADY, 60], better=better)
    assert (chart.kind[-1], chart.variation) == (kind, kind)


@pytest.mark.parametrize(
    ("target", "better", "assurance"),
    [
        (50, "higher", "failing"),
        (50, "lower", "passing"),
        (1, "higher", "passing"),
        (1, "lower", "failing"),
        (12, "higher", "hit and miss"),
        (50, "neither", None),
        (None, "higher", None),
    ],
)
def test_a_target_beyond_the_limits_is_always_met_or_always_missed(
    target: float | None, better: str, assurance: str | None
) -> None:
    assert chart_of(STEADY, target=target, better=better).assurance == assurance


@pytest.mark.parametrize("which", ["lower", "upper"])
def test_a_target_at_a_limit_is_hit_and_miss(which: str) -> None:
    limit = getattr(chart_of(STEADY), which)[0]
    assert chart_of(STEADY, target=limit).assurance == "hit and miss"


@pytest.mark.parametrize(
    ("value", "target", "better", "assurance"),
    [
        (100, 95, "higher", "passing"),
        (100, 100, "higher", "passing"),
        (90, 95, "higher", "failing"),
        (100, 100, "lower", "passing"),
        (100, 95, "lower", "failing"),
        (100, None, "higher", None),
    ],
)
def test_a_series_that_never_varies_has_no_limits_and_is_set_plainly_against_its_target(
    value: float, target: float | None, better: str, assurance: str | None
) -> None:
    chart = chart_of([value] * 15, target=target, better=better)
    assert chart.no_variation
    assert set(chart.upper) == set(chart.lower) == {None}
    assert (chart.assurance, set(chart.kind)) == (assurance, {"common"})


def test_a_tenth_every_month_is_constant_although_its_mean_is_rounded() -> None:
    for choices in ({}, {"screen": False}, {"dialect": "mdc-2023"}):
        chart = chart_of([0.1] * 15, target=0.1, **choices)
        assert (set(chart.kind), chart.assurance, chart.lag1) == ({"common"}, "passing", None)


def test_rounding_does_not_put_a_point_on_one_side_of_a_centre_it_equals() -> None:
    around = [0.1, 0.3, 0.1, 0.3, 0.1, 0.3, *[0.2] * 8]
    assert np.mean(around) != 0.2
    assert marks(chart_of(around)) == "." * 14
    cancelling = [0.1, 0.7, -0.8, *[0.0] * 12]  # the sum of these is not quite nought
    assert marks(chart_of(cancelling, screen=False)) == ".OO" + "." * 12


def test_rows_may_come_in_any_order() -> None:
    shuffled = np.random.default_rng(7).permutation(len(STEADY))
    chart = process_chart([MONTHS[i] for i in shuffled], [STEADY[i] for i in shuffled], better="lower")
    assert chart == chart_of(STEADY, better="lower")
    assert chart.dates[0] == date(2023, 1, 1)


def test_limits_start_afresh_where_told() -> None:
    higher = [value + 30 for value in STEADY]
    for rebase in (MONTHS[16], [date(2024, 5, 1)], [np.datetime64("2024-05-01")], ["2024-05-01", "2024-05-01"]):
        chart = chart_of(STEADY + higher, rebase=rebase)
        assert marks(chart) == "." * 32
        assert chart.centre[16] - chart.centre[15] == pytest.approx(30)


def test_no_run_crosses_a_fresh_start() -> None:
    climb = [20, 10, 21, 9, 20, 11, 19, 10, 12, 13, 15, 16, 18, 20, 15, 19, 9, 20]
    assert "T" in marks(chart_of(climb))
    assert "T" not in marks(chart_of(climb, rebase=MONTHS[10]))


def test_a_fresh_start_on_the_first_point_changes_nothing() -> None:
    assert chart_of(STEADY, rebase=MONTHS[:1]) == chart_of(STEADY)


def test_a_fresh_start_on_a_date_without_a_point_is_said_and_not_made() -> None:
    chart = chart_of(STEADY, rebase=["2023-06-15", "2020-01-01"])
    assert chart.unmatched_rebase == (date(2020, 1, 1), date(2023, 6, 15))
    assert "do not start afresh on 15 June 2023" in chart.words
    assert chart.centre == chart_of(STEADY).centre


def test_fixed_limits_rest_on_the_first_values_of_each_stretch() -> None:
    values = STEADY + [value + 5 for value in STEADY]
    fixed = chart_of(values, fix_after=12)
    assert fixed.centre == pytest.approx([np.mean(STEADY[:12])] * 32)
    assert set(fixed.kind[16:]) == {"improvement"}
    both = chart_of(values, fix_after=12, rebase=MONTHS[16])
    assert both.centre[16:] == pytest.approx([np.mean(values[16:28])] * 16)


def test_a_stretch_shorter_than_where_limits_are_fixed_uses_all_of_it() -> None:
    assert chart_of(STEADY[:9], fix_after=12) == chart_of(STEADY[:9])


def test_a_series_fixed_on_a_constant_has_no_limits_but_still_shifts() -> None:
    chart = chart_of([100] * 12 + [90] * 7, fix_after=12, target=95)
    assert (set(chart.lower), marks(chart)) == ({None}, "." * 12 + "S" * 7)
    assert (chart.no_variation, chart.assurance) == (False, "hit and miss")


@pytest.mark.parametrize("gap", [None, np.nan])
def test_a_month_without_a_value_ends_no_run_and_starts_none(gap: float | None) -> None:
    chart = chart_of([*LOW, *HIGH[:3], gap, *HIGH[3:]])
    assert marks(chart) == "SSSSSSSSSS.SSSS"
    assert (chart.values[10], chart.kind[10], chart.rule[10]) == (None, None, None)
    assert chart.centre == chart_of(LOW + HIGH).centre + chart.centre[:1]  # its lines run on through the gap


def test_a_last_month_without_a_value_leaves_the_one_before_to_speak() -> None:
    chart = chart_of([*STEADY, 60, None], target=1)
    assert (chart.kind[-1], chart.variation, chart.assurance) == (None, "improvement", "passing")


def test_values_may_be_integers_an_array_or_masked() -> None:
    masked = np.ma.array([*STEADY, 999.0], mask=[False] * 16 + [True])
    assert chart_of(np.array(STEADY)) == chart_of(STEADY)
    assert chart_of(masked) == chart_of([*STEADY, None])


def test_one_value_says_nothing_and_a_few_say_little() -> None:
    one = chart_of([3], target=2)
    assert (one.lower, one.kind, one.assurance, one.provisional) == ((None,), ("common",), "hit and miss", True)
    assert [chart_of(STEADY[:size]).provisional for size in (2, 12, 13)] == [True, True, False]


def test_a_series_without_any_value_is_blank() -> None:
    chart = chart_of([None, None, None], target=5)
    assert (chart.kind, chart.variation, chart.assurance) == ((None,) * 3, None, None)
    assert chart.words == "By the rules nhsr-0.2.2: there is no value, and nothing to say."


def test_neighbours_alike_soften_the_words() -> None:
    drifting = list(np.cumsum([0, 1, 1, -1, 1, 1, -1, -1, 1, 1, 1, -1, 1, 1, 1, 1]))
    chart = chart_of(drifting)
    assert chart.lag1 is not None
    assert chart.lag1 > 0.3
    assert "may be a sign of an improvement" in chart.words
    assert "false alarms more common" in chart.words


def test_neighbours_are_compared_within_a_stretch_and_across_no_gap() -> None:
    step = STEADY + [value + 30 for value in STEADY]
    assert chart_of(step).lag1 > 0.8
    assert chart_of(step, rebase=MONTHS[16]).lag1 < 0
    assert chart_of([1, None, 1, None, 9, None, 9, None, 1, None, 9, None, 1, None, 9, None]).lag1 == 0


@pytest.mark.parametrize(
    ("values", "choices", "words"),
    [
        (STEADY, {}, "no sign of change, for this process gives such values as it stands."),
        ([*STEADY, 60], {}, "is a sign of an improvement: it lies above the upper limit."),
        ([*STEADY, 60], {"better": "lower"}, "is a sign of a change for the worse: it lies above the upper limit."),
        ([*STEADY, -60], {"better": "lower"}, "is a sign of an improvement: it lies below the lower limit."),
        ([*STEADY, 60], {"better": "neither"}, "is a sign of a rise: it lies above the upper limit."),
        ([*STEADY, -60], {"better": "neither"}, "is a sign of a fall: it lies below the lower limit."),
        (STEADY, {"target": 95}, "this process cannot be expected to meet the target of 95."),
        (STEADY, {"target": 1}, "this process can be expected to meet the target of 1 every time."),
        (STEADY, {"target": 12.5}, "meet the target of 12.5 at some times and miss it at others."),
        (STEADY[:6], {}, "Fewer than 13 values stand under the present limits, so they are provisional."),
        ([7] * 5, {"target": 8}, "there is no variation to judge by. Each of them misses the target of 8."),
        ([7], {"target": 8}, "Nor can anything be said yet of the target of 8."),
    ],
)
def test_the_words_say_what_may_be_said(values: list[float], choices: dict[str, Any], words: str) -> None:
    chart = chart_of(values, **choices)
    assert chart.words.startswith("By the rules nhsr-0.2.2: ")
    assert words in chart.words


@pytest.mark.parametrize(
    ("dates", "values", "choices", "sentence"),
    [
        ([], [], {}, "give at least one date"),
        (MONTHS[:3], [1, 2], {}, "there are 2 values and 3 dates"),
        (["2024-01-01", date(2024, 1, 1)], [1, 2], {}, "2024-01-01 is there 2 times"),
        (["01/04/2024"], [1], {}, "text like 2026-04-01"),
        ([None], [1], {}, "give each value its date"),
        (["2024-01-01"], ["many"], {}, "Give numbers"),
        (["2024-01-01"], [float("inf")], {}, "A value is infinite"),
        (MONTHS[:2], [1, 2], {"better": "up"}, "one of higher, lower, neither, not 'up'"),
        (MONTHS[:2], [1, 2], {"dialect": "mine"}, "give one of nhsr-0.2.2, mdc-2023"),
        (MONTHS[:2], [1, 2], {"fix_after": 11}, "fix_after is 11"),
        (MONTHS[:2], [1, 2], {"target": [1, 2]}, "one target"),
    ],
)
def test_what_cannot_be_charted_is_refused_with_a_sentence(
    dates: list[Any], values: list[Any], choices: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        process_chart(dates, values, **{"better": "higher", **choices})
