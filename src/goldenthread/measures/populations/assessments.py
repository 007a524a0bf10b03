"""Assessments as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.durations import months_after
from goldenthread.measures.populations.sequences import CHILD, happenings, with_last_earlier, with_latest
from goldenthread.measures.working_days import with_last_day_in_time, with_working_days

WORKING_DAYS_ALLOWED = 45


def completed_assessments() -> Table:
    """One row an authorised assessment: working days taken, and the day the same child's one before was authorised."""
    in_turn = with_last_earlier(_completed(), "completed_on", "previous_on")
    return with_working_days(in_turn, "started_on", "completed_on", "working_days_taken")


def completed_assessments_of_referrals() -> Table:
    """One row an authorised assessment whose referral is known, with the working days from the referral.

    The referral is the one the return names, or else the child's latest by the day the assessment began.
    """
    found = with_latest(_completed(), "started_on", happenings(case("referrals"), "received_on"), "latest_referral_on")
    referred = found.mutate(referral_on=_.referred_on.fill_null(_.latest_referral_on))
    counted = with_working_days(referred, "referral_on", "completed_on", "working_days_from_referral")
    return counted.filter(_.referral_on.notnull())


def all_assessments() -> Table:
    """One row an assessment, open or authorised, with the day from which it is overdue while it is open."""
    due = with_last_day_in_time(case("cin_assessments"), "started_on", WORKING_DAYS_ALLOWED, "due_on")
    return due.mutate(overdue_from=_.due_on + ibis.interval(days=1))


def assessed_again() -> Table:
    """One row a child's repeat assessment, from its day until a later one or until the one before is 12 months old."""
    groups = {name: _[name].max() for name in ("team", "worker_id")}
    days = _completed().group_by("authority", "child_id", "completed_on").aggregate(**groups)
    in_turn = ibis.window(group_by=CHILD, order_by="completed_on")
    each = days.mutate(previous_on=_.completed_on.lag().over(in_turn), next_on=_.completed_on.lead().over(in_turn))
    year_old = each.mutate(last_day=months_after(_.previous_on, 12)).filter(_.completed_on <= _.last_day)
    return year_old.mutate(until=ibis.least(_.last_day + ibis.interval(days=1), _.next_on))


def factors_found() -> Table:
    """One row a factor found at the end of an assessment, the factor in ``category``."""
    return case("assessment_factors").mutate(category=_.factor)


def _completed() -> Table:
    return case("cin_assessments").filter(_.completed_on.notnull())
