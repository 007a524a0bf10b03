"""The way through: a file to children, children to parts, parts to case tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.daily_feed import parts
from goldenthread.returns.daily_feed.children import children_in
from goldenthread.returns.daily_feed.flattened import flattened
from goldenthread.returns.daily_feed.sorting import Feed, tables
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.tables import Kind, table
from goldenthread.tables.frames import shaped

_PURGED = "The record is marked to be purged, so it was left out with all that stands in it."
_GONE = "Nothing: what was loaded of it before is withdrawn with this file."
_STAYS = "Load a file of all children with --since: until then what was loaded of it before stays."


def read(path: Path, *, authority: str, as_at: date | None = None, since: date | None = None) -> Loaded:
    """Read a file of the daily feed into case tables.

    ``as_at`` is the day it was made. With ``since`` the file is of all children and whole from that day on; without it,
    it is of changes, and what it does not list stays as it was. Raises `CannotLoad` with a sentence.
    """
    if as_at is None:
        raise CannotLoad("The feed does not say its day: give the day it was made, as in --as-at 2026-11-20.")
    found, account = flattened(children_in(path), parts.children), Account()
    if found.frames[parts.children.name].is_empty():
        raise CannotLoad(f"{path.name} lists no child: check that it is a file of the feed.")
    _say_strangers(found.strangers, account)
    typed = {part.name: account.typed(found.frames[part.name], part) for part in parts.children.every}
    typed["children"] = _identified(typed["children"])
    _say_purged(typed, account, whole=since is not None)
    care = tables(Feed(typed, account), as_at, whole=since is not None)
    return Loaded(
        kind="daily-feed",
        authority=authority,
        as_at=as_at,
        tables={
            name: shaped(rows.with_columns(authority=pl.lit(authority)), table(name)) for name, rows in care.items()
        },
        columns={name: tuple(each for each in table(name).names if each in rows) for name, rows in care.items()},
        coverage=_coverage(care, as_at, since),
        rows=account.rows(found.frames),
        complaints=account.complaints(),
        headings={(part.name, of.column): key for part in parts.children.every for key, of in part.fields.items()},
    )


def _identified(children: pl.DataFrame) -> pl.DataFrame:
    """Children by the authority's identifier, or by that of the case system where there is no other."""
    return children.with_columns(child_id=pl.coalesce("child_id", "mis_id"))


def _coverage(care: Mapping[str, pl.DataFrame], as_at: date, since: date | None) -> dict[str, tuple[date, date]]:
    if since is None:
        return {}
    dated = [name for name in care if table(name).kind is not Kind.REFERENCE]
    return {name: (as_at if table(name).kind is Kind.STATE else since, as_at) for name in dated}


def _say_purged(typed: Mapping[str, pl.DataFrame], account: Account, *, whole: bool) -> None:
    for rows in typed.values():
        if "purged" in rows:
            do = _GONE if whole else _STAYS
            account.say(rows.filter("purged"), rule="purged", what=_PURGED, do=do, column="purge", refused=True)


def _say_strangers(strangers: pl.DataFrame, account: Account) -> None:
    what = pl.format("{} ({} in the file) was not read, since no case table has a place for it.", "element", "count")
    do = "Nothing, if the feed asks for it there; else tell the supplier of the system that made the file."
    account.say(strangers, rule="unknown-key", what=what, do=do)
