"""What a check is: which rows of which tables it finds at fault, what it says of them, and an example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import polars as pl

from goldenthread.returns.checks._frames import Frames
from goldenthread.returns.loaded import Loaded

Finder = Callable[[Frames, Loaded], pl.LazyFrame]


@dataclass(frozen=True, eq=False)
class Check:
    """A rule that rows must keep.

    ``on`` names what the rule needs: tables, or ``table.column`` where a return may carry the one without the other;
    a return that lacks any of them is not checked. With nothing named, the rule is of whatever tables there are.
    ``kinds`` are the returns the rule is of, empty for all of them. ``finds`` is given every table (empty where the
    return does not carry it) and the loaded return, and gives back the rows at fault, with their ``from_list`` and
    ``from_row``; a row number that is missing makes it a complaint of the whole list. ``what`` and ``do`` are
    sentences that name no child. ``peer`` names the rule of a published validator that says the same. ``example`` is
    a text table a table, with a column ``fault`` that says "yes" on the rows found and "list" on a row whose whole
    list is found.
    """

    name: str
    finds: Finder
    what: str
    do: str
    example: Mapping[str, str]
    on: tuple[str, ...] = ()
    column: str | None = None
    peer: str | None = None
    kinds: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that a return must carry for the rule to be checked."""
        return tuple(dict.fromkeys(each.partition(".")[0] for each in self.on))

    def applies(self, loaded: Loaded) -> bool:
        """Whether the rule is of this kind of return, and the return carries what it needs."""
        return (not self.kinds or loaded.kind in self.kinds) and all(_carries(loaded, each) for each in self.on)

    def found(self, tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        """The list and number of each row at fault, once."""
        return self.finds(tables, loaded).select("from_list", "from_row").unique(maintain_order=True)


def _carries(loaded: Loaded, needed: str) -> bool:
    table, _, column = needed.partition(".")
    return table in loaded.tables and (not column or column in loaded.columns.get(table, ()))


@cache
def checks() -> tuple[Check, ...]:
    """Every check there is, in the order of their files."""
    package = __name__.rpartition(".")[0]
    folder = import_module(package).__path__
    modules = sorted(each.name for each in iter_modules(folder) if not each.name.startswith("_"))
    return tuple(import_module(f"{package}.{name}").check for name in modules)
