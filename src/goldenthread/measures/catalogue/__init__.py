"""The catalogue: every measure there is, found by walking this folder. A measure is known by its variable's name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from goldenthread.measures.kinds import Measure


@cache
def catalogue() -> dict[str, Measure]:
    """Every measure by its name, in the order of the files and within them of the declarations."""
    modules = (import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__))
    return {name: value for module in modules for name, value in vars(module).items() if isinstance(value, Measure)}
