"""Every table there is, gathered from the modules that declare them along the child's journey."""

from __future__ import annotations

from goldenthread.tables import (
    adoption,
    care,
    elsewhere,
    front_door,
    need,
    people,
    practice,
    protection,
    reference,
    workforce,
)
from goldenthread.tables.shape import Table

TABLES: dict[str, Table] = {
    each.name: each
    for module in (people, front_door, need, protection, care, elsewhere, adoption, practice, workforce, reference)
    for each in vars(module).values()
    if isinstance(each, Table)
}


def table(name: str) -> Table:
    """The table of a name; KeyError with the names there are."""
    try:
        return TABLES[name]
    except KeyError:
        raise KeyError(f"There is no table {name!r}; there are {', '.join(TABLES)}.") from None
