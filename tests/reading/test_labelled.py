"""The labelled passages beside the checkout: each kind of statement is read at least this well."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from goldenthread.reading import read_text

FLOORS = {
    "decision": 0.93,
    "action": 0.80,
    "finding": 0.78,
    "measure": 0.85,
    "rating": 0.90,
    "inspection": 0.88,
    "vote": 0.90,
    "theme": 0.80,
}
SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """The scorer that comes with the passages; skipped where they are absent."""
    path = SHARED / "tools" / "score_reading.py"
    if not path.exists():
        pytest.skip("the labelled passages (../shared/data/reading) are not here")
    spec = importlib.util.spec_from_file_location("score_reading", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def passages(scorer: ModuleType) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each passage's labels, and what the reader makes of its text."""
    paths = sorted(SHARED.glob("data/reading/*/*.json"))
    cases = [json.loads(path.read_text("utf8")) for path in paths]
    return [(case["expected"], read_text(case["text"]).as_dict()) for case in cases]


def pairs(
    scorer: ModuleType, passages: list[tuple[dict[str, Any], dict[str, Any]]], kind: str
) -> tuple[list[tuple[dict[str, Any], dict[str, Any]]], Counter[str]]:
    """The labelled statements of a kind matched with those read, and how many there are of each."""
    plural = next(plural for plural, one in scorer.KINDS.items() if one == kind)
    matched, count = [], Counter[str]()
    for expected, reading in passages:
        want = expected.get(plural, [])
        got = [statement for statement in reading["statements"] if statement["kind"] == kind]
        matched += scorer.match(want, got)
        count.update(want=len(want), got=len(got))
    return matched, count


@pytest.mark.parametrize("kind", [kind for kind in FLOORS if kind != "theme"])
def test_statements_of_each_kind_are_found(
    kind: str, scorer: ModuleType, passages: list[tuple[dict[str, Any], dict[str, Any]]]
) -> None:
    matched, count = pairs(scorer, passages, kind)

    assert 2 * len(matched) / (count["want"] + count["got"]) >= FLOORS[kind]


@pytest.mark.parametrize("kind", [kind for kind in FLOORS if kind != "theme"])
def test_fields_of_what_is_found_are_right_nine_times_in_ten(
    kind: str, scorer: ModuleType, passages: list[tuple[dict[str, Any], dict[str, Any]]]
) -> None:
    matched, _ = pairs(scorer, passages, kind)
    for field in scorer.FIELDS[kind]:
        own = scorer.OWN_NAME.get((kind, field), field)
        right = sum(scorer.same_value(field, want.get(field), got.get(own)) for want, got in matched)
        assert right >= 0.9 * len(matched), field


def test_themes_are_found(passages: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    want = [set(expected.get("themes", [])) for expected, _ in passages]
    got = [set(reading["themes"]) for _, reading in passages]
    hit = sum(len(one & other) for one, other in zip(want, got, strict=True))

    assert 2 * hit / (sum(map(len, want)) + sum(map(len, got))) >= FLOORS["theme"]
