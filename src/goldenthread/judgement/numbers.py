"""Numbers as callers have them, and as arrays: None outside is NaN inside."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def floats_of(numbers: Any) -> Floats:
    """An array of any sequence of numbers, NaN for None and for what is masked; raises ``ValueError``."""
    try:
        read: Floats = np.ma.filled(np.ma.asarray(numbers, dtype=float), np.nan)
    except (TypeError, ValueError) as problem:
        raise ValueError("Give numbers, with None or NaN where one is missing.") from problem
    return read


def known(numbers: Floats) -> tuple[float | None, ...]:
    """The numbers, None for NaN."""
    return tuple(None if number != number else number for number in numbers.tolist())
