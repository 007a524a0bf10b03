"""What a check is: which rows of which tables it finds at fault, what it says of them, and an example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import polars as pl

from goldenthread.returns.complaints import complain, none
from goldenthread.returns.loaded import Loaded

Frames = Mapping[str, pl.LazyFrame]


@dataclass(frozen=True, eq=False)
class Check:
    """A rule that rows must keep.

    ``finds`` is given the tables named in ``on`` (all must be in the return) and the loaded return, and gives back
    the rows at fault, with their ``from_list`` and ``from_row``. ``peer`` names the rule of a published validator
    that says the same. ``example`` is a text table a table in, with a column ``fault`` that says yes on the rows found.
    """

    name: str
    on: tuple[str, ...]
    finds: Callable[[Frames, Loaded], pl.LazyFrame]
    what: str | pl.Expr
    do: str
    example: Mapping[str, str]
    column: str | None = None
    peer: str | None = None

    def complaints(self, loaded: Loaded) -> pl.DataFrame:
        """A complaint for each row at fault; none where the return does not carry the tables."""
        if not set(self.on) <= set(loaded.tables):
            return none()
        found = self.finds({name: loaded.tables[name].lazy() for name in self.on}, loaded)
        return complain(found.collect(), rule=self.name, what=self.what, do=self.do, column=self.column)


@cache
def checks() -> tuple[Check, ...]:
    """Every check there is, in the order of their files."""
    package = __name__.rpartition(".")[0]
    folder = import_module(package).__path__
    modules = sorted(each.name for each in iter_modules(folder) if not each.name.startswith("_"))
    return tuple(import_module(f"{package}.{name}").check for name in modules)
