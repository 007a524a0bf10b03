"""Intervals: which leave nought out, in words, in a table and drawn."""

from __future__ import annotations

from goldenthread.design.charts import Interval, intervals_picture

CLEAR = Interval("Agency use, and workload one month later", 0.62, 0.2, 0.85, "33 pairs of months")
UNCLEAR = Interval("Workload, and leavers in the same month", -0.3, -0.7, 0.25, "35 pairs of months")


def test_an_interval_that_leaves_nought_out_is_more_than_chance_gives() -> None:
    assert CLEAR.clear
    assert Interval("", -0.5, -0.8, -0.1, "").clear
    assert not UNCLEAR.clear


def test_the_title_tells_which_are_clear_and_the_table_has_each_with_its_base() -> None:
    picture = intervals_picture("Together", [CLEAR, UNCLEAR], ends=(-1, 1))
    assert picture.title == "Together: Agency use, and workload one month later"
    assert picture.rows == (
        ("Agency use, and workload one month later", "+0.62", "+0.20 to +0.85", "33 pairs of months"),
        ("Workload, and leavers in the same month", "−0.30", "−0.70 to +0.25", "35 pairs of months"),
    )
    assert intervals_picture("Together", [UNCLEAR], ends=(-1, 1)).title == "Together: none more than chance gives"


def test_it_is_drawn_with_clear_ones_told_apart_by_shape() -> None:
    drawn = intervals_picture("Together", [CLEAR, UNCLEAR], ends=(-1, 1)).svg(600)
    assert drawn.startswith("<svg")
    assert "more than chance gives" in drawn
    assert "may be chance" in drawn
