"""What may be set and frozen, and who may do it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import Measure
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.performance.figures import Figures
from goldenthread.performance.models import FrozenPeriod


def can_keep(person: Somebody) -> bool:
    """Whether the person may set targets and freeze figures."""
    return can(person, Permission.KEEP_PERFORMANCE)


def measure_of(id_: str) -> Measure:
    """The measure of an id; ``ValidationError`` where there is none."""
    found = by_id().get(id_)
    if found is None:
        raise ValidationError(f"There is no measure {id_}. Choose one from the scorecard.")
    return found


def check_target(measure: Measure, value: Decimal) -> None:
    """A target is one that the measure can come to."""
    if value < 0:
        raise ValidationError({"value": "Nothing that is counted here can be less than 0. Enter a higher target."})
    if measure.unit == "%" and value > 100:
        raise ValidationError({"value": "A share cannot be more than 100 per cent. Enter a lower target."})


def check_may_freeze(figures: Figures, first: date, last: date) -> None:
    """A period is frozen when it is over and returns cover it."""
    if figures.until is None:
        raise ValidationError("No return is loaded, so there is nothing to freeze. Load one first.")
    if last < first:
        raise ValidationError({"last": "The last day cannot be before the first. Mend one of the two."})
    if last > figures.until:
        covered = f"{figures.until.day} {figures.until:%B %Y}"
        raise ValidationError({"last": f"The returns that are loaded go to {covered}. Load the next one, then freeze."})


def check_name(name: str) -> None:
    """No two frozen periods are called the same."""
    if FrozenPeriod.objects.filter(name=name).exists():
        raise ValidationError({"name": f"{name} is frozen already. Give this one another name, or open that one."})
