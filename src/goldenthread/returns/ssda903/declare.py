"""What a list of the SSDA903 is made of, and what a year changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goldenthread.returns._values import Field


@dataclass(frozen=True, eq=False)
class List903:
    """One list of the return.

    ``mark`` is the heading by which a file is known to be this list, whatever its name; ``called`` what names of files
    say, small letters only. ``fields`` gives for each heading where it goes and how it is read: none for a list that no
    case table has a place for. ``needed`` are the headings that a file must have; ``unused`` those that no case table
    has a place for; ``nought`` those where 0 says that nothing is known. ``key`` names, in case columns, the row that a
    later year's file gives again.
    """

    name: str
    mark: str
    called: tuple[str, ...]
    fields: Mapping[str, Field]
    needed: tuple[str, ...]
    key: tuple[str, ...]
    unused: tuple[str, ...] = ()
    nought: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What the return of a year, named by its 31 March, asked otherwise than that of the year before.

    ``came`` and ``went`` are codes by list and heading, as in ``Episodes.PLACE``; ``lists`` are asked from then on.
    """

    year: int
    came: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    went: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
