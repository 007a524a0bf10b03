"""Every measure of the catalogue: what it counts, where the rule comes from, why it matters, and worked examples."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import groupby

from docs.writers.markdown import fenced, page_of, prose, table
from docs.writers.worked_examples import Worked, worked_examples
from goldenthread.measures import catalogue as folder
from goldenthread.measures.catalogue import catalogue, subjects
from goldenthread.measures.kinds import OBSERVED, Measure

_BETTER = {"higher": "Higher is better.", "lower": "Lower is better.", "neither": "Neither way is better by itself."}


def page() -> str:
    """The page."""
    measures = catalogue()
    examples = {name: list(found) for name, found in groupby(_by_measure(), key=lambda example: example.measure)}
    return page_of(
        "Measures",
        f"The {len(measures)} measures, each a declaration in `measures/catalogue/`. "
        "[How measures are made](../explanation/measures.md) tells what is common to them.",
        table(["Id", "Measure", "Kind"], [(f"[{m.id}](#{m.id.lower()})", m.title, m.kind) for m in measures.values()]),
        *(part for name, own in subjects().items() for part in _subject(name, own, examples)),
    )


def _by_measure() -> list[Worked]:
    return sorted(worked_examples(), key=lambda example: example.measure)


def _subject(name: str, measures: dict[str, Measure], examples: dict[str, list[Worked]]) -> Iterator[str]:
    module = import_module(f"{folder.__name__}.{name.replace(' ', '_')}")
    yield f"## {name.capitalize()}\n\n{prose(module)}"
    for variable, measure in measures.items():
        yield from _measure(variable, measure, examples.get(variable, []))


def _measure(variable: str, measure: Measure, examples: list[Worked]) -> Iterator[str]:
    yield f"### {measure.id}"
    facts = [
        ("Measure", f"{measure.title} (`{variable}`)"),
        ("Kind", f"{measure.kind}{_unit(measure)}, {_placed(measure)}"),
        ("Population", (measure.of.__doc__ or "").strip()),
        ("Broken down by", ", ".join(measure.by) or "nothing: in total only"),
        ("Better", _BETTER[measure.better]),
        ("Source", measure.source),
        ("Why it matters", measure.why),
        ("Decided", measure.note),
        ("Checked", f"{measure.checked}; to be looked at again {measure.look_again}"),
    ]
    yield table(["", ""], [fact for fact in facts if fact[1]])
    yield from (_example(example) for example in examples)


def _unit(measure: Measure) -> str:
    return f" ({measure.unit})" if measure.unit else ""


def _placed(measure: Measure) -> str:
    if measure.open:
        return f"of those open on the last day of a period, from `{measure.open[0]}` until `{measure.open[1]}`"
    if measure.dated == OBSERVED:
        return "as observed last in a period"
    return f"in the period of `{measure.dated}`"


def _example(example: Worked) -> str:
    tables = "\n\n".join(f"{name}\n{rows}" for name, rows in example.tables.items())
    return f"{example.shows}\n\n{fenced('text', tables)}\n\nAsked with `{example.asked}`: `{example.answers}`"
