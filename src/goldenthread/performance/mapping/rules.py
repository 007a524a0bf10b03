"""What must hold of a mapping that is kept, and who may make one."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError

from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can, check
from goldenthread.performance.models import Mapping
from goldenthread.returns import CannotLoad
from goldenthread.returns.mapped_table import TableMapping, kind_of, understood

LARGEST_TRIED = 20 * 2**20  # bytes: a larger file would keep the page waiting
OF_A_CHILD = frozenset(("child_id", "born_on", "expected_on", "died_on", "family_id", "adopter_id"))  # whom it is of
OF_A_PERSON = OF_A_CHILD | {"worker_id"}


def can_map(person: Somebody) -> bool:
    """Whether the person may make and change mappings."""
    return can(person, Permission.LOAD_RETURNS)


def check_may_map(person: Person) -> None:
    """Refuse who may not load returns."""
    check(person, Permission.LOAD_RETURNS)


def check_text(text: str) -> TableMapping:
    """The mapping that a text says; its refusal stands beside the text."""
    try:
        return understood(text)
    except CannotLoad as problem:
        raise ValidationError({"text": str(problem)}) from None


def check_name(name: str, but: Mapping | None = None) -> None:
    """Two mappings of names that are alike would take each other's loads for corrections."""
    others = Mapping.objects.exclude(pk=but.pk) if but else Mapping.objects.all()
    if there := next((each for each in others if kind_of(each.name) == kind_of(name)), None):
        raise ValidationError(
            {"text": f"There is a mapping “{there.name}” already. Give this one another name, or change that one."}
        )


def check_size(size: int) -> None:
    """A page reads files of moderate size only."""
    if size > LARGEST_TRIED:
        raise ValidationError(
            {
                "file": f"A file over {LARGEST_TRIED // 2**20} MB is too large to try on a page. Make the mapping with "
                "its first rows, and load the whole file by it then."
            }
        )


def check_day(as_at: date) -> None:
    """A file describes a day that has been."""
    if as_at > date.today():
        raise ValidationError({"as_at": "That day is still to come. Give the day that the file describes."})
