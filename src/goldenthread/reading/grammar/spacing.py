"""Patterns for text whose spaces may be runs of them, as where a line was wrapped and indented."""

from __future__ import annotations

import re

_ONE_SPACE = re.compile(r"\\s(?![+*?{])")


def spaced(pattern: str) -> re.Pattern[str]:
    r"""A pattern in which letters of either case will do, and every ``\s`` stands for a run of white space.

    A look-behind, which must be of one width, writes a plain space instead.
    """
    return re.compile(_ONE_SPACE.sub(r"\\s+", pattern), re.IGNORECASE)
