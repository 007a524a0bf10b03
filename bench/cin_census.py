"""How fast a CIN census of 4,600 children is read and checked, beside the sector's validator on the same file.

    python bench/cin_census.py [--children 4600] [--runs 5]

The validator is Data to Insight's csc-validator-be-cin, put by uv into an environment of its own that is kept for the
next run; without uv or the package index its part is left out. Seconds are the median of the runs, each side in one
process that has loaded what it needs; the limit is the same bytes read from disk and parsed by expat into nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.parsers import expat

from goldenthread.returns import read

PEER = ("csc-validator-be-cin==0.1.13", "numpy<2", "pytest")  # it is built on pandas 1.5, and its command on pytest
PEER_RULES = "cin2025_26"
PEER_RUN = """
import contextlib, importlib, io, json, re, sys, time, xml.etree.ElementTree as tree
from cin_validator import cin_validator
registry = importlib.import_module("cin_validator.rules." + sys.argv[2]).registry
started, said = time.perf_counter(), io.StringIO()
tables = cin_validator.process_data(cin_validator.convert_data(tree.parse(sys.argv[1]).getroot()))
with contextlib.redirect_stdout(said):
    checked = cin_validator.CinValidator(tables, registry)
seconds = time.perf_counter() - started
found = checked.full_issue_df.groupby("rule_code")["child_id"].agg(lambda ids: sorted(set(map(str, ids)))).to_dict()
print(json.dumps({
    "seconds": seconds,
    "children": found,
    "whole file": sorted(checked.multichild_issues["rule_code"]),
    "crashed": re.findall(r"Error with rule (\\w+)", said.getvalue()),
}))
"""
AS_AT = date(2026, 3, 31)
NEEDS = ("N1", "N2", "N3", "N4", "N5", "N6", "N8")
ABUSE = ("NEG", "PHY", "SAB", "EMO", "MUL")
FACTORS = ("1B", "2B", "3A", "3B", "4A", "4B", "5A", "6A", "10A", "14A", "16A", "17A", "18C", "19C", "20")


def main() -> None:
    """Print the figures."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cin.xml"
        path.write_text("".join(census(arguments.children)), encoding="utf-8")
        size = path.stat().st_size / 1e6
        print(f"{arguments.children:,} children, {size:.1f} MB, median of {arguments.runs} runs")
        ours = _seconds(lambda: read("cin-census", path, authority="Exampleshire"), arguments.runs)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"  read and check             {ours:8.3f} s  ({size / ours:.0f} MB/s, at most {memory:.0f} MB of memory)"
        )
        limit = _seconds(lambda: _parse_only(path), arguments.runs)
        print(f"  limit: read, parse only    {limit:8.3f} s  (we take {ours / limit:.1f} times as long)")
        peer = _peer_seconds(path, arguments.peer_runs)
        if peer is None:
            print("  the sector's validator     could not be installed by uv here: its part is left out")
        else:
            print(f"  the sector's validator     {peer:8.3f} s  (we are {peer / ours:.0f} times as fast)")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast a CIN census is read and checked.")
    parser.add_argument("--children", type=int, default=4600, help="how many children the file has")
    parser.add_argument("--runs", type=int, default=5, help="how many of our runs the median is of")
    parser.add_argument("--peer-runs", type=int, default=3, help="how many of the validator's")
    return parser.parse_args()


def _seconds(work: Callable[[], object], runs: int) -> float:
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _parse_only(path: Path) -> None:
    expat.ParserCreate().Parse(path.read_bytes(), True)


def _peer_seconds(path: Path, runs: int) -> float | None:
    """The validator's seconds from parsing the file to its findings; None where it cannot be installed."""
    python = peer_python()
    return python and statistics.median(peer_findings(python, path)["seconds"] for _ in range(runs))


def peer_findings(python: Path, path: Path) -> dict[str, Any]:
    """What it finds: ``children`` by rule, rules of the ``whole file``, rules that ``crashed``; and its ``seconds``."""
    command = [python, "-W", "ignore", "-c", PEER_RUN, path, PEER_RULES]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    findings: dict[str, Any] = json.loads(ran.stdout)
    return findings


def peer_python() -> Path | None:
    """The Python that has the validator, installed at first; None where uv or the package index is not there."""
    folder = Path(tempfile.gettempdir()) / "goldenthread-cin-peer"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv = shutil.which("uv")
    if python.exists() and _done([python, "-c", "import cin_validator.cin_validator"]):
        return python
    if uv is None or not _done([uv, "venv", "-q", "--allow-existing", "--python", "3.11", folder]):
        return None
    return python if _done([uv, "pip", "install", "-q", "--python", python, *PEER]) else None


def _done(command: Sequence[str | Path]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True, timeout=300).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def census(children: int) -> Iterator[str]:
    """A CIN census of so many made-up children, each different, the same for every run; a piece a child."""
    chance = random.Random(4600)  # noqa: S311  # not for secrets
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n  <Header>\n    <CollectionDetails>\n'
        "      <Collection>CIN</Collection>\n      <Year>2026</Year>\n"
        f"      <ReferenceDate>{AS_AT}</ReferenceDate>\n    </CollectionDetails>\n    <Source>\n"
        "      <SourceLevel>L</SourceLevel>\n      <LEA>999</LEA>\n    </Source>\n  </Header>\n  <Children>\n"
    )
    for number in range(children):
        yield _written([_child(number, chance)], 4)
    yield "  </Children>\n</Message>\n"


Element = tuple[str, "str | list[Element]"]


def _written(elements: list[Element], indent: int) -> str:
    pieces = []
    for name, content in elements:
        if isinstance(content, str):
            pieces.append(f"{' ' * indent}<{name}>{content}</{name}>\n")
        else:
            inner = _written(content, indent + 2)
            pieces.append(f"{' ' * indent}<{name}>\n{inner}{' ' * indent}</{name}>\n")
    return "".join(pieces)


def _child(number: int, chance: random.Random) -> Element:
    born = AS_AT - timedelta(days=chance.randrange(200, 6500))
    disabilities: list[Element] = [("Disability", code) for code in chance.choice((["NONE"], ["NONE"], ["LD", "AUT"]))]
    episodes = chance.choice((1, 1, 1, 2))
    days = sorted(chance.sample(range(20, 700), episodes), reverse=True)
    return (
        "Child",
        [
            (
                "ChildIdentifiers",
                [
                    ("LAchildID", f"EX{number:08}"),
                    ("UPNunknown", "UN3"),
                    ("PersonBirthDate", str(born)),
                    ("Sex", chance.choice("MF")),
                ],
            ),
            (
                "ChildCharacteristics",
                [("Ethnicity", chance.choice(("WBRI", "AIND", "MOTH"))), ("Disabilities", disabilities)],
            ),
            *(_episode(AS_AT - timedelta(days=ago), chance, last=ago == days[-1]) for ago in days),
        ],
    )


def _episode(referred: date, chance: random.Random, *, last: bool) -> Element:
    closed = referred + timedelta(days=chance.randrange(1, 19))
    open_still = last and chance.random() < 0.6
    content: list[Element] = [
        ("CINreferralDate", str(referred)),
        ("ReferralSource", chance.choice(("1A", "2A", "3A", "6", "8"))),
        ("PrimaryNeedCode", chance.choice(NEEDS)),
        *([] if open_still else [("CINclosureDate", str(closed)), ("ReasonForClosure", "RC7")]),
        ("Assessments", _assessment(referred, chance)),
    ]
    if chance.random() < 0.35:
        content.append(("CINPlanDates", [("CINPlanStartDate", str(referred + timedelta(days=1)))]))
    protected = chance.random() < 0.3
    if protected:
        held = referred + timedelta(days=chance.randrange(3, 18))
        content.append(("Section47", _enquiry(referred, held)))
    content.append(("ReferralNFA", "0"))
    if protected and open_still:
        content.append(("ChildProtectionPlans", _plan(held, chance)))
    return "CINdetails", content


def _assessment(referred: date, chance: random.Random) -> list[Element]:
    factors: list[Element] = [("AssessmentFactors", code) for code in sorted(chance.sample(FACTORS, 4))]
    return [
        ("AssessmentActualStartDate", str(referred)),
        ("AssessmentAuthorisationDate", str(referred + timedelta(days=chance.randrange(1, 60)))),
        ("FactorsIdentifiedAtAssessment", factors),
    ]


def _enquiry(started: date, held: date) -> list[Element]:
    return [
        ("S47ActualStartDate", str(started)),
        ("InitialCPCtarget", str(started + timedelta(days=21))),
        ("DateOfInitialCPC", str(held)),
        ("ICPCnotRequired", "0"),
    ]


def _plan(started: date, chance: random.Random) -> list[Element]:
    reviews: list[Element] = [("CPPreviewDate", str(started + timedelta(days=days))) for days in (80, 250)]
    return [
        ("CPPstartDate", str(started)),
        ("InitialCategoryOfAbuse", chance.choice(ABUSE)),
        ("LatestCategoryOfAbuse", chance.choice(ABUSE)),
        ("NumberOfPreviousCPP", str(chance.choice((0, 0, 0, 1, 2)))),
        ("Reviews", reviews),
    ]


if __name__ == "__main__":
    main()
