"""The workforce: who is in post, who comes and goes, vacant posts, agency workers and sickness."""

from ibis import _
from ibis.common.deferred import Deferred

from goldenthread.measures.kinds import Average, Ratio, Share, Total
from goldenthread.measures.populations.workforce import posts, staff_and_posts, workers

_GROUPS = ("service", "team", "category")
_TEAMS = ("service", "team")
_TOOL = "Local Authority Interactive Tool"
_CENSUS = "Children's social work workforce census"
_BOTH = "Of the days on which a return gives both workers and vacant posts."
_COVER = (
    f"{_BOTH} Who covers is told by each agency worker, or where no worker tells it, by the agency workers counted "
    "beside the vacant posts, which in the census are those who cover them."
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
    value=_fte(_.in_post),
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
    bottom=_fte(_.in_post),
    per_cent=True,
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, Work_Force_TO_Rate: leavers by those in post, full-time equivalents",
    why="A child who is passed from worker to worker stops telling.",
    note="Of the twelve months to the day observed. Who came and left within them counts as neither.",
)

agency_rate = Ratio(
    id="WF2",
    title="Agency workers, of agency workers and social workers in post",
    of=workers,
    dated="observed_on",
    top=_fte(_.agency_worker),
    bottom=_fte(_.agency_worker | _.in_post),
    per_cent=True,
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, Work_Force_Agecy_Rate, full-time equivalents",
    why="They cost more and often leave soon.",
)

vacancy_rate = Ratio(
    id="WF3",
    title="Vacant posts, of vacant posts and social workers in post",
    of=staff_and_posts,
    dated="observed_on",
    top=_.vacant_fte,
    bottom=_.vacant_fte + _.in_post_fte,
    per_cent=True,
    by=_TEAMS,
    better="lower",
    source=f"{_TOOL}, Work_Force_Vac_Rate, full-time equivalents",
    why="The work of an empty post falls on the others.",
    note=f"{_BOTH} A post that an agency worker covers is vacant.",
)

vacant_posts = Total(
    id="WF3n",
    title="Vacant posts, full-time equivalent",
    of=posts,
    dated="observed_on",
    value=_.vacancies_fte,
    in_="full-time equivalents",
    by=_TEAMS,
    better="lower",
    source=f"{_CENSUS}: number of vacancies",
    why="Where the gaps sit says where the next worker must go.",
)

agency_workers_covering_vacancies = Ratio(
    id="WF5",
    title="Agency workers who cover a vacant post, of agency workers",
    of=staff_and_posts,
    dated="observed_on",
    top=_.covering_fte,
    bottom=_.agency_fte,
    per_cent=True,
    by=_TEAMS,
    better="neither",
    source=f"{_TOOL}, agency workers covering vacancies, full-time equivalents",
    why="The others are beside the posts: for projects, peaks or absence.",
    note=_COVER,
)

vacancies_covered_by_agency_workers = Ratio(
    id="WF6",
    title="Vacant posts that an agency worker covers",
    of=staff_and_posts,
    dated="observed_on",
    top=_.covering_fte,
    bottom=_.vacant_fte,
    per_cent=True,
    by=_TEAMS,
    better="neither",
    source=f"{_TOOL}, vacancies covered by agency workers, full-time equivalents",
    why="A post that nobody covers is cases that others hold.",
    note=_COVER,
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

length_of_service = Average(
    id="WF10",
    title="Years that social workers in post have been in their role",
    of=workers,
    dated="observed_on",
    among=_.in_post,
    value=_.days_served / 365.25,
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

length_of_agency_work = Average(
    id="WF10g",
    title="Months that agency workers have been in their role",
    of=workers,
    dated="observed_on",
    among=_.agency_worker,
    value=_.days_served * 12 / 365.25,
    in_="months",
    by=_GROUPS,
    better="neither",
    source=f"{_CENSUS}: role start date of agency workers",
    why="A long contract keeps a child's worker, and keeps a post from being filled.",
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

agency_workers = Total(
    id="WF2n",
    title="Agency workers, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_fte(_.agency_worker),
    in_="full-time equivalents",
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, agency workers on the census day",
    why="The number says what a rate does not: how many must be found.",
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
