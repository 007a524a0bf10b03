"""Children in need, their plans and visits as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.visits import visited, visits_due
from goldenthread.measures.working_days import with_working_days

STANDARD = "child in need visit"
PLANNED = "child in need plan"
_HAVE_OTHER_VISITS = ("looked after", "child protection plan", "closed")


def children_in_need() -> Table:
    """One row an episode of need, its primary need in ``category``; referrals without further action are none."""
    episodes = case("cin_episodes").filter(~_.no_further_action.fill_null(False))
    return episodes.mutate(category=_.primary_need)


def closed_episodes() -> Table:
    """One row an episode of need that was closed, the reason in ``category``."""
    return children_in_need().filter(_.ended_on.notnull()).mutate(category=_.end_reason)


def children_in_need_seen() -> Table:
    """One row a child in need observed, with the working days since last seen and the standard for its status.

    Children looked after and children on protection plans have visits of their own and are left out.
    """
    still_open = case("cin_status").filter(_.ended_on.isnull() | (_.ended_on > _.observed_on))
    theirs = still_open.filter(~_.status.fill_null("").isin(_HAVE_OTHER_VISITS))
    return visited(theirs, STANDARD, "last_seen_on", "status")


def child_in_need_plans() -> Table:
    """One row a child in need plan, open or ended."""
    return case("cin_plans")


def need_visits_due() -> Table:
    """One row a visit due under a child in need plan, by the authority's standard."""
    planned = case("cin_plans").mutate(status=ibis.literal(PLANNED))
    return visits_due(planned, case("cin_visits"), STANDARD, "status")


def recorded_visits() -> Table:
    """One row a visit to a child in need whose day of recording is known, with the working days until then."""
    recorded = case("cin_visits").filter(_.recorded_on.notnull())
    return with_working_days(recorded, "visited_on", "recorded_on", "working_days_to_record")
