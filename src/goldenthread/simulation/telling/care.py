"""Children looked after: periods of care, how each stood, reviews and visits."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import Rounds, months_of_failing, open_months
from goldenthread.simulation.known import Names, dates, some, table
from goldenthread.simulation.looked_after import LONG_FOSTERING, LookedAfter
from goldenthread.simulation.observed import ended_by, observed
from goldenthread.simulation.standing import Standing
from goldenthread.simulation.truth import Truth

_VISIT_DAYS = {False: 30, True: 60}  # working days, by whether fostered for the long term


def tables(cases: Cases, care: LookedAfter, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """The tables of children looked after as known on a day."""
    return {
        "cla_episodes": _episodes(cases, care, names, known),
        "cla_status": _status(cases, care, names, known),
        "cla_reviews": _events(cases, care, care.reviews, "cla_reviews", "reviewed_on", names, known),
        "cla_visits": _visits(cases, care, names, known),
    }


def truths(cases: Cases, care: LookedAfter, truth: Truth) -> None:
    """LA1 to LA5, LA7 to LA10, LA14, LA15 and LA17: events by their month, stocks at the end of the month."""
    calendar, last = cases.calendar, cases.tale.scenario.months - 1
    began, ended = calendar.month(care.began), calendar.month(care.ended)
    truth.count("LA2 starts", began, _team(cases, began))
    truth.count("LA2 ends", ended, _team(cases, ended))
    for kind, kinds in {"special guardianship": ("order",), "adoption": ("adoption",)}.items():
        truth.share(f"LA17 {kind}", ended, _team(cases, ended), np.isin(care.kind, kinds))
    spell, month = open_months(calendar, care.began, care.ended, 0, last)
    standing = Standing(cases, care, spell, month)
    team = _team(cases, spell)
    truth.count("LA1", month, team)
    truth.share("LA3", month, team, standing.in_year(care.placements) + 1 >= 3)
    _stable(standing, truth, team)
    long = standing.looked_after_for(24)
    many = standing.in_months(care.placements, 24) + 1 >= 3
    truth.share("LA5", month[long], team[long], many[long])
    _on_time(cases, care, standing, truth, team)
    truth.share("LA14", month, team, standing.in_year(care.missing) > 0)
    truth.share("LA15", month, team, cases.care.unaccompanied[care.case[spell]])


def _team(cases: Cases, rows: Days) -> Days:
    return np.full(len(rows), cases.care_team)


def _stable(standing: Standing, truth: Truth, team: Days) -> None:
    """LA4: of those under 16 and looked after for two and a half years, those two years in one placement."""
    cohort = ~standing.older_than(16) & standing.looked_after_for(30)
    settled = ~standing.within(standing.placed, 24)
    truth.share("LA4", standing.month[cohort], team[cohort], settled[cohort])


def _on_time(cases: Cases, care: LookedAfter, standing: Standing, truth: Truth, team: Days) -> None:
    """LA7 reviews, LA8 visits, LA9 health and LA10 dental checks that are in date at the month's end."""
    last = cases.tale.scenario.months - 1
    spell, month = months_of_failing(cases.calendar, care.reviews, care.ended, 0, last)
    failing = np.isin(standing.spell * 4096 + standing.month, spell * 4096 + month)
    truth.share("LA7", standing.month, team, ~failing)
    visited = np.where(standing.last(care.visits) < NEVER, standing.last(care.visits), standing.began)
    waited = cases.calendar.number(standing.day) - cases.calendar.number(visited)
    settled = care.plan[standing.spell] == LONG_FOSTERING
    allowed = np.where(settled, _VISIT_DAYS[True], _VISIT_DAYS[False])
    truth.share("LA8", standing.month, team, waited <= allowed)
    for measure, in_date in (
        ("LA9", _healthy(standing, care)),
        ("LA10", standing.within(standing.last(care.dental), 12)),
    ):
        cohort = standing.looked_after_for(12)
        truth.share(measure, standing.month[cohort], team[cohort], in_date[cohort])


def _healthy(standing: Standing, care: LookedAfter) -> Flags:
    """A health assessment within twelve months, or six for children under five."""
    last = standing.last(care.health)
    return np.where(standing.older_than(5), standing.within(last, 12), standing.within(last, 6))


def _episodes(cases: Cases, care: LookedAfter, names: Names, known: int) -> pl.DataFrame:
    spell = np.flatnonzero(care.began <= known)
    case, ended = care.case[spell], care.ended[spell]
    standing = Standing(cases, care, spell, cases.calendar.month(np.minimum(ended, known)))
    over = ended <= known
    team = np.full(len(spell), cases.care_team)
    return table(
        cases,
        "cla_episodes",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(care.began[spell], known),
            "ended_on": dates(ended, known),
            "end_reason": some(care.end_reason[spell], over),
            "primary_need": cases.children.need[case],
            "again_in_12_months": care.again[spell],
            "legal_status": standing.legal_status,
            "unaccompanied": cases.care.unaccompanied[case],
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, np.minimum(ended, known))),
        },
    )


def _status(cases: Cases, care: LookedAfter, names: Names, known: int) -> pl.DataFrame:
    seen = observed(cases, care.began, care.ended).until(known)
    standing = Standing(cases, care, seen.spell, seen.month)
    case, episode = care.case[seen.spell], standing.place(care.missing)
    homes = care.homes(seen.spell, standing.place(care.placements))
    missing = standing.in_year(care.missing)
    team = np.full(len(case), cases.care_team)
    return table(
        cases,
        "cla_status",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(standing.began, known),
            "ended_on": dates(ended_by(care.ended, seen), known),
            "observed_on": dates(seen.day, known),
            "legal_status": standing.legal_status,
            "legal_status_from": dates(standing.legal_status_from, known),
            "last_review_on": dates(standing.last(care.reviews), known),
            "last_visit_on": dates(standing.last(care.visits), known),
            "permanence_plan": care.plan[seen.spell],
            "last_iro_visit_on": dates(standing.last(care.reviews), known),
            "last_health_on": dates(standing.last(care.health), known),
            "last_dental_on": dates(standing.last(care.dental), known),
            "placements_in_12_months": standing.in_year(care.placements) + 1,
            "placed_on": dates(standing.placed, known),
            "placement_type": homes.kind,
            "placement_provider": homes.provider,
            "placed_outside": homes.outside,
            "missing_in_12_months": missing,
            "absent_in_12_months": missing // 4,
            "interview_offered": some(care.interview_offered[episode], missing > 0),
            "interview_accepted": some(care.interview_accepted[episode], missing > 0),
            "unaccompanied": cases.care.unaccompanied[case],
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, np.where(seen.open, seen.day, care.ended[seen.spell]))),
        },
    )


def _held(care: LookedAfter, done: Rounds, since: int, known: int) -> Days:
    """The events held while the period lasted, from a day to a day."""
    return np.flatnonzero((done.held < care.ended[done.spell]) & (done.held <= known) & (done.held >= since))


def _events(
    cases: Cases, care: LookedAfter, done: Rounds, name: str, column: str, names: Names, known: int
) -> pl.DataFrame:
    row = _held(care, done, cases.tale.warm_up_day, known)
    child = cases.children.of[care.case[done.spell[row]]]
    return table(cases, name, {"child_id": names.child(child), column: dates(done.held[row], known)})


def _visits(cases: Cases, care: LookedAfter, names: Names, known: int) -> pl.DataFrame:
    """Statutory visits, each recorded on the day or the next working days of the same month."""
    row = _held(care, care.visits, cases.tale.warm_up_day, known)
    case, visited = care.case[care.visits.spell[row]], care.visits.held[row]
    soon = cases.calendar.day(cases.calendar.number(visited) + row % 4)
    recorded = np.clip(soon, visited, cases.calendar.last(cases.calendar.month(visited)))
    team = np.full(len(row), cases.care_team)
    frame = table(
        cases,
        "cla_visits",
        {
            "child_id": names.child(cases.children.of[case]),
            "visited_on": dates(visited, known),
            "recorded_on": dates(recorded, known),
            "seen_alone": cases.lot[case] % 10 < 8,
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, visited)),
        },
    )
    return frame.filter(pl.col("recorded_on").is_not_null())
