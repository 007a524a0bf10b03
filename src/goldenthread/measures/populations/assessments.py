"""Assessments as rows to count."""

from __future__ import annotations

from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.working_days import with_working_days


def completed_assessments() -> Table:
    """One row an assessment that has been authorised, with the working days it took."""
    completed = case("cin_assessments").filter(_.completed_on.notnull())
    return with_working_days(completed, "started_on", "completed_on", "working_days_taken")
