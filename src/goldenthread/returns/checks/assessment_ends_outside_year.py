"""An assessment is in a census because it was completed in that year or is still open."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, outside_year, where

check = Check(
    name="assessment-ends-outside-year",
    on=("cin_assessments",),
    finds=where("cin_assessments", outside_year("completed_on")),
    column="completed_on",
    kinds=CENSUS,
    what="The assessment was authorised on a day that is not within the census year.",
    do="Correct the date, or take the assessment out.",
    peer="CIN 8696",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2025-03-01 | 2025-03-31   | yes
            ben      | 2025-03-01 | 2025-04-01   |
            cat      | 2025-06-01 |              |
        """,
    },
)
