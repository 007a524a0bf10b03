"""The workforce: who is in post, in which role and for how long, who comes and goes, and sickness."""

from ibis import _
from ibis.common.deferred import Deferred

from goldenthread.measures.kinds import Average, Ratio, Share, Total
from goldenthread.measures.populations.workforce import workers, workers_by_experience

_GROUPS = ("service", "team", "category")
_TEAMS = ("service", "team")
_TOOL = "Local Authority Interactive Tool"
_CENSUS = "Children's social work workforce census"
_OF_THE_MONTH = (
    "Of the month to the last day observed in the period. Who came and left within it counts as both, so that the two "
    "together give how the workforce grew."
)
_STAYERS = _.left_in_year & ~_.came_in_year


def _fte(where: Deferred) -> Deferred:
    """The full-time equivalent of those of whom something holds."""
    return where.fill_null(False).ifelse(_.fte, 0)


social_workers_in_post = Total(
    id="WF0",
    title="Social workers in post, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_.in_post_fte,
    in_="full-time equivalents",
    by=_GROUPS,
    better="neither",
    source=f"{_TOOL}, Work_Force_NoSW; its category is the role, 1 to 6",
    why="They are whom children know.",
)

turnover = Ratio(
    id="WF1",
    title="Turnover: social workers who left in the year by those in post",
    of=workers,
    dated="observed_on",
    top=_fte(_STAYERS),
    bottom=_.in_post_fte,
    per_cent=True,
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, Work_Force_TO_Rate: leavers by those in post, full-time equivalents",
    why="A child who is passed from worker to worker stops telling.",
    note="Of the twelve months to the day observed. Who came and left within them counts as neither.",
)

sickness_absence = Ratio(
    id="WF7",
    title="Working days lost to sickness, of those in the year",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_.working_days_lost,
    bottom=_.fte * _.working_days,
    per_cent=True,
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, Social Worker absence rate: days lost by full-time equivalents in post times 253 working days, "
    "254 where the year has a 29 February",
    why="Much sickness is a workforce under strain.",
    note="Days lost by workers in post on the day, not by those who have left nor by agency workers.",
)

case_holders = Ratio(
    id="WF8",
    title="Social workers in post who are case holders",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_fte(_.role == "5"),
    bottom=_.fte,
    per_cent=True,
    by=_TEAMS,
    better="higher",
    source=f"{_TOOL}, Social_Work_Caseholders_%: role 5, full-time equivalents",
    why="The share of the workforce that works with children.",
)

qualified_without_cases = Ratio(
    id="WF8b",
    title="Social workers in post who are qualified and hold no cases",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_fte(_.role == "6"),
    bottom=_.fte,
    per_cent=True,
    by=_TEAMS,
    better="neither",
    source=f"{_TOOL}, Social_Work_Qualified_no_cases_%: role 6, full-time equivalents",
    why="Some of them support the others; others could hold cases.",
)

senior_practitioners = Ratio(
    id="WF8c",
    title="Social workers in post who are senior practitioners",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_fte(_.role == "4"),
    bottom=_.fte,
    per_cent=True,
    by=_TEAMS,
    better="neither",
    source=f"{_TOOL}, Social_Work_SeniorPractitioner_%: role 4, full-time equivalents",
    why="They take the hardest cases and teach.",
)

managers = Ratio(
    id="WF8d",
    title="Social workers in post who are managers",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_fte(_.role.isin(("1", "2", "3"))),
    bottom=_.fte,
    per_cent=True,
    by=_TEAMS,
    better="neither",
    source=f"{_CENSUS}: roles 1 to 3, full-time equivalents",
    why="Too few, and nobody has time to supervise.",
)

newly_qualified_workers = Ratio(
    id="WF9",
    title="Social workers in post who are newly qualified",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_fte(_.newly_qualified),
    bottom=_.fte,
    per_cent=True,
    by=_GROUPS,
    better="neither",
    source=f"{_CENSUS}, full-time equivalents; assessed and supported year in employment",
    why="A team needs those who begin and those who can teach them.",
)

newly_qualified_who_stayed = Share(
    id="WF9r",
    title="Newly qualified social workers of the year who are still in post",
    of=workers,
    dated="observed_on",
    among=_.newly_qualified & (_.in_post | _.left_in_year),
    where=_.in_post,
    by=_TEAMS,
    better="higher",
    source=f"{_CENSUS}: of those newly qualified on the day or on leaving in the twelve months before",
    why="Those who leave in the first year are often lost to the profession.",
    note="Workers and not full-time equivalents. Who came and left within the year counts as having left.",
)

workers_by_time_in_role = Total(
    id="WF10b",
    title="Social workers in post by how long they have been in their role, full-time equivalent",
    of=workers_by_experience,
    dated="observed_on",
    value=_.in_post_fte,
    in_="full-time equivalents",
    by=_GROUPS,
    better="neither",
    source=f"{_CENSUS}: role start date, and who is newly qualified",
    why="Those who begin need those who have stayed.",
    note="Years in the role, for no return tells of the years since qualifying. Newly qualified workers are a group of "
    "their own, however long in the role.",
)

length_of_service = Average(
    id="WF10",
    title="Years that social workers in post have been in their role",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    value=_.days_served.cast("float64") / 365.25,
    in_="years",
    by=_GROUPS,
    better="higher",
    source=f"{_CENSUS}: role start date",
    why="Experience stays where people stay.",
)

workers_of_less_than_two_years = Share(
    id="WF10a",
    title="Social workers in post for less than two years",
    of=workers,
    dated="observed_on",
    among=_.in_post & _.started_on.notnull(),
    where=_.days_served < 730,
    by=_GROUPS,
    better="lower",
    source=f"{_CENSUS}: role start date",
    why="An average of long and short service may hide a team of beginners.",
)

starters = Total(
    id="WF12",
    title="Social workers who came in the year, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_fte(_.in_post & _.came_in_year),
    in_="full-time equivalents",
    by=_GROUPS,
    better="neither",
    source=f"{_TOOL}, Social_Work_Starters: in post, and began in the twelve months to the day observed",
    why="Recruitment shows here before it shows in vacancies.",
)

leavers = Total(
    id="WF12l",
    title="Social workers who left in the year, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_fte(_STAYERS),
    in_="full-time equivalents",
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, Social_Work_Leavers: in the twelve months to the day observed",
    why="Who leaves takes what they know of the children along.",
    note="Who came and left within the twelve months counts as neither a starter nor a leaver.",
)

absent_on_the_day = Ratio(
    id="WF7d",
    title="Social workers in post who were absent on the day observed",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    top=_fte(_.absent),
    bottom=_.fte,
    per_cent=True,
    by=_TEAMS,
    better="lower",
    source=f"{_CENSUS}: absent on 30 September, full-time equivalents",
    why="Maternity, sickness and leave together: who was not there.",
)

starters_of_the_month = Total(
    id="WF13",
    title="Social workers who came in the month, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_fte(_.came_in_month),
    in_="full-time equivalents",
    by=_GROUPS,
    better="neither",
    source=f"{_CENSUS}: role start date; no national formula",
    why="What recruitment brings shows month by month, not in twelve months together.",
    note=_OF_THE_MONTH,
)

leavers_of_the_month = Total(
    id="WF13l",
    title="Social workers who left in the month, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_fte(_.left_in_month),
    in_="full-time equivalents",
    by=_GROUPS,
    better="lower",
    source=f"{_CENSUS}: role end date; no national formula",
    why="What leaves by the back door while recruitment stands at the front.",
    note=_OF_THE_MONTH,
)
