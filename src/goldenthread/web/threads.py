"""The thread: the linked whole behind one finding, gathered from every app for one page."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch

from goldenthread.inspections.likeness import folded, likeness
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Person
from goldenthread.plan.models import Action, Evidence, Milestone
from goldenthread.plan.queries import evidence_for
from goldenthread.plan.statuses import Outcome
from goldenthread.scrutiny.models import Duty, Mention

LIKE = 60.0  # of 100: near enough in words to be worth a person's look; they judge whether it is the same concern
_MOST = 3


@dataclass(frozen=True)
class Thread:
    """One finding and all that is linked to it, station by station."""

    finding: Finding
    said_before: list[Finding]
    actions: list[Action]
    milestones: list[Milestone]
    evidence: list[Evidence]
    mentions: list[Mention]
    duties: list[Duty]

    @property
    def met(self) -> int:
        """How many milestones are met."""
        return sum(milestone.outcome == Outcome.MET for milestone in self.milestones)


def thread_of(finding: Finding, person: Person) -> Thread:
    """Gather a finding's thread as one person may see it."""
    evidence = Prefetch("evidence", evidence_for(person))
    actions = list(finding.actions.select_related("owner").prefetch_related("ratings", "milestones", evidence))
    return Thread(
        finding=finding,
        said_before=_said_before(finding, person),
        actions=actions,
        milestones=[milestone for action in actions for milestone in action.milestones.all()],
        evidence=[item for action in actions for item in action.evidence.all()],
        mentions=list(
            Mention.objects.visible_to(person).filter(finding=finding).select_related("meeting__committee", "statement")
        ),
        duties=list(
            Duty.objects.visible_to(person).filter(findings=finding).select_related("meeting__committee", "owner")
        ),
    )


def _said_before(finding: Finding, person: Person) -> list[Finding]:
    """The findings of other documents in words most like these."""
    others = Finding.objects.visible_to(person).with_source()
    others = others.exclude(statement__document=finding.statement.document).filter(polarity=finding.polarity)
    words = folded(finding.words)
    near = [(likeness(words, folded(other.words)), other) for other in others]
    alike = sorted((pair for pair in near if pair[0] >= LIKE), key=lambda pair: -pair[0])
    return [other for _, other in alike[:_MOST]]
