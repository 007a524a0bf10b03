"""The way of children through adoption, out of the decisions, the adoptions and the episodes."""

from __future__ import annotations

import polars as pl

from goldenthread.returns._account import Account

ADOPTED = ("E11", "E12")
_PLACED = ("A3", "A4", "A5", "A6")
_FOSTERED_FOR_ADOPTION = ("U2", "U5")
_KEY = ["child_id", "entered_care_on"]
_NO_CARE = {
    "rule": "no-time-in-care",
    "what": "No episode shows the child in care at the day of this decision, so it is placed in no time in care.",
    "do": "Load it with the episodes of the year, or correct the day or the child's identifier.",
}
_NOT_BEGUN = {
    "rule": "care-began-earlier",
    "what": "The day the child entered care is not in the files, so the way to adoption cannot be measured.",
    "do": "Load it together with what lists the start of care, such as the returns of the years before.",
}


def permanence(
    placed: pl.DataFrame, adoptions: pl.DataFrame, periods: pl.DataFrame, episodes: pl.DataFrame, account: Account
) -> pl.DataFrame:
    """A row a child and time in care with a decision for adoption, from PlacedAdoption where it has one, else AD1."""
    decided = account.once(_in_care(placed, periods, account), _KEY)
    matched = account.once(_in_care(adoptions, periods, account), _KEY)
    both = decided.join(matched, on=_KEY, how="full", coalesce=True, suffix="_of_adoption", maintain_order="left_right")
    merged = both.with_columns(
        pl.coalesce(name, f"{name}_of_adoption").alias(name) for name in ("decided_on", "from_list", "from_row")
    )
    stages = _stages(periods, episodes)
    return merged.join(stages, on=_KEY, how="left", maintain_order="left")


def _in_care(decisions: pl.DataFrame, periods: pl.DataFrame, account: Account) -> pl.DataFrame:
    """Decisions with the day their time in care began: the latest begun by the day, else the child's only later one."""
    begun = periods.select("child_id", "start_known", entered_care_on="started_on").sort("entered_care_on")
    days = decisions.sort("decided_on", nulls_last=True, maintain_order=True)
    by_day = days.join_asof(
        begun, left_on="decided_on", right_on="entered_care_on", by="child_id", coalesce=False, check_sortedness=False
    )
    first = begun.unique("child_id", keep="first", maintain_order=True)
    found = by_day.join(first, on="child_id", how="left", suffix="_first", maintain_order="left").with_columns(
        pl.coalesce(name, f"{name}_first").alias(name) for name in ("entered_care_on", "start_known")
    )
    found = account.with_all(found, "entered_care_on", column="CHILD", **_NO_CARE)
    account.say(found.filter(~pl.col("start_known")), refused=True, **_NOT_BEGUN)
    return found.filter("start_known").select(*decisions.columns, "entered_care_on")


def _stages(periods: pl.DataFrame, episodes: pl.DataFrame) -> pl.DataFrame:
    """By time in care, the days of the placement order, of placements and of adoption that the episodes show."""
    day, kind = pl.col("started_on"), pl.col("placement_type")
    shown = episodes.group_by(child_id="child_id", entered_care_on="care_started_on").agg(
        placement_order_on=day.filter(pl.col("legal_status") == "E1").min(),
        placed_on=day.filter(kind.is_in(_PLACED)).min(),
        fostered_for_adoption_on=day.filter(kind.is_in(_FOSTERED_FOR_ADOPTION)).min(),
    )
    ended = periods.select(
        "child_id",
        entered_care_on="started_on",
        adopted_on=pl.when(pl.col("end_reason").is_in(ADOPTED)).then("ended_on"),
    )
    return shown.join(ended, on=_KEY)
