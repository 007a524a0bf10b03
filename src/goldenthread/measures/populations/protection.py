"""Section 47 enquiries, conferences and child protection plans as rows to count."""

from __future__ import annotations

from ibis.expr.types import Table

from goldenthread.measures.case_tables import case


def child_protection_plans() -> Table:
    """One row a child protection plan, open or ended."""
    return case("cp_plans")
