"""Assessments: whether they are done in time, and what they lead to."""

from ibis import _

from goldenthread.measures.kinds import Median, Share
from goldenthread.measures.populations.assessments import completed_assessments

assessments_within_45_working_days = Share(
    id="AS1",
    title="Assessments completed within 45 working days of their start",
    of=completed_assessments,
    dated="completed_on",
    where=_.working_days_taken <= 45,
    by=("service", "team", "worker", "age band"),
    better="higher",
    source="Children in need census guide: an assessment takes no longer than 45 working days",
    why="A late assessment is a child waiting for help without a plan.",
)

median_working_days_of_assessments = Median(
    id="AS3",
    title="Working days an assessment takes, the middle one",
    of=completed_assessments,
    dated="completed_on",
    value=_.working_days_taken,
    in_="working days",
    by=("service", "team", "age band"),
    better="lower",
    source="Children in need census, table of assessments by duration",
    why="The share in time says nothing of how long the others wait.",
)
