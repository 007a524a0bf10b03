"""Children looked after, adopted and leaving care, out of what the feed lists in their episodes."""

from __future__ import annotations

from datetime import date

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.ssda903.adoption import permanence
from goldenthread.returns.ssda903.lists import placed_for_adoption
from goldenthread.returns.ssda903.periods import in_order, periods
from goldenthread.returns.ssda903.periods import placements as stays
from goldenthread.returns.ssda903.rows import no_rows
from goldenthread.returns.ssda903.standing import standing

_NOT_SAID = {
    "legal_status": pl.String,
    "primary_need": pl.String,
    "placement_provider": pl.String,
    "placed_outside": pl.Boolean,
    "miles_from_home": pl.Float64,
}  # columns of the SSDA903's episodes that the feed does not have
_BEGAN_EARLIER = {
    "rule": "care-began-earlier",
    "what": "The first placement listed did not begin the time in care (S): the child was in care before it.",
    "do": "Give the placements from the start of care.",
    "column": "start_reason",
}
_CHANGES_ONLY = {
    "rule": "not-said-to-be-whole",
    "what": "How care leavers stood on the day can be told only of all of them together, so the row was left out.",
    "do": "Load a file of all children, with --since and the first day from which it is whole.",
}


def of_care(
    *,
    placements: pl.DataFrame,
    adoptions: pl.DataFrame,
    leavers: pl.DataFrame,
    people: pl.DataFrame,
    account: Account,
    as_at: date,
    whole: bool,
) -> dict[str, pl.DataFrame]:
    """Times in care, placements, the way through adoption and, where the feed is ``whole``, how each stood."""
    listed = account.once(placements, ("child_id", "started_on"))
    episodes = in_order(listed.with_columns(pl.lit(None, kind).alias(name) for name, kind in _NOT_SAID.items()))
    times, homes = _unaccompanied(periods(episodes), people, "started_on"), stays(episodes)
    account.say(times.filter(~pl.col("start_known")), refused=False, **_BEGAN_EARLIER)
    told = {
        "cla_episodes": times.drop(*_NOT_SAID, strict=False),
        "cla_placements": homes.drop(*_NOT_SAID, strict=False),
        "permanence": _adoption(adoptions, times, episodes, account),
    }
    if not whole:
        account.say(leavers, refused=True, **_CHANGES_ONLY)
        return told
    stood = standing(times, homes, {}, as_at).drop(*_NOT_SAID, "legal_status_from", strict=False)
    leaving = account.once(leavers.with_columns(observed_on=pl.lit(as_at)), ("child_id",))
    return told | {"cla_status": stood, "care_leavers": _unaccompanied(leaving, people, "observed_on")}


def _unaccompanied(rows: pl.DataFrame, people: pl.DataFrame, day: str) -> pl.DataFrame:
    """Whether each child was an unaccompanied asylum-seeking child on a day of the row."""
    said = people.select("child_id", flag="unaccompanied", until="unaccompanied_until").unique("child_id", keep="last")
    beside = rows.join(said, on="child_id", how="left", maintain_order="left")
    until = pl.col("until")
    return beside.with_columns(unaccompanied=pl.col("flag") & (until.is_null() | (until > pl.col(day))))


def _adoption(adoptions: pl.DataFrame, times: pl.DataFrame, episodes: pl.DataFrame, account: Account) -> pl.DataFrame:
    """The way through adoption; the day of the placement as the feed says it, else as the placements show it."""
    said = adoptions.select("from_list", "from_row", "child_id", "decided_on", "matched_on", said_placed_on="placed_on")
    found = permanence(no_rows(placed_for_adoption), said, times, episodes, account)
    return found.with_columns(placed_on=pl.coalesce("said_placed_on", "placed_on")).drop(
        "placement_order_on", "reversed_on", "reversal_reason"
    )
