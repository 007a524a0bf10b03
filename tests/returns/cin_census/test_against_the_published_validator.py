"""Our checks beside the sector's CIN validator (Data to Insight, csc-validator-be-cin, MIT), child by child.

It runs in an environment of its own, which uv makes once; where that cannot be had the tests are skipped. A check of
ours that names a rule of the validator must find the same children, but for the differences listed here with the
reason for each, which the tests hold to as well: a difference that is gone must leave the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from bench.cin_census import peer_findings, peer_python
from goldenthread.returns import Loaded, read
from goldenthread.returns.checks import checks
from tests.returns.cin_census.broken import census

pytestmark = pytest.mark.slow

CRASHES = {
    "8565": "stops with an error where one row breaks it with two dates",
    "8614": "stops with an error, since its own reader gives factors as a list where the rule compares texts",
    "8898": "stops with an error, as 8614 does",
}
FINDS_LESS = {
    "8540": "never finds a child with no disability listed at all, only one whose code is none there is",
    "8869": "never finds anything, since its own reader gives factors as a list where the rule compares texts",
    "8945Q": "never finds anything, as 8869",
    "8950Q": "never finds anything, as 8869",
    "4001": "looks at plans within one episode only; the child has both at once whichever episodes they are under",
    "4003": "misses reviews of a protection plan that is still open, and need plans without an end",
    "4004": "counts open plans within one episode only, and so misses two under two episodes",
    "8935": "counts open plans of the same number, which begins at 1 in each plan's episode: two in one are missed",
    "8940": "compares plans by their number in the episode, and so misses the first plans of two episodes",
}
FINDS_MORE = {
    "8569Q": "counts one working day as none, and so finds referrals of the working day before the year",
    "8670Q": "counts 45 working days as 44",
    "8675Q": "counts 15 working days as 14",
}
WRONG_ROWS = {"8832": "takes the row numbers of plans for those of episodes and the other way round"}
EARLIER_SCHEMA = {"4180": "knows only Sex; in a file of before 2025 we read GenderCurrent"}
READERS_OWN = {
    "8510": ("listed-differently", "ChildIdentifiers"),
    "8600": ("no-day", "CINdetails"),
    "8640": ("not-a-code", "ReasonForClosure"),
    "8650": ("not-a-code", "PrimaryNeedCode"),
    "8794": ("listed-twice", "Disabilities"),
    "8898": ("listed-twice", "AssessmentFactors"),
}  # what the reader says itself, by rule and by column or list


@dataclass
class Compared:
    """A file as both see it: which child each line is of, and the children each finds, by the validator's code."""

    loaded: Loaded
    children: Mapping[int | None, str]
    ours: Mapping[str, set[str]]
    theirs: Mapping[str, set[str]]
    of_the_whole_file: set[str]
    crashed: set[str]


@pytest.fixture(scope="module")
def validator() -> Path:
    python = peer_python()
    if python is None:
        pytest.skip("the published validator cannot be installed: it needs uv and the package index")
    return python


@pytest.fixture(scope="module")
def broken(validator: Path, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    path = tmp_path_factory.mktemp("census") / "broken.xml"
    path.write_text(census())
    return _compared(validator, path)


@pytest.fixture(scope="module")
def spoilt(validator: Path, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    path = tmp_path_factory.mktemp("census") / "spoilt.xml"
    path.write_text(census(120, spoilt=True))
    return _compared(validator, path)


def _compared(validator: Path, path: Path) -> Compared:
    loaded, said = read("cin-census", path, authority="Exampleshire"), peer_findings(validator, path)
    children = _children(path)
    return Compared(
        loaded=loaded,
        children=children,
        ours=_ours(loaded, children),
        theirs={code: set(children) for code, children in said["children"].items()},
        of_the_whole_file=set(said["whole file"]),
        crashed=set(said["crashed"]),
    )


def _codes() -> dict[str, str]:
    """The validator's code of each of our checks that has one."""
    return {check.name: check.peer.removeprefix("CIN ") for check in checks() if check.peer}


def _ours(loaded: Loaded, children: Mapping[int | None, str]) -> dict[str, set[str]]:
    """The children our checks complain of, by code; "" for the whole file."""
    codes = _codes()
    found: dict[str, set[str]] = {code: set() for code in codes.values()}
    for rule, row in loaded.complaints.select("rule", "row").iter_rows():
        if rule in codes:
            found[codes[rule]].add(children.get(row, ""))
    return found


def _children(path: Path) -> dict[int | None, str]:
    """Which child each line of a file is of."""
    whole = etree.parse(str(path))
    return {
        element.sourceline: child.findtext("ChildIdentifiers/LAchildID")
        for child in whole.iter("Child")
        for element in child.iter()
    }


def _differing(compared: Compared) -> set[str]:
    whole = {code for code, children in compared.ours.items() if children == {""}}
    assert whole <= compared.of_the_whole_file
    return {code for code, found in compared.ours.items() if found != compared.theirs.get(code, set())} - whole


def test_the_sectors_made_up_census_is_judged_alike(validator: Path, shared: Path) -> None:
    compared = _compared(validator, shared / "data" / "returns" / "fake_cin" / "fake_CIN_data.xml")
    assert sum(map(bool, compared.ours.values())) >= 10
    assert _differing(compared) == {"4180", "8569Q"}
    assert compared.ours["4180"] < compared.theirs["4180"]
    assert compared.ours["8569Q"] < compared.theirs["8569Q"]


def test_a_broken_census_is_judged_alike_but_for_known_differences(broken: Compared) -> None:
    assert sum(map(bool, broken.ours.values())) >= 80
    assert _differing(broken) <= {*CRASHES, *FINDS_LESS, *FINDS_MORE, *WRONG_ROWS}


@pytest.mark.parametrize("code", sorted(CRASHES))
def test_a_rule_that_crashes_there_is_not_passed_over_here(broken: Compared, code: str) -> None:
    assert code in broken.crashed
    assert broken.theirs.get(code, set()) == set()
    assert broken.ours[code] or _readers_own(broken.loaded, code)


def test_no_other_rule_of_the_validator_crashes(broken: Compared) -> None:
    assert broken.crashed == set(CRASHES)


@pytest.mark.parametrize("code", sorted(FINDS_LESS))
def test_what_the_validator_misses_is_found(broken: Compared, code: str) -> None:
    assert broken.theirs.get(code, set()) < broken.ours[code]


@pytest.mark.parametrize("code", sorted(FINDS_MORE))
def test_what_the_validator_finds_too_often_is_found_no_less_than_it_should(broken: Compared, code: str) -> None:
    assert set() < broken.ours[code] <= broken.theirs[code]


def test_plans_on_referrals_with_no_further_action_are_those_of_the_file(broken: Compared) -> None:
    assert broken.ours["8832"] != broken.theirs["8832"], WRONG_ROWS["8832"]
    episodes, plans = (broken.loaded.tables[name] for name in ("cin_episodes", "cp_plans"))
    ended = episodes.filter("no_further_action").select("child_id", referred_on="started_on")
    assert broken.ours["8832"] == set(plans.join(ended, on=["child_id", "referred_on"])["child_id"])


@pytest.mark.parametrize("code", sorted(set(READERS_OWN) - set(CRASHES)))
def test_what_the_reader_refuses_or_blanks_is_what_the_validator_finds(spoilt: Compared, code: str) -> None:
    said = {spoilt.children[row] for row in _readers_own(spoilt.loaded, code)}
    assert said | spoilt.ours.get(code, set()) == spoilt.theirs[code]
    assert said


def _readers_own(loaded: Loaded, code: str) -> list[int]:
    rule, place = READERS_OWN.get(code, ("", ""))
    said = loaded.complaints.filter(loaded.complaints["rule"] == rule)
    return said.filter((said["list"] == place) | (said["column"] == place).fill_null(value=False))["row"].to_list()
