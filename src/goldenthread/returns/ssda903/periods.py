"""From the episodes of the return to times in care and placements.

An episode is a time of one legal status in one placement. Source: SSDA903 guide: a period of care begins with the
reason S and ends with a reason other than X1; a change of legal status only (L) leaves the child where the child was,
and with T and U the child stays with the same carer.
"""

from __future__ import annotations

import polars as pl

GOES_ON = "X1"
STARTED_CARE = "S"
STATUS_ONLY = "L"
SAME_CARER = ("T", "U")
_OF_CARE = ("child_id", "care_started_on")


def in_order(episodes: pl.DataFrame) -> pl.DataFrame:
    """The episodes of each child by their days, with those before and after, and ``care_started_on``.

    A time in care begins with a child's first episode, after one that ended otherwise than X1, or after days between.
    """
    ordered = episodes.sort("child_id", "started_on", maintain_order=True)
    beside = ordered.with_columns(
        pl.col("started_on", "ended_on", "end_reason", "legal_status", "placement_type")
        .shift(1)
        .over("child_id")
        .name.prefix("previous_"),
        next_started_on=pl.col("started_on").shift(-1).over("child_id"),
        next_began_as=pl.col("began_as").shift(-1).over("child_id"),
    )
    begins = (
        pl.col("previous_started_on").is_null()
        | (pl.col("previous_end_reason") != GOES_ON).fill_null(value=False)
        | (pl.col("started_on") > pl.col("previous_ended_on")).fill_null(value=False)
    )
    numbered = beside.with_columns(begins=begins, period=begins.cum_sum())
    return numbered.with_columns(care_started_on=pl.col("started_on").first().over("period"))


def periods(episodes: pl.DataFrame) -> pl.DataFrame:
    """A row a time in care, from the row of its last episode; ``start_known`` where the first episode began it."""
    last = episodes.group_by("period", maintain_order=True).agg(
        pl.col("child_id").first(),
        started_on=pl.col("started_on").first(),
        start_known=(pl.col("began_as").first() == STARTED_CARE).fill_null(value=False),
        ended_on=pl.col("ended_on").last(),
        end_reason=pl.col("end_reason").last(),
        primary_need=pl.col("primary_need").drop_nulls().last(),
        legal_status=pl.col("legal_status").drop_nulls().last(),
        legal_status_from=_last_run("legal_status"),
        from_list=pl.col("from_list").last(),
        from_row=pl.col("from_row").last(),
    )
    back_by = pl.col("ended_on").shift(1).over("child_id").dt.offset_by("12mo")
    return last.with_columns(
        pl.when(pl.col("end_reason") != GOES_ON).then("end_reason").alias("end_reason"),
        again_in_12_months=pl.when("start_known").then((pl.col("started_on") <= back_by).fill_null(value=False)),
    )


def _last_run(column: str) -> pl.Expr:
    """The first day of the last run of episodes with one value."""
    return pl.col("started_on").filter(pl.col(column).rle_id() == pl.col(column).rle_id().max()).first()


def placements(episodes: pl.DataFrame) -> pl.DataFrame:
    """A row a placement, whatever legal statuses it saw; ``home`` numbers those that follow with the same carer."""
    moved = pl.col("begins") | (pl.col("began_as") != STATUS_ONLY).fill_null(value=True)
    stays = (
        episodes.with_columns(stay=moved.cum_sum())
        .group_by("stay", maintain_order=True)
        .agg(
            pl.col("child_id", "care_started_on", "started_on", "from_list", "from_row", "began_as", "begins").first(),
            pl.col("ended_on", "placement_type", "placement_provider", "placed_outside", "miles_from_home").last(),
            pl.col("change_reason").last(),
        )
    )
    following = pl.col("started_on").shift(-1).over(_OF_CARE)
    same_carer = ~pl.col("begins") & pl.col("began_as").is_in(SAME_CARER).fill_null(value=False)
    return stays.with_columns(ended_on=pl.coalesce(following, "ended_on"), same_carer=same_carer).with_columns(
        home=(~pl.col("same_carer")).cum_sum()
    )
