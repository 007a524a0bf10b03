"""The only writers of mappings: each checks who asks, and appends an event in the same transaction."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from goldenthread.jobs.models import Job
from goldenthread.jobs.work import Failed
from goldenthread.people.history import amend, keep, record
from goldenthread.people.models import Person
from goldenthread.performance.loading import uploads
from goldenthread.performance.loading.actions import ask_for_load
from goldenthread.performance.loading.rules import check_file
from goldenthread.performance.mapping import rules
from goldenthread.performance.models import Mapping
from goldenthread.returns.reader import MAPPED


def send_file(*, by: Person, file: UploadedFile[bytes], as_at: date) -> str:
    """Keep a file whose headings are to be matched, for as long as that takes; its key."""
    rules.check_may_map(by)
    rules.check_day(as_at)
    check_file(file.name or "")
    rules.check_size(file.size or 0)
    return uploads.keep(file)


@transaction.atomic
def add_mapping(*, by: Person, text: str) -> Mapping:
    """Keep a mapping; one that is kept already, word for word, is that one."""
    rules.check_may_map(by)
    says = rules.check_text(text)
    there: Mapping | None = Mapping.objects.filter(name=says.name, says=text).first()
    if there:
        return there
    rules.check_name(says.name)
    return keep(Mapping(name=says.name, says=text, made_by=by), "performance.mapping.added", by=by)


@transaction.atomic
def change_mapping(mapping: Mapping, *, by: Person, text: str) -> None:
    """Change how a table is read; what is loaded already stays as it was read."""
    rules.check_may_map(by)
    says = rules.check_text(text)
    rules.check_name(says.name, but=mapping)
    amend(mapping, "performance.mapping.changed", by=by, name=says.name, says=text)


@transaction.atomic
def add_and_load(*, by: Person, text: str, upload: str, as_at: date) -> Job:
    """Keep a mapping, and ask for the load of the file that it was tried on."""
    mapping = add_mapping(by=by, text=text)
    try:
        file = uploads.path_of(upload).name
    except Failed as gone:
        raise ValidationError({"text": str(gone)}) from None
    what = f"{mapping.name}: {file}"
    return ask_for_load(by=by, what=what, upload=upload, kind=MAPPED, as_at=as_at, mapping=mapping)


@transaction.atomic
def note_children_shown(*, by: Person, table: str) -> None:
    """Record that the first rows of a file were shown with the children they are of, so as to try its mapping."""
    record("performance.mapping.tried", by=by, table=table)
