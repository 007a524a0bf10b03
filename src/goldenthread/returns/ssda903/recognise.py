"""Which list each file is: by its headings, and by its name where the headings fail it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldenthread.returns._account import Account
from goldenthread.returns.loaded import CannotLoad
from goldenthread.returns.ssda903.declare import List903
from goldenthread.returns.ssda903.files import File903
from goldenthread.returns.ssda903.lists import LISTS, episodes
from goldenthread.returns.ssda903.said import at_headings, whole_list


@dataclass(frozen=True, eq=False)
class Found:
    """A file known to be a list, the place of each of its headings, and the year of the 31 March it describes."""

    of: List903
    file: File903
    places: dict[str, int]
    year: int


def recognise(files: Sequence[File903], year: int, account: Account) -> list[Found]:
    """The files that are lists, the earlier years first; `CannotLoad` without Episodes, or with a list twice.

    ``year`` is that of the return. A file is of it where its name gives no other year; what year a name gives counts
    only where some list is there more than once. A file that is no list is complained of and left out.
    """
    found = [each for file in files if (each := _list_of(file, year, account))]
    if all(each.of is not episodes for each in found):
        raise CannotLoad("None of the files is the list Episodes, which says who is looked after: add it.")
    if len({each.of.name for each in found}) == len(found):
        return found
    dated = [replace(each, year=each.file.year or year) for each in found]
    _check_years(dated, year)
    return sorted(dated, key=lambda each: each.year)


def _list_of(file: File903, year: int, account: Account) -> Found | None:
    headings = [_heading(str(cell)) for cell in file.sheet.rows[0]] if file.sheet.rows else []
    of = next((each for each in LISTS if each.mark in headings), None)
    if of is None:
        _check_not_meant(file)
        what = "The file has the headings of none of the lists and was left out."
        account.say(whole_list(file.name), rule="file-left-out", what=what, do="Nothing, if it is no list.")
        return None
    if not of.fields:
        what = f"No case table has a place for {of.name}: its {len(file.sheet.rows) - 1} rows were left out."
        account.say(whole_list(file.name), rule="list-left-out", what=what, do="Nothing.")
        return None
    _check_headings(file, of, headings)
    _say_headings(file, of, headings, account)
    return Found(of, file, {heading: headings.index(heading) for heading in of.fields if heading in headings}, year)


def _heading(cell: str) -> str:
    return re.sub(r"\W+", "_", cell.strip().upper())


def _check_not_meant(file: File903) -> None:
    """Refuse a file whose name says that it is a list, where it lacks the heading by which the list is known."""
    named = re.sub(r"[^a-z0-9]", "", file.name.rpartition("/")[2].casefold())
    meant = next((of for of in LISTS if any(name in named for name in of.called)), None)
    if meant:
        raise CannotLoad(
            f"{file.name} is named as the list {meant.name} and has no heading {meant.mark}: the first row must hold "
            "the headings of the SSDA903."
        )


def _check_headings(file: File903, of: List903, headings: Sequence[str]) -> None:
    if lacking := [each for each in of.needed if each not in headings]:
        raise CannotLoad(f"{file.name} has no column {lacking[0]}, which {of.name} cannot do without: add it.")
    if twice := next((each for each in of.fields if headings.count(each) > 1), None):
        raise CannotLoad(f"{file.name} has two columns {twice}: take out the one that is not to be read.")


def _say_headings(file: File903, of: List903, headings: Sequence[str], account: Account) -> None:
    expanded = ("PL_LOCATION", "PL_DISTANCE")  # only in the file that the department gives back
    if lacking := [each for each in of.fields if each not in headings and each not in expanded]:
        what = f"The list does not have {', '.join(lacking)}, so nothing can be counted from that."
        account.say(at_headings(file.name), rule="columns-missing", what=what, do="Add it, if your system can.")
    if strange := [each for each in headings if each and each not in of.fields and each not in of.unused]:
        what = f"{of.name} has no column {', '.join(strange)}: what is in it was left out."
        account.say(at_headings(file.name), rule="columns-left-out", what=what, do="Nothing, if it is your own.")


def _check_years(found: Sequence[Found], year: int) -> None:
    seen: dict[tuple[str, int], str] = {}
    for each in found:
        key = (each.of.name, each.year)
        if each.year > year:
            raise CannotLoad(
                f"{each.file.name} is of the year to 31 March {each.year} by its name, after the day that the return "
                "describes: give a later --as-at, or take the file out."
            )
        if key in seen:
            raise CannotLoad(
                f"{each.of.name} is there twice, as {seen[key]} and {each.file.name}: keep one, or put the files of "
                "each year into a folder named by it, such as 2025-26."
            )
        seen[key] = each.file.name
