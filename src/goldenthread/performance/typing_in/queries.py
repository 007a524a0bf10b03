"""What pages read of typed figures, with small numbers hidden from those who may not see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime

from goldenthread.design.charts import Picture, process_picture
from goldenthread.design.charts.figures import NOTHING, base, long_period, said
from goldenthread.judgement.disclosure import is_small
from goldenthread.judgement.movement import process_chart
from goldenthread.judgement.series import FEWEST, FEWEST_COUNTED
from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import Better
from goldenthread.measures.periods import months, quarters, years
from goldenthread.people.rules import Somebody
from goldenthread.performance.figures import Figures, figures_for
from goldenthread.performance.models import TypedFigure

_SAME_LENGTH = 3  # days by which months, quarters and years differ among themselves


@dataclass(frozen=True)
class Shown:
    """A typed figure as a person may see it."""

    figure: TypedFigure
    hidden: bool

    @property
    def numerator(self) -> float | None:
        """Its numerator, unless it is hidden."""
        return None if self.hidden else self.figure.numerator

    @property
    def denominator(self) -> float | None:
        """Its denominator, unless it is hidden."""
        return None if self.hidden else self.figure.denominator

    @property
    def value(self) -> float | None:
        """Its value, unless it is hidden."""
        return None if self.hidden else self.figure.value

    @property
    def words(self) -> str:
        """The figure with its unit."""
        return said(self.value, self.figure.unit, hidden=self.hidden)

    @property
    def parts(self) -> str:
        """What it comes of, as "14 of 17"; nothing where it stands alone."""
        told = base(self.numerator, self.denominator, self.figure.unit, hidden=self.hidden)
        return "" if self.figure.denominator is None or told == NOTHING else told

    @property
    def group(self) -> str:
        """Which part it is of."""
        return self.figure.group or "All"

    @property
    def period(self) -> str:
        """Its days in words."""
        return period_words(self.figure.first, self.figure.last)

    @property
    def name(self) -> str:
        """Its period as a picture names it, which writes months short."""
        return _period_name(self.figure.first, self.figure.last) or self.period

    @property
    def mark(self) -> str:
        """What is said of it wherever it is shown."""
        typed_on = date_format(localtime(self.figure.created_at), "DATE_FORMAT")
        return f"Typed by {self.figure.typed_by} on {typed_on}"

    @property
    def stands(self) -> str:
        """Whether it stands, or why it was withdrawn."""
        return f"Withdrawn: {self.figure.withdrawn_why}" if self.figure.withdrawn_why else "Stands"


@dataclass(frozen=True)
class TypedSeries:
    """The figures that stand beside one of them: of the same thing and group, in periods as long as its own."""

    of: TypedFigure
    person: Somebody

    @cached_property
    def members(self) -> list[Shown]:
        """The figures, the earliest first."""
        same = typed_figures().filter(withdrawn_why="", measure=self.of.measure, title__iexact=self.of.title)
        rows = same.filter(group__iexact=self.of.group).order_by("last", "first")
        return shown([row for row in rows if abs(_days(row) - _days(self.of)) <= _SAME_LENGTH], self.person)

    @property
    def picture(self) -> Picture | None:
        """The figures over time; none of fewer than two."""
        if len(self.members) < 2:
            return None
        days = [each.figure.last for each in self.members]
        return process_picture(
            f"{self.of.title}{f', {self.of.group}' if self.of.group else ''}",
            process_chart(days, [each.value for each in self.members], better=self._better),
            unit=self.of.unit,
            periods=[each.name for each in self.members],
            numerators=[each.numerator for each in self.members],
            denominators=[each.denominator for each in self.members],
            hidden=[each.hidden for each in self.members],
            judged=self._tells,
            source="Figures that were typed, since no return holds them",
        )

    @property
    def _better(self) -> Better:
        measure = by_id().get(self.of.measure)
        return measure.better if measure else "neither"

    @property
    def _tells(self) -> bool:
        """Whether there is enough to judge movement by."""
        told = [each for each in self.members if each.value is not None]
        counted = [_rests_on(each) for each in told]
        enough = max(sum(counted) / len(counted), counted[-1]) >= FEWEST_COUNTED if counted else False
        return len(told) >= FEWEST and enough and self.members[-1].value is not None


def typed_figures() -> QuerySet[TypedFigure]:
    """Every typed figure, with who typed it."""
    return TypedFigure.objects.select_related("typed_by")


def typed_for(measure: str, person: Somebody) -> list[Shown]:
    """The typed figures of a measure that stand, the latest first, as a person may see them."""
    rows = typed_figures().filter(measure=measure, withdrawn_why="").order_by("-last", "group", "pk")
    return shown(rows, person)


def shown(rows: Iterable[TypedFigure], person: Somebody) -> list[Shown]:
    """Figures as a person may see them."""
    return shown_by(figures_for(person), rows)


def shown_by(figures: Figures, rows: Iterable[TypedFigure]) -> list[Shown]:
    """Typed figures beside those that are counted, as whoever these are for may see them."""
    return [Shown(figure, _hides(figures, figure)) for figure in rows]


def _hides(figures: Figures, figure: TypedFigure) -> bool:
    """Whether a figure could give a child away; what is not of the catalogue may always be of children."""
    counted = figure.value if figure.numerator is None and not figure.unit else figure.numerator
    if figure.measure:
        return figures.hides_small(figure.measure, counted, figure.denominator)
    return figures.hides and is_small(counted, figure.denominator, share=figure.unit == "%")


def standing(*, measure: str, title: str, group: str, first: date, last: date, **_: Any) -> TypedFigure | None:
    """The figure that stands for the same thing, group and days."""
    same = typed_figures().filter(measure=measure, title__iexact=title, group__iexact=group, withdrawn_why="")
    return same.filter(first=first, last=last).first()


def standing_at(lasts: Iterable[date]) -> QuerySet[TypedFigure]:
    """The figures that stand for periods that end on any of some days."""
    return typed_figures().filter(withdrawn_why="", last__in=set(lasts))


def period_words(first: date, last: date) -> str:
    """Days in words: June 2026, 2026-27 Q1, 30 June 2026, or 3 April 2026 to 30 June 2026."""
    if name := _period_name(first, last):
        return long_period(name)
    words = date_format(last, "DATE_FORMAT")
    return words if first == last else f"{date_format(first, 'DATE_FORMAT')} to {words}"


def _period_name(first: date, last: date) -> str:
    """The name that answers give a whole month, quarter or year; nothing for other days."""
    ending_then = (period for make in (months, quarters, years) for period in make(1, last) if not period.cut)
    return next((period.name for period in ending_then if (period.first, period.last) == (first, last)), "")


def _rests_on(each: Shown) -> float:
    """What a value rests on: the rarer part of a share, the base of another figure, or the count itself."""
    above, below = each.numerator, each.denominator
    if below is None:
        return each.value or 0.0
    return below if above is None or each.figure.unit != "%" else min(above, below - above) or below


def _days(figure: TypedFigure) -> int:
    return (figure.last - figure.first).days
