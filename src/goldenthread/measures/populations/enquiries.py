"""Section 47 enquiries and initial conferences as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.durations import months_after
from goldenthread.measures.working_days import with_last_day_in_time, with_working_days

WORKING_DAYS_ALLOWED = 15


def section_47_enquiries() -> Table:
    """One row a section 47 enquiry."""
    return case("s47_enquiry")


def enquiries_awaiting_conference() -> Table:
    """One row an enquiry that needs an initial conference, awaiting it until ``awaited_until``.

    It is awaited until it is held, and no longer than a year: what is older is an error of the record, not a wait.
    """
    needed = case("s47_enquiry").filter(~_.conference_not_needed.fill_null(False))
    due = with_last_day_in_time(needed, "started_on", WORKING_DAYS_ALLOWED, "due_on")
    given_up = months_after(_.started_on, 12)
    return due.mutate(
        overdue_from=_.due_on + ibis.interval(days=1),
        awaited_until=ibis.least(_.conference_on.fill_null(given_up), given_up),
    )


def initial_conferences() -> Table:
    """One row an initial conference, with the working days since the strategy discussion; none transferred in."""
    own = case("initial_cp_conference").filter(~_.transferred_in.fill_null(False))
    return with_working_days(own, "s47_started_on", "held_on", "working_days_taken")
