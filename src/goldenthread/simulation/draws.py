"""Drawing by chance, and drawing exactly: the few ways in which the made-up authority is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from goldenthread.simulation.calendar import Days, Flags, Shares

Band = tuple[int, int, float]  # least, most, weight


def stream(seed: Sequence[int], subject: str) -> np.random.Generator:
    """A source of chance of a subject's own, so that one subject more leaves the others as they were."""
    return np.random.default_rng([*seed, crc32(subject.encode())])


def quotas(counts: Days, shares: Shares) -> Days:
    """How many of ``counts`` (months by teams) make up ``shares``, by largest remainder within each month."""
    wanted = counts * shares
    least = np.floor(wanted + 1e-9).astype(np.int64)
    short = np.rint(wanted.sum(axis=1)).astype(np.int64) - least.sum(axis=1)
    rank = np.argsort(np.argsort(least - wanted, axis=1, kind="stable"), axis=1, kind="stable")
    more: Days = np.minimum(least + (rank < short[:, None]), counts)
    return more


def chosen(lot: npt.NDArray[np.float64], cells: Days, wanted: Days, eligible: Flags | None = None) -> Flags:
    """Which rows are chosen by lot: ``wanted[cell]`` of each cell's, or all that are eligible if fewer."""
    if eligible is not None:
        lot = lot + ~eligible
    order = np.lexsort((lot, cells))
    sorted_cells = cells[order]
    rank = np.arange(len(cells)) - np.searchsorted(sorted_cells, sorted_cells)
    among = np.empty(len(cells), bool)
    among[order] = rank < wanted[sorted_cells]
    return among if eligible is None else among & eligible


def banded(rng: np.random.Generator, count: int, bands: Sequence[Band]) -> Days:
    """Whole numbers drawn from bands by weight, and evenly within a band."""
    low, high, weight = (np.array(each) for each in zip(*bands, strict=True))
    band = rng.choice(len(bands), size=count, p=weight / weight.sum())
    drawn: Days = rng.integers(low[band].astype(np.int64), high[band].astype(np.int64) + 1)
    return drawn


def coded(rng: np.random.Generator, count: int, weights: Mapping[str, float]) -> npt.NDArray[np.str_]:
    """Codes drawn by weight."""
    share = np.array(list(weights.values()), float)
    drawn: npt.NDArray[np.str_] = np.array(list(weights))[rng.choice(len(weights), size=count, p=share / share.sum())]
    return drawn


def between(rng: np.random.Generator, least: npt.ArrayLike, most: npt.ArrayLike) -> Days:
    """A whole number between two of each row, the least where they have crossed."""
    low = np.asarray(least, np.int64)
    high = np.maximum(np.asarray(most, np.int64), low)
    drawn: Days = rng.integers(low, high + 1)
    return drawn
