"""What names a row names one row."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, repeated
from goldenthread.tables import TABLES, Kind

_LISTS = {
    name: table
    for name, table in TABLES.items()
    if table.kind is not Kind.REFERENCE and name != "assessment_factors"  # factor-twice is of those
}


check = Check(
    name="row-twice",
    finds=any_of(*(repeated(name, table.key) for name, table in _LISTS.items())),
    what="Another row is of the same child or worker and the same day.",
    do="Keep one of the rows; the later one would replace the other.",
    example={
        "referrals": """
            child_id | received_on | fault
            ann      | 2026-01-05  | yes
            ann      | 2026-01-05  | yes
            ben      | 2026-01-05  |
        """,
        "supervisions": """
            worker_id | held_on    | fault
            w1        | 2026-01-05 | yes
            w1        | 2026-01-05 | yes
            w1        | 2026-02-05 |
        """,
    },
)
