"""What every measure of the catalogue must be."""

from __future__ import annotations

from collections import Counter

import pytest

from docs.writers.worked_examples import worked_examples
from goldenthread.measures.breakdowns import names as breakdowns
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.kinds import Measure
from goldenthread.tables.codes import STANDARDS

EVERY = pytest.mark.parametrize("name", catalogue())
WORKED = {example.measure for example in worked_examples()}


def measure(name: str) -> Measure:
    return catalogue()[name]


def test_there_are_at_least_seventy() -> None:
    assert len(catalogue()) >= 70


def test_no_two_have_one_id_or_one_title() -> None:
    for words in ([m.id for m in catalogue().values()], [m.title for m in catalogue().values()]):
        assert [word for word, times in Counter(words).items() if times > 1] == []


@EVERY
def test_each_has_a_worked_example(name: str) -> None:
    assert name in WORKED


@EVERY
def test_each_says_where_its_rule_comes_from_and_why_it_matters(name: str) -> None:
    said = measure(name)
    assert len(said.source) > 10
    assert said.why.endswith(".")
    assert said.of.__doc__


@EVERY
def test_each_is_broken_down_by_groups_that_there_are(name: str) -> None:
    assert set(measure(name).by) <= set(breakdowns())
    assert len(set(measure(name).by)) == len(measure(name).by)


@EVERY
def test_a_share_of_what_annex_a_knows_only_the_latest_of_is_not_called_on_time(name: str) -> None:
    if measure(name).dated == "observed_on":
        assert "on time" not in measure(name).title.lower()


@pytest.mark.parametrize("standard", STANDARDS)
def test_each_standard_that_an_authority_may_set_decides_a_figure(standard: str) -> None:
    populations = {measure.of for measure in catalogue().values()}
    assert any(f"'{standard}'" in repr(of()) for of in populations)
