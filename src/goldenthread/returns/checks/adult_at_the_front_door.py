"""Contacts, referrals, assessments and enquiries are about children."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, matching

_DAYS = {
    "contacts": "received_on",
    "early_help_episodes": "started_on",
    "referrals": "received_on",
    "cin_assessments": "started_on",
    "s47_enquiry": "started_on",
    "initial_cp_conference": "held_on",
}


def _adult(day: str) -> pl.Expr:
    return pl.col("other_born_on").dt.offset_by("18y") <= pl.col(day)


check = Check(
    name="adult-at-the-front-door",
    on=("person.born_on",),
    finds=any_of(*(matching(name, "person", that=_adult(day)) for name, day in _DAYS.items())),
    what="The person was 18 or older on the day of the row.",
    do="Correct the date of birth or the date of the row, or record it with services for adults.",
    example={
        "person": """
            child_id | born_on
            ann      | 2007-06-01
            ben      | 2008-06-01
            cat      |
        """,
        "referrals": """
            child_id | received_on | fault
            ann      | 2025-06-01  | yes
            ben      | 2025-06-01  |
            cat      | 2025-06-01  |
        """,
        "s47_enquiry": """
            child_id | started_on | fault
            ann      | 2025-06-02 | yes
            ben      | 2025-06-02 |
        """,
    },
)
