"""Child protection: conferences, plans, reviews and visits."""

import ibis
from ibis import _

from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.protection import child_protection_plans

children_on_plans = Count(
    id="CP1",
    title="Children on a child protection plan",
    of=child_protection_plans,
    open=("started_on", "ended_on"),
    by=("service", "team", "worker", "age band", "category"),
    better="neither",
    source="Children in need census guide, child protection plans",
    why="How many children are judged to be at risk of significant harm.",
)

plans_open_for_two_years = Share(
    id="CP4",
    title="Child protection plans open for two years or more",
    of=child_protection_plans,
    open=("started_on", "ended_on"),
    during=(_.started_on + ibis.interval(days=729), None),
    by=("service", "team", "age band", "category"),
    better="lower",
    source="Local Authority Interactive Tool: continuous for more than 729 days, first and last counted",
    why="A child still at risk after two years has a plan that is not working.",
)
