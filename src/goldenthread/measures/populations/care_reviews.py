"""Reviews of and visits to children looked after as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import StringValue, Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.durations import months_after
from goldenthread.measures.populations.care import periods_of_care
from goldenthread.measures.populations.looked_after import looked_after_children
from goldenthread.measures.populations.sequences import CHILD
from goldenthread.measures.populations.turns import turns
from goldenthread.measures.populations.visits import visited, visits_due
from goldenthread.measures.working_days import with_last_day_in_time, with_working_days

FIRST_REVIEW = 20  # working days
STANDARD = "looked after visit"
_BANDS = ((3, "3 months or less"), (6, "over 3 to 6 months"), (9, "over 6 to 9 months"), (12, "over 9 to 12 months"))


def reviewed_children() -> Table:
    """One row a child looked after on the day observed, with the last day on which the latest review is in date.

    The months since that review are its category.
    """
    children = looked_after_children().mutate(
        reviewed_on=ibis.ifelse(_.last_review_on >= _.started_on, _.last_review_on, None)
    )
    placed = with_working_days(children, "started_on", "reviewed_on", "working_days_to_review")
    first = with_last_day_in_time(placed, "started_on", FIRST_REVIEW, "first_due_on")
    return first.mutate(
        due_on=ibis.cases(
            (_.reviewed_on.isnull(), _.first_due_on),
            (_.working_days_to_review <= FIRST_REVIEW, months_after(_.reviewed_on, 3)),
            else_=months_after(_.reviewed_on, 6),
        ),
        category=_months_since_review(),
    )


def _months_since_review() -> StringValue:
    bands = [(months_after(_.reviewed_on, months) >= _.observed_on, words) for months, words in _BANDS]
    return ibis.cases((_.reviewed_on.isnull(), "no review recorded"), *bands, else_="over 12 months")


def reviews_due() -> Table:
    """One row a review due while a child is looked after, with the last day on which it is on time in ``due_on``.

    The first is due within 20 working days, the second within three months of it, each later one within six months.
    """
    held = case("cla_reviews").select("authority", "child_id", done_on="reviewed_on", recorded_on=ibis.null("date"))
    due = with_last_day_in_time(turns(periods_of_care(), held), "started_on", FIRST_REVIEW, "first_due_on").mutate(
        due_on=ibis.cases(
            (_.done_before == 0, _.first_due_on),
            (_.done_before == 1, months_after(_.turn_began_on, 3)),
            else_=months_after(_.turn_began_on, 6),
        )
    )
    in_force = due.ended_on.isnull() | (due.ended_on > due.due_on)
    return due.mutate(overdue_from=_.due_on + ibis.interval(days=1), fell_due_on=ibis.ifelse(in_force, _.due_on, None))


def visited_children() -> Table:
    """One row a child looked after on the day observed, with the working days since the last visit and the standard.

    The plan for permanence is its category, as children settled for good are often visited less.
    """
    return visited(looked_after_children().mutate(category=_.permanence_plan), STANDARD, "last_visit_on", "category")


def care_visits_due() -> Table:
    """One row a visit due to a child looked after, by the authority's standard for the child's latest plan."""
    plans = _latest_plans()
    periods = periods_of_care().drop("category").left_join(plans, ["authority", "child_id"])
    of_care = periods.select(*case("cla_episodes").columns, category=periods.permanence_plan)
    return visits_due(of_care, case("cla_visits"), STANDARD, "category")


def _latest_plans() -> Table:
    """The plan for permanence that each child's latest return gives."""
    latest = ibis.window(group_by=CHILD, order_by=[_.observed_on.desc(), _.started_on.desc()])
    ranked = case("cla_status").mutate(rank_=ibis.row_number().over(latest))
    return ranked.filter(_.rank_ == 0).select("authority", "child_id", "permanence_plan")
