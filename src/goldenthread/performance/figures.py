"""The figures of every page: worked out once for as long as the same is known, and then only read.

Case tables never come here: what is kept and read are answers, a row a measure, period and group. Who may not see
numbers so small that they might give a child away is given `Figures` in which they are hidden already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path

import polars as pl

from goldenthread.judgement.disclosure import hide_small, is_small
from goldenthread.judgement.movement import ProcessChart, process_chart
from goldenthread.judgement.series import movements
from goldenthread.measures import periods as days
from goldenthread.measures.answering import ANSWERS, answer
from goldenthread.measures.answering.queries import WITH_THE_PROGRAM, Queries, fingerprint
from goldenthread.measures.catalogue import by_id, catalogue
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.groups import in_words
from goldenthread.measures.kinds import Measure, Share
from goldenthread.measures.periods import Period
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.store import Known, Store, authority_settings, usual_folder

STEPS = {"month": (days.months, 36), "quarter": (days.quarters, 12), "year": (days.years, 3)}
AGE_BAND = "age band"
BREAKDOWNS = ("service", "team", AGE_BAND, "category", "source")  # worked out ahead; by worker, measure by measure
BY_WORKER = "worker"
_STEPS_AHEAD = ("month", "year")
_SERIES = ("measure", "authority", "group")
_Stamp = tuple[tuple[str, int], ...]
_JUDGED = {"movement": pl.String, "firm": pl.Boolean, "alike": pl.Boolean}


@dataclass(frozen=True)
class Series:
    """One measure of one group, a member a period; ``movement`` is judged of the whole, hidden or not."""

    measure: Measure
    by: str | None
    group: str
    periods: tuple[Period, ...]
    numerators: tuple[float | None, ...]
    denominators: tuple[float | None, ...]
    values: tuple[float | None, ...]
    covered: tuple[bool, ...]
    hidden: tuple[bool, ...]
    movement: str | None
    firm: bool
    alike: bool
    words: str = ""  # of the group: what a code stands for

    @cached_property
    def last(self) -> int | None:
        """The place of the last period that the returns cover; none where they cover none."""
        return max((place for place, covered in enumerate(self.covered) if covered), default=None)

    @property
    def is_small(self) -> bool:
        """Whether the last covered figure is so small that it might give a child away; it is not for publishing."""
        if self.last is None or not is_of_children(self.measure):
            return False
        parts = self.numerators[self.last], self.denominators[self.last]
        return is_small(*parts, isinstance(self.measure, Share))

    @property
    def latest(self) -> float | None:
        """The value of the last covered period."""
        return None if self.last is None else self.values[self.last]

    def chart(self, target: float | None = None) -> ProcessChart:
        """The process chart, without the part of a period that is not over where a part of one counts for less."""
        cut = self.measure.accrues
        values = [None if cut and p.cut else value for p, value in zip(self.periods, self.values, strict=True)]
        return process_chart([p.last for p in self.periods], values, better=self.measure.better, target=target)


class NotCounted(Exception):
    """What a page reads is not worked out yet: a return or the program was changed just now."""


class Figures:
    """What is known of the authority, as somebody may see it.

    One that ``only_reads`` raises `NotCounted` for what is worked out `ahead` and is not there yet: no page waits while
    the whole catalogue is counted.
    """

    def __init__(self, known: Known, hides: bool, only_reads: bool = False) -> None:
        self.known, self.hides, self._only_reads = known, hides, only_reads

    @cached_property
    def until(self) -> date | None:
        """The last day that any return covers; none where nothing is loaded."""
        return None if self.known.coverage.is_empty() else self.known.coverage["last_day"].max()  # type: ignore[return-value]  # dates

    @property
    def authority(self) -> str:
        """Whose figures they are."""
        return str(self.known.snapshots[-1].authority) if self.known.snapshots else ""

    def periods(self, step: str = "month") -> list[Period]:
        """The periods of a step, the last cut where it is not over."""
        make, number = STEPS[step]
        return make(number, self.until) if self.until else []

    def answers(self, by: str | None = None, step: str = "month", measure: str = "") -> pl.DataFrame:
        """Answers of the whole catalogue, or of one measure, with ``hidden``, ``movement``, ``firm`` and ``alike``."""
        return self.answers_of(self.periods(step), by, measure)

    def answers_of(self, periods: Sequence[Period], by: str | None = None, measure: str = "") -> pl.DataFrame:
        """The same for any periods."""
        asked = _Asked(self.known, by, tuple(periods), measure if by == BY_WORKER else "")
        if self._only_reads and self._is_ahead(asked) and not self.known.has_worked_out(asked.name):
            raise NotCounted
        return _answers(asked, self.hides)

    def _is_ahead(self, asked: _Asked) -> bool:
        """Whether it is among what is worked out ahead."""
        of_catalogue = bool(asked.periods) and asked.by != BY_WORKER
        return of_catalogue and any(list(asked.periods) == self.periods(step) for step in _STEPS_AHEAD)

    def series(self, measure: str, by: str | None = None, group: str = "all", step: str = "month") -> Series | None:
        """One series; none where the group is not there."""
        return next((each for each in self.each_series(measure, by, step) if each.group == group), None)

    def each_series(self, measure: str, by: str | None = None, step: str = "month") -> list[Series]:
        """The series of every group of a measure, in the order in which people read them."""
        rows = self.answers(by, step, measure).filter(pl.col("measure") == measure)
        found = {each.group: each for each in _series(rows, by, self.periods(step)).values()}
        return [replace(found[group], words=words) for group, words in in_words(found).items()]

    def scorecard(self, by: str | None = None, group: str = "all") -> dict[str, Series]:
        """The monthly series of every measure in total, or of one group, by their ids."""
        rows = self.answers(by).filter(pl.col("group") == group)
        return {measure: each for (measure, _), each in _series(rows, by, self.periods()).items()}

    def hides_small(self, measure: str, numerator: float | None, denominator: float | None) -> bool:
        """Whether a figure that was kept elsewhere is hidden from whoever these are for."""
        return self.hides and measure in _of_children() and is_small(numerator, denominator, measure in _shares())

    def hiding(self, kept: pl.DataFrame) -> pl.DataFrame:
        """Answers of one breakdown that were kept elsewhere, with ``hidden``, as whoever these are for may see them."""
        return _hidden(kept) if self.hides else kept.with_columns(hidden=pl.lit(False))

    def groups(self, by: str) -> list[str]:
        """The groups that any figure is broken down into, in order."""
        return sorted(self.answers(by)["group"].unique().to_list()) if self.until else []


def figures_for(person: Somebody) -> Figures:
    """The figures as a person may see them."""
    return Figures(known_now(), hides=not can(person, Permission.SEE_SMALL_NUMBERS), only_reads=True)


def figures() -> Figures:
    """The figures whole: for what is kept or published by those who may see them."""
    return Figures(known_now(), hides=False)


def ahead(known: Known) -> dict[str, Callable[[], object]]:
    """What to work out before a page asks for it, so that nobody waits: a call each, by what it counts."""
    whole = Figures(known, hides=False)
    return {
        f"{f'by {by}' if by else 'in total'}, by {step}": partial(whole.answers, by, step)
        for step in _STEPS_AHEAD
        for by in (None, *BREAKDOWNS)
    }


def known_now() -> Known:
    """All that is known, opened once until a return or a setting changes."""
    folder = usual_folder().absolute()
    return _known(folder, _stamp(folder))


def _stamp(folder: Path) -> _Stamp:
    """When what a store says was last changed."""
    watched = [path for path in (folder / "snapshots", *authority_settings.files(folder)) if path.exists()]
    return tuple((str(path), path.stat().st_mtime_ns) for path in watched)


@lru_cache(maxsize=4)
def _known(folder: Path, stamp: _Stamp) -> Known:
    return Store(folder).known_on()


@dataclass(frozen=True)
class _Asked:
    """One question to the catalogue."""

    known: Known
    by: str | None
    periods: tuple[Period, ...]
    measure: str

    @property
    def name(self) -> str:
        days_asked = " ".join(f"{period.first} {period.last}" for period in self.periods)
        return f"figures {fingerprint()} {self.by} {self.measure} {days_asked}"


@lru_cache(maxsize=48)
def _answers(asked: _Asked, hides: bool) -> pl.DataFrame:
    if hides:
        return _hidden(_answers(asked, False).drop("hidden"))
    found = asked.known.worked_out(asked.name, lambda: _worked_out(asked))
    return found.with_columns(hidden=pl.lit(False))


def _hidden(whole: pl.DataFrame) -> pl.DataFrame:
    """Answers in which small numbers of children are hidden, with ``hidden``."""
    return hide_small(whole, pl.col("measure").is_in(_of_children()), pl.col("measure").is_in(_shares()))


def _worked_out(asked: _Asked) -> pl.DataFrame:
    """Every answer, with the movement of its series."""
    measures = {asked.measure: by_id()[asked.measure]} if asked.measure else by_id()
    there = asked.periods
    if not there:
        return pl.DataFrame(schema={**ANSWERS, **_JUDGED})
    engine = DuckDB(asked.known.duckdb())
    found = answer(list(measures.values()), engine, there, asked.by, Queries(engine, WITH_THE_PROGRAM))
    told = found.filter(pl.col("covered").any().over(*_SERIES))
    return told.join(movements(told, measures, there), on=_SERIES, how="left", maintain_order="left")


def _series(rows: pl.DataFrame, by: str | None, periods: list[Period]) -> dict[tuple[str, str], Series]:
    """Rows as series, by measure and group."""
    order = {period.name: place for place, period in enumerate(periods)}
    lists = (
        rows.sort(pl.col("period").replace_strict(order, return_dtype=pl.Int32))
        .group_by("measure", "group", maintain_order=True)
        .agg("numerator", "denominator", "value", "covered", "hidden", *(pl.col(name).first() for name in _JUDGED))
    )
    return {
        (row["measure"], row["group"]): Series(
            measure=by_id()[row["measure"]],
            by=by,
            group=row["group"],
            periods=tuple(periods),
            numerators=tuple(row["numerator"]),
            denominators=tuple(row["denominator"]),
            values=tuple(row["value"]),
            covered=tuple(row["covered"]),
            hidden=tuple(row["hidden"]),
            movement=row["movement"],
            firm=bool(row["firm"]),
            alike=bool(row["alike"]),
        )
        for row in lists.sort("measure", "group").iter_rows(named=True)
    }


def is_of_children(measure: Measure) -> bool:
    """Whether a measure's rows are children's, and not posts or workers."""
    return measure.id in _of_children()


@lru_cache(maxsize=1)
def _of_children() -> list[str]:
    """The measures whose rows are children's; those of posts and workers are not."""
    of = {measure.of for measure in catalogue().values()}
    theirs = {population for population in of if "child_id" in population().columns}
    return [measure.id for measure in catalogue().values() if measure.of in theirs]


@lru_cache(maxsize=1)
def _shares() -> list[str]:
    return [measure.id for measure in catalogue().values() if isinstance(measure, Share)]
