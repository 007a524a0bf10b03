"""Children looked after who go missing, and whether anybody asks them about it."""

from ibis import _

from goldenthread.measures.kinds import Average, Share
from goldenthread.measures.populations.looked_after import looked_after_children

_GROUPS = ("service", "team", "age band", "category")
_MISSING = _.missing_in_12_months > 0

went_missing = Share(
    id="LA14",
    title="Children looked after who went missing in the last 12 months",
    of=looked_after_children,
    dated="observed_on",
    where=_MISSING,
    by=_GROUPS,
    better="lower",
    source="Annex A, list 8: number of missing episodes in the last 12 months",
    why="A child who is missing is in danger.",
    note="The Department does not publish its own figure because of doubts about how well it is recorded.",
)

missing_episodes_of_a_child = Average(
    id="LA14a",
    title="Missing episodes of each child looked after who went missing, in the last 12 months",
    of=looked_after_children,
    dated="observed_on",
    among=_MISSING,
    value=_.missing_in_12_months,
    in_="episodes",
    by=_GROUPS,
    better="lower",
    source="Annex A, list 8: number of missing episodes in the last 12 months",
    why="A few children may be behind most episodes.",
)

return_interview_offered = Share(
    id="LA14b",
    title="Children looked after who went missing and were offered a return interview",
    of=looked_after_children,
    dated="observed_on",
    among=_MISSING,
    where=_.interview_offered,
    by=(*_GROUPS[:2], "worker", *_GROUPS[2:]),
    better="higher",
    source="Statutory guidance on children who run away or go missing (2014); Annex A, list 8: the last episode",
    why="Asked soon by somebody independent, a child may say where and with whom.",
)

return_interview_accepted = Share(
    id="LA14c",
    title="Children looked after offered a return interview who accepted it",
    of=looked_after_children,
    dated="observed_on",
    among=_MISSING & _.interview_offered,
    where=_.interview_accepted,
    by=_GROUPS,
    better="higher",
    source="Annex A, list 8: did the child accept a return interview after the last missing episode",
    why="An offer that is refused tells nothing.",
)

absent_from_placement = Share(
    id="LA14d",
    title="Children looked after who were absent from their placement in the last 12 months",
    of=looked_after_children,
    dated="observed_on",
    where=_.absent_in_12_months > 0,
    by=_GROUPS,
    better="lower",
    source="Annex A, list 8: number of absent episodes in the last 12 months",
    why="Away without leave is often how going missing begins.",
)
