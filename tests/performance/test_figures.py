"""Figures are worked out once, say what is covered, and hide small numbers from those who may not see them."""

from __future__ import annotations

import polars as pl
import pytest

from goldenthread.judgement.disclosure import hide_small, is_small
from goldenthread.people.models import Person
from goldenthread.performance import figures as module
from goldenthread.performance.figures import figures, figures_for
from goldenthread.store import Store


def test_figures_are_not_counted_again_while_the_same_is_known(
    exampleshire_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = figures().answers("service")
    module._answers.cache_clear()
    monkeypatch.setattr(module, "_worked_out", lambda asked: pytest.fail("counted again"))
    assert figures().answers("service").equals(first)


def test_a_series_has_a_member_a_month_to_the_last_day_covered(exampleshire_store: Store) -> None:
    series = figures().series("RF1")
    assert series
    assert len(series.periods) == len(series.values) == 36
    assert series.periods[series.last].name == "2026-10"
    assert series.latest == series.numerators[-1] > 0


def test_a_councillor_is_given_no_number_from_1_to_5(exampleshire_store: Store, noor: Person, ines: Person) -> None:
    whole, public = figures_for(ines).answers("team"), figures_for(noor).answers("team")
    children = public.filter(pl.col("measure").is_in(module._of_children()))
    assert whole.filter(pl.col("numerator").is_between(1, 5)).height > 50
    assert children.filter(pl.col("numerator").is_between(1, 5) | pl.col("denominator").is_between(1, 5)).is_empty()
    assert (
        public.filter("hidden").select(pl.col("numerator", "denominator", "value").is_null().all()).row(0)
        == (True,) * 3
    )


def test_vacant_posts_are_no_childrens_and_are_shown(exampleshire_store: Store, noor: Person) -> None:
    posts = figures_for(noor).answers("team").filter(measure="WF3n")
    assert posts.height
    assert not posts["hidden"].any()


def test_one_hidden_part_alone_takes_the_smallest_other_with_it() -> None:
    """Else it could be had by taking the others from the total."""
    parts = {"group": ["North", "South", "East"], "numerator": [40.0, 12.0, 3.0], "value": [40.0, 12.0, 3.0]}
    whole = {"measure": "RF1", "authority": "Exampleshire", "period": "2026-10", "denominator": None}
    answers = pl.DataFrame(parts).with_columns(pl.lit(said).alias(name) for name, said in whole.items())
    hidden = hide_small(answers, pl.lit(True), pl.lit(False))
    assert hidden.filter("hidden")["group"].to_list() == ["South", "East"]


@pytest.mark.parametrize(
    ("numerator", "denominator", "hidden"),
    [(0, 20, False), (1, 20, True), (5, 20, True), (6, 20, False), (15, 20, True), (20, 20, False), (3, 4, True)],
)
def test_a_share_is_hidden_with_its_parts_and_with_what_is_left(
    numerator: float, denominator: float, hidden: bool
) -> None:
    assert is_small(numerator, denominator, share=True) is hidden


def test_where_nothing_is_loaded_there_is_nothing(nothing_loaded: None) -> None:
    assert figures().until is None
    assert figures().scorecard() == {}
    assert figures().groups("team") == []


def test_a_small_number_is_marked_for_those_who_see_it(exampleshire_store: Store, ines: Person, noor: Person) -> None:
    whole, public = figures_for(ines).scorecard("team", "North"), figures_for(noor).scorecard("team", "North")
    small = [id_ for id_, series in whole.items() if series.is_small]
    assert small
    assert not any(public[id_].is_small for id_ in small)
    assert not whole["WF3n"].is_small
