"""The plan as a workbook: laid out as it was imported, each cell that still says the same as it came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO

import xlsxwriter
from django.core.exceptions import ValidationError
from xlsxwriter.worksheet import Worksheet

from goldenthread.plan.models import Action, Plan
from goldenthread.plan.workbook.cells import Cell, as_cell
from goldenthread.plan.workbook.columns import COLUMNS
from goldenthread.plan.workbook.lines import SOURCES, Line, cells_of, line_of, read_line
from goldenthread.plan.workbook.sheet import Sheet

_WIDE = frozenset({"recommendation", "what", "milestones", "measure", "progress", "evidence"})
_USUAL_STATUS = "Open"
_WITHOUT_WORKBOOK = [column.title for column in COLUMNS if column.name != "status"]


def export(plan: Plan) -> bytes:
    """The whole plan as an .xlsx file that imports back with every row unchanged."""
    actions = list(plan.actions.prefetch_related("ratings", "milestones", "evidence"))
    sheet = _layout(plan, actions)
    out = BytesIO()
    options = {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as workbook:
        page = workbook.add_worksheet(sheet.name[:31])
        _write(workbook, page, sheet, actions)
    return out.getvalue()


def _layout(plan: Plan, actions: list[Action]) -> Sheet:
    """The workbook's own headings, then those it lacks: columns with something to say, and an earlier workbook's."""
    headings = list(plan.layout.get("headings") or _WITHOUT_WORKBOOK)
    sheet = _sheet(plan, headings, actions)
    cells = [cell for action in actions for cell in cells_of(line_of(action)).items()]
    said = {name for name, cell in cells if cell not in (None, "", _USUAL_STATUS)}
    more = [column.title for column in COLUMNS if column.name in said - sheet.columns.keys()]
    shown = {sheet.heading(place) for place in range(len(headings))}
    earlier = dict.fromkeys(name for action in actions for name in action.extra if name not in shown)
    return _sheet(plan, [*headings, *more, *earlier], actions)


def _sheet(plan: Plan, headings: list[str], actions: list[Action]) -> Sheet:
    titles = plan.layout.get("titles", [])
    return Sheet(
        name=plan.layout.get("sheet", "Plan"),
        titles=titles,
        headings=headings,
        rows=[[action.cells.get(heading) for heading in headings] for action in actions],
        first_row=len(titles) + 2,
    )


def _write(workbook: xlsxwriter.Workbook, page: Worksheet, sheet: Sheet, actions: list[Action]) -> None:
    words = workbook.add_format({"text_wrap": True, "valign": "top"})
    day = workbook.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
    bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for number, row in enumerate(_rows(sheet, actions)):
        for place, cell in enumerate(row):
            style = day if isinstance(cell, date) else bold if number <= len(sheet.titles) else words
            if cell not in (None, ""):
                page.write(number, place, cell, style)
    page.freeze_panes(len(sheet.titles) + 1, 0)
    wide = {place for name, place in sheet.columns.items() if name in _WIDE}
    for place in range(len(sheet.headings)):
        page.set_column(place, place, 45 if place in wide else 16)


def _rows(sheet: Sheet, actions: list[Action]) -> Iterator[list[Cell]]:
    yield from ([as_cell(cell) for cell in row] for row in sheet.titles)
    yield list(sheet.headings)
    for section, held in _sections(actions).items():
        if section:
            yield [section]
        yield from (_row(sheet, action) for action in held)


def _sections(actions: list[Action]) -> dict[str, list[Action]]:
    """The actions under each heading of the plan; those under none stand first, or they would seem to be under one."""
    sections: dict[str, list[Action]] = {"": []}
    for action in actions:
        sections.setdefault(action.section, []).append(action)
    return sections


def _row(sheet: Sheet, action: Action) -> list[Cell]:
    headings = {name: sheet.heading(place) for name, place in sheet.columns.items()}
    came = {name: as_cell(action.cells[heading]) for name, heading in headings.items() if heading in action.cells}
    line = line_of(action)
    cells = cells_of(line) | _as_they_came(line, came)
    said = {headings[name]: cell for name, cell in cells.items() if name in headings and cell not in (None, "")}
    words = {heading: as_cell(kept) for heading, kept in action.extra.items()} | said
    return [words.get(sheet.heading(place)) for place in range(len(sheet.headings))]


def _as_they_came(line: Line, came: Mapping[str, Cell]) -> dict[str, Cell]:
    """The workbook's own cells, for each field of which they still say what the record says."""
    try:
        before = read_line(came, {name: name for name in came}, {}, "")
    except ValidationError:
        return {}
    same = [columns for name, columns in SOURCES.items() if _is_same(name, before, line)]
    return {name: came[name] for columns in same for name in columns if name in came}


def _is_same(name: str, before: Line, now: Line) -> bool:
    if name == "due_on":
        return (before.first_due_on, before.due_on) == (now.first_due_on, now.due_on)
    if name == "evidence":
        return set(before.evidence) == set(now.evidence)
    if name == "rating" and before.rating:
        return before.rating.is_same_as(now.rating)
    return bool(getattr(before, name) == getattr(now, name))
