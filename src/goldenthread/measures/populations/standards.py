"""The standards an authority has set itself, beside the rows they are for."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case

FOR_ALL = "any"


def with_standard(rows: Table, standard: str, category: str | None = None) -> Table:
    """The rows for which the authority has set a standard, with it in ``standard_days``.

    ``category`` names the column that says which category's standard a row falls under; a row of a category without
    one of its own falls under the standard for any. A row under no standard is left out, so that an authority that
    has set none is given no figure: what is local is never taken from somewhere else.
    """
    of_it = case("standards").filter(_.standard == standard)
    own = of_it.filter(_.category != FOR_ALL).select(own_authority_="authority", own_="category", own_days_="days")
    general = of_it.filter(_.category == FOR_ALL).select(general_authority_="authority", general_days_="days")
    falls_under = rows.mutate(falls_under_=rows[category] if category else ibis.literal(FOR_ALL))
    found = falls_under.left_join(
        own, (falls_under.authority == own.own_authority_) & (falls_under.falls_under_ == own.own_)
    ).left_join(general, _.authority == general.general_authority_)
    standing = found.mutate(standard_days=found.own_days_.fill_null(found.general_days_))
    return standing.filter(_.standard_days.notnull()).select(*rows.columns, "standard_days")
