"""Pictures say their finding, carry every figure with its base, and are drawn as SVG that a strict page may hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.design.charts import (
    Line,
    Picture,
    bars_picture,
    flow_picture,
    funnel_picture,
    lines_picture,
    neighbours_picture,
    process_picture,
    sparkline,
    stacked_picture,
)
from goldenthread.design.charts.bundle import write_bundle
from goldenthread.design.charts.drawing import WIDTHS, at_width, drawn, warm_up
from goldenthread.design.charts.figures import axis_domain, base, long_period, said, short_period
from goldenthread.judgement.movement import ProcessChart, process_chart
from tests.design import pictures

MONTHS = [f"2025-{month:02}" for month in range(1, 13)]


def chart(values: list[float | None], **given: Any) -> ProcessChart:
    """The process chart of months of 2025 and on."""
    days = [f"{2025 + month // 12}-{month % 12 + 1:02}-01" for month in range(len(values))]
    return process_chart(days, values, **{"better": "higher", **given})


NOISE: list[float | None] = [50, 52, 49, 51, 50, 48, 51, 50, 49, 52, 50, 51]


def test_figures_are_said_with_their_unit_and_base() -> None:
    assert said(82.35, "%") == "82.3%"
    assert said(1204.0) == "1,204"
    assert said(60.0, "per 10,000") == "60.0 per 10,000"
    assert said(None) == "–"
    assert said(None, hidden=True) == "c"
    assert base(14, 17) == "14 of 17"
    assert base(41, 12_500, "per 10,000") == "41 among 12,500"
    assert base(None, 17, "days") == "17 counted"
    assert base(None, None) == "–"


def test_periods_have_short_names_on_axes_and_long_ones_in_tables() -> None:
    assert (short_period("2026-10"), long_period("2026-10")) == ("Oct 2026", "October 2026")
    assert (short_period("2026-10 to 19 Oct"), long_period("2026-10 to 19 Oct")) == (
        "Oct 2026",
        "October 2026 to 19 Oct",
    )
    assert (short_period("2026-27 Q1"), long_period("2026-27")) == ("2026-27 Q1", "2026-27")


@given(st.lists(st.floats(-1e6, 1e6).map(lambda number: round(number, 3)), min_size=1, max_size=40))
def test_an_axis_holds_all_that_is_shown_and_begins_at_nought_unless_all_lies_in_the_upper_half(
    shown: list[float],
) -> None:
    begins, ends = axis_domain(shown)
    assert begins < ends
    assert begins <= min(shown)
    assert max(shown) <= ends
    if 0 <= min(shown) < max(shown) / 2:
        assert begins == 0


def test_an_axis_of_shares_ends_at_a_hundred() -> None:
    assert axis_domain([92, 99.5], "%")[1] == 100


def test_a_process_chart_without_signal_says_so() -> None:
    picture = process_picture("Visits in time", chart(NOISE), unit="%", periods=MONTHS)
    assert picture.title == "Visits in time: no sign of change"
    assert picture.sentence.startswith("In December 2025: 51.0%. By the rules nhsr-0.2.2: ")
    assert "provisional" in picture.sentence


def test_a_leap_is_a_sign_in_title_and_table_and_is_marked_by_shape_and_colour() -> None:
    picture = process_picture("Visits in time", chart([*NOISE, 75]), unit="%")
    assert picture.title == "Visits in time: a sign of improvement"
    assert picture.rows[0][3] == "sign of improvement (outside)"
    points = picture.spec["layer"][-1]["encoding"]
    assert points["shape"]["scale"]["domain"] == points["color"]["scale"]["domain"]
    assert len(set(points["shape"]["scale"]["range"])) == 2


def test_words_are_softened_where_neighbouring_months_are_alike() -> None:
    picture = process_picture("Children looked after", chart([50 + month for month in range(24)], better="neither"))
    assert picture.title == "Children looked after: perhaps a sign of a rise"


def test_a_series_too_thin_to_judge_is_drawn_without_limits_and_says_why() -> None:
    picture = process_picture("Adoptions", chart([1, 0, None, 2]), judged=False)
    assert picture.title == "Adoptions: too little to tell whether it moved"
    assert "seven periods" in picture.sentence
    assert not any(
        isinstance(layer["mark"], dict) and layer["mark"]["type"] == "area" for layer in picture.spec["layer"]
    )


def test_a_lone_value_tells_nothing_of_movement() -> None:
    assert process_picture("Adoptions", chart([4])).title == "Adoptions: too little to tell whether it moved"
    assert process_picture("Adoptions", chart([4] * 8)).title == "Adoptions: always the same"


def test_a_series_without_any_value_is_a_picture_all_the_same() -> None:
    picture = process_picture("Adoptions", chart([None, None]))
    assert picture.title == "Adoptions: nothing to show yet"
    assert picture.svg(320).startswith("<svg")


def test_a_hidden_month_is_c_in_the_table_and_a_gap_in_the_line_even_where_its_value_is_given() -> None:
    given = {"periods": MONTHS, "numerators": NOISE, "denominators": [100.0] * 12}
    picture = process_picture("Visits", chart(NOISE), unit="%", hidden=[month == 3 for month in range(12)], **given)
    assert picture.hides
    assert ("April 2025", "c", "c", "") in picture.rows
    assert picture.spec["data"]["values"][3]["value"] is None


def test_limits_are_drawn_no_further_than_a_share_can_go() -> None:
    picture = process_picture("Visits in time", chart([100, 98, 100, 90, 100, 99, 100, 92, 100, 100]), unit="%")
    assert max(point["upper"] for point in picture.spec["data"]["values"]) == 100


def test_a_band_is_not_drawn_across_a_fresh_start() -> None:
    picture = process_picture("Visits", chart([*NOISE, *(value + 30 for value in NOISE if value)], rebase="2026-01-01"))
    assert [point["stretch"] for point in picture.spec["data"]["values"]] == [0] * 12 + [1] * 12


def test_a_funnel_names_only_the_teams_that_stand_out() -> None:
    picture = pictures.funnel()
    assert picture.title == "Visits made in time: Locality 9 stands out"
    assert {row["named"] for row in picture.spec["data"]["values"]} == {"", "Locality 9"}
    assert picture.rows[-1] == ("Fostering", "c", "c", "")
    assert "Not judged, as their counts are small: Fostering." in picture.sentence


def test_a_funnel_without_cases_has_nothing_to_compare() -> None:
    assert funnel_picture("Visits", ["Duty"], [0], [0]).title == "Visits: nothing to compare yet"


def test_bars_come_largest_first_with_their_bases_unless_they_have_an_order() -> None:
    given = {"names": ["0 to 4", "5 to 9", "10 to 15"], "values": [10.0, None, 40.0]}
    given |= {"numerators": [1, None, 4], "denominators": [10, None, 10], "hidden": [False, True, False]}
    picture = bars_picture("Repeat plans", unit="%", **given)
    assert picture.rows == (("10 to 15", "40.0%", "4 of 10"), ("0 to 4", "10.0%", "1 of 10"), ("5 to 9", "c", "c"))
    assert picture.title == "Repeat plans: highest in 10 to 15, 40.0%"
    assert [row[0] for row in bars_picture("Repeat plans", unit="%", ordered=True, **given).rows] == given["names"]


def test_the_track_of_a_bar_is_the_whole_of_a_share() -> None:
    track = bars_picture("Repeat plans", ["Duty"], [40.0], unit="%").spec["layer"][0]
    assert track["encoding"]["x"]["scale"]["domain"] == [0, 100]


def test_shares_of_a_period_with_a_hidden_part_are_not_drawn_and_its_total_is_not_told() -> None:
    picture = stacked_picture("Plans", ["2025-26 Q1", "2025-26 Q2"], {"Neglect": [30, 30], "Other": [10, None]})
    assert picture.rows == (("2025-26 Q2", "30", "c", "c"), ("2025-26 Q1", "30 (75.0%)", "10 (25.0%)", "40"))
    assert {row["period"] for row in picture.spec["data"]["values"]} == {"2025-26 Q1"}


def test_the_smallest_of_too_many_parts_are_drawn_together_and_all_are_in_the_table() -> None:
    parts = {f"Part {number}": [number] for number in range(1, 10)}
    picture = stacked_picture("Plans", ["2025-26"], parts)
    drawn = {row["Part"]: row["share"] for row in picture.spec["data"]["values"]}
    assert len(drawn) == 6
    assert drawn["all others"] == pytest.approx(100 * (1 + 2 + 3 + 4) / 45)
    assert len(picture.heads) == 11


def test_neighbours_stand_in_order_and_the_title_says_where_we_are() -> None:
    picture = neighbours_picture("Rate", "Exampleshire", 50, {"A": 60, "B": 40, "C": None}, 45, unit="per 10,000")
    assert [row[0] for row in picture.rows] == ["A", "Exampleshire", "England", "B", "C"]
    assert picture.title == "Rate: Exampleshire is lower than 1 of 2 neighbours"
    assert "England 45.0 per 10,000" in picture.sentence


def test_bands_of_a_flow_are_as_wide_as_they_are_many() -> None:
    picture = flow_picture("Referrals", [("Police", "Assessment", 30), ("Police", "Closed", 10)])
    heights = [float(height) for height in re.findall(r'<rect [^>]*height="([\d.]+)"', picture.svg(680))]
    assert heights == pytest.approx([260, 195, 65])
    assert picture.rows[0] == ("Police", "Assessment", "30", "30 of 40")


def test_a_hidden_flow_is_neither_drawn_nor_to_be_had_from_its_total() -> None:
    picture = flow_picture("Referrals", [("Police", "Assessment", 30), ("Police", "Closed", None)])
    assert picture.rows == (("Police", "Assessment", "30", "c"), ("Police", "Closed", "c", "c"))
    assert "Closed" not in picture.svg(680)


def test_a_flow_escapes_names() -> None:
    assert "<b>" not in flow_picture("Referrals", [("<b>A", "B & C", 3)]).svg(320)


@pytest.mark.parametrize("make", pictures.PICTURES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("width", WIDTHS.values())
def test_every_drawing_is_one_svg_without_styles_ids_or_addresses(make: Any, width: int) -> None:
    svg = make().svg(width)
    root = ElementTree.fromstring(svg)  # noqa: S314  our own
    assert root.attrib["viewBox"].startswith("0 0 ")
    assert float(root.attrib["viewBox"].split()[2]) == pytest.approx(width, abs=12)
    for part in root.iter():
        assert not {"style", "id", "href", "role", "onclick"} & set(part.attrib)
    assert "width" not in root.attrib


def test_pictures_one_under_the_other_leave_room_for_their_axes() -> None:
    assert {view["width"] for view in at_width(pictures.lines().spec, 320)["vconcat"]} == {250}


def test_the_engine_is_started_by_a_drawing_of_next_to_nothing() -> None:
    starting = warm_up()
    starting.cancel()
    assert drawn(*starting.args).startswith("<svg")


@pytest.mark.slow
def test_set_up_makes_the_scripts_once(tmp_path: Path) -> None:
    place = write_bundle(tmp_path)
    assert "window.vegaEmbed=" in place.read_text(encoding="utf-8").replace(" ", "")
    assert list(place.parent.iterdir()) == [place]
    place.write_text("kept", encoding="utf-8")
    assert write_bundle(tmp_path).read_text(encoding="utf-8") == "kept"


def shown(*given: Picture) -> str:
    return Template("{% for each in given %}{% picture each %}{% endfor %}").render(Context({"given": given}))


def test_a_page_shows_the_finding_the_sentence_the_source_and_the_table() -> None:
    html = shown(pictures.process())
    assert "perhaps a sign of improvement" in html
    assert "Source: Children in need census" in html
    assert "134 of 166" in html
    assert "hidden, so that nobody can be recognised" in html
    assert html.count("<svg role=") == 2


def test_columns_of_numbers_stand_to_the_right_and_names_of_quarters_do_not() -> None:
    table = shown(stacked_picture("Plans", ["2025-26 Q1"], {"Neglect": [30], "Other": [10]})).split("<table")[1]
    assert re.search(r'<th scope="row" class="govuk-table__header">2025-26 Q1', table)
    assert re.search(r'govuk-table__cell--numeric">30', table)


def test_no_two_pictures_on_a_page_share_an_id() -> None:
    ids = re.findall(r' id="([^"]+)"', shown(pictures.process(), pictures.process(), pictures.flow()))
    assert len(ids) == len(set(ids)) > 6


def test_a_page_escapes_what_pictures_say() -> None:
    html = shown(bars_picture("</script><script>alert(1)</script>", ["<i>x</i>"], [1.0]))
    assert "<script>alert" not in html
    assert "<i>" not in html


def test_a_picture_is_drawn_once_for_all_that_show_it(monkeypatch: pytest.MonkeyPatch) -> None:
    shown(pictures.bars())
    monkeypatch.setattr(Picture, "svg", lambda picture, width: pytest.fail("it was drawn again"))
    shown(pictures.bars())


def test_a_sparkline_breaks_at_gaps_and_marks_the_last_value_by_its_kind() -> None:
    svg = sparkline([1, 2, None, 3, 4], "concern")
    assert re.findall("M[^M]+", svg.split('d="')[1].split('"')[0]) == ["M4.0 20.0L27.0 14.7", "M73.0 9.3L96.0 4.0"]
    assert 'transform="translate(96.0 4.0)" fill="#b8500b"' in svg


def test_a_sparkline_of_no_values_is_nothing_and_of_one_kept_level() -> None:
    assert sparkline([None, None]) == ""
    assert "M4.0 12.0L96.0 12.0" in sparkline([5, 5])


@given(
    st.lists(st.none() | st.floats(-1e9, 1e9), max_size=60), st.sampled_from([None, "common", "high", "improvement"])
)
def test_a_sparkline_stays_in_its_frame(values: list[float | None], kind: str | None) -> None:
    for x, y in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", sparkline(values, kind).split("/>")[0]):
        assert 0 <= float(x) <= 100
        assert 0 <= float(y) <= 24


@pytest.mark.parametrize("name", ["Posts [planned", "Children's homes", "Seen in 2.5 days"])
def test_a_line_is_drawn_whatever_its_name(name: str) -> None:
    assert name.partition("'")[0] in lines_picture("Visits", ["2026-09", "2026-10"], [Line(name, [4, 7])]).svg(680)
