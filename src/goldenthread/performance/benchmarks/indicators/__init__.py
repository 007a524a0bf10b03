"""Every published indicator that one of our measures may be set beside, found by walking this folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from goldenthread.performance.benchmarks.declaration import Indicator


@cache
def indicators() -> dict[str, Indicator]:
    """The indicators by the id of our measure."""
    modules = [import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)]
    return {each.measure: each for module in modules for each in module.INDICATORS}
