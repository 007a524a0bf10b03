from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.layout import Layout
from goldenthread.reading.statements import Statement, Unsure


def find(layout: Layout, kind: DocumentKind) -> Iterator[Statement | Unsure]:
    yield from ()
