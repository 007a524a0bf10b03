"""Asking for the load of a return. What does it is in doing.py, in the worker."""

from __future__ import annotations

from datetime import date

from django.core.files.uploadedfile import UploadedFile

from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job
from goldenthread.people.models import Person
from goldenthread.performance.loading import rules, uploads
from goldenthread.performance.models import Mapping
from goldenthread.returns import title

LOAD, COUNT = "performance.load", "performance.count"  # kinds of job


def load_return(
    *,
    by: Person,
    kind: str,
    file: UploadedFile[bytes],
    as_at: date | None = None,
    since: date | None = None,
    mapping: Mapping | None = None,
) -> Job:
    """Keep the file that was sent, and ask for its load; the file is deleted once that is over."""
    rules.check_may_load(by)
    rules.check_file(file.name or "")
    rules.check_days(kind, as_at, since)
    rules.check_mapping(kind, mapping)
    key = uploads.keep(file)
    try:
        return ask_for_load(
            by=by, what=f"{title(kind)}: {file.name}", upload=key, kind=kind, as_at=as_at, since=since, mapping=mapping
        )
    except BaseException:
        uploads.forget(key)
        raise


def ask_for_load(
    *,
    by: Person,
    what: str,
    upload: str,
    kind: str,
    as_at: date | None = None,
    since: date | None = None,
    mapping: Mapping | None = None,
) -> Job:
    """Ask for the load of a file that is kept already, by its key; ``what`` is said of it while it lasts."""
    rules.check_may_load(by)
    rules.check_days(kind, as_at, since)
    rules.check_mapping(kind, mapping)
    return ask(
        LOAD,
        by=by,
        title=f"Loading {what}",
        upload=upload,
        kind=kind,
        as_at=as_at.isoformat() if as_at else None,
        since=since.isoformat() if since else None,
        mapping=mapping.pk if mapping else None,
    )
