"""Which heading of a sheet each column of a table is likely to be: a proposal for a person to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from goldenthread.returns.annex_a.headings import plain
from goldenthread.returns.annex_a.sheet import Cell, said
from goldenthread.returns.mapped_table.cells import value_of
from goldenthread.returns.mapped_table.headings import Headed
from goldenthread.tables import Column, Table, Type

_LIKE = 60  # of 100, by rapidfuzz
_LOOKED_AT = 50  # rows: enough to tell dates from words
_FITTING = 0.5  # of the cells that say something
_ALSO = {  # words that headings have where our columns say otherwise
    "child_id": ("child id", "case number", "person id", "mosaic id", "liquidlogic id", "client id", "pupil"),
    "worker_id": (
        "social worker",
        "worker",
        "allocated worker",
        "employee number",
        "staff id",
        "swe number",
        "visited by",
    ),
    "team": ("team", "team name", "service area"),
    "vacancies_fte": ("fte vacant", "vacant fte", "vacancies", "vacant posts", "fte"),
    "held_on": ("supervision date", "date of supervision", "date held"),
    "left_on": ("leaving date", "date left", "last day of service", "end date"),
    "interviewed_on": ("exit interview date", "interview date", "date of interview"),
    "reason": ("reason for leaving", "main reason", "reason", "why"),
    "newly_qualified": ("asye", "nqsw"),
    "assessed_on": ("assessment completed", "assessment date", "date assessed"),
    "started_on": ("start date", "date started", "date from", "arrangement began", "first night"),
    "ended_on": ("end date", "date ended", "date to", "arrangement ended", "last night"),
    "notified_on": ("date notified", "notification date", "date of notification"),
    "visited_on": ("visit date", "date of visit"),
    "recorded_on": ("date recorded", "recorded", "written up"),
    "seen_alone": ("child seen alone", "seen alone"),
    "audited_on": ("audit date", "date of audit"),
    "grade": ("auditor grade", "overall grade", "grade", "judgement"),
    "moderated_on": ("moderation date", "date moderated"),
    "moderated_grade": ("moderated grade", "grade after moderation", "moderator grade"),
    "place": ("type of place", "accommodation", "placement type", "where"),
}


def guessed(of: Table, headed: Headed, as_at: date) -> dict[str, str]:
    """By column of a table the heading it is likely to be, the likeliest first; each heading is of one column.

    A heading whose cells a column could not hold is none of that column, however alike their names are.
    """
    scored = sorted(
        ((_likeness(column, heading), column.name, heading) for column, heading in _possible(of, headed, as_at)),
        key=lambda each: -each[0],
    )
    found: dict[str, str] = {}
    for score, name, heading in scored:
        if score >= _LIKE and name not in found and heading not in found.values():
            found[name] = heading
    return found


def _possible(of: Table, headed: Headed, as_at: date) -> list[tuple[Column, str]]:
    """Each column with each heading under which cells stand that it could hold."""
    samples = {heading: _sample(headed, place) for place, heading in enumerate(headed.headings) if plain(heading)}
    return [
        (column, heading)
        for column in of.own_columns
        for heading, cells in samples.items()
        if _holds(column, cells, as_at)
    ]


def _sample(headed: Headed, place: int) -> list[Cell]:
    cells = (row[place] for _, row in headed.body[:_LOOKED_AT] if place < len(row))
    return [cell for cell in cells if said(cell)]


def _holds(column: Column, cells: Sequence[Cell], as_at: date) -> bool:
    """Whether most cells could be of a column; of a closed list any word could, since a mapping may translate it."""
    if column.codes and not any(isinstance(cell, date | float) for cell in cells):
        return True
    readable = sum(value_of(column, cell, as_at)[1] is None for cell in cells)
    looks_like_days = column.type is not Type.DATE and any(isinstance(cell, date) for cell in cells)
    return not looks_like_days and readable >= _FITTING * len(cells)


def _likeness(column: Column, heading: str) -> float:
    names = (column.name.replace("_", " "), column.means, *_ALSO.get(column.name, ()))
    return max(fuzz.token_sort_ratio(heading, name, processor=default_process) for name in names)
