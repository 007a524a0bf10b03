"""What the plan leaves unsaid or lets slide, called out by name (N-L5). One table: pages, lists and filters read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone

from goldenthread.plan.models import Action, Evidence, Milestone
from goldenthread.plan.statuses import PROVING, Colour, Outcome, Status

_LIVE = Q(status__in=[Status.OPEN, Status.COMPLETE])


@dataclass(frozen=True)
class CallOut:
    """One thing to call out: its name, what a list says, why it matters, and when on a given day it holds."""

    name: str
    title: str
    why: str
    when: Callable[[date], Any]  # a condition: Q, or Q with Exists; ``colour`` is the latest rating

    @property
    def field(self) -> str:
        """The name under which an action from ``called_out`` carries it."""
        return f"call_out_{self.name.replace('-', '_')}"


def _overdue(today: date) -> Any:
    """Past its day and still open; one rated blue is said to be complete, and is called out as that."""
    return Q(status=Status.OPEN, due_on__lt=today) & ~Q(colour=Colour.BLUE)


def _not_shown(today: date) -> Any:
    """Said to be complete, by status or by a blue rating, with nothing that can show a change."""
    proof = Exists(Evidence.objects.filter(action=OuterRef("pk"), strength__in=PROVING))
    return (Q(status__in=[Status.COMPLETE, Status.CLOSED]) | (Q(colour=Colour.BLUE) & _LIVE)) & ~proof


def _milestone_missed(today: date) -> Any:
    """One was said to be missed, or its day has gone by and nobody has said how it ended."""
    missed = Q(outcome=Outcome.MISSED) | Q(outcome="", due_on__lt=today)
    return _LIVE & Q(Exists(Milestone.objects.filter(missed, action=OuterRef("pk"))))


CALL_OUTS = (
    CallOut("no-owner", "No owner", "Nobody answers for it.", lambda today: _LIVE & Q(owner=None, owner_name="")),
    CallOut("no-date", "No date", "Nobody has said when it will be done.", lambda today: _LIVE & Q(due_on=None)),
    CallOut("no-measure", "No measure", "Nobody has said how we will know.", lambda today: _LIVE & Q(measure="")),
    CallOut("no-target", "No target", "Hard to rate: no target was set.", lambda today: _LIVE & Q(target="")),
    CallOut("overdue", "Overdue", "Its date has passed and the work is not complete.", _overdue),
    CallOut(
        "slipped",
        "Date slipped",
        "Its date is later than was first promised.",
        lambda today: _LIVE & Q(due_on__gt=F("first_due_on")),
    ),
    CallOut(
        "milestone-missed",
        "Milestone missed",
        "A step on the way was not done by its day.",
        _milestone_missed,
    ),
    CallOut(
        "not-shown",
        "Complete, not shown to work",
        "Completed is not improved: nothing measured or tested shows that practice changed.",
        _not_shown,
    ),
)


def called_out(actions: QuerySet[Action]) -> QuerySet[Action]:
    """The actions, already ``rated``, with a truth value for each call-out."""
    today = timezone.localdate()
    return actions.annotate(
        **{
            call_out.field: ExpressionWrapper(call_out.when(today), output_field=BooleanField())
            for call_out in CALL_OUTS
        }
    )


def calls_on(action: Action) -> list[CallOut]:
    """What is called out of an action that came from ``called_out``."""
    return [call_out for call_out in CALL_OUTS if getattr(action, call_out.field)]
