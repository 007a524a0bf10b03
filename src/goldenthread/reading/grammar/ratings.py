from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Statement, Unsure


def rating_counts(plain: str, sentence: Span) -> list[Span]:
    return []


def find(layout: Layout, kind: DocumentKind) -> Iterator[Statement | Unsure]:
    yield from ()
