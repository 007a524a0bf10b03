"""The dry run: what importing a sheet would do to each row, worked out without keeping anything."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from goldenthread.inspections.likeness import Near, nearest_finding
from goldenthread.inspections.models import Finding
from goldenthread.people.rules import Somebody
from goldenthread.plan.models import Action, Plan
from goldenthread.plan.rules import check_move
from goldenthread.plan.statuses import Status
from goldenthread.plan.workbook.cells import as_cell, text
from goldenthread.plan.workbook.lines import SOURCES, Line, line_of, read_line, said_in
from goldenthread.plan.workbook.ratings import Said
from goldenthread.plan.workbook.sheet import Sheet
from goldenthread.plan.workbook.steps import write_steps

TITLES = {
    "section": "Part of the plan",
    "recommendation": "Recommendation",
    "what": "Action",
    "owner_name": "Owner",
    "priority": "Priority",
    "starts_on": "Start",
    "due_on": "Due",
    "milestones": "Milestones",
    "measure": "Success measure",
    "target": "Target",
    "rating": "Rating",
    "evidence": "Evidence",
    "status": "Status",
}
_NUMBER = re.compile(r"\W?\d[\d.]*\w?")
PLAIN = ("section", "recommendation", "what", "owner_name", "priority", "starts_on", "due_on", "measure", "target")


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "New"
    CHANGED = "Changed"
    UNCHANGED = "Unchanged"
    REFUSED = "Refused"


@dataclass(frozen=True)
class Change:
    """A field before and after, as a person reads them."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Fate:
    """What would become of one row, and why; ``changed`` names the fields of the line that differ."""

    row: int
    outcome: Outcome
    number: str = ""
    why: str = ""
    line: Line | None = None
    action: Action | None = None
    cells: dict[str, Any] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    near: Near | None = None  # a finding that the row's recommendation matches and the action does not answer yet


@dataclass(frozen=True)
class DryRun:
    """Every row's fate, and the actions of the plan that the workbook leaves out."""

    fates: tuple[Fate, ...]
    left_out: tuple[Action, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many rows meet each fate."""
        counted = Counter(fate.outcome for fate in self.fates)
        return [(outcome.value, counted[outcome]) for outcome in Outcome]

    @property
    def to_keep(self) -> list[Fate]:
        """The rows that keeping the import would write."""
        return [
            fate
            for fate in self.fates
            if fate.outcome in {Outcome.NEW, Outcome.CHANGED} or (fate.near and fate.outcome != Outcome.REFUSED)
        ]


def dry_run(sheet: Sheet, plan: Plan | None, person: Somebody) -> DryRun:
    """What importing the sheet into the plan (None for a new one) would do."""
    kept = Action.objects.filter(plan=plan).prefetch_related("ratings", "milestones", "evidence", "findings")
    actions = {action.number: action for action in kept} if plan else {}
    visible = Finding.objects.visible_to(person).filter(polarity=Finding.Polarity.IMPROVEMENT)
    findings = list(visible.select_related("inspection"))
    fates = tuple(_fates(sheet, actions, findings))
    numbers = {fate.number for fate in fates}
    return DryRun(fates, tuple(action for number, action in actions.items() if number not in numbers))


def _fates(sheet: Sheet, actions: dict[str, Action], findings: list[Finding]) -> Iterator[Fate]:
    section, seen = "", dict[str, int]()
    for row, kept in enumerate(sheet.rows, start=sheet.first_row):
        words = [said for cell in kept if (said := text(as_cell(cell)))]
        if not words or words == [heading for heading in sheet.headings if heading]:
            continue  # nothing, or the headings again at the top of a printed page
        if len(words) == 1 and not _NUMBER.fullmatch(words[0]):
            section = words[0]
            continue
        fate = _fate(sheet, row, kept, section, actions, findings)
        if fate.number in seen and fate.number:
            why = f"Number {fate.number} is on row {seen[fate.number]} already. Give each action a number of its own."
            fate = Fate(row=row, outcome=Outcome.REFUSED, number=fate.number, why=why)
        seen.setdefault(fate.number, row)
        yield fate


def _fate(
    sheet: Sheet, row: int, kept: list[Any], section: str, actions: dict[str, Action], findings: list[Finding]
) -> Fate:
    number = _cell(kept, sheet.columns["number"])
    try:
        line = _line(sheet, kept, section)
        _check(line)
        action = actions.get(line.number)
        changed = frozenset(_changed(line, action, sheet)) if action else frozenset[str]()
        if action and "status" in changed:
            check_move(action, Status(line.status))
    except ValidationError as refusal:
        return Fate(row=row, outcome=Outcome.REFUSED, number=number, why=_sentences(refusal))
    outcome = Outcome.NEW if not action else Outcome.CHANGED if changed else Outcome.UNCHANGED
    return Fate(
        row=row,
        outcome=outcome,
        number=line.number,
        line=line,
        action=action,
        cells={sheet.heading(place): cell for place, cell in enumerate(kept)},
        changed=changed,
        changes=tuple(_changes(line, action, changed)) if action else (),
        notes=tuple(_notes(line, sheet)),
        near=_near(line, action, findings),
    )


def _cell(kept: list[Any], place: int) -> str:
    return text(as_cell(kept[place])) if place < len(kept) else ""


def _line(sheet: Sheet, kept: list[Any], section: str) -> Line:
    known = {place: name for name, place in sheet.columns.items()}
    cells = {known[place]: as_cell(cell) for place, cell in enumerate(kept) if place in known}
    extra = {
        sheet.heading(place): cell for place, cell in enumerate(kept) if place not in known and text(as_cell(cell))
    }
    headings = {name: sheet.heading(place) for name, place in sheet.columns.items()}
    return read_line(cells, headings, extra, section)


def _check(line: Line) -> None:
    """Refuse a row that could not be kept, saying what to mend in it."""
    if not line.number:
        raise ValidationError("This row has no number. Give it one, or take the row out.")
    if not line.what:
        raise ValidationError("This row says no action. Say what will be done.")
    said_on = line.rating.said_on if line.rating else None
    if said_on and said_on > timezone.localdate():
        raise ValidationError(f"It was last updated on {date_format(said_on)}, which is a day to come. Mend the date.")
    action = Action(number=line.number, **{name: getattr(line, name) for name in PLAIN})
    action.clean_fields(exclude=["plan"])
    action.clean()


def _sentences(refusal: ValidationError) -> str:
    if hasattr(refusal, "error_dict"):
        fields = refusal.message_dict.items()
        return " ".join(f"{TITLES.get(name, name.capitalize())}: {' '.join(said)}" for name, said in fields)
    return " ".join(refusal.messages)


def _changed(line: Line, action: Action, sheet: Sheet) -> Iterator[str]:
    """The fields that differ between a row and its action, of those the sheet has columns for."""
    now = line_of(action)
    present = {name for name, columns in SOURCES.items() if sheet.columns.keys() & set(columns)} | {"section"}
    for name in PLAIN:
        if name in present and getattr(line, name) != getattr(now, name):
            yield name
    if "milestones" in present and line.milestones != now.milestones:
        yield "milestones"
    if set(line.evidence) - set(now.evidence):
        yield "evidence"
    if line.rating and not _is_said(line.rating, action):
        yield "rating"
    if "status" in present and line.status != now.status and not (line.status == "complete" and now.status == "closed"):
        yield "status"
    if extra_after(line, action, sheet) != action.extra:
        yield "extra"


def _is_said(rating: Said, action: Action) -> bool:
    """Whether the action has this rating: any of its ratings where the row gives a day, else the latest."""
    said = [said_in(rating) for rating in action.ratings.all()]
    return any(rating.is_same_as(one) for one in (said if rating.said_on else said[:1]))


def extra_after(line: Line, action: Action, sheet: Sheet) -> dict[str, Any]:
    """An action's extra columns once the row is kept: those the sheet has are as it says, others stay."""
    headings = {sheet.heading(place) for place in range(len(sheet.headings))}
    return {name: said for name, said in action.extra.items() if name not in headings} | dict(line.extra)


def _changes(line: Line, action: Action, changed: frozenset[str]) -> Iterator[Change]:
    now = line_of(action)
    for name, title in TITLES.items():
        if name == "evidence" and name in changed:
            yield Change(title, "", "\n".join(one for one in line.evidence if one not in now.evidence))
        elif name in changed:
            yield Change(title, _shown(getattr(now, name)), _shown(getattr(line, name)))
    for name in sorted(action.extra.keys() | line.extra.keys()) if "extra" in changed else ():
        before, after = _extra(action.extra, name), _extra(line.extra, name)
        if before != after:
            yield Change(name, before, after)


def _extra(extra: Any, name: str) -> str:
    return text(as_cell(extra.get(name, "")))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return write_steps(value)
    return "" if value is None else date_format(value) if isinstance(value, date) else str(value)


def _notes(line: Line, sheet: Sheet) -> Iterator[str]:
    for name, what in (("start", "start"), ("due", "due date"), ("revised", "revised date"), ("updated", "day")):
        heading = sheet.heading(sheet.columns[name]) if name in sheet.columns else ""
        if heading in line.extra:
            yield f"“{line.extra[heading]}” under {heading} is not a {what} we can read: it is kept as words."
    if "rag" in sheet.columns and not line.rating:
        yield "It is not rated: the rating’s cell holds no words. A colour painted on a cell cannot be read."


def _near(line: Line, action: Action | None, findings: list[Finding]) -> Near | None:
    """The finding that the recommendation quotes, unless the action answers it already."""
    near = nearest_finding(line.recommendation, findings) if line.recommendation else None
    return None if near and action and near.finding in action.findings.all() else near
