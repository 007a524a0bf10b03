"""Children looked after: how many social workers each has had."""

from ibis import _

from goldenthread.measures.kinds import Share
from goldenthread.measures.populations.care_workers import children_by_workers

three_or_more_social_workers = Share(
    id="LA16",
    title="Children looked after who had three or more social workers in the last 12 months",
    of=children_by_workers,
    dated="observed_on",
    where=_.workers_in_year >= 3,
    by=("service", "team", "age band", "category"),
    looks_back=12,
    better="lower",
    source="Local Authority Interactive Tool, Stability_SocialWorker; SSDA903, SWEpisodes",
    why="Each new worker has to win the child's trust afresh, and hears the same story again.",
    note="A worker who comes back counts once. Workers of the time before the child was looked after count too.",
)
