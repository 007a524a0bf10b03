"""Lists of targets and frozen periods."""

from __future__ import annotations

from django.urls import reverse

from goldenthread.design.charts.figures import said
from goldenthread.design.lists import Column, Listing
from goldenthread.performance.models import FrozenPeriod, Target
from goldenthread.performance.rules import measure_of


def _value(target: Target) -> str:
    return said(float(target.value), measure_of(target.measure).unit)


class TargetList(Listing):
    """Every target that was set."""

    title = "Targets"
    columns = (
        Column(
            "Measure",
            lambda row: f"{measure_of(row.measure).title} ({row.measure})",
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
