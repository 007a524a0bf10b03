"""What several snapshots say together: each example is an authority's returns, one after the other."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import date

import polars as pl

from goldenthread.store import Store
from tests.store.conftest import Keep, loaded

MARCH, JUNE, SEPTEMBER = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


def told(store: Store, table: str, *columns: str, on: date | None = None) -> list[tuple[object, ...]]:
    """Those columns of a table as known, sorted, with days as text."""
    frame = store.known_on(on).frame(table).select(pl.col(columns).cast(pl.String))
    return sorted(frame.rows(), key=repr)


def test_a_later_return_adds_to_an_earlier_one(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nben | 2026-05-01", since=date(2026, 4, 1))
    assert told(store, "referrals", "child_id") == [("ann",), ("ben",)]


def test_as_known_on_a_day_knows_nothing_of_later_returns(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nben | 2026-05-01", since=date(2026, 4, 1))
    assert told(store, "referrals", "child_id", on=MARCH) == [("ann",)]
    assert told(store, "referrals", "child_id", on=date(2026, 3, 30)) == []


def test_a_later_return_corrects_a_row_by_its_key(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on | team\nann | 2026-02-01 | North")
    keep(JUNE, referrals="child_id | received_on | team\nann | 2026-02-01 | South")
    assert told(store, "referrals", "child_id", "team") == [("ann", "South")]


def test_a_corrected_referral_date_does_not_count_twice(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nann | 2026-02-03")
    assert told(store, "referrals", "received_on") == [("2026-02-03",)]


def test_an_event_before_the_days_a_later_return_covers_stays(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-01-31\nben | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on", since=date(2026, 2, 1))
    assert told(store, "referrals", "child_id") == [("ann",)]


def test_a_return_withdraws_only_rows_of_its_own_kind(store: Store, keep: Keep) -> None:
    keep(MARCH, kind="cin-census", referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, kind="annex-a", referrals="child_id | received_on\nben | 2026-02-01")
    assert told(store, "referrals", "child_id") == [("ann",), ("ben",)]


def test_a_row_withdrawn_by_one_kind_stands_as_the_other_kind_tells_it(store: Store, keep: Keep) -> None:
    keep(MARCH, kind="annex-a", referrals="child_id | received_on | team\nann | 2026-02-01 | North")
    keep(
        MARCH, kind="cin-census", referrals="child_id | received_on | source\nann | 2026-02-01 | 3A", without=("team",)
    )
    keep(JUNE, kind="annex-a", referrals="child_id | received_on | team")
    assert told(store, "referrals", "child_id", "source", "team") == [("ann", "3A", None)]


def test_a_return_without_a_column_does_not_erase_what_another_said(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on | team\nann | 2026-02-01 | North")
    keep(JUNE, kind="cin-census", referrals="child_id | received_on\nann | 2026-02-01", without=("team",))
    assert told(store, "referrals", "team") == [("North",)]


def test_a_return_that_has_a_column_and_leaves_it_empty_erases_it(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on | team\nann | 2026-02-01 | North")
    keep(JUNE, referrals="child_id | received_on | team\nann | 2026-02-01 |")
    assert told(store, "referrals", "team") == [(None,)]


def test_the_nearest_return_that_carries_a_column_is_heard_whatever_its_kind(store: Store, keep: Keep) -> None:
    row = "child_id | received_on | team\nann | 2026-02-01 | "
    keep(MARCH, kind="annex-a", referrals=row + "North")
    keep(date(2026, 4, 30), kind="cin-census", referrals=row + "South")
    keep(JUNE, kind="annex-a", referrals="child_id | received_on\nann | 2026-02-01", without=("team",))
    assert told(store, "referrals", "team") == [("South",)]


def test_two_rows_of_one_key_in_one_return_both_stay(store: Store, keep: Keep) -> None:
    text = "child_id | received_on | source\nann | 2026-02-01 | 3A\nann | 2026-02-01 | 2B"
    keep(MARCH, referrals=text)
    keep(JUNE, referrals=text)
    assert told(store, "referrals", "source") == [("2B",), ("3A",)]


def test_a_plan_seen_open_and_then_closed_is_one_plan(store: Store, keep: Keep) -> None:
    keep(MARCH, cp_plans="child_id | started_on | ended_on\nann | 2025-11-01 |")
    keep(JUNE, cp_plans="child_id | started_on | ended_on\nann | 2025-11-01 | 2026-05-06")
    assert told(store, "cp_plans", "ended_on") == [("2026-05-06",)]


def test_a_plan_closed_before_the_days_a_later_return_covers_stays(store: Store, keep: Keep) -> None:
    keep(MARCH, cp_plans="child_id | started_on | ended_on\nann | 2025-01-01 | 2026-02-28", since=date(2026, 1, 1))
    keep(JUNE, cp_plans="child_id | started_on | ended_on", since=date(2026, 3, 1))
    assert told(store, "cp_plans", "ended_on") == [("2026-02-28",)]


def test_an_open_plan_that_the_next_return_ought_to_list_and_does_not_is_withdrawn(store: Store, keep: Keep) -> None:
    keep(MARCH, cp_plans="child_id | started_on | ended_on\nann | 2025-11-01 |")
    keep(JUNE, cp_plans="child_id | started_on | ended_on", since=date(2026, 4, 1))
    assert told(store, "cp_plans", "child_id") == []


def test_a_plan_that_ended_on_a_day_no_return_covers_ended_before_the_next_one_begins(store: Store, keep: Keep) -> None:
    keep(MARCH, cp_plans="child_id | started_on | ended_on\nann | 2025-11-01 |")
    keep(SEPTEMBER, cp_plans="child_id | started_on | ended_on", since=date(2026, 7, 1))
    assert told(store, "cp_plans", "child_id", "ended_on") == [("ann", "2026-06-30")]


def test_a_decision_for_adoption_that_was_reversed_is_not_open_and_stays(store: Store, keep: Keep) -> None:
    keep(MARCH, permanence="child_id | entered_care_on | adopted_on | reversed_on\nann | 2024-01-01 | | 2025-12-01")
    keep(JUNE, permanence="child_id | entered_care_on | adopted_on | reversed_on", since=date(2026, 1, 1))
    assert told(store, "permanence", "adopted_on", "reversed_on") == [(None, "2025-12-01")]


def test_states_of_an_earlier_day_are_history_and_stay(store: Store, keep: Keep) -> None:
    row = "child_id | started_on | observed_on\nann | 2025-11-01 | "
    keep(MARCH, cp_status=row + "2026-03-31")
    keep(JUNE, cp_status=row + "2026-06-30")
    assert told(store, "cp_status", "observed_on") == [("2026-03-31",), ("2026-06-30",)]


def test_states_observed_again_on_the_same_day_are_replaced(store: Store, keep: Keep) -> None:
    keep(MARCH, cp_status="child_id | started_on | observed_on\nann | 2025-11-01 | 2026-03-31")
    keep(JUNE, cp_status="child_id | started_on | observed_on\nben | 2025-11-01 | 2026-03-31")
    assert told(store, "cp_status", "child_id") == [("ben",)]


def test_a_child_no_longer_named_is_still_known(store: Store, keep: Keep) -> None:
    keep(MARCH, person="child_id | sex\nann | F\nben | M")
    keep(JUNE, person="child_id | sex\nann | U")
    assert told(store, "person", "child_id", "sex") == [("ann", "U"), ("ben", "M")]


def test_a_correction_stands_in_place_of_what_it_corrects_from_the_day_it_was_loaded(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nben | 2026-05-01", since=date(2026, 4, 1))
    corrected = keep(MARCH, on=date(2026, 7, 15), referrals="child_id | received_on\nann | 2026-02-02")
    assert corrected.is_correction
    assert corrected.known_from == date(2026, 7, 15)
    assert told(store, "referrals", "received_on", on=JUNE) == [("2026-02-01",), ("2026-05-01",)]
    assert told(store, "referrals", "received_on") == [("2026-02-02",), ("2026-05-01",)]


def test_a_correction_does_not_override_a_later_return(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on | team\nann | 2026-02-01 | North")
    keep(JUNE, referrals="child_id | received_on | team\nann | 2026-02-01 | South")
    keep(MARCH, on=date(2026, 7, 15), referrals="child_id | received_on | team\nann | 2026-02-01 | East")
    assert told(store, "referrals", "team") == [("South",)]


def test_a_correction_of_some_tables_leaves_the_others(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01", person="child_id | sex\nann | F")
    keep(MARCH, on=JUNE, referrals="child_id | received_on\nben | 2026-02-01")
    assert told(store, "referrals", "child_id") == [("ben",)]
    assert told(store, "person", "child_id") == [("ann",)]


def test_authorities_do_not_correct_each_other(store: Store, keep: Keep) -> None:
    keep(MARCH, authority="Exampleshire", referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, authority="Otherton", referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, authority="Exampleshire", referrals="child_id | received_on\nann | 2026-02-02")
    assert told(store, "referrals", "authority", "received_on") == [
        ("Exampleshire", "2026-02-02"),
        ("Otherton", "2026-02-01"),
    ]


def test_days_that_touch_or_overlap_are_covered_as_one_and_a_gap_stays_a_gap(store: Store, keep: Keep) -> None:
    none = "child_id | received_on"
    keep(MARCH, referrals=none, since=date(2026, 1, 1))
    keep(JUNE, referrals=none, since=date(2026, 4, 1))
    keep(date(2026, 12, 31), referrals=none, since=date(2026, 10, 1))
    assert store.known_on().coverage.rows() == [
        ("Exampleshire", "referrals", date(2026, 1, 1), date(2026, 6, 30)),
        ("Exampleshire", "referrals", date(2026, 10, 1), date(2026, 12, 31)),
    ]


def carried(store: Store, table: str, column: str, on: date | None = None) -> list[tuple[date, date]]:
    """The days for which returns carry a column."""
    return store.known_on(on).carried.filter(table=table, column=column).select("first_day", "last_day").rows()


def test_a_column_is_carried_for_the_days_of_the_returns_that_have_it(store: Store, keep: Keep) -> None:
    none = "child_id | received_on | team"
    keep(MARCH, referrals=none, since=date(2026, 1, 1), without=("team",))
    keep(JUNE, referrals=none, since=date(2026, 4, 1))
    keep(SEPTEMBER, referrals=none, since=date(2026, 7, 1))
    assert carried(store, "referrals", "team") == [(date(2026, 4, 1), SEPTEMBER)]
    assert carried(store, "referrals", "team", on=MARCH) == []
    assert carried(store, "referrals", "source") == [(date(2026, 1, 1), SEPTEMBER)]


def test_a_correction_without_a_column_takes_it_away(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on")
    keep(MARCH, on=JUNE, referrals="child_id | received_on\nann | 2026-02-01", without=("team",))
    assert carried(store, "referrals", "team") == []


def test_a_state_is_carried_on_the_day_that_a_return_of_changes_describes(store: Store, keep: Keep) -> None:
    read = loaded(JUNE, cp_status="child_id | started_on | observed_on", referrals="child_id | received_on")
    store.keep(replace(read, coverage={}), by="Asha Rowe", file_name="a.json", file_hash="changes")
    assert carried(store, "cp_status", "last_visit_on") == [(JUNE, JUNE)]
    assert carried(store, "referrals", "team") == []


def test_what_is_known_has_one_id_as_long_as_it_is_the_same(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    before = store.known_on().id
    assert store.known_on(JUNE).id == before
    keep(JUNE, referrals="child_id | received_on\nann | 2026-02-01")
    assert store.known_on().id != before
    assert store.known_on(MARCH).id == before


def test_a_table_merged_once_is_read_from_then_on_and_may_be_deleted(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nben | 2026-05-01", since=date(2026, 4, 1))
    first = store.known_on().frame("referrals")
    [merged] = (store.folder / "derived").glob("*/*.parquet")
    assert store.known_on().frame("referrals").equals(first)
    merged.unlink()
    merged.parent.rmdir()
    assert store.known_on().frame("referrals").equals(first)


def test_merged_tables_that_nobody_asked_for_in_a_month_are_deleted_by_the_next_load(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nben | 2026-05-01")
    store.known_on().frame("referrals")
    [merged] = (store.folder / "derived").iterdir()
    keep(SEPTEMBER, referrals="child_id | received_on\ncat | 2026-08-01")
    assert merged.exists()
    long_ago = time.time() - 31 * 24 * 3600
    os.utime(merged, (long_ago, long_ago))
    keep(SEPTEMBER, referrals="child_id | received_on\ncat | 2026-08-02")
    assert not merged.exists()


def test_while_nothing_can_be_written_tables_are_merged_all_the_same(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals="child_id | received_on\nann | 2026-02-01")
    keep(JUNE, referrals="child_id | received_on\nben | 2026-05-01", since=date(2026, 4, 1))
    (store.folder / "derived").write_text("a file where the folder would be")
    known = store.known_on()
    assert known.frame("referrals").height == 2
    assert known.duckdb().sql("SELECT count(*) FROM referrals").fetchall() == [(2,)]
