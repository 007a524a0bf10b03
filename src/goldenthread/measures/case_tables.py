"""Case tables as Ibis unbound tables: names and types only, to be found by name in whichever engine runs them."""

from __future__ import annotations

from functools import cache

import ibis
from ibis.expr.types import Table

from goldenthread.tables import TABLES, Type

_IBIS = {
    Type.TEXT: "string",
    Type.DATE: "date",
    Type.WHOLE: "int64",
    Type.NUMBER: "float64",
    Type.YES_NO: "boolean",
}


@cache
def case(name: str) -> Table:
    """The rows of a case table, by its name in `goldenthread.tables`."""
    return ibis.table({column.name: _IBIS[column.type] for column in TABLES[name].columns}, name=name)


# Small tables that the measures bring with them: see `measures.periods`.
working_days = ibis.table({"day": "date", "number": "int64"}, name="working_days")
period_days = ibis.table({"day": "date", "period": "string"}, name="period_days")
stops = ibis.table({"day": "date", "stop": "date"}, name="stops")
places = ibis.table({"nth_": "int64"}, name="places")
age_bands = ibis.table({"group_": "string", "place_": "int64"}, name="age_bands")
coverage = ibis.table(
    {"authority": "string", "table": "string", "first_day": "date", "last_day": "date"}, name="coverage"
)
