"""Vacancies and agency workers are counted from 0."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="posts-less-than-none",
    on=("posts",),
    finds=where("posts", pl.any_horizontal(pl.col("vacancies_fte", "agency_fte", "agency_headcount") < 0)),
    column="vacancies_fte",
    what="A number of posts or workers is less than 0.",
    do="Correct the number.",
    example={
        "posts": """
            team  | vacancies_fte | agency_fte | agency_headcount | fault
            north | -1            | 2          | 2                | yes
            south | 0             | 2          | 2                |
            east  | 1.5           |            |                  |
        """,
    },
)
