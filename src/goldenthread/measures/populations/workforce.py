"""Social workers and their posts as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.standards import FOR_ALL, with_standard

WHOLE = "all"  # what a return calls the team where it counts posts of the whole authority only
NEWLY_QUALIFIED, ABSENT = "newly qualified", "absent"
EXPERIENCE = (NEWLY_QUALIFIED, "under 2 years in role", "2 to 5 years in role", "5 years or more in role")
_TWO_YEARS, _FIVE_YEARS = 730, 1826  # days
_DAYS = 253  # working days in a year of 365 days, by the national formula


def workers() -> Table:
    """One row a social worker as observed, agency workers and the leavers of the year among them; role is the category.

    Who came and left within the year is no leaver by the national definition, but did leave in the year.
    """
    seen = case("professionals").mutate(
        category=_.role,
        fte=_.fte.fill_null(0),
        agency=_.agency.fill_null(False),
        gone=(_.ended_on <= _.observed_on).fill_null(False),
        year_ago=(_.observed_on - ibis.interval(months=12)).cast("date"),
        month_began=(_.observed_on + ibis.interval(days=1) - ibis.interval(months=1)).cast("date"),
    )
    there = seen.mutate(in_post=~_.agency & ~_.gone, agency_worker=_.agency & ~_.gone)
    return there.mutate(
        in_post_fte=ibis.ifelse(_.in_post, _.fte, 0.0),
        agency_fte=ibis.ifelse(_.agency_worker, _.fte, 0.0),
        left_in_year=~_.agency & _.gone & (_.ended_on > _.year_ago),
        came_in_year=(_.started_on > _.year_ago).fill_null(False),
        left_in_month=~_.agency & _.gone & (_.ended_on >= _.month_began),
        came_in_month=~_.agency & (_.started_on >= _.month_began),
        holder=~_.gone & (_.cases >= 1).fill_null(False),
        cases_fte=_.caseload_fte.fill_null(_.fte),
        working_days=_DAYS - 365 + _.observed_on.delta(_.year_ago, unit="day"),
        days_served=_.observed_on.delta(_.started_on, unit="day"),
    )


def limited_workers() -> Table:
    """One row a social worker as observed with the authority's own limit of cases in ``standard_days``."""
    under = workers().mutate(limit_of=ibis.ifelse(_.newly_qualified, NEWLY_QUALIFIED, None))
    return with_standard(under, "caseload", "limit_of")


def weighted_workers() -> Table:
    """One row a social worker as observed, of the authorities that have set a caseload weight, with weighted hours.

    ``weighted_fte`` is the full-time equivalent by the lower of the weights of the newly qualified and of the absent
    where the worker is one of them. ``room`` is how many cases the authority's limit for any worker leaves for it;
    missing where there is no such limit.
    """
    newly = ibis.ifelse(_.newly_qualified, NEWLY_QUALIFIED, None)
    under = workers().mutate(newly=newly, away=ibis.ifelse(_.absent, ABSENT, None))
    once = with_standard(under, "caseload weight", "newly").rename(newly_weight="standard_days")
    weighed = with_standard(once, "caseload weight", "away").mutate(
        weighted_fte=_.cases_fte * ibis.least(_.newly_weight, _.standard_days) / 100
    )
    limits = case("standards").filter((_.standard == "caseload") & (_.category == FOR_ALL))
    limited = weighed.left_join(limits.select("authority", most_cases="days"), "authority")
    return limited.select(*weighed.columns, room=limited.most_cases * limited.weighted_fte)


def workers_by_experience() -> Table:
    """One row a social worker as observed; the category is how long in the role, those newly qualified apart."""
    band = ibis.cases(
        (_.newly_qualified.fill_null(False), EXPERIENCE[0]),
        (_.days_served < _TWO_YEARS, EXPERIENCE[1]),
        (_.days_served < _FIVE_YEARS, EXPERIENCE[2]),
        (_.days_served >= _FIVE_YEARS, EXPERIENCE[3]),
    )
    return workers().mutate(category=band)


def posts() -> Table:
    """One row a team's vacant posts on a day, or the whole authority's where its return does not divide them."""
    return case("posts").mutate(team=_.team.nullif(WHOLE))


def posts_with_trainees() -> Table:
    """One row a team's posts on a day, of those whose return says how many trainees there are beside them."""
    return posts().filter(_.trainees_fte.notnull())


def staff_and_posts() -> Table:
    """One row a social worker or a team's vacant posts, of the days on which a return gives both.

    Where vacant posts are not told apart by team, neither are the workers, so that no team seems to be without any.
    Where a return does not say of each agency worker whether a vacant post is covered, it says how many do, by posts.
    """
    posts_days = case("posts").group_by("authority", "observed_on").aggregate(by_team=(_.team != WHOLE).any())
    staff = workers().inner_join(posts_days, ["authority", "observed_on"])
    in_post = staff.select(
        "authority",
        "observed_on",
        "in_post_fte",
        "agency_fte",
        team=ibis.ifelse(staff.by_team, staff.team, None),
        covering_fte=ibis.ifelse(staff.covers_vacancy, staff.agency_fte, 0.0),
        vacant_fte=ibis.literal(0.0),
    )
    told = workers().group_by("authority", "observed_on").aggregate(told=_.covers_vacancy.notnull().any())
    vacant = posts().inner_join(told, ["authority", "observed_on"])
    empty = vacant.select(
        "authority",
        "observed_on",
        in_post_fte=ibis.literal(0.0),
        agency_fte=ibis.literal(0.0),
        team=vacant.team,
        covering_fte=ibis.ifelse(vacant.told, 0.0, vacant.agency_fte.fill_null(0.0)),
        vacant_fte=vacant.vacancies_fte.fill_null(0.0),
    )
    return ibis.union(in_post, empty)
