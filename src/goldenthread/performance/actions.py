"""The only writers of targets and frozen periods: each checks who asks, and appends its event."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import polars as pl
from django.db import transaction
from django.utils import timezone

from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job
from goldenthread.measures.answering.queries import fingerprint
from goldenthread.measures.periods import Period
from goldenthread.people.history import keep
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.performance.figures import Figures, figures
from goldenthread.performance.models import FrozenFigure, FrozenPeriod, Target
from goldenthread.performance.rules import check_may_freeze, check_name, check_target, measure_of

FREEZE = "performance.freeze"  # a kind of job
FROZEN_BY = (None, "service", "team")


@transaction.atomic
def set_target(*, by: Person, measure: str, value: Decimal, from_on: date, reason: str) -> Target:
    """Set what a measure should come to from a day on; the targets before it stay in the record."""
    check(by, Permission.KEEP_PERFORMANCE)
    check_target(measure_of(measure), value)
    target = Target(measure=measure, value=value, from_on=from_on, reason=reason, set_by=by)
    return keep(target, "performance.target.set", by=by, measure=measure, value=value, from_on=from_on)


@transaction.atomic
def ask_to_freeze(*, by: Person, name: str, first: date, last: date, reason: str) -> Job:
    """Have a period frozen by the worker, which may have to count it first; a slip is refused at once."""
    check(by, Permission.KEEP_PERFORMANCE)
    check_may_freeze(figures(), first, last)
    check_name(name)
    given = {"name": name, "first": first.isoformat(), "last": last.isoformat(), "reason": reason}
    return ask(FREEZE, by=by, title=f"Freezing the figures of {name}", **given)


def freeze(*, by: Person, name: str, first: date, last: date, reason: str) -> FrozenPeriod:
    """Keep every figure of a period as it stands now, in total, by service and by team, never to be changed.

    The figures are worked out before the record is touched, so that nobody else waits for them.
    """
    check(by, Permission.KEEP_PERFORMANCE)
    whole = figures()
    check_may_freeze(whole, first, last)
    period = FrozenPeriod(
        name=name,
        first=first,
        last=last,
        known_on=timezone.localdate(),
        known_id=whole.known.id,
        definitions=fingerprint(),
        snapshots=[each.id for each in whole.known.snapshots],
        reason=reason,
        frozen_by=by,
    )
    period.full_clean()
    found = [row for way in FROZEN_BY for row in _figures(whole, period, way)]
    with transaction.atomic():
        keep(period, "performance.period.frozen", by=by, figures=len(found), known_id=period.known_id)
        FrozenFigure.objects.bulk_create(found)
    return period


def _figures(whole: Figures, period: FrozenPeriod, way: str | None) -> list[FrozenFigure]:
    """The figures of a period by one breakdown, those that the returns do not cover left out."""
    answers = whole.answers_of([Period(period.first, period.last, period.name)], way).filter(pl.col("covered"))
    columns = ("measure", "group", "numerator", "denominator", "value")
    return [FrozenFigure(period=period, by=way or "", **row) for row in answers.select(columns).iter_rows(named=True)]
