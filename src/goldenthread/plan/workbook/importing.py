"""Keeping an import: each row as its dry run said, in one transaction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from goldenthread.people.history import amend, record
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check
from goldenthread.plan.actions import add_action, add_plan, amend_for, append_rating, keep_for, link
from goldenthread.plan.models import Action, Evidence, Milestone, Plan, Rating
from goldenthread.plan.statuses import Outcome, Status, Strength
from goldenthread.plan.workbook.fates import PLAIN, DryRun, Fate, dry_run, extra_after
from goldenthread.plan.workbook.lines import Line
from goldenthread.plan.workbook.sheet import Sheet
from goldenthread.plan.workbook.steps import Step, step

SOURCE = "The plan workbook"


@transaction.atomic
def keep_import(
    sheet: Sheet, *, by: Person, plan: Plan | None, title: str = "", links: Collection[str] = ()
) -> tuple[Plan, DryRun]:
    """Keep what the dry run shows; ``links`` are the row numbers whose proposed finding a person left ticked."""
    check(by, Permission.KEEP_PLAN)
    run = dry_run(sheet, plan, by)
    if not any(fate.line for fate in run.fates):
        raise ValidationError("No row of this workbook can be kept. Mend what is said beside each row and try again.")
    into = plan or add_plan(by=by, title=title or sheet.name)
    people = {person.get_full_name(): person for person in Person.objects.filter(is_active=True)}
    for fate in run.to_keep:
        if fate.line:
            _Row(sheet, fate, fate.line, into, people, by).keep(is_linked=str(fate.row) in links)
    layout = {"sheet": sheet.name, "titles": sheet.titles, "headings": sheet.headings}
    amend(into, "plan.plan.laid-out", by=by, layout=layout)
    record("plan.plan.imported", by=by, subject=into, rows=dict(run.counts))
    return into, run


@dataclass(frozen=True)
class _Row:
    """One row being kept."""

    sheet: Sheet
    fate: Fate
    line: Line
    plan: Plan
    people: dict[str, Person]
    by: Person

    def keep(self, *, is_linked: bool) -> None:
        """Write what differs, and nothing else."""
        action = self.fate.action or self._added()
        changed = self.fate.changed if self.fate.action else frozenset({"milestones", "evidence", "rating"})
        if self.fate.action and changed:
            amend(action, "plan.action.imported", by=self.by, **self._changes(action))
        if "milestones" in changed:
            self._keep_milestones(action)
        if "evidence" in changed:
            self._keep_evidence(action)
        if "rating" in changed:
            self._keep_rating(action)
        if is_linked and self.fate.near:
            link(action, by=self.by, add=[self.fate.near.finding])

    def _added(self) -> Action:
        line = self.line
        said = {name: getattr(line, name) for name in (*PLAIN, "first_due_on")}
        return add_action(
            by=self.by,
            plan=self.plan,
            number=line.number,
            owner=self._owner(),
            extra=dict(line.extra),
            cells=self.fate.cells,
            **said,
            **self._status(),
        )

    def _changes(self, action: Action) -> dict[str, Any]:
        changed = self.fate.changed
        changes: dict[str, Any] = {name: getattr(self.line, name) for name in PLAIN if name in changed}
        if "owner_name" in changed:
            changes["owner"] = self._owner()
        if "due_on" in changed and not action.first_due_on:
            changes["first_due_on"] = self.line.first_due_on
        if "status" in changed:
            changes |= self._status()
        return changes | {"extra": extra_after(self.line, action, self.sheet), "cells": self.fate.cells}

    def _status(self) -> dict[str, Any]:
        if self.line.status != Status.COMPLETE:
            return {"status": self.line.status}
        return {"status": self.line.status, "completed_on": self._day()}

    def _owner(self) -> Person | None:
        return self.people.get(self.line.owner_name)

    def _day(self) -> Any:
        said_on = self.line.rating.said_on if self.line.rating else None
        return said_on or timezone.localdate()

    def _keep_rating(self, action: Action) -> None:
        if said := self.line.rating:
            rated = vars(said) | {"said_on": self._day()}
            append_rating(Rating(action=action, said_by_name=SOURCE, **rated), by=self.by)

    def _keep_evidence(self, action: Action) -> None:
        known = {" ".join(piece.text.split()) for piece in action.evidence.all()}
        for words in self.line.evidence:
            if words not in known:
                evidence = Evidence(
                    action=action, text=words, strength=Strength.SAID, source=SOURCE, dated_on=self._day()
                )
                keep_for(action, evidence, "plan.action.evidence-added", by=self.by, text=words)

    def _keep_milestones(self, action: Action) -> None:
        """Settle those that are known by words and date, then by words alone; add the new; drop those left out."""
        kept = [one for one in action.milestones.all() if one.outcome != Outcome.DROPPED]
        wanted = list(self.line.milestones)
        for is_same in (_same_words_and_day, _same_words):
            for said in list(wanted):
                if one := next((one for one in kept if is_same(one, said)), None):
                    kept.remove(one)
                    wanted.remove(said)
                    self._settle(action, one, said.outcome, said)
        for said in wanted:
            fields = {"text": said.text, "due_on": said.due_on, "outcome": said.outcome, "note": said.note}
            keep_for(action, Milestone(action=action, **fields), "plan.action.milestone-added", by=self.by, **fields)
        for one in kept:
            self._settle(action, one, Outcome.DROPPED, None)

    def _settle(self, action: Action, one: Milestone, outcome: str, said: Step | None) -> None:
        changes = {"due_on": said.due_on, "note": said.note} if said else {}
        amend_for(action, one, "plan.action.milestone-settled", by=self.by, outcome=outcome, **changes)


def _same_words_and_day(one: Milestone, said: Step) -> bool:
    return _same_words(one, said) and one.due_on == said.due_on


def _same_words(one: Milestone, said: Step) -> bool:
    return step(one.text, None, "", "").text == said.text
