"""What reading yields: statements, each with its exact words and the place they stand.

The kinds and their fields are those of the labelling guide described in docs/explanation/reading.md.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar


class Verb(StrEnum):
    """What a body did in one limb of a resolution."""

    NOTED = "noted"
    AGREED = "agreed"
    APPROVED = "approved"
    ENDORSED = "endorsed"
    RECOMMENDED = "recommended"
    REQUESTED = "requested"
    OTHER = "other"


class Step(StrEnum):
    """What sort of thing is to be done after a meeting."""

    CIRCULATE = "circulate"
    REPORT_BACK = "report-back"
    LETTER = "letter"
    VISIT = "visit"
    OTHER = "other"


class Polarity(StrEnum):
    """Whether a finding praises or asks for better."""

    STRENGTH = "strength"
    IMPROVEMENT = "improvement"


class Level(StrEnum):
    """Where a finding stands: a headline area for improvement, a priority action, or the narrative."""

    AREA = "area"
    PRIORITY = "priority"
    NARRATIVE = "narrative"


class Unit(StrEnum):
    """The unit a measured value is in."""

    PERCENT = "percent"
    COUNT = "count"
    CASES = "cases"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    PER_10000 = "per-10000"
    GBP = "GBP"
    RATIO = "ratio"


class Comparator(StrEnum):
    """How the value stated relates to the true one."""

    BELOW = "below"
    ABOVE = "above"
    APPROX = "approx"
    EQUAL = "equal"


class Visit(StrEnum):
    """The sort of inspection, visit or review."""

    INSPECTION = "inspection"
    RE_INSPECTION = "re-inspection"
    MONITORING_VISIT = "monitoring-visit"
    FOCUSED_VISIT = "focused-visit"
    ASSURANCE_VISIT = "assurance-visit"
    DEEP_DIVE = "deep-dive"
    PEER_REVIEW = "peer-review"
    JTAI = "jtai"
    HMIP = "hmip"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Statement:
    """Words read from a document: ``document.text[start:end] == text``, always.

    ``page`` is 1-based where the document has pages, ``paragraph`` 1-based where it has only paragraphs.
    """

    kind: ClassVar[str]

    text: str
    start: int
    end: int
    page: int | None = None
    paragraph: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """The statement as plain JSON values, its kind first."""
        return {"kind": self.kind} | {_json_name(f.name): getattr(self, f.name) for f in fields(self)}


def _json_name(field: str) -> str:
    """A field's name in JSON: ``for_`` is a keyword in Python only."""
    return field.rstrip("_")


@dataclass(frozen=True, kw_only=True)
class Decision(Statement):
    """One limb of a resolution, or a sentence in which the body itself decides."""

    kind = "decision"
    verb: Verb


@dataclass(frozen=True, kw_only=True)
class Action(Statement):
    """Something to be done after the meeting; owner and due are as written, or None."""

    kind = "action"
    action: Step
    owner: str | None = None
    due: str | None = None


@dataclass(frozen=True, kw_only=True)
class Finding(Statement):
    """An inspector's, reviewer's or auditor's judgement."""

    kind = "finding"
    polarity: Polarity
    level: Level = Level.NARRATIVE


@dataclass(frozen=True, kw_only=True)
class Measure(Statement):
    """A number with a subject; ``value`` in base units (£1.6million is 1600000)."""

    kind = "measure"
    subject: str
    value: float
    unit: Unit
    comparator: Comparator | None = None
    period: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rating(Statement):
    """A colour or a grade, in lower case; ``count`` is how many things hold it, when said."""

    kind = "rating"
    scope: str
    rating: str
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class Inspection(Statement):
    """A visit, inspection or review; ``date`` is ISO as far as the words go, a range joined by ``/``."""

    kind = "inspection"
    inspection: Visit
    date: str | None = None
    future: bool = False


@dataclass(frozen=True, kw_only=True)
class Vote(Statement):
    """A counted vote, a motion stated as carried or lost, or names asked to be recorded."""

    kind = "vote"
    question: str | None = None
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    result: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Unsure:
    """Words that could be two things, and why: for a person to say."""

    text: str
    start: int
    end: int
    why: str
