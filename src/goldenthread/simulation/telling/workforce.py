"""Social workers, posts and supervision; and what an authority says of itself."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import Days, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import spans
from goldenthread.simulation.known import Names, dates, some, table
from goldenthread.simulation.posts import VACANT
from goldenthread.simulation.rates import WARM_UP
from goldenthread.simulation.truth import Truth
from goldenthread.simulation.workforce import Workforce

_A_YEAR = 12  # months for which a leaver is still listed
_YEAR_DAYS = 253  # working days a year in the national formula of sickness absence, one more with a 29 February


def tables(cases: Cases, workforce: Workforce, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """The tables of the workforce as known on a day, and the reference tables."""
    return {
        "professionals": _professionals(cases, workforce, names, known),
        "posts": _posts(cases, known),
        "supervisions": _supervisions(cases, workforce, names, known),
        "department": _department(cases),
        "population": _population(cases),
        "standards": _standards(cases),
    }


def truths(cases: Cases, workforce: Workforce, truth: Truth) -> None:
    """WF1 to WF7 and supervision, at the month's end."""
    posts, worker, month, team = cases.posts, workforce.worker, workforce.month, workforce.team
    fte, agency, covers = posts.fte[worker], posts.agency[worker], posts.covers[worker]
    _turnover(cases, workforce, truth)
    truth.share("WF2", month, team, fte * agency, fte)
    _vacancies(cases, workforce, truth)
    holds = workforce.cases > 0
    truth.share("WF4", month[holds], team[holds], workforce.cases[holds], fte[holds])
    truth.share("WF5", month, team, fte * covers, fte * agency)
    lost = workforce.days_lost[worker] * ~agency
    day = cases.calendar.last(month)
    leap = day - months_after(day, -_A_YEAR) - 365
    truth.share("WF7", month, team, lost, fte * ~agency * (_YEAR_DAYS + leap))
    truth.share("supervision in date", month, team, workforce.supervised)


def _turnover(cases: Cases, workforce: Workforce, truth: Truth) -> None:
    """WF1: permanent workers in post a year before who left since, to those in post, in full-time terms.

    Those who came and left within the year are counted in "WF1 all leavers" only.
    """
    posts = cases.posts
    gone = np.flatnonzero(~posts.agency)
    row, month = spans(posts.went[gone], posts.went[gone] + _A_YEAR, 0, cases.tale.scenario.months - 1)
    stayed = posts.came[gone[row]] <= month - _A_YEAR
    _left(cases, workforce, truth, "WF1", gone[row[stayed]], month[stayed])
    _left(cases, workforce, truth, "WF1 all leavers", gone[row], month)


def _left(cases: Cases, workforce: Workforce, truth: Truth, measure: str, left: Days, month: Days) -> None:
    """Those who left to those in post, by month and team."""
    posts = cases.posts
    in_post = ~posts.agency[workforce.worker]
    worker = np.concatenate([left, workforce.worker[in_post]])
    months = np.concatenate([month, workforce.month[in_post]])
    leaves = np.arange(len(worker)) < len(left)
    fte = posts.fte[worker]
    truth.share(measure, months, posts.team[posts.post[worker]], fte * leaves, fte * ~leaves)


def _vacancies(cases: Cases, workforce: Workforce, truth: Truth) -> None:
    """WF3 and WF6: posts without a permanent worker, whether or not an agency worker covers them."""
    posts = cases.posts
    month, team, unfilled = _unfilled(cases)
    covers = posts.covers[workforce.worker]
    permanent = ~posts.agency[workforce.worker]
    fte = posts.fte[workforce.worker]
    months, teams = np.concatenate([month, workforce.month]), np.concatenate([team, workforce.team])
    vacant = np.concatenate([unfilled, fte * covers])
    truth.share("WF3", months, teams, vacant, vacant + np.concatenate([0 * unfilled, fte * permanent]))
    truth.share("WF6", months, teams, np.concatenate([0 * unfilled, fte * covers]), vacant)


def _unfilled(cases: Cases) -> tuple[Days, Days, Days]:
    """How many posts nobody fills, by month of the story and team."""
    scenario = cases.tale.scenario
    sizes = np.array([team.posts for team in scenario.teams])
    unfilled = (sizes - cases.posts.used)[WARM_UP : WARM_UP + scenario.months]
    month, team = np.indices(unfilled.shape)
    return month.ravel(), team.ravel(), unfilled.ravel()


def _professionals(cases: Cases, workforce: Workforce, names: Names, known: int) -> pl.DataFrame:
    """Those in post at each month's end, and those who left in the twelve months before."""
    posts, calendar = cases.posts, cases.calendar
    told = workforce.month >= 0
    gone, month_gone = spans(posts.went, posts.went + _A_YEAR, 0, cases.tale.scenario.months - 1)
    worker = np.concatenate([workforce.worker[told], gone])
    month = np.concatenate([workforce.month[told], month_gone])
    in_post = np.arange(len(worker)) < np.count_nonzero(told)
    held = np.concatenate([workforce.cases[told], np.zeros(len(gone), np.int64)])
    seen = np.flatnonzero(calendar.last(month) <= known)
    worker, month, in_post, held = worker[seen], month[seen], in_post[seen], held[seen]
    lot = worker * 7919 % 100
    carries = np.isin(posts.team[posts.post[worker]], _with_cases(cases))
    fte = posts.fte[worker]
    return table(
        cases,
        "professionals",
        {
            "worker_id": names.worker(worker),
            "observed_on": dates(calendar.last(month), known),
            "agency": posts.agency[worker],
            "covers_vacancy": posts.covers[worker],
            "role": np.select([~carries, lot < 20], ["6", "4"], "5"),
            "newly_qualified": posts.qualifying[worker] & (month < posts.came[worker] + 12),
            "started_on": dates(calendar.first(posts.came[worker]), known),
            "ended_on": dates(np.where(in_post, known + 1, calendar.first(posts.went[worker])), known),
            "fte": fte,
            "caseload_fte": some(fte, in_post),
            "cases": some(held, in_post),
            "working_days_lost": some(workforce.days_lost[worker], in_post & ~posts.agency[worker]),
            "absent": lot == 50,
            "leaving_reason": some(np.where(lot < 70, "1", "5"), ~in_post),
            "team": names.team(posts.team[posts.post[worker]]),
        },
    )


def _with_cases(cases: Cases) -> list[int]:
    return [place for work in ("locality", "disability", "looked after") for place in cases.tale.scenario.doing(work)]


def _posts(cases: Cases, known: int) -> pl.DataFrame:
    """Vacant posts, those that agency workers cover among them, and agency workers, by team at each month's end."""
    posts, scenario = cases.posts, cases.tale.scenario
    month, team, unfilled = _unfilled(cases)
    agency, covered = (_by_month_and_team(cases, which) for which in (posts.agency, posts.covers))
    seen = np.flatnonzero(cases.calendar.last(month) <= known)
    columns = {
        "observed_on": dates(cases.calendar.last(month[seen]), known),
        "team": pl.Series([each.name for each in scenario.teams]).gather(team[seen]),
        "vacancies_fte": (unfilled + covered)[seen].astype(float),
        "agency_fte": agency[seen].astype(float),
        "agency_headcount": agency[seen].astype(float),
    }
    return table(cases, "posts", columns)


def _by_month_and_team(cases: Cases, which: np.ndarray) -> Days:
    """How many filled posts are held by workers of a kind, by month of the story and team."""
    posts, months = cases.posts, cases.tale.scenario.months
    told = slice(WARM_UP, WARM_UP + months)
    filled = (posts.state[told] != VACANT) & which[posts.worker[told]]
    counts = np.add.reduceat(filled.astype(np.int64), posts.first, axis=1)
    return counts.ravel()


def _supervisions(cases: Cases, workforce: Workforce, names: Names, known: int) -> pl.DataFrame:
    held = cases.calendar.day(workforce.held)
    row = np.flatnonzero(workforce.supervised & (held <= known))
    return table(
        cases,
        "supervisions",
        {
            "worker_id": names.worker(workforce.worker[row]),
            "held_on": dates(held[row], known),
            "team": names.team(workforce.team[row]),
        },
    )


def _department(cases: Cases) -> pl.DataFrame:
    teams = cases.tale.scenario.teams
    return table(
        cases, "department", {"team": [team.name for team in teams], "service": [team.service for team in teams]}
    )


def _population(cases: Cases) -> pl.DataFrame:
    """The same mid-year estimate for every year from before the warm-up to the end."""
    years = pl.Series([cases.tale.warm_up_day, cases.tale.last_day]).cast(pl.Int32).cast(pl.Date).dt.year().to_list()
    year = list(range(years[0] - 1, years[1] + 1))
    return table(cases, "population", {"year": year, "children": [cases.tale.scenario.population] * len(year)})


def _standards(cases: Cases) -> pl.DataFrame:
    said = cases.tale.scenario.standards
    rows = [(standard, category, days) for standard, by in said.items() for category, days in by.items()]
    return table(cases, "standards", pl.DataFrame(rows, ["standard", "category", "days"], orient="row").to_dict())
