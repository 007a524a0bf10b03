"""Social work workforce census: the XML file that each authority sends to DfE, 2017 to 2025.

A complaint's list is ``CSWWWorker`` or ``LALevel`` and its row the line of the file on which the element opens; in
a file that puts several on one line, its count in the file instead.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread.returns._account import Account
from goldenthread.returns._census import described_day, loaded
from goldenthread.returns._xml import read_modules
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.returns.workforce_census.modules import WORKER, message
from goldenthread.returns.workforce_census.sorting import tables

CARRIES = frozenset(("professionals", "posts"))  # case tables
_YEAR_ENDS = (9, 30)


def read(path: Path, *, authority: str, as_at: date | None = None, since: date | None = None) -> Loaded:
    """The census as case tables; `CannotLoad` with a sentence where nothing of the file can be kept.

    Workers and posts are observed on the reference date; ``since`` is of no use here.
    """
    found, account = read_modules(path, message), Account()
    as_at = described_day(path, found.frames, account, collection="CSWW", ends=_YEAR_ENDS, given=as_at)
    if found.frames[WORKER].is_empty():
        raise CannotLoad(f"{path.name} lists no worker: check that it is the whole return.")
    account.strangers(found.strangers)
    return loaded(
        "workforce-census",
        tables(found.frames, account, as_at),
        account,
        authority=authority,
        covers=(as_at, as_at),
        read=found.frames,
    )
