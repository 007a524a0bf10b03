"""What may be loaded, by whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError

from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can, check
from goldenthread.performance.models import Mapping
from goldenthread.returns.reader import MAPPED
from goldenthread.store.loading import LOCK

WITHOUT_DAY = ("annex-a", "daily-feed", "plain-tables", "ssda903", MAPPED)  # the files of the others say their day
SUFFIXES = (".xlsx", ".xlsm", ".xml", ".csv", ".zip", ".parquet", ".json")


def can_load(person: Person) -> bool:
    """Whether somebody may load returns."""
    return can(person, Permission.LOAD_RETURNS)


def check_may_load(person: Person) -> None:
    """Refuse who may not load returns."""
    check(person, Permission.LOAD_RETURNS)


def can_see_rows(person: Person) -> bool:
    """Whether somebody may see how many rows a list holds, and what is wrong row by row: either may be of a child."""
    return can(person, Permission.SEE_SMALL_NUMBERS)


def check_file(name: str) -> None:
    """Refuse what is surely a slip by the name of a file."""
    if name.startswith(LOCK):
        sentence = f"{name} is the lock that Excel keeps on an open workbook: give {name.removeprefix(LOCK)}."
        raise ValidationError({"file": sentence})
    if Path(name).suffix.lower() not in SUFFIXES:
        given = f"A file that ends in {Path(name).suffix or 'nothing'}"
        raise ValidationError({"file": f"{given} is no return. Give one of {', '.join(SUFFIXES)}."})


def check_days(kind: str, as_at: date | None, since: date | None) -> None:
    """Refuse days that are missing, or surely slips."""
    if kind in WITHOUT_DAY and not as_at:
        raise ValidationError({"as_at": "This return does not say which day it describes. Give the day."})
    if as_at and as_at > date.today():
        raise ValidationError({"as_at": "That day is still to come. Give the day that the return describes."})
    if as_at and since and since > as_at:
        raise ValidationError({"since": "Lists cannot be whole only from after the day they describe. Mend one day."})


def check_mapping(kind: str, mapping: Mapping | None) -> None:
    """A plain table is read by a mapping, and nothing else is."""
    if (kind == MAPPED) != bool(mapping):
        sentence = "Choose how its headings are read." if kind == MAPPED else "Only a plain table is read by a mapping."
        raise ValidationError({"mapping": sentence})
