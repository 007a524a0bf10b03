"""A conference is in the census of the year it was held in."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, outside_year, where

check = Check(
    name="conference-outside-year",
    on=("s47_enquiry",),
    finds=where("s47_enquiry", outside_year("conference_on")),
    column="conference_on",
    kinds=CENSUS,
    what="The conference was held on a day that is not within the census year.",
    do="Correct the date, or take the enquiry out.",
    peer="CIN 8715",
    example={
        "s47_enquiry": """
            child_id | started_on | conference_on | fault
            ann      | 2025-03-10 | 2025-03-31    | yes
            ben      | 2025-03-10 | 2025-04-01    |
            cat      | 2025-06-10 |               |
        """,
    },
)
