"""Daily feed of children's social care: one JSON file, as far as the department's public payload describes it.

A complaint's list is the key of the payload and its row the count of its items in the file, from the top.
"""

from goldenthread.returns.daily_feed.reader import read

CARRIES = frozenset(
    (
        *("person", "referrals", "cin_episodes", "involvements", "cin_assessments", "assessment_factors", "cin_plans"),
        *("s47_enquiry", "initial_cp_conference", "cp_plans", "sdq_scores", "cla_episodes", "cla_placements"),
        *("cla_status", "permanence", "care_leavers"),
    )
)  # case tables

__all__ = ["CARRIES", "read"]
