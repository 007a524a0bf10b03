from collections.abc import Iterator

from goldenthread.reading.layout import Layout


def find(layout: Layout) -> Iterator[str]:
    yield from ()
