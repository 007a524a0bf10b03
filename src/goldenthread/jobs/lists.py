"""The list of jobs."""

from __future__ import annotations

from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime

from goldenthread.design.lists import Column, Listing, one_of
from goldenthread.jobs.models import Job, State


def _moment(moment: datetime | None) -> str:
    return date_format(localtime(moment), "j F Y, H:i") if moment else ""


class Jobs(Listing):
    """Jobs, latest first."""

    title = "Jobs"
    columns = (
        Column("Job", lambda job: job.title, sort="title", link=Job.get_absolute_url, wide=True),
        Column("How it stands", lambda job: job.get_state_display(), sort="state"),
        Column("Asked by", lambda job: str(job.by), sort="by__last_name"),
        Column("Asked", lambda job: _moment(job.created_at), sort="created_at"),
        Column("Ended", lambda job: _moment(job.ended_at), sort="ended_at"),
        Column("Why it failed", lambda job: job.failed_why, only_exported=True),
    )
    filters = (one_of("state", "How it stands", lambda: State.choices),)
    search = ("title",)
    empty = "No jobs yet. Loading a return is one: ask for it on the page of returns."
