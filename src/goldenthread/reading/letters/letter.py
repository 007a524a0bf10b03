from dataclasses import asdict, dataclass
from typing import Any

from goldenthread.reading.layout import Layout


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a letter or report says of itself."""

    authority: str | None = None
    published: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def describe(layout: Layout) -> Letter:
    return Letter()
