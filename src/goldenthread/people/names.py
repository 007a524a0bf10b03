"""What the history calls things: events hold keys, and a name is given only to those who may read of the thing."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable

from django.apps import apps
from django.db.models import Max

from goldenthread.people.models import Event
from goldenthread.people.rules import Somebody, told

_KEY = re.compile(r"[a-z]+\.[A-Za-z]+:\d{1,18}")


def is_key(value: object) -> bool:
    """Whether a value in an event's details stands for a thing, as ``plan.Action:17`` does."""
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def names(events: Iterable[Event], person: Somebody) -> dict[str, str]:
    """The names, by key, of what events are about and tell of; what the person may not read of is left out."""
    seen = _told({key for event in events for key in _keys(event)}, person)
    latest = Event.objects.filter(subject__in=seen).order_by().values("subject").annotate(last=Max("number"))
    named = Event.objects.filter(number__in=latest.values("last"))
    return {key: key for key in seen} | dict(named.values_list("subject", "subject_name"))


def _keys(event: Event) -> list[str]:
    return [event.subject, *re.findall(rf'"({_KEY.pattern})"', json.dumps(event.details))]


def _told(keys: Iterable[str], person: Somebody) -> set[str]:
    numbers = defaultdict(list)
    for label, _, number in (key.partition(":") for key in keys if key):
        numbers[label].append(number)
    models = {model._meta.label: model for model in apps.get_models()}
    return {
        f"{label}:{pk}"
        for label, wanted in numbers.items()
        if label in models
        for pk in told(models[label], person).filter(pk__in=wanted).order_by().values_list("pk", flat=True)
    }
