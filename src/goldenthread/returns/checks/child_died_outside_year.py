"""A census is of one year, and so are the deaths in it."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, outside_year, where

check = Check(
    name="child-died-outside-year",
    on=("person.died_on",),
    finds=where("person", outside_year("died_on")),
    column="died_on",
    kinds=CENSUS,
    what="The date of death is not within the census year.",
    do="Correct the date of death; if it is right, ask why the child is in this census.",
    peer="CIN 8545Q",
    example={
        "person": """
            child_id | died_on    | fault
            ann      | 2025-03-31 | yes
            ben      | 2025-04-01 |
            cat      |            |
        """,
    },
)
