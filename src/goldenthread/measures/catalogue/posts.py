"""Vacant posts, agency workers and who covers what."""

from ibis import _

from goldenthread.measures.kinds import Average, Ratio, Total
from goldenthread.measures.populations.workforce import posts, posts_with_trainees, staff_and_posts, workers

_GROUPS = ("service", "team", "category")
_TEAMS = ("service", "team")
_TOOL = "Local Authority Interactive Tool"
_CENSUS = "Children's social work workforce census"
_BOTH = "Of the days on which a return gives both workers and vacant posts."
_COVER = (
    f"{_BOTH} Who covers is told by each agency worker, or where no worker tells it, by the agency workers counted "
    "beside the vacant posts, which in the census are those who cover them."
)


agency_rate = Ratio(
    id="WF2",
    title="Agency workers, of agency workers and social workers in post",
    of=workers,
    dated="observed_on",
    top=_.agency_fte,
    bottom=_.agency_fte + _.in_post_fte,
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

established_posts = Total(
    id="WF3e",
    title="Posts for social workers, filled or vacant, full-time equivalent",
    of=staff_and_posts,
    dated="observed_on",
    value=_.in_post_fte + _.vacant_fte,
    in_="full-time equivalents",
    by=_TEAMS,
    better="neither",
    source=f"{_CENSUS}: social workers in post and number of vacancies",
    why="Posts that are created show here before anybody fills them.",
    note=f"{_BOTH} A post that an agency worker covers is vacant.",
)

trainees = Total(
    id="WF3t",
    title="Trainees who are not yet qualified, full-time equivalent",
    of=posts_with_trainees,
    dated="observed_on",
    value=_.trainees_fte,
    in_="full-time equivalents",
    by=_TEAMS,
    better="neither",
    source="The workforce census does not ask for them: a table of the authority's own",
    why="They are to be social workers, but fill no vacant post today.",
    note="They are neither social workers in post nor vacant posts.",
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

length_of_agency_work = Average(
    id="WF10g",
    title="Months that agency workers have been in their role",
    of=workers,
    dated="observed_on",
    among=_.agency_worker,
    value=_.days_served.cast("float64") * 12 / 365.25,
    in_="months",
    by=_GROUPS,
    better="neither",
    source=f"{_CENSUS}: role start date of agency workers",
    why="A long contract keeps a child's worker, and keeps a post from being filled.",
)

agency_workers = Total(
    id="WF2n",
    title="Agency workers, full-time equivalent",
    of=workers,
    dated="observed_on",
    value=_.agency_fte,
    in_="full-time equivalents",
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, agency workers on the census day",
    why="The number says what a rate does not: how many must be found.",
)
