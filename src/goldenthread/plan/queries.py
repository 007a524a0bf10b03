"""What pages read of the plan: each action with its latest rating and call-outs, counts, and slips."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from goldenthread.documents.models import Document
from goldenthread.inspections.models import Finding
from goldenthread.people.history import subject_key
from goldenthread.people.models import Event
from goldenthread.people.rules import Somebody
from goldenthread.plan.callouts import CALL_OUTS, CallOut, called_out
from goldenthread.plan.models import Action, Evidence, Plan, Rating
from goldenthread.plan.statuses import Colour, Status

_NOT_RATED = ""
_DIGITS = re.compile(r"[0-9]+")
_LAST_DIGITS = re.compile(r"([0-9]+)[^0-9]*$")


def rated(actions: QuerySet[Action]) -> QuerySet[Action]:
    """The actions with ``colour``, ``direction``, ``held``, ``reason`` and ``rated_on`` of the latest rating."""
    latest = Rating.objects.filter(action=OuterRef("pk")).order_by("-said_on", "-pk")
    return actions.annotate(
        colour=Coalesce(Subquery(latest.values("colour")[:1]), Value(_NOT_RATED)),
        direction=Coalesce(Subquery(latest.values("direction")[:1]), Value("")),
        held=Subquery(latest.values("held")[:1]),
        reason=Subquery(latest.values("reason")[:1]),
        rated_on=Subquery(latest.values("said_on")[:1]),
    )


def standing(actions: QuerySet[Action] | None = None) -> QuerySet[Action]:
    """Actions as a list shows them: latest rating, call-outs, owner."""
    rows = Action.objects.all() if actions is None else actions
    return called_out(rated(rows)).select_related("plan", "owner")


def evidence_for(person: Somebody) -> QuerySet[Evidence]:
    """Evidence, each piece with the document it is in; with none where that is under embargo for the person."""
    seen = Document.objects.visible_to(person).named()
    pieces: QuerySet[Evidence] = Evidence.objects.prefetch_related(Prefetch("document", seen))
    return pieces


@dataclass(frozen=True)
class Tally:
    """How many of how many actions hold each rating; always counted, never typed (N-L2)."""

    counts: tuple[tuple[str, str, int], ...]
    total: int

    @property
    def words(self) -> str:
        """The counts as a sentence with its base: "6 of 17 green, 8 amber"."""
        said = [f"{count} {label.lower()}" for _, label, count in self.counts if count]
        return f"Of {self.total} actions: {', '.join(said)}" if said else "No actions yet"


def tally(actions: Iterable[Any]) -> Tally:
    """The latest ratings of the actions, counted; dropped actions are no part of the base."""
    live = [action.colour for action in actions if action.status != Status.DROPPED]
    counted = Counter(live)
    labels = [*Colour.choices, (_NOT_RATED, "Not rated")]
    return Tally(tuple((colour, label, counted[colour]) for colour, label in labels), len(live))


@dataclass(frozen=True)
class Slips:
    """How often an action's date was put back since first promised, and how far in all."""

    times: int
    days: int


def slips(actions: Collection[Action]) -> dict[int, Slips]:
    """The slips of each action that has slipped; two dates in a workbook are one slip that no event tells of."""
    slipped = {
        action.pk: (action.due_on - action.first_due_on).days
        for action in actions
        if action.due_on and action.first_due_on and action.due_on > action.first_due_on
    }
    keys = {subject_key(action): action.pk for action in actions if action.pk in slipped}
    moved: Counter[int] = Counter()
    for subject, details in Event.objects.filter(subject__in=keys, what__startswith="plan.action.").values_list(
        "subject", "details"
    ):
        before, after = details.get("changed", {}).get("due_on", (None, None))
        moved[keys[subject]] += bool(before and after and after > before)
    return {pk: Slips(max(moved[pk], 1), days) for pk, days in slipped.items()}


def next_number(plan: Plan) -> str:
    """The number after the highest in the plan, "1.4" after "1.3"; "1" where none is numbered yet."""
    numbers = [number for number in plan.actions.values_list("number", flat=True) if _DIGITS.search(number)]
    if not numbers:
        return "1"
    last = max(numbers, key=lambda number: [int(digits) for digits in _DIGITS.findall(number)])
    return _LAST_DIGITS.sub(lambda digits: str(int(digits[1]) + 1).zfill(len(digits[1])), last)


def unanswered(person: Somebody) -> QuerySet[Finding]:
    """Findings that ask for better, and that no action answers."""
    findings: QuerySet[Finding] = Finding.objects.visible_to(person)
    return (
        findings.filter(polarity=Finding.Polarity.IMPROVEMENT, actions=None)
        .select_related("inspection", "statement")
        .order_by("-inspection__starts_on", "statement__start")
    )


def unanswered_headlines(person: Somebody) -> QuerySet[Finding]:
    """The areas for improvement and priority actions among them: what a plan must answer."""
    return unanswered(person).exclude(level=Finding.Level.NARRATIVE)


def grouped(actions: Collection[Any]) -> list[tuple[CallOut, list[Action]]]:
    """Each call-out with the actions it holds of; those that hold of none are left out."""
    found = [(call_out, [action for action in actions if getattr(action, call_out.field)]) for call_out in CALL_OUTS]
    return [(call_out, held) for call_out, held in found if held]
