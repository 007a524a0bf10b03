"""From the modules of a workforce census to case tables, every row of them accounted for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.workforce_census import modules

Frames = Mapping[str, pl.DataFrame]

_NEWLY_QUALIFIED, _FIRST_YEAR = "1", "1"  # of StartOrigin and of CFKSSstatus


def tables(frames: Frames, account: Account, as_at: date) -> dict[str, pl.DataFrame]:
    """The workers and the posts of the census day, without their authority."""
    posts = account.typed(frames["LALevel"], modules.vacancies).with_columns(team=pl.lit("all"), observed_on=as_at)
    workers = account.typed(frames[modules.WORKER], modules.workers).with_columns(observed_on=as_at)
    workers = workers.with_columns(newly_qualified=_newly_qualified(as_at))
    return {"professionals": _named(workers, account), "posts": account.once(posts, ("team",))}


def _newly_qualified(as_at: date) -> pl.Expr:
    """In the first year after qualifying, as far as the census tells.

    Yes where the knowledge and skills status is the assessed and supported year in employment (asked until 2022), or
    where the worker came newly qualified within the year up to the census day; no where one of the two is given and
    neither says so.
    """
    year_ago = pl.lit(as_at).dt.offset_by("-1y")
    came = (pl.col("origin") == _NEWLY_QUALIFIED) & (pl.col("started_on") > year_ago)
    in_first_year = pl.col("knowledge_and_skills") == _FIRST_YEAR
    return in_first_year.fill_null(value=False) | came.fill_null(in_first_year)


def _named(workers: pl.DataFrame, account: Account) -> pl.DataFrame:
    """A row a record: a worker without a number, or with a second record, gets an identifier made up for this file.

    A second record is kept because posts are counted as full-time equivalents over every record (DfE, methodology of
    the workforce statistics): one who left and came back, or who holds two posts, has two.
    """
    account.say(
        workers.filter(pl.col("worker_id").is_null()),
        rule="no-worker-number",
        what="The worker has no SWENo, so an identifier was made up, which no other return knows.",
        do="Give the worker's Social Work England number.",
        column="SWENo",
    )
    place = pl.int_range(1, pl.len() + 1).cast(pl.String)
    workers = workers.with_columns(worker_id=pl.col("worker_id").fill_null("without number " + place))
    workers = _said_once(workers, account)
    record = pl.int_range(1, pl.len() + 1).over("worker_id")
    account.say(
        workers.filter(record > 1),
        rule="second-record",
        what="The worker has a record before this one that says something else; both are kept, as the census does.",
        do="Take out one of them, unless the worker held two posts or came back within the year.",
        column="SWENo",
    )
    numbered = pl.format("{} (record {})", "worker_id", record)
    return workers.with_columns(worker_id=pl.when(record > 1).then(numbered).otherwise("worker_id"))


def _said_once(workers: pl.DataFrame, account: Account) -> pl.DataFrame:
    """Without records that repeat another word for word."""
    return account.once(workers, [name for name in workers.columns if name not in ("from_list", "from_row", "parent")])
