"""Whatever the returns and the order in which they are loaded, history does not change."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.returns import Loaded
from goldenthread.store import Store
from goldenthread.store.intervals import union
from tests.store.conftest import loaded

pytestmark = pytest.mark.slow

QUARTERS = [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)]
START = date(2025, 10, 1)
TABLES = ("referrals", "cp_plans")
DAYS = st.integers(0, 450).map(lambda number: START + timedelta(days=number))
CHILDREN = st.sampled_from(("ann", "ben", "cat"))


@st.composite
def texts(draw: st.DrawFn) -> dict[str, str]:
    """Referrals and plans of three children; two rows may share a key."""
    referrals = draw(st.lists(st.tuples(CHILDREN, DAYS, st.sampled_from(("North", "South", ""))), max_size=5))
    drawn = draw(st.lists(st.tuples(CHILDREN, DAYS, st.none() | st.integers(0, 200)), max_size=4))
    plans = [(child, day, "" if lasted is None else day + timedelta(days=lasted)) for child, day, lasted in drawn]
    return {
        "referrals": _text("child_id | received_on | team", referrals),
        "cp_plans": _text("child_id | started_on | ended_on", plans),
    }


def _text(heads: str, rows: list[tuple[object, ...]]) -> str:
    return "\n".join((heads, *(" | ".join(map(str, row)) for row in rows)))


@st.composite
def returns(draw: st.DrawFn) -> list[Loaded]:
    """Up to six returns, no two of one kind and day, some without a column."""
    which = draw(
        st.lists(
            st.tuples(st.sampled_from(("annex-a", "cin-census")), st.sampled_from(QUARTERS)),
            min_size=1,
            max_size=6,
            unique=True,
        )
    )
    return [
        loaded(
            as_at,
            kind=kind,
            since=as_at - timedelta(days=draw(st.sampled_from((60, 91, 180)))),
            without=("team",) if draw(st.booleans()) else (),
            **draw(texts()),
        )
        for kind, as_at in which
    ]


def kept(folder: Path, several: list[Loaded]) -> Store:
    store = Store(folder)
    for number, each in enumerate(several):
        store.keep(each, by="Asha Rowe", file_name="a", file_hash=str(number))
    return store


def known(store: Store, day: date | None) -> dict[str, list[tuple[object, ...]]]:
    """Every row as known on a day, and what is covered."""
    state = store.known_on(day)
    frames = {name: sorted(state.frame(name).rows(), key=repr) for name in TABLES}
    return {**frames, "coverage": state.coverage.rows()}


@settings(max_examples=25, deadline=None)
@given(returns(), st.randoms())
def test_the_order_of_loading_changes_nothing_of_what_is_known_by_now(
    several: list[Loaded], chance: random.Random
) -> None:
    shuffled = chance.sample(several, len(several))
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        first, second = kept(Path(one), several), kept(Path(other), shuffled)
        assert known(first, None) == known(second, None)


@settings(max_examples=25, deadline=None)
@given(returns(), texts())
def test_a_return_that_comes_late_changes_nothing_of_what_was_known(
    several: list[Loaded], text: dict[str, str]
) -> None:
    with TemporaryDirectory() as folder:
        store = kept(Path(folder), [*several, loaded(QUARTERS[3], **text)])
        told = {day: known(store, day) for day in QUARTERS}
        late = loaded(QUARTERS[0] - timedelta(days=1), kind="cin-census", **text)
        snapshot = store.keep(
            late, by="Asha Rowe", file_name="a", file_hash="late", loaded_at=datetime(2027, 1, 15, 12)
        )
        assert snapshot.known_from == date(2027, 1, 15)
        assert {day: known(store, day) for day in QUARTERS} == told


@settings(max_examples=25, deadline=None)
@given(returns(), texts())
def test_what_was_known_on_a_day_never_changes(several: list[Loaded], corrected: dict[str, str]) -> None:
    """Neither a return of a later day nor a correction touches what was known before it."""
    with TemporaryDirectory() as folder:
        store, told = Store(Path(folder)), {}
        for as_at in QUARTERS:
            for number, each in enumerate(several):
                if each.as_at == as_at:
                    store.keep(each, by="Asha Rowe", file_name="a", file_hash=str(number))
            told[as_at] = known(store, as_at)
        correction = loaded(several[0].as_at, kind=several[0].kind, **corrected)
        day = datetime(2027, 1, 15, 12)
        store.keep(correction, by="Asha Rowe", file_name="a", file_hash="corrected", loaded_at=day)
        assert {day: known(store, day) for day in told} == told


@settings(max_examples=25, deadline=None)
@given(texts())
def test_a_return_merged_with_itself_is_itself(text: dict[str, str]) -> None:
    """The same rows, a day later: two snapshots say what one did, but for the rows that are no longer covered."""
    with TemporaryDirectory() as folder:
        one = loaded(QUARTERS[3], since=START, **text)
        alone = known(kept(Path(folder) / "alone", [one]), None)
        both = known(kept(Path(folder) / "both", [loaded(QUARTERS[2], since=START, **text), one]), None)
        assert both == alone


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8))
def test_the_union_covers_the_same_days_in_as_few_intervals_as_can_be(spans: list[tuple[int, int]]) -> None:
    given_days = [(START + timedelta(days=at), START + timedelta(days=at + long)) for at, long in spans]
    joined = union(given_days)
    assert _days(joined) == _days(given_days)
    assert all(last + timedelta(days=1) < first for (_, last), (first, _) in pairwise(joined))


def _days(intervals: list[tuple[date, date]]) -> set[date]:
    return {first + timedelta(days=day) for first, last in intervals for day in range((last - first).days + 1)}
