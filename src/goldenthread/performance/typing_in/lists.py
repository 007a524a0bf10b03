"""Typed figures as a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.people.models import Person
from goldenthread.performance.typing_in.queries import Shown, shown

_STANDS = (("yes", "Stands"), ("no", "Withdrawn"))


def _narrow(rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
    if len(values) == len(_STANDS):
        return rows
    return rows.filter(withdrawn_why="") if values == ["yes"] else rows.exclude(withdrawn_why="")


def _typists() -> list[tuple[str, str]]:
    return [(str(person.pk), str(person)) for person in Person.objects.filter(typed_figures__isnull=False).distinct()]


class TypedFigureList(Listing):
    """Figures that no return holds."""

    title = "Typed figures"
    empty = "No figure was typed yet. Type one, or paste them from a spreadsheet, where no return holds them."
    search = ("title", "measure", "group", "source")
    filters = (
        Filter("stands", "Stands or not", lambda: _STANDS, _narrow),
        one_of("by", "Typed by", _typists, lookup="typed_by"),
    )
    columns = (
        Column(
            "What it counts",
            lambda each: each.figure.title,
            sort="title",
            link=lambda each: each.figure.get_absolute_url(),
        ),
        Column("Group", lambda each: each.group, sort="group"),
        Column("Period", lambda each: each.period, sort="last"),
        Column("Figure", lambda each: each.words),
        Column("Counted from", lambda each: each.parts),
        Column("Marked", lambda each: each.mark, sort="created_at"),
        Column("Stands", lambda each: each.stands, sort="withdrawn_why"),
        Column("Source", lambda each: each.figure.source, only_exported=True),
        Column("Measure", lambda each: each.figure.measure, only_exported=True),
        Column("Numerator", lambda each: each.numerator, only_exported=True),
        Column("Denominator", lambda each: each.denominator, only_exported=True),
        Column("Value", lambda each: each.value, only_exported=True),
        Column("Unit", lambda each: each.figure.unit, only_exported=True),
    )

    def shown(self, rows: Iterable[Any]) -> list[Shown]:
        """The figures as the person who asks may see them."""
        return shown(rows, self.request.user)
