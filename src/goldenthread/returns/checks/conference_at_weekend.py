"""A conference is held on a working day."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import at_weekend, where

check = Check(
    name="conference-at-weekend",
    on=("s47_enquiry",),
    finds=where("s47_enquiry", at_weekend("conference_on")),
    column="conference_on",
    what="The conference is dated on a Saturday or Sunday.",
    do="Correct the date of the conference.",
    peer="CIN 8875",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_on | fault
            ann      | 2026-03-02 | 2026-03-14    | yes
            ben      | 2026-03-02 | 2026-03-13    |
            cat      | 2026-03-02 |               |
        """,
    },
)
