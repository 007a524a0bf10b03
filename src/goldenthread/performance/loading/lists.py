"""The lists of returns, and of the complaints of one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format

from goldenthread.design.frame_lists import FrameListing, Row, one_of_column
from goldenthread.design.lists import Column, Filter
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can
from goldenthread.performance.loading import queries
from goldenthread.performance.quality.trend import NO_TEAM
from goldenthread.store import Snapshot


def _count(name: str) -> Any:
    return lambda row: f"{row[name]:,}" if row[name] else ""


def _called(row: Row) -> str:
    return f"{row['kind']} as at {date_format(row['as_at'], 'j F Y')}"


def _address(row: Row) -> str:
    return reverse("performance:return", args=[row["id"]])


def _correction(row: Row) -> str:
    return f"Correction {row['version'] - 1}" if row["version"] > 1 else ""


_COUNTS = ("Rows", "Refused", "Complaints")


class Returns(FrameListing):
    """Returns, the latest loaded first."""

    title = "Returns"
    columns: tuple[Column, ...] = (
        Column("Return", _called, "as_at", link=_address, wide=True),
        Column("Kind", lambda row: row["kind"], only_exported=True),
        Column("As at", lambda row: row["as_at"], only_exported=True),
        Column("Known from", lambda row: row["known_from"], "known_from"),
        Column("Loaded", lambda row: row["loaded_at"], "loaded_at"),
        Column("By", lambda row: row["by"], "by"),
        Column("Rows", lambda row: row["rows"], "rows", html=_count("rows")),
        Column("Refused", lambda row: row["refused"], "refused", html=_count("refused")),
        Column("Complaints", lambda row: row["complaints"], "complaints", html=_count("complaints")),
        Column("Corrects", _correction, "version"),
        Column("File", lambda row: row["file"], only_exported=True),
    )
    search = ("file", "by")
    empty = "No return is loaded yet. Load one, and every figure that can be counted from it is there."

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request, queries.as_frame(queries.returns()))
        self.filters = (_of_values(self, "kind", "Return"),)
        if not can(request.user, Permission.SEE_SMALL_NUMBERS):  # a register of three rows is of three children
            self.columns = tuple(column for column in self.columns if column.title not in _COUNTS)


class Complaints(FrameListing):
    """What is wrong with a return, row by row, to be handed back to whoever records."""

    columns = (
        Column("List", lambda row: row["list"], "list"),
        Column("Row", lambda row: row["row"], "row"),
        Column("Team", lambda row: row["team"] or NO_TEAM, "team"),
        Column("What is wrong", lambda row: row["what"], "what", wide=True),
        Column("What to do", lambda row: row["do"], wide=True),
        Column("Column", lambda row: row["column"], "column"),
        Column("Row refused", lambda row: "yes" if row["refused"] else "", "refused"),
        Column("Rule", lambda row: row["rule"], "rule"),
    )
    search = ("what", "column")
    empty = "Nothing is wrong with this return."

    def __init__(self, request: HttpRequest, snapshot: Snapshot) -> None:
        super().__init__(request, queries.complaints(snapshot))
        day = date_format(snapshot.as_at, "Y-m-d")
        self.title = f"Complaints {snapshot.kind} {day}"
        self.filters = tuple(
            _of_values(self, name, title) for name, title in (("list", "List"), ("team", "Team"), ("rule", "Rule"))
        )


def _of_values(listing: FrameListing, name: str, title: str) -> Filter:
    """A filter of what a column holds, the commonest first, with how many rows hold it."""

    def choices() -> list[tuple[str, str]]:
        held = listing.frame[name].value_counts(sort=True).iter_rows()
        return [(value or "", f"{value or NO_TEAM} ({count:,})") for value, count in held]

    return one_of_column(name, title, choices)
