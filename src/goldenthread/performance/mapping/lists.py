"""Mappings as a list."""

from __future__ import annotations

from goldenthread.design.lists import Column, Listing
from goldenthread.performance.models import Mapping
from goldenthread.returns import CannotLoad
from goldenthread.returns.mapped_table import understood


def _table(mapping: Mapping) -> str:
    """What its rows are; what is wrong with it where a later version of the tables no longer has what it names."""
    try:
        return understood(mapping.says).of.means
    except CannotLoad as problem:
        return str(problem)


class MappingList(Listing):
    """How plain tables are read."""

    title = "Plain tables"
    empty = "No plain table is read yet. Give a file, and say which of its headings is what."
    search = ("name", "says")
    columns = (
        Column("Name", lambda mapping: mapping.name, sort="name", link=Mapping.get_absolute_url),
        Column("Its rows are", _table),
        Column("Made by", lambda mapping: str(mapping.made_by), sort="made_by__last_name"),
        Column("On", lambda mapping: mapping.created_at.date(), sort="created_at"),
    )
