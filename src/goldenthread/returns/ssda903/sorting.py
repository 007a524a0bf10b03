"""From the lists of the return to case tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.ssda903 import episode_rules, lists
from goldenthread.returns.ssda903.adoption import permanence
from goldenthread.returns.ssda903.periods import in_order, periods, placements
from goldenthread.returns.ssda903.rows import no_rows
from goldenthread.returns.ssda903.standing import standing
from goldenthread.returns.ssda903.strangers import say_strangers

_DIRECT = {
    "Header": "person",
    "Reviews": "cla_reviews",
    "OC2": "cla_health",
    "PrevPerm": "previous_permanence",
    "Missing": "missing_episodes",
    "SWEpisodes": "involvements",
}  # lists whose rows are those of a table
_SUITABLE = {"1": "suitable", "2": "unsuitable"}


def tables(rows: Mapping[str, pl.DataFrame], as_at: date, account: Account) -> dict[str, pl.DataFrame]:
    """Every case table that the lists carry, without its authority."""
    say_strangers(rows, account)
    direct = {table: rows[name] for name, table in _DIRECT.items() if name in rows}
    if "OC3" in rows:
        direct["care_leavers"] = _leavers(rows["OC3"])
    return direct | _of_care(rows, as_at, account)


def _of_care(rows: Mapping[str, pl.DataFrame], as_at: date, account: Account) -> dict[str, pl.DataFrame]:
    """What is put together from the episodes."""
    episodes = in_order(rows["Episodes"])
    episode_rules.say_of(episodes, account)
    times, stays = periods(episodes), placements(episodes)
    if "UASC" in rows:
        times = _with_unaccompanied(times, rows["UASC"], account)
    care = {"cla_episodes": times, "cla_placements": stays, "cla_status": standing(times, stays, rows, as_at)}
    if "PlacedAdoption" in rows or "AD1" in rows:
        placed, adopted = (rows.get(of.name, no_rows(of)) for of in (lists.placed_for_adoption, lists.adoptions))
        care["permanence"] = permanence(placed, adopted, times, episodes, account)
    return care


def _with_unaccompanied(times: pl.DataFrame, children: pl.DataFrame, account: Account) -> pl.DataFrame:
    """Whether each child was an unaccompanied asylum-seeking child when the time in care began, or since."""
    strangers = children.join(times, on="child_id", how="anti", maintain_order="left")
    what = "No episode shows the child in care, so that the child was unaccompanied stands nowhere."
    account.say(strangers, rule="no-time-in-care", what=what, do="Add the episodes, or take the row out.", refused=True)
    listed = children.select("child_id", "unaccompanied_until", listed=True)
    beside = times.join(listed, on="child_id", how="left", maintain_order="left")
    until = pl.col("unaccompanied_until")
    still = pl.col("listed").fill_null(value=False) & (until.is_null() | (until > pl.col("started_on")))
    return beside.with_columns(unaccompanied=still)


def _leavers(rows: pl.DataFrame) -> pl.DataFrame:
    """Care leavers, the letter of their accommodation parted from the figure of its suitability."""
    home = pl.col("accommodation")
    return rows.with_columns(
        accommodation=home.str.head(1), suitability=home.str.tail(1).replace_strict(_SUITABLE, default=None)
    )
