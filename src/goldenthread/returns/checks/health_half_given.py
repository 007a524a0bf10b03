"""Health is told whole or not at all."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

_ASKED = ("immunised", "teeth_checked", "health_assessed", "substance_misuse")

check = Check(
    name="health-half-given",
    on=tuple(f"cla_health.{each}" for each in _ASKED),
    finds=where(
        "cla_health",
        ~pl.all_horizontal(pl.col(_ASKED).is_null()) & pl.any_horizontal(pl.col(_ASKED).is_null()),
    ),
    column="health_assessed",
    what="Some of immunisations, teeth, health assessments and misuse of substances are answered and others are not.",
    do="Answer all of them; leave all blank for a child who was not in care throughout the year.",
    peer="903 182",
    example={
        "cla_health": """
            child_id | immunised | teeth_checked | health_assessed | substance_misuse | fault
            ann | yes | | yes | no | yes
            ben | yes | no | yes | no |
            cat | | | | |
        """,
    },
)
