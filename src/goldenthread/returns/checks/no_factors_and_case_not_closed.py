"""Where the only assessment of an episode found nothing, the case is closed for that reason."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, EPISODE, SAME_ASSESSMENT, all_of, matching, where

_closed_after_assessment = pl.col("other_end_reason").is_in(["RC8", "RC9"]).fill_null(False)

_finds = all_of(
    where("cin_assessments", pl.len().over("child_id", "referred_on") == 1),
    matching("cin_assessments", "assessment_factors", SAME_ASSESSMENT, that=pl.col("other_factor") == "21"),
    matching("cin_assessments", "cin_episodes", EPISODE, that=~_closed_after_assessment),
)


check = Check(
    name="no-factors-and-case-not-closed",
    on=("assessment_factors", "cin_episodes.end_reason", "cin_assessments"),
    finds=_finds,
    kinds=CENSUS,
    what=(
        "The only assessment of the episode found no factors (21), and the case was not closed after assessment "
        "(RC8 or RC9)."
    ),
    do="Record the factors found, or the reason for closing as RC8 or RC9.",
    peer="CIN 8873Q",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | end_reason
            ann      | 2025-06-01 | 2025-07-01 | RC7
            ben      | 2025-06-01 | 2025-07-01 | RC8
            cat      | 2025-06-01 |            |
            dev      | 2025-06-01 | 2025-07-01 | RC7
        """,
        "cin_assessments": """
            child_id | referred_on | started_on | completed_on | fault
            ann      | 2025-06-01  | 2025-06-02 | 2025-06-20   | yes
            ben      | 2025-06-01  | 2025-06-02 | 2025-06-20   |
            cat      | 2025-06-01  | 2025-06-02 | 2025-06-20   |
            cat      | 2025-06-01  | 2025-08-02 | 2025-08-20   |
            dev      | 2025-06-01  | 2025-06-02 | 2025-06-20   |
        """,
        "assessment_factors": """
            child_id | started_on | completed_on | factor
            ann      | 2025-06-02 | 2025-06-20   | 21
            ben      | 2025-06-02 | 2025-06-20   | 21
            cat      | 2025-06-02 | 2025-06-20   | 21
            dev      | 2025-06-02 | 2025-06-20   | 4A
        """,
    },
)
