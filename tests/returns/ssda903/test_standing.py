"""How a child in care stood on the last day of the year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.returns.ssda903.examples import IN_CARE, episodes, loaded, rows

SEVERAL = (
    "ann | 2024-01-10 | S | C1 | N1 | U6 | PR1 | 2025-03-01 | X1 | CARPL",  # left before the year
    "ann | 2025-03-01 | P | C1 | N1 | U6 | PR1 | 2025-06-01 | X1 | CARPL",  # open on 1 April
    "ann | 2025-06-01 | P | C1 | N1 | K2 | PR4 | 2025-08-01 | X1 | CARPL",
    "ann | 2025-08-01 | B | E1 | N1 | U5 | PR1 | 2025-12-01 | X1 | OTHER",
    "ann | 2025-12-01 | T | E1 | N1 | A5 | PR1 |            |    |",  # adopted by the same carers
)


def test_placements_of_the_year_count_those_open_at_its_start_and_not_adoption_by_the_same_carers(
    tmp_path: Path,
) -> None:
    found = loaded(tmp_path, episodes=episodes(*SEVERAL))
    assert rows(found, "cla_status", "placements_in_12_months", "placed_on", "placement_type") == [
        (3, date(2025, 8, 1), "A5")
    ]


def test_a_placement_of_no_day_does_not_count(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(
            "ann | 2025-05-06 | S | V2 | N1 | U6 | PR1 | 2025-06-01 | X1 | CARPL",
            "ann | 2025-06-01 | P | V2 | N1 | K2 | PR4 | 2025-06-01 | X1 | CARPL",
            "ann | 2025-06-01 | B | C1 | N1 | U6 | PR1 |            |    |",
        ),
    )
    assert "listed-differently" in found.complaints["rule"].to_list()  # two episodes of one child and day
    assert rows(found, "cla_status", "placements_in_12_months") == [(2,)]


def test_the_legal_status_is_held_from_the_first_episode_that_has_it(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(*SEVERAL))
    assert rows(found, "cla_status", "legal_status", "legal_status_from") == [("E1", date(2025, 8, 1))]


def test_times_missing_and_the_last_review_come_from_their_lists(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE, "ben | 2025-09-01 | S | C1 | N8 | P1 | PR0 | | |"),
        missing="""
            CHILD | MISSING | MIS_START  | MIS_END
            ann   | M       | 2025-06-01 | 2025-06-02
            ann   | M       | 2025-07-01 |
            ann   | A       | 2025-08-01 | 2025-08-02
        """,
        reviews="""
            CHILD | REVIEW     | REVIEW_CODE
            ann   | 2025-05-20 | PN1
            ann   | 2025-08-20 | PN1
            ann   | 2027-01-01 | PN1
        """,
    )
    columns = ("child_id", "missing_in_12_months", "absent_in_12_months", "last_review_on")
    assert rows(found, "cla_status", *columns) == [("ann", 2, 1, date(2025, 8, 20)), ("ben", 0, 0, None)]
    assert rows(found, "missing_episodes", "started_on", "missing")[0] == (date(2025, 6, 1), "missing")


def test_what_the_return_has_no_list_for_is_not_carried(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(IN_CARE))
    assert not {"missing_in_12_months", "last_review_on", "unaccompanied", "miles_from_home"} & set(
        found.columns["cla_status"]
    )


def test_the_distance_is_carried_from_the_expanded_file(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes="""
            CHILD | DECOM      | RNE | LS | PLACE | DEC | REC | PL_LOCATION | PL_DISTANCE
            ann   | 2025-05-06 | S   | C2 | U6    |     |     | OUT         | 23.5
        """,
    )
    assert rows(found, "cla_status", "placed_outside", "miles_from_home") == [(True, 23.5)]
    assert {"placed_outside", "miles_from_home"} <= set(found.columns["cla_placements"])
