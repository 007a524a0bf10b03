"""Findings: the judgements of inspectors, reviewers and auditors, in their own letters or as others report them."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.letter_findings import find_in_letter
from goldenthread.reading.grammar.minute_findings import find_in_minutes
from goldenthread.reading.layout import Layout
from goldenthread.reading.statements import Finding, Unsure


def find(layout: Layout, kind: DocumentKind) -> Iterator[Finding | Unsure]:
    """The findings of a document, each with its polarity; those that could be either are unsure."""
    return find_in_letter(layout) if kind is DocumentKind.LETTER else find_in_minutes(layout)
