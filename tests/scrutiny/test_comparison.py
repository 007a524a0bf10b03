"""A letter against its minute, both read from their files: the real ones, where they are at hand."""

from __future__ import annotations

from pathlib import Path

from goldenthread.documents.actions import add_document
from goldenthread.documents.models import Document
from goldenthread.people.models import Person
from goldenthread.reading.pairing import Kind, Sort
from goldenthread.scrutiny.comparison import Comparison, Line, Side

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/exampleshire"


def kept(path: Path, by: Person) -> Document:
    return add_document(path.read_bytes(), path.name, by=by)


def held_together(letter: Path, minute: Path, by: Person) -> list[Line]:
    return Comparison(kept(letter, by), kept(minute, by), by).lines


def only(sort: Sort, side: Side | None) -> str:
    return " … ".join(run.text.strip(" .;") for run in side.runs if run.sort is sort) if side else ""


def headlines(lines: list[Line]) -> list[Kind]:
    return [line.pair.kind for line in lines if line.is_headline and line.pair.kind is not Kind.TWICE]


def test_exampleshires_minute_loses_the_timescales_and_lists_a_concern_twice(clara: Person) -> None:
    lines = held_together(EXAMPLE / "inspection-report-2025-11-05.pdf", EXAMPLE / "minutes-2025-11-20.html", clara)
    supervision = next(line for line in lines if line.letter and "followed up" in line.letter.passage.text)
    assert supervision.pair.kind is Kind.MEANING
    assert only(Sort.DROPPED, supervision.letter) == "have clear timescales and … followed up until they are completed"
    assert only(Sort.ADDED, supervision.minute) == "recorded"
    assert headlines(lines).count(Kind.WORD_FOR_WORD) == 4
    twice = [line.minute.passage.text for line in lines if line.pair.kind is Kind.TWICE and line.minute]
    assert [text.split(";")[0] for text in twice] == ["With respect to children who go missing"]


def test_leicestershires_minute_loses_the_actions_with_their_timescales(shared: Path, clara: Person) -> None:
    letter = next((shared / "data/letters/focused-visit").glob("80483_*02_november_2018*.txt"))
    lines = held_together(letter, next((shared / "seeds").glob("000_*.txt")), clara)
    changed = [line for line in lines if line.is_headline and line.pair.kind is Kind.MEANING]
    assert [only(Sort.DROPPED, line.letter) for line in changed] == [
        "actions, with timescales, as a result of strategy discussions"
    ]
    assert [only(Sort.ADDED, line.minute) for line in changed] == ["outcomes"]


def test_herefordshires_minute_keeps_the_headlines_and_lists_a_concern_twice(shared: Path, clara: Person) -> None:
    letter = shared / "data/letters/pdf/herefordshire_focused_visit_14_february_2019.pdf"
    lines = held_together(letter, next((shared / "seeds").glob("004_*.txt")), clara)
    assert headlines(lines) == [Kind.WORD_FOR_WORD] * 4
    twice = [line.minute.passage.text for line in lines if line.pair.kind is Kind.TWICE and line.minute]
    assert any("stepped-up" in text for text in twice)
    narrative = [line for line in lines if line.letter and not line.is_headline]
    assert sum(line.pair.kind is Kind.WORD_FOR_WORD for line in narrative) >= 5
