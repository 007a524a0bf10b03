"""Work for a child begins at most 40 weeks before the birth."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, matching
from goldenthread.returns.checks._frames import WITH_CHILDREN
from goldenthread.tables import TABLES, Kind

_BEGINS = {
    name: TABLES[name].begins or ""
    for name in WITH_CHILDREN
    if TABLES[name].kind is not Kind.STATE and name not in ("referrals", "cin_episodes", "assessment_factors")
}


def _before(begins: str) -> pl.Expr:
    birth = pl.max_horizontal("other_born_on", "other_expected_on")
    return pl.col(begins) < birth.dt.offset_by("-280d")


check = Check(
    name="long-before-birth",
    on=("person.born_on",),
    finds=any_of(*(matching(name, "person", that=_before(begins)) for name, begins in _BEGINS.items())),
    what="The row is dated more than 40 weeks before the child's birth or expected birth.",
    do="Correct the date, or the date of birth.",
    example={
        "person": """
            child_id | born_on
            ann      | 2026-03-01
            ben      | 2026-03-01
        """,
        "s47_enquiry": """
            child_id | started_on | fault
            ann      | 2025-05-01 | yes
            ben      | 2026-01-05 |
        """,
    },
)
