"""What must hold of a typed figure, and who may type one."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from goldenthread.design.charts.figures import said as shown
from goldenthread.measures.kinds import Measure, Share
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.performance.models import TypedFigure

_SAME = ("numerator", "denominator", "value", "unit")
_PER = re.compile(r"per (\d[\d,]*)\b")
_TIMES = {"%": 100.0, "": 1.0}  # what a numerator by its denominator is multiplied by, by unit


def can_type(person: Somebody) -> bool:
    """Whether the person may type figures and withdraw them."""
    return can(person, Permission.KEEP_PERFORMANCE)


def check_period(first: date, last: date, today: date) -> None:
    """A period ends after it begins, and is over."""
    if last < first:
        raise ValidationError({"period": "The period ends before it begins. Mend one of the two days."})
    if last > today:
        raise ValidationError(
            {"period": f"The period ends on {last.day} {last:%B %Y}, which is still to come. Wait until it is over."}
        )


def check_correction(standing: TypedFigure, said: dict[str, object], why: str) -> None:
    """The same figure typed again is a correction, which says why; with the same numbers it is none."""
    if all(getattr(standing, name) == said.get(name) for name in _SAME):
        raise ValidationError(f"{standing.typed_by} typed this figure already, with the same numbers.")
    if not why:
        raise ValidationError(
            {
                "why": f"{standing.typed_by} typed this figure already, as {shown(standing.value, standing.unit)}. If "
                "yours is right, say why, and theirs is withdrawn."
            }
        )


def check_withdrawal(figure: TypedFigure, why: str) -> None:
    """A figure is withdrawn once, with the reason."""
    if figure.withdrawn_why:
        raise ValidationError("This figure is withdrawn already.")
    if not why.strip():
        raise ValidationError({"why": "Say why the figure is withdrawn."})


def agreed(
    measure: Measure | None, numerator: float | None, denominator: float | None, value: float | None, unit: str
) -> tuple[float, str]:
    """A figure's value and unit, worked out of its parts where it is not given; the two must agree.

    A measure of the catalogue has its own unit. Elsewhere, where no unit is given, a value that is a hundred times its
    parts is a percentage.
    """
    if measure:
        _check_of(measure, numerator, denominator, unit)
        unit = measure.unit
    if denominator is not None:
        return _of_parts(numerator, denominator, value, unit)
    if value is None and numerator is None:
        raise ValidationError({"value": "Give the value, or the numerator and denominator that it comes of."})
    if value is not None and numerator is not None and value != numerator:
        raise ValidationError(
            {"denominator": f"{value:g} comes of {numerator:g} and what? Give the denominator, or no numerator."}
        )
    return (numerator if value is None else value) or 0.0, unit


def _check_of(measure: Measure, numerator: float | None, denominator: float | None, unit: str) -> None:
    if unit and unit != measure.unit:
        raise ValidationError({"unit": f"{measure.id} is in {measure.unit or 'plain numbers'}: leave the unit out."})
    if denominator is not None and measure.below() is None:
        raise ValidationError({"denominator": f"{measure.id} is a {measure.kind}, which has no denominator."})
    if isinstance(measure, Share) and numerator is not None and denominator is not None and numerator > denominator:
        raise ValidationError({"numerator": f"{numerator:g} cannot be among {denominator:g}. Mend one of the two."})


def _of_parts(numerator: float | None, denominator: float, value: float | None, unit: str) -> tuple[float, str]:
    if numerator is None:
        if value is None:
            raise ValidationError({"value": "Give the value, or the numerator beside the denominator."})
        return value, unit
    if denominator == 0:
        raise ValidationError({"denominator": "Nothing can be set against nought: leave the figure out."})
    if value is None:
        return numerator / denominator * _times(unit or "%"), unit or "%"
    units = [unit] if unit else list(_TIMES)
    for each in units:
        if abs(numerator / denominator * _times(each) - value) <= _rounding(value):
            return value, each
    worked = numerator / denominator * _times(units[0])
    raise ValidationError(
        {"value": f"{numerator:g} of {denominator:g} is {worked:.1f}{units[0]}, not {value:g}. Mend one of the three."}
    )


def _times(unit: str) -> float:
    """What a numerator by its denominator is multiplied by: 10,000 for "per 10,000"."""
    per = _PER.match(unit)
    return float(per[1].replace(",", "")) if per else _TIMES.get(unit, 1.0)


def _rounding(value: float) -> float:
    """Half of the last place that a value is written to."""
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** min(0, int(exponent)) + 1e-9
