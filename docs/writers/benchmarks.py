"""The measures that published figures stand beside, by subject, with where those lie and how they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docs.writers.markdown import page_of, table
from goldenthread.measures.catalogue import catalogue, subjects
from goldenthread.measures.kinds import Measure
from goldenthread.performance.benchmarks.indicators import indicators
from goldenthread.performance.benchmarks.published import SHIPPED, Published, read


def page() -> str:
    """The page."""
    shipped = read(SHIPPED)
    return page_of(
        "Benchmarks",
        f"{len(indicators())} of the {len(catalogue())} measures have a published indicator that says the same, or "
        "nearly, and is no plain count. [Neighbours](../explanation/neighbours.md) tells how they are compared, and "
        "why others are not; [how to refresh them](../how-to/refresh-the-benchmarks.md) which files they come from.",
        *(part for heading, rows in _subjects(shipped) for part in (f"## {heading.capitalize()}", rows)),
    )


def _subjects(shipped: Published) -> Iterator[tuple[str, str]]:
    for subject, measures in subjects().items():
        there = [measure for measure in measures.values() if measure.id in indicators()]
        if there:
            yield subject, _rows(shipped, there)


def _rows(shipped: Published, measures: Iterable[Measure]) -> str:
    return table(
        ["Measure", "Published in", "To", "Better", "Defined", "Note"],
        [_row(shipped, measure) for measure in measures],
    )


def _row(shipped: Published, measure: Measure) -> tuple[str, ...]:
    indicator, said = indicators()[measure.id], shipped.said[measure.id]
    latest = shipped.by_measure[measure.id].drop_nulls("value")["year"].max()
    return (
        f"{measure.id} {measure.title}",
        "; ".join(said.sources),
        f"{indicator.day} {latest}",
        said.better,
        indicator.alike,
        indicator.note,
    )
