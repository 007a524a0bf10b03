"""The one way lists are filtered, sorted, paged and exported; the address holds the whole state."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, reduce
from operator import or_
from typing import Any

import xlsxwriter
from django.core.paginator import Page, Paginator
from django.db.models import F, Model, OrderBy, Q, QuerySet
from django.dispatch import Signal
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import slugify

from goldenthread.design.forms import typed

PAGE_SIZE = 50
exported = Signal()  # sent with request, title and rows (how many) for whoever keeps the history

Cell = str | int | float | date | None


@dataclass(frozen=True)
class Column:
    """A column: its title, the value of a row in it, and, where they differ, how a page shows and sorts it.

    A ``wide`` one holds sentences and is given room on the page; one ``only_exported`` is in the files and not on the
    page, which holds what people look for first.
    """

    title: str
    value: Callable[[Any], Cell]
    sort: str | None = None
    html: Callable[[Any], str] | None = None
    link: Callable[[Any], str] | None = None
    wide: bool = False
    only_exported: bool = False

    def shown(self, row: Any) -> str:
        """The cell as a page shows it."""
        if self.html:
            return self.html(row)
        value = self.value(row)
        text = "" if value is None else date_format(value, "DATE_FORMAT") if isinstance(value, date) else str(value)
        return format_html('<a class="govuk-link" href="{}">{}</a>', self.link(row), text) if self.link else text


@dataclass(frozen=True)
class Filter:
    """A choice of values to keep: ``narrow`` takes the queryset and the values ticked."""

    name: str
    title: str
    choices: Callable[[], Sequence[tuple[str, str]]]
    narrow: Callable[[QuerySet[Any], list[str]], QuerySet[Any]]


def one_of(name: str, title: str, choices: Callable[[], Sequence[tuple[str, str]]], lookup: str = "") -> Filter:
    """The commonest filter: the field (``lookup`` or ``name``) is one of the values ticked."""
    return Filter(name, title, choices, lambda rows, values: rows.filter(**{f"{lookup or name}__in": values}))


class Listing:
    """Rows of a queryset as a page shows them; subclass and declare ``title``, ``columns``, ``filters``, ``search``."""

    title: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...] = ()
    search: tuple[str, ...] = ()
    empty = "Nothing here yet."

    def __init__(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        self.request = request
        self.all = rows

    @cached_property
    def rows(self) -> QuerySet[Any]:
        """Every row that is left after filters and search, in order."""
        rows = self.all
        for choice in self.filters:
            if values := self._ticked(choice):
                rows = choice.narrow(rows, values)
        for word in self.words.split():
            rows = rows.filter(reduce(or_, (Q(**{f"{field}__icontains": word}) for field in self.search)))
        return rows.order_by(*self._order()) if self._order() else rows

    @cached_property
    def words(self) -> str:
        """What is searched for."""
        return typed(self.request.GET, "q") if self.search else ""

    @cached_property
    def page(self) -> Page[Model]:
        """The rows of the page asked for; a page that does not exist is the last."""
        return Paginator(self.rows, PAGE_SIZE).get_page(self.request.GET.get("page"))

    @property
    def cells(self) -> list[list[str]]:
        """The page's rows as HTML, a cell a column."""
        return [[column.shown(row) for column in self._on_page] for row in self.shown(self.page)]

    def shown(self, rows: Iterable[Any]) -> list[Any]:
        """The rows about to be shown; a list whose columns need more of them looks it up here, for all at once."""
        return list(rows)

    @property
    def heads(self) -> list[dict[str, Any]]:
        """The column heads, each with its address for sorting and how it is sorted now."""
        return [self._head(column) for column in self._on_page]

    @property
    def _on_page(self) -> list[Column]:
        return [column for column in self.columns if not column.only_exported]

    @cached_property
    def _choices(self) -> dict[str, Sequence[tuple[str, str]]]:
        """The choices of each filter, asked for once."""
        return {choice.name: choice.choices() for choice in self.filters}

    @property
    def panels(self) -> list[dict[str, Any]]:
        """The filters with their choices and which are ticked."""
        return [
            {
                "name": choice.name,
                "title": choice.title,
                "items": [
                    {"value": value, "text": text, "checked": value in self._ticked(choice)}
                    for value, text in self._choices[choice.name]
                ],
            }
            for choice in self.filters
        ]

    @property
    def chips(self) -> list[dict[str, str]]:
        """What is filtered now, each with the address that takes it away."""
        chips = [
            {"text": f"{choice.title}: {text}", "href": self._without(choice.name, value)}
            for choice in self.filters
            for value, text in self._choices[choice.name]
            if value in self._ticked(choice)
        ]
        return chips + (
            [{"text": f"Words: {self.words}", "href": self._without("q", self.words)}] if self.words else []
        )

    @property
    def pagination(self) -> dict[str, Any]:
        """Parameters for the GOV.UK pagination component."""
        page = self.page
        params: dict[str, Any] = {
            "items": [
                {"number": number, "href": self._address(page=number), "current": number == page.number}
                if isinstance(number, int)
                else {"ellipsis": True}
                for number in page.paginator.get_elided_page_range(page.number)
            ]
        }
        if page.has_previous():
            params["previous"] = {"href": self._address(page=page.previous_page_number())}
        if page.has_next():
            params["next"] = {"href": self._address(page=page.next_page_number())}
        return params

    def export(self) -> HttpResponse | None:
        """All the rows as a file when the address asks for one (``?export=xlsx`` or ``csv``), else None."""
        return exported_table(
            self.request,
            self.title,
            [column.title for column in self.columns],
            lambda: [[column.value(row) for column in self.columns] for row in self.shown(self.rows)],
        )

    def _ticked(self, choice: Filter) -> list[str]:
        known = {value for value, _ in self._choices[choice.name]}
        return [value for value in self.request.GET.getlist(choice.name) if value in known]

    def _order(self) -> tuple[OrderBy | str, ...]:
        """How the rows are sorted; those that say nothing stand last either way, which databases do not agree on."""
        asked = self.request.GET.get("sort", "")
        name = asked.removeprefix("-")
        if name not in {column.sort for column in self.columns if column.sort}:
            return ()
        turned = F(name).desc(nulls_last=True) if asked.startswith("-") else F(name).asc(nulls_last=True)
        return turned, "pk"

    def _head(self, column: Column) -> dict[str, Any]:
        if not column.sort:
            return {"title": column.title, "wide": column.wide}
        now = self.request.GET.get("sort", "")
        state = {column.sort: "ascending", f"-{column.sort}": "descending"}.get(now, "none")
        turned = f"-{column.sort}" if state == "ascending" else column.sort
        return {
            "title": column.title,
            "wide": column.wide,
            "href": self._address(sort=turned, page=None),
            "sorted": state,
        }

    def _address(self, **changes: Any) -> str:
        params = self.request.GET.copy()
        for name, value in changes.items():
            params.pop(name, None)
            if value is not None:
                params[name] = str(value)
        return f"?{params.urlencode()}"

    def _without(self, name: str, value: str) -> str:
        params = self.request.GET.copy()
        params.setlist(name, [other for other in params.getlist(name) if other != value])
        params.pop("page", None)
        return f"?{params.urlencode()}"


def exported_table(
    request: HttpRequest, title: str, heads: list[str], rows: Callable[[], list[list[Cell]]]
) -> HttpResponse | None:
    """A table as a file when the address asks for one (``?export=xlsx`` or ``csv``), else None."""
    writer = {"xlsx": _workbook, "csv": _csv}.get(request.GET.get("export", ""))
    if writer is None:
        return None
    table = rows()
    exported.send(Listing, request=request, title=title, rows=len(table))
    return writer(title, heads, table)


def _csv(title: str, heads: list[str], table: list[list[Cell]]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8", headers=_attachment(title, "csv"))
    response.write("\ufeff")  # so that Excel reads it as UTF-8
    rows = csv.writer(response)
    rows.writerow(heads)
    rows.writerows([[_harmless(cell) for cell in row] for row in table])
    return response


def _harmless(cell: Cell) -> Cell:
    """A cell that a spreadsheet will not take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _workbook(title: str, heads: list[str], table: list[list[Cell]]) -> HttpResponse:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        day, bold = book.add_format({"num_format": "d mmm yyyy"}), book.add_format({"bold": True})
        sheet = book.add_worksheet(_sheet_name(title))
        sheet.write_row(0, 0, heads, bold)
        for number, row in enumerate(table, start=1):
            for place, cell in enumerate(row):
                _write(sheet, number, place, cell, day)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return HttpResponse(buffer.getvalue(), content_type=kind, headers=_attachment(title, "xlsx"))


def _sheet_name(title: str) -> str:
    """A title as Excel takes it for a sheet: 31 characters, none of those it forbids, no quote at either end."""
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:31].strip("' ") or "Sheet"


def _write(sheet: Any, number: int, place: int, cell: Cell, day: Any) -> None:
    if isinstance(cell, date):
        plain = cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell
        sheet.write_datetime(number, place, plain, day)
    elif isinstance(cell, str):
        sheet.write_string(number, place, cell)
    elif cell is not None:
        sheet.write_number(number, place, cell)


def _attachment(title: str, suffix: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{slugify(title)}.{suffix}"'}
