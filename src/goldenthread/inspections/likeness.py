"""Whether two pieces of prose are the same finding in nearly the same words."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.db.models import QuerySet
from rapidfuzz import fuzz

from goldenthread.inspections.models import Finding

NEAR = 86.0  # of 100; below it, two areas of one letter on the same subject begin to be taken for each other
_WITHIN = 94.0  # where one stands inside the other, with a preamble or a tail
_LONG_ENOUGH = 40  # characters: shorter words stand inside too many others
_NOT_WORDS = re.compile(r"[\W_]+")


class Near(NamedTuple):
    """A finding and how like it the words are, 0 to 100; at 100 they are the same once case and marks are set aside."""

    finding: Finding
    likeness: float

    @property
    def is_exact(self) -> bool:
        """Whether the words are the same, case and punctuation aside."""
        return self.likeness == 100


def folded(words: str) -> str:
    """Words with case, punctuation and white space set aside.

    >>> folded("Children’s  plans — clarity.")
    'children s plans clarity'
    """
    return _NOT_WORDS.sub(" ", words.casefold()).strip()


def likeness(one: str, other: str) -> float:
    """How like two folded pieces of prose are, 0 to 100."""
    whole = fuzz.ratio(one, other)
    if whole >= NEAR or min(len(one), len(other)) < _LONG_ENOUGH:
        return whole
    within = min(fuzz.partial_ratio(one, other), 99.0)
    return within if within >= _WITHIN else whole


def nearest_finding(words: str, among: QuerySet[Finding] | list[Finding] | None = None) -> Near | None:
    """The finding most like the words, where any is near; the earliest of equals."""
    said = folded(words)
    findings = Finding.objects.order_by("pk") if among is None else among
    found = [Near(finding, likeness(said, folded(finding.words))) for finding in findings]
    best = max(found, key=lambda near: near.likeness, default=None)
    return best if best and best.likeness >= NEAR else None
