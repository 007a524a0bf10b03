"""What the pages of returns read: the store's own account, and what was counted of it ahead."""

from __future__ import annotations

import polars as pl

from goldenthread.jobs.models import Job, State
from goldenthread.performance.figures import known_now
from goldenthread.performance.loading.actions import COUNT, LOAD
from goldenthread.performance.quality.counting import complaints_of
from goldenthread.returns import title
from goldenthread.store import Snapshot

_RETURNS: dict[str, pl.DataType | type[pl.DataType]] = {
    "id": pl.String,
    "kind": pl.String,
    "as_at": pl.Date,
    "version": pl.Int64,
    "known_from": pl.Date,
    "loaded_at": pl.Datetime(time_zone="Europe/London"),
    "by": pl.String,
    "file": pl.String,
    "rows": pl.Int64,
    "refused": pl.Int64,
    "complaints": pl.Int64,
}


def returns() -> list[Snapshot]:
    """Every return that was loaded, on a page or on the command line, the latest first."""
    return sorted(known_now().snapshots, key=lambda each: each.loaded_at, reverse=True)


def snapshot(name: str) -> Snapshot | None:
    """The return of this id, if there is one."""
    return next((each for each in known_now().snapshots if each.id == name), None)


def complaints(of: Snapshot) -> pl.DataFrame:
    """Its complaints, with the team of each row where one is known."""
    return complaints_of(known_now(), of)


def as_frame(snapshots: list[Snapshot]) -> pl.DataFrame:
    """A row a return, for its list."""
    rows = [
        {
            "id": each.id,
            "kind": title(each.kind),
            "as_at": each.as_at,
            "version": each.version,
            "known_from": each.known_from,
            "loaded_at": each.loaded_at,
            "by": each.by,
            "file": each.file_name,
            "rows": sum(rows.read for rows in each.rows.values()),
            "refused": sum(rows.refused for rows in each.rows.values()),
            "complaints": sum(each.complaints.values()),
        }
        for each in snapshots
    ]
    return pl.DataFrame(rows, schema=_RETURNS)


def loads_wait() -> bool:
    """Whether another return waits to be loaded."""
    return Job.objects.filter(kind=LOAD, state=State.WAITING).exists()


def being_counted() -> Job | None:
    """The job that counts the figures anew, while there is one."""
    return Job.objects.filter(kind=COUNT, state__in=[State.WAITING, State.RUNNING]).first()
