"""What must be done again and again, such as visits and reviews: the turns between one time and the next.

A plan is cut into turns: the first from its start, each later one from the day something was done. A turn ends when it
is done again or the plan ends, so on every day of a plan exactly one of its turns is open.
"""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import Table

_NEVER = date(9999, 12, 31)
PLAN = ("child_id", "started_on", "authority")  # in the order in which they tell plans apart soonest


def turns(plans: Table, done: Table) -> Table:
    """One row a turn, with what its plan says and ``turn_began_on``, ``turn_ended_on``, ``done_on``, ``recorded_on``.

    ``done_before`` is how many of the plan's turns came before it.
    ``done`` is what was done to children: ``authority``, ``child_id``, ``done_on``, ``recorded_on``. What was done on
    the first day of a plan begins no new turn. ``done_on`` of a turn is missing where it was never done again.
    """
    began = plans.mutate(turn_began_on=_.started_on, began_recorded_on=ibis.null("date"))
    all_turns = ibis.union(began, _done_in(plans, done))
    of_plan = ibis.window(group_by=PLAN, order_by="turn_began_on")
    following = all_turns.mutate(
        done_before=ibis.row_number().over(of_plan),
        done_on=_.turn_began_on.lead().over(of_plan),
        recorded_on=_.began_recorded_on.lead().over(of_plan),
    )
    return following.mutate(turn_ended_on=_.done_on.fill_null(_.ended_on)).drop("began_recorded_on")


def _done_in(plans: Table, done: Table) -> Table:
    """What was done during each plan, each with what the plan says."""
    theirs = done.select(
        authority_="authority", child_="child_id", turn_began_on="done_on", began_recorded_on="recorded_on"
    )
    during = plans.join(
        theirs,
        (plans.authority == theirs.authority_)
        & (plans.child_id == theirs.child_)
        & (theirs.turn_began_on > plans.started_on)
        & (theirs.turn_began_on <= plans.ended_on.fill_null(_NEVER)),
    )
    return during.select(*plans.columns, "turn_began_on", "began_recorded_on")
