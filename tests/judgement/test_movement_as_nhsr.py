"""Point by point what NHSRplotthedots 0.2.2 gave for the shared series, save where a difference is meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from goldenthread.judgement.movement import ProcessChart, process_chart

BETTER = {"increase": "higher", "decrease": "lower", "neutral": "neither"}
KIND = {
    "common_cause": "common",
    "special_cause_improvement": "improvement",
    "special_cause_concern": "concern",
    "special_cause_neutral_high": "high",
    "special_cause_neutral_low": "low",
}
ASSURANCE = {"consistent_pass": "passing", "consistent_fail": "failing", "inconsistent": "hit and miss", None: None}
RULE = {"Above": "outside", "Below": "outside", "7 Point": "trend", "7 Points": "shift", "2 in": "two of three"}

Case = dict[str, Any]


@pytest.fixture
def cases(shared: Path) -> list[Case]:
    return json.loads((shared / "data/statistics/spc_cases.json").read_text())["cases"]


def test_every_point_has_the_limits_of_the_reference(cases: list[Case]) -> None:
    compared = 0
    for chart, rows, _ in charted(cases):
        for ours, theirs in ((chart.centre, "mean_col"), (chart.lower, "lpl"), (chart.upper, "upl")):
            reference = np.array([row[theirs] for row in rows], dtype=float)
            np.testing.assert_allclose(np.array(ours, dtype=float), reference, rtol=1e-9)
            compared += len(rows)
    assert compared == 3 * 6132


def test_every_point_has_the_kind_and_the_rule_of_the_reference(cases: list[Case]) -> None:
    for chart, rows, _ in charted(cases):
        assert list(chart.kind) == [KIND[row["point_type"]] for row in rows]
        assert list(chart.rule) == [rule_of(row["special_cause_type"]) for row in rows]


def test_every_series_has_the_icons_of_the_reference(cases: list[Case]) -> None:
    for chart, rows, case in charted(cases):
        if case["input"]["facet"] is None and not chart.no_variation:
            summary = case["summary"]
            assert chart.variation == KIND[summary["variation_type"][-1]] == KIND[rows[-1]["point_type"]]
            assert chart.assurance == ASSURANCE[summary.get("assurance_type", [None])[-1]]


def test_only_a_series_that_never_varies_is_judged_otherwise(cases: list[Case]) -> None:
    meant = {
        (case["note"], chart.assurance) for chart, _, case in charted(cases) if chart.no_variation and chart.assurance
    }
    assert meant == {
        ("constant series: zero-width limits", "passing"),
        ("constant at 100, target 95", "passing"),
        ("constant at 100, target 100", "passing"),
    }


def test_what_the_reference_refuses_is_refused(cases: list[Case]) -> None:
    refused = [case["input"] for case in cases if case["error"]]
    assert len(refused) == 2
    for given in refused:
        with pytest.raises(ValueError, match="give"):
            process_chart(given["dates"], given["values"], better="higher")


def charted(cases: list[Case]) -> Iterator[tuple[ProcessChart, list[Case], Case]]:
    """The chart of each series (a facet of a case is a series), the reference's rows of it, and the case."""
    for case in cases:
        if case["error"]:
            continue
        rows = [dict(zip(case["output"], row, strict=True)) for row in zip(*case["output"].values(), strict=True)]
        for facet in sorted(set(case["output"]["f"])):
            yield chart_of(case["input"], facet), [row for row in rows if row["f"] == facet], case


def chart_of(given: Case, facet: str) -> ProcessChart:
    facets = given["facet"] or [facet] * len(given["values"])
    return process_chart(
        [day for day, its in zip(given["dates"], facets, strict=True) if its == facet],
        [value for value, its in zip(given["values"], facets, strict=True) if its == facet],
        better=BETTER[given["improvement_direction"]],
        target=of_facet(given["target"], facet),
        rebase=of_facet(given["rebase"], facet),
        fix_after=given["fix_after_n_points"],
        screen=given["screen_outliers"],
    )


def of_facet(choice: Any, facet: str) -> Any:
    return choice.get(facet) if isinstance(choice, dict) else choice


def rule_of(special_cause: str) -> str | None:
    if special_cause == "Common Cause":
        return None
    return RULE[" ".join(special_cause.split()[: 2 if special_cause[0].isdigit() else 1])]
