"""Checks on case tables, one a module; `run` finds them by walking this folder."""

from __future__ import annotations

import polars as pl

from goldenthread.returns.checks._check import Check, checks
from goldenthread.returns.complaints import none
from goldenthread.returns.loaded import Loaded

__all__ = ["Check", "checks", "run"]


def run(loaded: Loaded) -> pl.DataFrame:
    """The complaints of every check that the tables of a return allow."""
    return pl.concat([none(), *(check.complaints(loaded) for check in checks())])
