"""The history: every write and every sensitive read appended as an event, each chained to the one before.

The chain makes a later change plain to see: each event's hash covers its own content and the hash before it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.utils import timezone

from goldenthread.people.models import Chain, Event, Person

KeptModel = TypeVar("KeptModel", bound=models.Model)


class _Encoder(DjangoJSONEncoder):
    """Keeps a thing by its key: its name may be under embargo for some of those who read the history."""

    def default(self, o: Any) -> Any:
        return subject_key(o) if isinstance(o, models.Model) else super().default(o)


def record(what: str, *, by: Person | None, subject: models.Model | None = None, **details: Any) -> Event:
    """Append an event; call inside the transaction of the write it tells of.

    ``by`` is None only for what nobody signed in did: a failed sign-in, or the first set-up. Give other things in
    ``details`` as they are, never as their names: they are kept by key, and named to those who may read of them.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("record() belongs inside the transaction of the write it tells of")
    chain, _ = Chain.objects.select_for_update().get_or_create(pk=1)
    event = Event(
        number=chain.number + 1,
        at=timezone.now(),
        by=by,
        by_name=str(by or "")[:200],
        what=what,
        subject=subject_key(subject) if subject else "",
        subject_name=str(subject or "")[:300],
        details=json.loads(json.dumps(details, cls=_Encoder)),
        previous=chain.hash,
    )
    event.hash = digest(event)
    event.save(force_insert=True)
    chain.number, chain.hash = event.number, event.hash
    chain.save()
    return event


def subject_key(subject: models.Model) -> str:
    """How events name the thing they are about: ``plan.Action:17``."""
    return f"{subject._meta.app_label}.{subject._meta.object_name}:{subject.pk}"


def history_of(subject: models.Model) -> models.QuerySet[Event]:
    """Everything done to or read of one thing, newest first."""
    return Event.objects.filter(subject=subject_key(subject)).select_related("by")


def keep(instance: KeptModel, what: str, *, by: Person | None, **details: Any) -> KeptModel:
    """Check and save a new part of the record, and append its event."""
    instance.full_clean()
    instance.save(force_insert=True)
    record(what, by=by, subject=instance, **details)
    return instance


def hold(instance: models.Model, fields: list[str] | None = None) -> None:
    """Take fields (all, if None) as they stand now, and keep others from changing the row until the transaction ends.

    A rule about where a thing stands must be asked of a thing that is held.
    """
    instance.refresh_from_db(fields=fields, from_queryset=type(instance)._base_manager.select_for_update())


def amend(instance: models.Model, what: str, /, *, by: Person | None, note: str = "", **changes: Any) -> Event | None:
    """Set fields, check, save, and append an event holding each field before and after; None if nothing differs.

    What stood before is asked of the database, and nothing but these fields is written: the page that the change comes
    from may have been opened before somebody else's.
    """
    hold(instance, list(changes))
    before = {name: getattr(instance, name) for name in changes}
    if before == changes:
        return None
    for name, value in changes.items():
        setattr(instance, name, value)
    instance.full_clean()
    instance.save(update_fields=list(changes))
    changed = {name: [before[name], value] for name, value in changes.items() if before[name] != value}
    return record(what, by=by, subject=instance, changed=changed, **({"note": note} if note else {}))


def digest(event: Event) -> str:
    """The event's hash: SHA-256 over its content and the hash before it."""
    content = [
        event.number,
        _instant(event.at),
        event.by_id,
        event.by_name,
        event.what,
        event.subject,
        event.subject_name,
        event.details,
        event.previous,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _instant(at: datetime) -> str:
    return at.astimezone(timezone.get_fixed_timezone(0)).isoformat(timespec="microseconds")


@dataclass(frozen=True)
class Break:
    """Where the chain first fails to hold, and how."""

    number: int
    why: str


def first_break() -> Break | None:
    """Walk the whole chain; None when every event is as it was written and none is missing."""
    head = _head()
    number, previous = 0, ""
    for event in Event.objects.order_by("number").iterator():
        number += 1
        if event.number != number:
            return Break(number, f"Event {number} is missing.")
        if event.previous != previous:
            return Break(number, f"Event {number} does not follow from the event before it.")
        if event.hash != digest(event):
            return Break(number, f"Event {number} has been changed since it was written.")
        previous = event.hash
        if event.number == head.number and event.hash != head.hash:
            return Break(number, f"Event {number} is not the one that was last when it was written.")
    if number < head.number:
        return Break(number + 1, f"Events after {number} have been removed.")
    if _head().number < number:  # asked again, since others may have written while the chain was walked
        return Break(number + 1, f"Events after {number} have been removed, or the head of the chain moved back.")
    return None


def _head() -> Chain:
    return Chain.objects.filter(pk=1).first() or Chain()
