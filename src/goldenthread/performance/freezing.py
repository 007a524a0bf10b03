"""Freezing a period in the worker, where counting it makes nobody wait."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from goldenthread.jobs.models import Job
from goldenthread.jobs.work import Failed, Tell, does
from goldenthread.performance.actions import FREEZE, freeze
from goldenthread.performance.models import FrozenPeriod


@does(FREEZE)
def freeze_period(job: Job, tell: Tell) -> dict[str, Any]:
    """Freeze what was asked for; one that a stopped worker froze already is that one."""
    tell("Counting the period", 0, 1)
    given = job.given
    days = {name: date.fromisoformat(given[name]) for name in ("first", "last")}
    there = FrozenPeriod.objects.filter(name=given["name"], frozen_by=job.by, created_at__gte=job.created_at).first()
    try:
        period = there or freeze(by=job.by, name=given["name"], reason=given["reason"], **days)
    except ValidationError as refused:
        raise Failed(" ".join(refused.messages)) from refused
    return {"address": period.get_absolute_url()}
