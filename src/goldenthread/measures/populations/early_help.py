"""Early help assessments as rows to count."""

from __future__ import annotations

from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.sequences import happenings, with_latest


def early_help_assessments() -> Table:
    """One row an early help assessment."""
    return case("early_help_episodes")


def early_help_after_referral() -> Table:
    """One row an early help assessment, with the day of the child's latest referral by the day it began."""
    referrals = happenings(case("referrals"), "received_on")
    return with_latest(case("early_help_episodes"), "started_on", referrals, "referral_on")
