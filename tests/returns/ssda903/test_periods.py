"""Episodes become times in care and placements."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.returns.ssda903.periods import in_order, periods, placements
from tests.returns.ssda903.examples import episodes, loaded, rows, written


def test_a_time_in_care_runs_from_its_start_through_every_change_to_its_end(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(
            "ann | 2025-05-06 | S | V2 | N1 | U6 | PR1 | 2025-06-01 | X1  | CARPL",
            "ann | 2025-06-01 | P | V2 | N1 | K2 | PR4 | 2025-07-01 | X1  |",
            "ann | 2025-07-01 | L | C1 | N1 | K2 | PR4 | 2025-12-24 | E4A |",
            "ben | 2025-09-01 | S | C1 | N8 | P1 | PR0 |            |     |",
        ),
    )
    columns = ("child_id", "started_on", "ended_on", "end_reason", "primary_need", "legal_status", "start_known")
    assert rows(found, "cla_episodes", *columns) == [
        ("ann", date(2025, 5, 6), date(2025, 12, 24), "E4A", "N1", "C1", True),
        ("ben", date(2025, 9, 1), None, None, "N8", "C1", True),
    ]


def test_a_change_of_legal_status_is_no_new_placement(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(
            "ann | 2025-05-06 | S | V2 | N1 | U6 | PR1 | 2025-06-01 | X1 | CARPL",
            "ann | 2025-06-01 | P | V2 | N1 | K2 | PR4 | 2025-07-01 | X1 |",
            "ann | 2025-07-01 | L | C1 | N1 | K2 | PR4 | 2025-12-24 | E4A |",
        ),
    )
    columns = ("started_on", "ended_on", "care_started_on", "placement_type", "change_reason", "same_carer")
    assert rows(found, "cla_placements", *columns) == [
        (date(2025, 5, 6), date(2025, 6, 1), date(2025, 5, 6), "U6", "CARPL", False),
        (date(2025, 6, 1), date(2025, 12, 24), date(2025, 5, 6), "K2", None, False),
    ]


def test_a_child_who_comes_back_begins_another_time_in_care(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(
            "ann | 2025-05-06 | S | V2 | N1 | U6 | PR1 | 2025-06-01 | E4A |",
            "ann | 2025-11-01 | S | V2 | N1 | U6 | PR1 |            |     |",
        ),
    )
    assert rows(found, "cla_episodes", "started_on", "again_in_12_months") == [
        (date(2025, 5, 6), False),
        (date(2025, 11, 1), True),
    ]


def test_where_care_began_before_the_file_it_is_said_and_marked(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes("ann | 2024-11-01 | P | C2 | N1 | U4 | PR1 | | |"))
    assert rows(found, "cla_episodes", "started_on", "start_known", "again_in_12_months") == [
        (date(2024, 11, 1), False, None)
    ]
    assert "care-began-earlier" in found.complaints["rule"].to_list()


def test_years_read_together_give_the_first_day_of_care(tmp_path: Path) -> None:
    folder = tmp_path / "return"
    for year, *listed in (
        ("2023-24", "ann | 2023-06-01 | S | C2 | N1 | U4 | PR1 | | |"),
        (
            "2024-25",
            "ann | 2023-06-01 | S | C2 | N1 | U4 | PR1 | 2024-11-01 | X1 | CARPL",
            "ann | 2024-11-01 | P | C2 | N1 | K2 | PR4 | | |",
        ),
        ("2025-26", "ann | 2024-11-01 | P | C2 | N1 | K2 | PR4 | 2025-12-01 | E13 |"),
    ):
        written(folder / year, episodes=episodes(*listed))
    found = loaded(tmp_path)
    assert rows(found, "cla_episodes", "started_on", "ended_on", "start_known") == [
        (date(2023, 6, 1), date(2025, 12, 1), True)
    ]
    assert found.coverage["cla_episodes"] == (date(2023, 4, 1), date(2026, 3, 31))
    assert sum(each.read for each in found.rows.values()) == 4
    assert sum(each.refused for each in found.rows.values()) == 0


CHANGES = st.lists(st.tuples(st.integers(1, 60), st.sampled_from("LPTBU")), max_size=8)


@given(spells=st.lists(st.tuples(st.integers(1, 90), CHANGES), min_size=1, max_size=4))
def test_whatever_the_changes_care_lasts_from_start_to_end_and_every_move_is_a_placement(
    spells: list[tuple[int, list[tuple[int, str]]]],
) -> None:
    day, listed, expected, moves = date(2020, 1, 1), [], [], 0
    for away, changes in spells:
        day += timedelta(days=away)
        began, reason = day, "S"
        for length, change in [*changes, (30, "")]:
            ends = day + timedelta(days=length)
            listed.append((day, reason, ends, "X1" if change else "E8"))
            moves += reason != "L"
            day, reason = ends, change
        expected.append((began, day, "E8", True))
    schema = {"started_on": pl.Date, "began_as": pl.String, "ended_on": pl.Date, "end_reason": pl.String}
    frame = pl.DataFrame(listed, schema=schema, orient="row").sample(fraction=1, shuffle=True, seed=1)
    found = in_order(
        frame.with_columns(
            child_id=pl.lit("ann"),
            from_list=pl.lit("episodes.csv"),
            from_row=pl.int_range(pl.len()),
            placed_outside=pl.lit(None, pl.Boolean),
            miles_from_home=pl.lit(None, pl.Float64),
            **{
                name: pl.lit(None, pl.String)
                for name in ("legal_status", "primary_need", "placement_type", "placement_provider", "change_reason")
            },
        )
    )
    assert periods(found).select("started_on", "ended_on", "end_reason", "start_known").rows() == expected
    stays = placements(found)
    assert stays.height == moves
    assert (stays["ended_on"] - stays["started_on"]).sum() == sum((e - b for b, e, *_ in expected), timedelta())
