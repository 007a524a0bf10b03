"""A fault of ours in words that quote nobody's data."""

from __future__ import annotations

import traceback
from pathlib import Path


def place_of(fault: Exception) -> str:
    """What kind of fault, and where. Its own words are left out: they may quote a row about a child."""
    where = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} at {Path(where.filename).name} line {where.lineno}"
