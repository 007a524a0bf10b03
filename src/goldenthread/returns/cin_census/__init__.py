"""Children in need census: the XML file that each authority sends to DfE, of the schemas of 2023 to 2026.

A complaint's list is the module (``CINdetails``, ``Section47``) and its row the line of the file on which the module
opens; in a file that puts several rows of a module on one line, its count in the file instead.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread.returns._account import Account
from goldenthread.returns._census import described_day, loaded
from goldenthread.returns._xml import read_modules
from goldenthread.returns.cin_census.modules import CHILD, message
from goldenthread.returns.cin_census.sorting import tables
from goldenthread.returns.loaded import CannotLoad, Loaded

CARRIES = frozenset(
    (
        *("person", "referrals", "cin_episodes", "cin_assessments", "assessment_factors", "cin_plans"),
        *("s47_enquiry", "initial_cp_conference", "cp_plans", "cp_reviews"),
    )
)  # case tables
_YEAR_ENDS = (3, 31)


def read(path: Path, *, authority: str, as_at: date | None = None, since: date | None = None) -> Loaded:
    """The census as case tables; `CannotLoad` with a sentence where nothing of the file can be kept.

    It is whole from 1 April to the reference date, unless ``since`` says otherwise.
    """
    found, account = read_modules(path, message), Account()
    as_at = described_day(path, found.frames, account, collection="CIN", ends=_YEAR_ENDS, given=as_at)
    if found.frames[CHILD].is_empty():
        raise CannotLoad(f"{path.name} lists no child: check that it is the whole return.")
    account.strangers(found.strangers)
    return loaded(
        "cin-census",
        tables(found.frames, account),
        account,
        authority=authority,
        covers=(since or _year_began(as_at), as_at),
        read=found.frames,
    )


def _year_began(as_at: date) -> date:
    began = date(as_at.year, 4, 1)
    return began if began <= as_at else began.replace(year=as_at.year - 1)
