"""Cases: how many each worker, team and service holds, and those that nobody does."""

from ibis import _

from goldenthread.measures.kinds import Count, Ratio, Share
from goldenthread.measures.populations.caseloads import cases
from goldenthread.measures.populations.workforce import limited_workers, weighted_workers, workers

_OPEN = ("started_on", "ended_on")
_ONCE = (
    "A child in need who is looked after too is one case; a child looked after without a case in need is one as well. "
    "A referral with no further action is none. Two episodes of need that are open at once are two, as the list has "
    "them; children on short breaks are cases, though they are not in the figures of children looked after."
)
_CENSUS = "Children's social work workforce census"
_WEIGHT = "The authority's own caseload weights, for workers newly qualified and for those absent"
_ROUNDING = 1e-9
_NOT_BY_HOURS = "The limit is held against the cases as they are, also of those who work part time."

open_cases = Count(
    id="CA1",
    title="Open cases",
    of=cases,
    open=_OPEN,
    by=("service", "team", "worker", "age band"),
    better="neither",
    source="Children in need census guide, who is a child in need; Annex A, lists 6 and 8, allocated worker",
    why="It says on any day what each worker and team carries.",
    note=_ONCE,
)

cases_without_a_worker = Share(
    id="CA2",
    title="Open cases without an allocated worker",
    of=cases,
    open=_OPEN,
    where=_.worker_id.isnull(),
    by=("service", "team", "age band"),
    better="lower",
    source="Working Together to Safeguard Children: a lead practitioner for each child; Annex A, lists 6 and 8",
    why="A child whom nobody holds is a child whom nobody sees.",
    note=_ONCE,
)

average_caseload = Ratio(
    id="WF4",
    title="Cases of each full-time social worker who holds any",
    of=workers,
    dated="observed_on",
    among=~_.gone,
    top=_.cases,
    bottom=(_.holder & (_.cases_fte > 0)).ifelse(_.cases_fte, 0),
    by=("service", "team", "worker", "category"),
    better="lower",
    source="Local Authority Interactive Tool: cases of all, agency workers too, by the full-time equivalents of those "
    "who hold one or more and have an equivalent above nothing",
    why="Nobody can know too many children well.",
    note="By worker, it is the cases for each full-time equivalent of one person.",
)

average_caseload_of_newly_qualified = Ratio(
    id="WF4n",
    title="Cases of each full-time social worker newly qualified",
    of=workers,
    dated="observed_on",
    among=~_.gone & _.newly_qualified,
    top=_.cases,
    bottom=(_.holder & (_.cases_fte > 0)).ifelse(_.cases_fte, 0),
    by=("service", "team"),
    better="lower",
    source=f"{_CENSUS}; assessed and supported year in employment: a protected caseload",
    why="Those who have just begun should hold few, and learn.",
)

workers_over_the_limit = Share(
    id="WF11",
    title="Social workers with cases who hold more than the authority's limit",
    of=limited_workers,
    dated="observed_on",
    among=_.holder,
    where=_.cases > _.standard_days,
    by=("service", "team", "worker", "category"),
    better="lower",
    source=f"The authority's own limit of cases; {_CENSUS}",
    why="An average hides those who carry too much.",
    note=_NOT_BY_HOURS,
)

newly_qualified_over_the_limit = Share(
    id="WF11n",
    title="Newly qualified social workers with cases who hold more than the authority's limit for them",
    of=limited_workers,
    dated="observed_on",
    among=_.holder & _.newly_qualified,
    where=_.cases > _.standard_days,
    by=("service", "team"),
    better="lower",
    source=f"The authority's own limit of cases; {_CENSUS}",
    why="Those who are given too much too soon leave.",
    note=_NOT_BY_HOURS,
)

weighted_caseload = Ratio(
    id="WF4w",
    title="Cases of each full-time social worker who holds any, by weighted hours",
    of=weighted_workers,
    dated="observed_on",
    among=_.holder,
    top=_.cases,
    bottom=_.weighted_fte,
    by=("service", "team", "category"),
    better="lower",
    source=f"{_WEIGHT}; no national formula",
    why="Who has just begun, or is away, cannot carry what others do: the rest carry it.",
    note="The cases of those who are absent count, since somebody must hold them; their hours count by the weight set.",
)

workers_over_weighted_limit = Share(
    id="WF11w",
    title="Social workers with cases who hold more than the authority's limit for their weighted hours",
    of=weighted_workers,
    dated="observed_on",
    among=_.holder & (_.weighted_fte > 0) & _.room.notnull(),
    where=_.cases > _.room + _ROUNDING,
    by=("service", "team", "category"),
    better="lower",
    source=f"{_WEIGHT}, and its limit of cases for any worker",
    why="Twenty cases are more for somebody who works half the week.",
    note="The limit for any worker, by the part of full hours that the worker counts for. Those who count for none are "
    "left out.",
)
