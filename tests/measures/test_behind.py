"""The rows behind a figure are as many as the figure says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from goldenthread.measures.answering import answer
from goldenthread.measures.answering.behind import COUNTS, behind
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Count, Measure, Rate, Share
from goldenthread.measures.periods import Period
from tests.measures.test_known_truth import engine, world

__all__ = ["engine", "world"]  # fixtures
pytestmark = pytest.mark.slow
LAST = Period(date(2026, 6, 1), date(2026, 6, 30), "2026-06")
WHOLE_ROWS = [m for m in catalogue().values() if isinstance(m, (Count, Rate, Share))]
ASKED = {(m.of, m.dated, m.open, type(m), m.during is None): m for m in WHOLE_ROWS}.values()  # one of each way there is


@pytest.fixture(scope="module", params=[None, "age band"])
def by(request: pytest.FixtureRequest) -> Iterator[str | None]:
    return request.param  # type: ignore[no-any-return]


def test_every_count_and_share_has_as_many_rows_behind_it_as_it_says(engine: DuckDB, by: str | None) -> None:
    asked: list[Measure] = [measure for measure in ASKED if by is None or by in measure.by]
    figures = answer(asked, engine, [LAST], by).filter("covered")
    largest = figures.sort("numerator", "group", descending=[True, False]).unique("measure", maintain_order=True)
    assert largest.height > 20
    for figure in largest.iter_rows(named=True):
        measure = next(each for each in asked if each.id == figure["measure"])
        rows = behind(measure, engine, LAST, by, figure["group"])
        assert rows[COUNTS].sum() == figure["numerator"], (measure.id, figure["group"])
        if isinstance(measure, Share):
            assert rows.height == figure["denominator"], (measure.id, figure["group"])
