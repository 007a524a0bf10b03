"""The one way to the children behind a figure: who may, and why, is kept before anything is shown."""

from __future__ import annotations

from django.db import transaction

from goldenthread.people.history import record
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.performance.children.queries import Behind


def open_children(of: Behind, *, by: Person, reason: str) -> Behind:
    """Keep in the history that somebody opened the children behind a figure, which and why; then give them.

    The event names no child: the figure, its period and its group say whose rows were seen, as known then.
    """
    check(by, Permission.SEE_CHILDREN)
    rows = of.count  # worked out before the record is touched, so that nobody else waits for it
    with transaction.atomic():
        record(
            "performance.children.opened",
            by=by,
            measure=of.measure.id,
            period=of.period.name,
            broken_down_by=of.by,
            group=of.group,
            reason=reason,
            rows=rows,
            known_id=of.known.id,
        )
    return of
