"""What pages read of visits and findings."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.utils.functional import cached_property

from goldenthread.documents.models import Statement, long_fields, visible
from goldenthread.inspections.deadlines import Due, deadlines
from goldenthread.inspections.models import Finding, Inspection, Judgement
from goldenthread.inspections.rules import is_hidden
from goldenthread.people.history import subject_key
from goldenthread.people.rules import Somebody

_HEADLINES = (Finding.Level.PRIORITY, Finding.Level.AREA)


def findings_for(person: Somebody) -> QuerySet[Finding]:
    """The findings a person may see, with what a list of them shows."""
    findings: QuerySet[Finding] = Finding.objects.visible_to(person).with_source()
    return findings.prefetch_related("actions")


def visits() -> QuerySet[Inspection]:
    """Every visit with its letter and what it waits on."""
    waits = Prefetch("waits_on", Inspection.objects.order_by("starts_on", "pk"))
    rows: QuerySet[Inspection] = Inspection.objects.select_related("letter", "statement").defer(
        *long_fields("letter__")
    )
    return rows.prefetch_related(waits, "awaited_by", "findings")


@dataclass
class VisitPage:
    """One visit as a person may see it: nothing that its letter found while that is under embargo for them."""

    inspection: Inspection
    person: Somebody

    @cached_property
    def is_hidden(self) -> bool:
        """Whether the letter is under embargo for this person."""
        return is_hidden(self.inspection, self.person)

    @cached_property
    def grades(self) -> list[Judgement]:
        """The grades given, in the order of the letter's table."""
        return [] if self.is_hidden else list(self.inspection.judgements.select_related("statement"))

    @cached_property
    def findings(self) -> list[Finding]:
        """Everything found, in the order the letter says it."""
        return list(findings_for(self.person).filter(inspection=self.inspection))

    @property
    def priority_actions(self) -> list[Finding]:
        """What must be put right first."""
        return [finding for finding in self.findings if finding.level == Finding.Level.PRIORITY]

    @property
    def areas(self) -> list[Finding]:
        """The headline areas for improvement."""
        return [finding for finding in self.findings if finding.level == Finding.Level.AREA]

    @property
    def strengths(self) -> list[Finding]:
        """What is done well, kept beside the areas so that it is not lost."""
        return [finding for finding in self.findings if finding.polarity == Finding.Polarity.STRENGTH]

    @property
    def narrative(self) -> list[Finding]:
        """What the letter's text asks for beyond its headlines."""
        return [
            finding
            for finding in self.findings
            if finding.level not in _HEADLINES and finding.polarity == Finding.Polarity.IMPROVEMENT
        ]

    @property
    def deadlines(self) -> list[Due]:
        """What is due to the inspectors, and why that day."""
        return [] if self.is_hidden else deadlines(self.inspection)

    @cached_property
    def spoken_of(self) -> list[Statement]:
        """The accepted words of other documents that tell of this visit."""
        statements = Statement.objects.filter(visible("document__", self.person), became=self.subject)
        return list(statements.select_related("document").defer(*long_fields("document__")))

    @property
    def subject(self) -> str:
        """How the history names this visit."""
        return subject_key(self.inspection)
