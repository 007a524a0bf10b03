"""What accepting a statement makes. Apps above this one say so by registering a keeper for a kind of statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models

from goldenthread.documents.models import Statement
from goldenthread.people.models import Person

# A keeper turns an accepted statement into part of the record and returns it; it raises ValidationError with a
# sentence when something must be said first (which visit a letter is of, which meeting minutes are of), and returns
# None where the statement alone is record enough.
Keeper = Callable[..., models.Model | None]
_keepers: dict[str, Keeper] = {}


def keeps(kind: str) -> Callable[[Keeper], Keeper]:
    """Register the keeper of a kind of statement: ``def keep_finding(statement, *, by): ...``."""

    def register(keeper: Keeper) -> Keeper:
        _keepers[kind] = keeper
        return keeper

    return register


def keep_statement(statement: Statement, *, by: Person, **details: Any) -> models.Model | None:
    """Make what an accepted statement stands for; None where the kind has no record of its own."""
    keeper = _keepers.get(statement.kind)
    return keeper(statement, by=by, **details) if keeper else None
