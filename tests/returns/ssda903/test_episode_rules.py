"""Each rule between episodes finds the episodes that break it, and no others."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from goldenthread.returns.ssda903.episode_rules import RULES, EpisodeRule
from tests.returns.ssda903.examples import episodes, loaded, said

OPEN = "ann | 2025-05-06 | S | C2 | N1 | U6 | PR1 | | |"
THEN = "ann | 2025-05-06 | S | C2 | N1 | U6 | PR1 | 2025-06-01 | {} |"
NEXT = "ann | {} | {} | {} | N1 | {} | PR1 | | |"

BROKEN = {  # the rows, and which of them, counted as the file does, breaks the rule
    "earlier-episode-not-ended": ((OPEN, NEXT.format("2025-06-01", "P", "C2", "K2")), 3),
    "end-half-given": ((THEN.format(""),), 2),
    "episode-of-no-day": (("ann | 2025-05-06 | S | C2 | N1 | U6 | PR1 | 2025-05-06 | E8 |",), 2),
    "episode-ends-before-it-starts": (("ann | 2025-05-06 | S | C2 | N1 | U6 | PR1 | 2025-05-01 | E8 |",), 2),
    "care-begins-while-in-care": ((THEN.format("X1"), NEXT.format("2025-06-01", "S", "C2", "U6")), 3),
    "goes-on-after-care-ceased": ((THEN.format("E8"), NEXT.format("2025-06-01", "P", "C2", "K2")), 3),
    "goes-on-after-days-between": ((THEN.format("X1"), NEXT.format("2025-06-02", "P", "C2", "K2")), 3),
    "nothing-goes-on": ((THEN.format("X1"),), 2),
    "care-after-the-end": ((THEN.format("E2"), NEXT.format("2025-09-02", "S", "C2", "K2")), 2),
    "moved-though-only-status-changed": ((THEN.format("X1"), NEXT.format("2025-06-01", "L", "C1", "K2")), 3),
    "status-only-and-status-same": ((THEN.format("X1"), NEXT.format("2025-06-01", "L", "C2", "U6")), 3),
    "care-begins-in-temporary-placement": ((OPEN.replace("U6", "T1"),), 2),
    "care-ends-in-temporary-placement": (
        (THEN.format("X1"), "ann | 2025-06-01 | P | C2 | N1 | T1 | PR1 | 2025-07-01 | E8 |"),
        3,
    ),
    "parents-as-provider-elsewhere": ((OPEN.replace("PR1", "PR0"),), 2),
    "placed-by-order-without-order": ((OPEN.replace("U6", "A5"),), 2),
    "need-differs-within-care": (
        (THEN.format("X1"), NEXT.format("2025-06-01", "P", "C2", "K2").replace("N1", "N4")),
        3,
    ),
}
SOUND = (
    "ann | 2025-05-06 | S | V2 | N1 | U6 | PR1 | 2025-06-01 | X1  | CARPL",
    "ann | 2025-06-01 | L | E1 | N1 | U6 | PR1 | 2025-07-01 | X1  | OTHER",
    "ann | 2025-07-01 | P | E1 | N1 | A6 | PR1 | 2025-08-01 | E4A |",
    "ann | 2025-10-01 | S | V2 | N2 | P1 | PR0 |            |     |",
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_the_episode_that_breaks_it(rule: EpisodeRule, tmp_path: Path) -> None:
    name = rule.name
    listed, row = BROKEN[name]
    found = {each for each in said(loaded(tmp_path, episodes=episodes(*listed))) if each[0] == name}
    assert found == {(name, "episodes.csv", row)}


def test_sound_episodes_break_no_rule(tmp_path: Path) -> None:
    assert said(loaded(tmp_path, episodes=episodes(*SOUND))) == set()


def test_the_published_validator_has_each_rule(shared: Path) -> None:
    with (shared / "data/returns/peer_903_rules_2025_26.csv").open(encoding="utf-8") as lines:
        known = {row["code"] for row in csv.DictReader(lines)}
    assert {rule.peer for rule in RULES} <= known
