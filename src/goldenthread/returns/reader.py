"""The door of the returns: a return is known by the name of its folder, ``annex_a`` for annex-a."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

from goldenthread.returns.complaints import headed
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.returns.wrong_day import check_day
from goldenthread.tables import TABLES

if TYPE_CHECKING:
    from goldenthread.returns.mapped_table import TableMapping

MAPPED = "mapped-table"  # the return that is read by a mapping
_NOT_RETURNS = {"checks"}


def kinds() -> tuple[str, ...]:
    """The returns that can be read, by the names that people type."""
    folder = Path(__file__).parent
    found = (each.name for each in iter_modules([str(folder)]) if each.ispkg and each.name not in _NOT_RETURNS)
    return tuple(sorted(name.replace("_", "-") for name in found))


def title(kind: str) -> str:
    """What people call a return: the words with which its folder says what it is, and of a mapping its name."""
    if kind in kinds():
        return (_module(kind).__doc__ or "").partition(":")[0]
    return kind.removeprefix(f"{MAPPED}-").replace("-", " ").capitalize()


def carriers(table: str) -> tuple[str, ...]:
    """The returns that carry a case table."""
    return tuple(kind for kind in kinds() if table in _module(kind).CARRIES)


def carry_any() -> tuple[str, ...]:
    """The returns that carry whatever case table they are given."""
    return tuple(kind for kind in kinds() if TABLES.keys() <= _module(kind).CARRIES)


def read(
    kind: str,
    path: Path,
    *,
    authority: str,
    as_at: date | None = None,
    since: date | None = None,
    mapping: TableMapping | None = None,
) -> Loaded:
    """Read a return whole and check it.

    ``as_at`` is the day the return describes, needed where the file does not say; ``since`` the first day for which
    its lists are whole, where that is not what the rows suggest; ``mapping`` says how a plain table is read. Raises
    `CannotLoad` with a sentence, and then nothing of the file is kept.
    """
    from goldenthread.returns.checks import run

    if kind not in kinds():
        raise CannotLoad(f"There is no return called {kind}: choose one of {', '.join(kinds())}.")
    if mapping and kind != MAPPED:
        raise CannotLoad(f"A mapping is for a plain table, and {kind} has headings of its own: load it without one.")
    how = {"mapping": mapping} if mapping else {}
    loaded: Loaded = _module(kind).read(path, authority=authority, as_at=as_at, since=since, **how)
    if since and since > loaded.as_at:
        raise CannotLoad(f"Lists of {loaded.as_at} cannot be whole only from {since} on: give an earlier --since.")
    check_day(loaded)
    return loaded.with_complaints(headed(run(loaded), loaded.headings))


def _module(kind: str) -> ModuleType:
    return import_module(f"goldenthread.returns.{kind.replace('-', '_')}")
