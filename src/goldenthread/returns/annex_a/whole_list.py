"""What is said of a list or a file as a whole: what it lacks, and what was left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import polars as pl

from goldenthread.returns.annex_a import problems
from goldenthread.returns.annex_a.declare import AnnexList
from goldenthread.returns.annex_a.lists import LISTS
from goldenthread.returns.annex_a.problems import Problem
from goldenthread.returns.annex_a.recognise import Recognised
from goldenthread.returns.annex_a.sheet import Sheet
from goldenthread.returns.complaints import complain


def of_file(found: Iterable[AnnexList], strangers: Iterable[Sheet]) -> Iterator[pl.DataFrame]:
    """The lists that are not there, and the sheets that are no list."""
    there = set(found)
    for each in LISTS:
        if each not in there:
            yield _whole(each.name, problems.LIST_MISSING, each.title)
    for sheet in strangers:
        yield _whole(sheet.name, problems.SHEET_LEFT_OUT, sheet.name)


def of_list(found: Recognised) -> Iterator[pl.DataFrame]:
    """How a list was known, the columns it lacks, those taken by likeness, and those it has beyond Annex A's."""
    name, headings = found.of.name, found.headings
    if found.by_headings:
        yield _whole(name, problems.SHEET_BY_HEADINGS, found.sheet.name)
    missing = [column.heading for column in found.of.columns if column.to and column not in found.placed.all]
    if missing:
        yield _whole(name, problems.COLUMNS_MISSING, _quoted(missing))
    for column, place in found.placed.alike.items():
        yield _whole(name, problems.HEADING_ALIKE, headings[place], column.heading)
    if found.placed.others:
        yield _whole(name, problems.COLUMNS_LEFT_OUT, _quoted(headings[place] for place in found.placed.others))


def _whole(name: str, problem: Problem, *words: str) -> pl.DataFrame:
    rows = pl.DataFrame(
        {"from_list": [name], "from_row": [None]}, schema={"from_list": pl.String, "from_row": pl.Int64}
    )
    return complain(rows, rule=problem.rule, what=problem.what.format(*words), do=problem.do)


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
