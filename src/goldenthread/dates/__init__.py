"""Working days and statutory clocks, each rule with its source. Plain Python."""

from goldenthread.dates.clocks import CLOCKS, EARLY_DRAFT_PLAN, FINAL_ACTION_PLAN, Clock, Deadline, deadline
from goldenthread.dates.working_days import OutsideCalendar, add_working_days, is_working_day, working_days_between

__all__ = [
    "CLOCKS",
    "EARLY_DRAFT_PLAN",
    "FINAL_ACTION_PLAN",
    "Clock",
    "Deadline",
    "OutsideCalendar",
    "add_working_days",
    "deadline",
    "is_working_day",
    "working_days_between",
]
