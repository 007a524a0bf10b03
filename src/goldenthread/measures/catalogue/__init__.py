"""The catalogue: every measure there is, found by walking this folder. A measure is known by its variable's name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from goldenthread.measures.kinds import Measure

# A subject whose name begins with one of these comes in its place: the way a child goes. Others come after.
_JOURNEY = (
    "contacts",
    "early",
    "referrals",
    "assessments",
    "enquiries",
    "protection",
    "need",
    "care",
    "placements",
    "leaving",
    "adoption",
)


@cache
def subjects() -> dict[str, dict[str, Measure]]:
    """The measures by the subject that declares them, subjects in the order of the child's journey."""
    names = sorted((each.name for each in iter_modules(__path__)), key=lambda name: (_place(name), name))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return {
        name.replace("_", " "): {own: value for own, value in vars(module).items() if isinstance(value, Measure)}
        for name, module in modules.items()
    }


@cache
def catalogue() -> dict[str, Measure]:
    """Every measure by its name, in the order of the subjects and within them of the declarations."""
    return {name: measure for measures in subjects().values() for name, measure in measures.items()}


@cache
def by_id() -> dict[str, Measure]:
    """Every measure by its id, in the same order."""
    return {measure.id: measure for measure in catalogue().values()}


def _place(name: str) -> int:
    return next((place for place, word in enumerate(_JOURNEY) if name.startswith(word)), len(_JOURNEY))
