"""A factor is given once for an assessment."""

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="factor-twice",
    on=("assessment_factors",),
    finds=repeated("assessment_factors", ("child_id", "started_on", "factor")),
    column="factor",
    what="The factor is given more than once for the same assessment.",
    do="Give each factor once.",
    peer="CIN 8898",
    example={
        "assessment_factors": """
            child_id | started_on | completed_on | factor | fault
            ann      | 2025-06-01 | 2025-07-01   | 4A     | yes
            ann      | 2025-06-01 | 2025-07-01   | 4A     | yes
            ben      | 2025-06-01 | 2025-07-01   | 4A     |
            ben      | 2025-06-01 | 2025-07-01   | 4B     |
        """,
    },
)
