"""A list that carries the worker says it of every row."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, where
from goldenthread.returns.checks._frames import WITH_CHILDREN, Frames
from goldenthread.returns.loaded import Loaded


def _finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
    carrying = [name for name in WITH_CHILDREN if "worker_id" in loaded.columns.get(name, ())]
    return any_of(*(where(name, pl.col("worker_id").is_null()) for name in carrying), where("contacts", pl.lit(False)))(
        tables, loaded
    )


check = Check(
    name="row-without-worker",
    finds=_finds,
    column="worker_id",
    what="The worker that holds the case is missing.",
    do="Allocate the case, or record the worker it is allocated to.",
    example={
        "referrals": """
            child_id | received_on | worker_id | fault
            ann      | 2026-01-05  |           | yes
            ben      | 2026-01-05  | north     |
        """,
        "contacts": """
            child_id | received_on | fault
            ann      | 2026-01-05  |
        """,
    },
)
