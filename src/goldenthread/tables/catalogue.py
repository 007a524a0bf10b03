"""Every table there is, gathered from the modules that declare them along the child's journey."""

from __future__ import annotations

from goldenthread.tables import (
    adoption,
    care,
    elsewhere,
    front_door,
    health,
    involvements,
    need,
    people,
    placements,
    practice,
    previous_permanence,
    protection,
    reference,
    workforce,
)
from goldenthread.tables.shape import Table

_MODULES = (
    *(people, front_door, need, protection, care, placements, health, involvements, elsewhere),
    *(adoption, previous_permanence, practice, workforce, reference),
)
TABLES: dict[str, Table] = {
    each.name: each for module in _MODULES for each in vars(module).values() if isinstance(each, Table)
}


def table(name: str) -> Table:
    """The table of a name; KeyError with the names there are."""
    try:
        return TABLES[name]
    except KeyError:
        raise KeyError(f"There is no table {name!r}; there are {', '.join(TABLES)}.") from None
