"""The only writers of typed figures: each checks who asks, and appends an event in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from goldenthread.people.history import amend, hold, keep
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.performance.models import TypedFigure
from goldenthread.performance.typing_in.queries import standing
from goldenthread.performance.typing_in.rules import check_correction, check_period, check_withdrawal


@transaction.atomic
def type_figure(*, by: Person, why: str = "", **said: Any) -> TypedFigure:
    """Keep a figure; one that stands for the same is withdrawn where ``why`` says the reason."""
    check(by, Permission.KEEP_PERFORMANCE)
    check_period(said["first"], said["last"], timezone.localdate())
    if there := standing(**said):
        check_correction(there, said, why)
        withdraw(there, by=by, why=why)
    return keep(TypedFigure(typed_by=by, **said), "performance.figure.typed", by=by)


@transaction.atomic
def type_figures(figures: Sequence[dict[str, Any]], *, by: Person, why: str = "") -> list[TypedFigure]:
    """Keep figures that were pasted together: all of them, or none."""
    return [type_figure(by=by, why=why, **said) for said in figures]


@transaction.atomic
def withdraw(figure: TypedFigure, *, by: Person, why: str) -> None:
    """Take a figure back, with the reason; it stays in the record and is shown as withdrawn."""
    check(by, Permission.KEEP_PERFORMANCE)
    hold(figure)
    check_withdrawal(figure, why)
    amend(figure, "performance.figure.withdrawn", by=by, withdrawn_why=why.strip())
