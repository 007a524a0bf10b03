"""Referrals as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.sequences import CHILD, happenings, with_latest
from goldenthread.measures.populations.sources import with_source_group


def received_referrals() -> Table:
    """One row a referral, its source's main group in ``category``, with the day of the child's referral before it."""
    same_child = ibis.window(group_by=CHILD, order_by="received_on")
    return _referrals().mutate(previous_on=_.received_on.lag().over(same_child))


def referrals_with_outcomes() -> Table:
    """One row a referral, with the reason for which the episode of need that it began was closed."""
    episodes = case("cin_episodes")
    began = episodes.select(authority_="authority", child_="child_id", began_on_="started_on", end_reason="end_reason")
    rows = _referrals()
    found = rows.left_join(
        began,
        (rows.authority == began.authority_) & (rows.child_id == began.child_) & (rows.received_on == began.began_on_),
    )
    return found.select(*rows.columns, "end_reason")


def referrals_after_early_help() -> Table:
    """One row a referral, with the day on which the child's latest early help assessment by then began."""
    early_help = happenings(case("early_help_episodes"), "started_on")
    return with_latest(_referrals(), "received_on", early_help, "early_help_on")


def _referrals() -> Table:
    return with_source_group(case("referrals"))
