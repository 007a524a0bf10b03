"""Lists of targets and frozen periods."""

from __future__ import annotations

from django.urls import reverse

from goldenthread.design.charts.figures import said
from goldenthread.design.lists import Column, Listing
from goldenthread.measures.catalogue import by_id
from goldenthread.performance.models import FrozenPeriod, Target


def _value(target: Target) -> str:
    return said(float(target.value), measure.unit if (measure := by_id().get(target.measure)) else "")


def _title(target: Target) -> str:
    """The title and id; the id alone of a measure that the catalogue no longer has."""
    measure = by_id().get(target.measure)
    return f"{measure.title} ({measure.id})" if measure else target.measure


class TargetList(Listing):
    """Every target that was set."""

    title = "Targets"
    columns = (
        Column(
            "Measure",
            _title,
            link=lambda row: reverse("performance:measure", args=[row.measure]),
            wide=True,
        ),
        Column("Target", _value),
        Column("From", lambda row: row.from_on, sort="from_on"),
        Column("Why", lambda row: row.reason, wide=True),
        Column("Set by", lambda row: str(row.set_by)),
    )
    search = ("measure", "reason")
    empty = "No target is set yet. Open a measure from the scorecard and choose “Set a target”."


class FrozenList(Listing):
    """Every frozen period."""

    title = "Frozen figures"
    columns = (
        Column("Period", str, link=FrozenPeriod.get_absolute_url, sort="name"),
        Column("First day", lambda row: row.first, sort="first"),
        Column("Last day", lambda row: row.last, sort="last"),
        Column("Frozen on", lambda row: row.known_on, sort="known_on"),
        Column("By", lambda row: str(row.frozen_by)),
        Column("Published in", lambda row: row.reason, wide=True),
    )
    empty = "Nothing is frozen yet. Freeze a period when its figures are published, so that they stay as they were."
