"""The published letters beside the checkout: headline findings whole, and what each says of itself."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from goldenthread.reading import read_text
from goldenthread.reading.document import DocumentKind
from goldenthread.reading.layout import lay_out
from goldenthread.reading.letters.letter import Letter, describe
from goldenthread.reading.statements import Finding, Level


def folded(words: str) -> str:
    return " ".join(words.split())


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Each letter's text by its name in the list of expected areas; skipped where the letters are absent."""
    folder = Path(__file__).resolve().parents[4] / "shared" / "data" / "letters"
    if not folder.exists():
        pytest.skip("the published letters (../shared/data/letters) are not here")
    return {f"{path.parent.name}/{path.name}": path.read_bytes().decode() for path in sorted(folder.glob("*/*.txt"))}


@pytest.fixture(scope="module")
def letters(texts: dict[str, str]) -> dict[str, Letter]:
    return {name: describe(lay_out(text)) for name, text in texts.items()}


@pytest.mark.slow
def test_headline_findings_are_whole_word_for_word(texts: dict[str, str], shared: Path) -> None:
    """At least 98 in 100 are as the list has them; it is itself wrong in a few, so this is a floor."""
    expected = json.loads((shared / "data/letters/areas_expected.json").read_text("utf8"))["letters"]
    whole = 0
    for name, areas in expected.items():
        reading = read_text(texts[name], kind=DocumentKind.LETTER)
        read = Counter(
            (item.level, folded(item.text))
            for item in reading.statements
            if isinstance(item, Finding) and item.level is not Level.NARRATIVE
        )
        whole += (read & Counter((Level(level), folded(words)) for level, words in areas)).total()

    assert whole >= 0.98 * sum(map(len, expected.values()))


def test_every_letter_says_whose_it_is_and_when_the_visit_was(letters: dict[str, Letter]) -> None:
    silent = [name for name, letter in letters.items() if not (letter.authority and letter.visit and letter.visited)]

    assert silent == []


def test_nearly_every_letter_names_its_inspectors(letters: dict[str, Letter]) -> None:
    assert sum(bool(letter.inspectors) for letter in letters.values()) >= 0.98 * len(letters)


def test_every_inspection_report_has_its_table_of_grades(letters: dict[str, Letter]) -> None:
    reports = {name: letter for name, letter in letters.items() if name.startswith("inspection/")}
    short = [name for name, letter in reports.items() if len(letter.grades) < 4]

    assert len(short) <= 1  # one older report, of 2013, gives its grades in prose


def test_every_letter_that_asks_for_a_plan_says_by_when(letters: dict[str, Letter]) -> None:
    asked = [letter for letter in letters.values() if letter.deadlines]

    assert len(asked) >= 9
    assert any(deadline.date for letter in asked for deadline in letter.deadlines)
