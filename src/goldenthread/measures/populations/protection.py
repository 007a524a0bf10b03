"""Child protection plans, their reviews and visits as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.durations import months_after
from goldenthread.measures.populations.sequences import CHILD
from goldenthread.measures.populations.turns import PLAN, turns
from goldenthread.measures.populations.visits import visited, visits_due

STANDARD = "child protection visit"


def child_protection_plans() -> Table:
    """One row a child protection plan, open or ended."""
    return case("cp_plans")


def plans_in_turn() -> Table:
    """One row a child protection plan, with the day the same child's plan before it ended in ``previous_ended_on``."""
    same_child = ibis.window(group_by=CHILD, order_by="started_on")
    return case("cp_plans").mutate(previous_ended_on=_.ended_on.lag().over(same_child))


def plans_observed() -> Table:
    """One row a plan that was open on the day a return describes, as it then stood."""
    return case("cp_status").filter(_.ended_on.isnull() | (_.ended_on > _.observed_on))


def plans_visited() -> Table:
    """One row a plan observed open, with the working days since the last visit and the standard for it."""
    return visited(plans_observed(), STANDARD, "last_visit_on", "category")


def plan_visits_due() -> Table:
    """One row a visit due under a plan, by the authority's standard."""
    return visits_due(case("cp_plans"), case("cp_visits"), STANDARD, "category")


def plan_visits() -> Table:
    """One row a visit to a child on a plan."""
    return case("cp_visits")


def plan_reviews_due() -> Table:
    """One row a review due under a plan from its third month, with whether one of the plan's before it was late.

    The first is due within three months of the start of the plan and each later one within six of the one before.
    """
    held = case("cp_reviews").select("authority", "child_id", done_on="reviewed_on", recorded_on=ibis.null("date"))
    first = _.turn_began_on == _.started_on
    due = turns(case("cp_plans"), held).mutate(
        due_on=ibis.ifelse(first, months_after(_.started_on, 3), months_after(_.turn_began_on, 6))
    )
    earlier = ibis.window(group_by=PLAN, order_by="turn_began_on", rows=(None, -1))
    return due.mutate(late=(_.done_on > _.due_on).fill_null(False)).mutate(
        late_before=_.late.cast("int64").max().over(earlier).fill_null(0) > 0,
        counted_from=ibis.greatest(_.turn_began_on, months_after(_.started_on, 3)),
        overdue_from=_.due_on + ibis.interval(days=1),
    )
