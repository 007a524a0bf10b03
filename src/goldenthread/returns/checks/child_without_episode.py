"""A child is in the census because of an episode of need."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, unmatched

check = Check(
    name="child-without-episode",
    on=("person",),
    finds=unmatched("person", "cin_episodes"),
    column="child_id",
    kinds=CENSUS,
    what="The child has no episode of need.",
    do="Add the child's episode, or take the child out of the census.",
    peer="CIN 8590",
    example={
        "person": """
            child_id | fault
            ann      | yes
            ben      |
        """,
        "cin_episodes": """
            child_id | started_on
            ben      | 2025-06-01
        """,
    },
)
