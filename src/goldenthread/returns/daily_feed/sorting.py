"""From the parts of a feed to case tables, every row of them accounted for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.daily_feed import parts
from goldenthread.returns.daily_feed.care import of_care
from goldenthread.returns.daily_feed.parts import Part

_NO_CHILD = {
    "rule": "no-child-id",
    "what": "The child has no la_child_id, and no mis_child_id that could stand for it.",
    "do": "Give the child its identifier.",
    "column": "la_child_id",
}


@dataclass(frozen=True, eq=False)
class Feed:
    """The typed rows of a feed while they are sorted: each part by its name, rows to be purged left out of none."""

    frames: Mapping[str, pl.DataFrame]
    account: Account

    def of(self, part: Part, *inherited: str, parent: Part = parts.children) -> pl.DataFrame:
        """The rows of a part with some columns of the rows that they stand in."""
        above = self.every(parent)
        rows = self.frames[part.name]
        return rows.with_columns(above[column].gather(rows["parent"]) for column in inherited)

    def every(self, part: Part) -> pl.DataFrame:
        """The rows of a part that others stand in, with their child."""
        if part is parts.children:
            return self.frames[part.name]
        return self.of(part, "child_id")

    def kept(self, rows: pl.DataFrame, *needed: tuple[str, str]) -> pl.DataFrame:
        """The rows not to be purged that are of a known child and have what they need, by column and key."""
        if "purged" in rows:
            rows = rows.filter(~pl.col("purged").fill_null(value=False))
        rows = self.account.with_all(rows, "child_id", **_NO_CHILD)
        for column, key in needed:
            what = f"There is no {key}, without which the row stands nowhere."
            rows = self.account.with_all(rows, column, rule="no-key", what=what, do="Give it.", column=key)
        return rows


def tables(feed: Feed, as_at: date, *, whole: bool) -> dict[str, pl.DataFrame]:
    """Every case table that the feed carries, without its authority; how things stand only where it is ``whole``."""
    account = feed.account
    feed.kept(feed.every(parts.children))  # a child that nothing names is refused with its parts
    episodes = feed.kept(feed.of(parts.episodes, "child_id"), ("referred_on", "referral_date"))
    episodes = _with_worker(account.once(episodes, ("child_id", "referred_on")), feed)
    enquiries = _activity(feed, parts.enquiries).with_columns(conference_not_needed=~pl.col("conference_needed"))
    plans = _activity(feed, parts.protection_plans)
    return {
        "person": _people(feed),
        "referrals": episodes.rename({"referred_on": "received_on"}),
        "cin_episodes": episodes.rename({"referred_on": "started_on"}),
        "involvements": _involvements(feed),
        "cin_assessments": _activity(feed, parts.assessments),
        "assessment_factors": _factors(feed),
        "cin_plans": _activity(feed, parts.need_plans),
        "s47_enquiry": enquiries,
        "initial_cp_conference": _conferences(enquiries, plans, account),
        "cp_plans": plans,
        "sdq_scores": _questionnaires(feed),
        **of_care(
            placements=_of_episodes(feed, parts.placements, ("started_on", "start_date")),
            adoptions=_of_episodes(feed, parts.adoption, ("decided_on", "initial_decision_date")),
            leavers=_of_episodes(feed, parts.care_leavers),
            people=feed.of(parts.details, "child_id"),
            account=account,
            as_at=as_at,
            whole=whole,
        ),
    }


def _of_episodes(feed: Feed, part: Part, *needed: tuple[str, str]) -> pl.DataFrame:
    return feed.kept(feed.of(part, "child_id", parent=parts.episodes), *needed)


def _activity(feed: Feed, part: Part) -> pl.DataFrame:
    """What is done within an episode, which knows the day of its referral."""
    rows = feed.of(part, "child_id", "referred_on", parent=parts.episodes)
    return feed.account.once(feed.kept(rows, ("started_on", "start_date")), ("child_id", "started_on"))


def _people(feed: Feed) -> pl.DataFrame:
    """A row a child; disabled where a disability is listed, not disabled where NONE is."""
    listed = feed.of(parts.disabilities, "child_id", parent=parts.details).drop_nulls(["child_id", "disability"])
    disabled = listed.group_by("child_id").agg(disabled=(pl.col("disability").str.to_uppercase() != "NONE").any())
    named = feed.account.once(feed.kept(feed.of(parts.details, "child_id")), ("child_id",))
    return named.join(disabled, on="child_id", how="left", maintain_order="left")


def _factors(feed: Feed) -> pl.DataFrame:
    above = feed.of(parts.assessments, "child_id", parent=parts.episodes)
    listed = feed.frames[parts.factors.name]
    columns = ("child_id", "started_on", "completed_on")
    listed = listed.with_columns(above[column].gather(listed["parent"]) for column in columns)
    found = feed.kept(listed, ("started_on", "start_date"), ("factor", "factors"))
    return feed.account.once(found, ("child_id", "started_on", "factor"))


def _involvements(feed: Feed) -> pl.DataFrame:
    held = _of_episodes(feed, parts.workers, ("worker_id", "worker_id"), ("started_on", "start_date"))
    return feed.account.once(held, ("child_id", "worker_id", "started_on"))


def _with_worker(episodes: pl.DataFrame, feed: Feed) -> pl.DataFrame:
    """Episodes with the worker who holds each now: the latest to come of those who have not left."""
    held = feed.of(parts.workers, "child_id", "referred_on", parent=parts.episodes)
    now = held.filter(pl.col("ended_on").is_null(), pl.col("worker_id").is_not_null()).sort("started_on")
    latest = now.group_by("child_id", "referred_on").agg(pl.col("worker_id").last())
    return episodes.join(latest, on=["child_id", "referred_on"], how="left", maintain_order="left")


def _conferences(enquiries: pl.DataFrame, plans: pl.DataFrame, account: Account) -> pl.DataFrame:
    """Conferences that enquiries led to; a plan that began on the day of one is the one it led to."""
    place = ("child_id", "referred_on", "from_list", "from_row")
    held = enquiries.select(*place, held_on="conference_on", s47_started_on="started_on").drop_nulls("held_on")
    held = account.once(held, ("child_id", "held_on"), refused=False)
    begun = plans.select("child_id", held_on="started_on", led_to_plan=True)
    joined = held.join(begun, on=["child_id", "held_on"], how="left", maintain_order="left")
    return joined.with_columns(pl.col("led_to_plan").fill_null(value=False))


def _questionnaires(feed: Feed) -> pl.DataFrame:
    above = feed.of(parts.health, "child_id")
    listed = feed.frames[parts.questionnaires.name]
    listed = listed.with_columns(above["child_id"].gather(listed["parent"]))
    return feed.account.once(feed.kept(listed, ("completed_on", "date")), ("child_id", "completed_on"))
