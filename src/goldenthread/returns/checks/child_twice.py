"""One identifier is one child."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="child-twice",
    on=("person",),
    finds=repeated("person"),
    column="child_id",
    what="Two children have the same identifier.",
    do="Give each child one identifier and one record; join the records if they are of one child.",
    peer="CIN 8510",
    example={
        "person": """
            child_id | fault
            ann      | yes
            ann      | yes
            ben      |
        """,
    },
)
