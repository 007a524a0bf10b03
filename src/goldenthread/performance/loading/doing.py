"""Loading a return in the worker: read, checked, kept whole or not at all; then its figures, as a job of their own."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job
from goldenthread.jobs.work import Failed, Tell, does
from goldenthread.people.history import record
from goldenthread.people.models import Event, Person
from goldenthread.performance.drawing import DRAW
from goldenthread.performance.figures import ahead, known_now
from goldenthread.performance.loading import queries, uploads
from goldenthread.performance.loading.actions import COUNT, LOAD
from goldenthread.performance.loading.archives import unpacked
from goldenthread.performance.models import Mapping
from goldenthread.performance.quality.counting import counted
from goldenthread.returns import CannotLoad
from goldenthread.returns.mapped_table import understood
from goldenthread.store import CannotKeep, CannotOpen, Snapshot, Store, usual_folder
from goldenthread.store.loading import KEEPING, READING, Given, authorities_of, load

_LOADED = "performance.return.loaded"  # the event that `_note` keeps
_STEPS = (READING, KEEPING)
_FOLDERS = ("annex-a", "plain-tables", "ssda903")  # the returns whose tables are files of a folder
_ALONE = (".csv", ".parquet")  # such a file is a folder of one
_OPTIONS = {"--as-at": "“The day it describes”", "--since": "“Whole since”", "--authority": "the store’s settings"}


@does(LOAD, afterwards=uploads.forget_of)
def load_return(job: Job, tell: Tell) -> dict[str, Any]:
    """Load the file that was sent; the result's address is the page of the return."""

    def step(name: str) -> None:
        tell(name, _STEPS.index(name), len(_STEPS))

    snapshots = _kept(job, step)
    _note(snapshots, by=job.by)
    before = "?kept=before" if all(each.kept_before for each in snapshots) else ""
    return {"address": reverse("performance:return", args=[snapshots[0].id]) + before}


@does(COUNT)
def count_figures(job: Job, tell: Tell) -> dict[str, Any]:
    """Work out ahead what the pages show; given up where another return waits, which is about to change it all."""
    known = known_now()
    pieces = {"complaints": partial(counted, known)} | {f"the figures {what}": do for what, do in ahead(known).items()}
    for done, (what, count) in enumerate(pieces.items()):
        if queries.loads_wait():
            break
        tell(f"Counting {what}", done, len(pieces))
        count()
    else:
        ask(DRAW, by=job.by, title="Drawing the figures ahead")
    return {"address": reverse("performance:scorecard")}


def _kept(job: Job, step: Any) -> list[Snapshot]:
    """The snapshots of what was sent; what cannot be loaded fails the job in the reader's own sentence."""
    store, sent = Store(usual_folder()), uploads.path_of(job.given["upload"])
    try:
        given = _given(job, sent, store)
        return [snapshot for _, snapshot in load(given, store, by=str(job.by), file_name=sent.name, tell=step)]
    except (CannotLoad, CannotKeep, CannotOpen) as problem:
        raise Failed(f"{_for_a_page(str(problem))} Nothing of it is kept.") from problem


def _given(job: Job, sent: Path, store: Store) -> Given:
    kind, mapping = job.given["kind"], job.given["mapping"]
    path = _path(kind, sent)
    return Given(
        kind=kind,
        path=path,
        authorities=authorities_of(kind, path, store, settings.COUNCIL_NAME),
        as_at=_day(job.given["as_at"]),
        since=_day(job.given["since"]),
        mapping=understood(Mapping.objects.get(pk=mapping).says) if mapping else None,
    )


def _path(kind: str, sent: Path) -> Path:
    """What the reader is given: the file, or the folder that it is or stands for."""
    if sent.suffix.lower() == ".zip":
        return unpacked(sent)
    return sent.parent if kind in _FOLDERS and sent.suffix.lower() in _ALONE else sent


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _for_a_page(sentence: str) -> str:
    """A reader's sentence with the options of the command line called as the page calls them."""
    for option, words in _OPTIONS.items():
        sentence = re.sub(rf"{option}( \d{{4}}-\d\d-\d\d)?", words, sentence)
    return sentence


@transaction.atomic
def _note(snapshots: list[Snapshot], *, by: Person) -> None:
    """Keep in the history who loaded what, and have the figures counted that it changes."""
    news = [each for each in snapshots if _is_news(each, by)]
    for each in news:
        record(
            "performance.return.loaded",
            by=by,
            snapshot=each.id,
            file=each.file_name,
            rows=sum(rows.read for rows in each.rows.values()),
            complaints=sum(each.complaints.values()),
            corrects=each.is_correction,
        )
    if news:
        ask(COUNT, by=by, title="Counting the figures")


def _is_news(snapshot: Snapshot, by: Person) -> bool:
    """Whether it was kept just now, or by a worker that was killed before it could tell."""
    if not snapshot.kept_before:
        return True
    told = Event.objects.filter(what=_LOADED, details__snapshot=snapshot.id)
    return snapshot.by == str(by) and not told.exists()
