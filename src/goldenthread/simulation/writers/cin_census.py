"""A children in need census: the XML file of a year that ends on 31 March, in the order of DfE's schema of 2026."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from goldenthread.dates import add_working_days
from goldenthread.simulation.world import World

Row = dict[str, Any]
Within = dict[tuple[str, date], list[Row]]  # rows by child and the referral that they followed

_DISABILITIES = ("AUT", "LD", "BEH", "COMM", "MOB", "CON", "DDA", "HEAR", "VIS", "HAND", "INC", "PC")
_CONFERENCE_DAYS = 15


def write_cin_census(world: World, path: Path, as_at: date) -> None:
    """Write the census of the year up to a day; the children are those of `World.on`, by the same identifiers."""
    since = date(as_at.year - 1, 4, 1)
    tables = {name: _in_year(name, frame, since) for name, frame in world.on(as_at).items() if name in _KEPT}
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n')
        file.write(_header(world.scenario.number, as_at))
        file.write("<Children>\n")
        file.writelines(_children(tables, as_at))
        file.write("</Children>\n</Message>\n")


_KEPT = (
    *("person", "referrals", "cin_episodes", "cin_assessments", "assessment_factors", "cin_plans"),
    *("s47_enquiry", "initial_cp_conference", "cp_plans", "cp_reviews"),
)


def _in_year(name: str, frame: pl.DataFrame, since: date) -> pl.DataFrame:
    """What the guide asks for: what was open in the year, and what happened in it."""
    open_or_ended = {"cin_assessments": "completed_on", "cin_plans": "ended_on", "cp_plans": "ended_on"}
    if name in open_or_ended:
        ended = pl.col(open_or_ended[name])
        return frame.filter(ended.is_null() | (ended >= since))
    if name == "cin_episodes":
        nothing_done = pl.col("no_further_action")
        listed = (pl.col("ended_on").is_null() & ~nothing_done) | (pl.col("ended_on") >= since)
        return frame.filter(listed | (nothing_done & (pl.col("started_on") >= since)))
    if name == "s47_enquiry":
        in_year = pl.col("conference_on") >= since
        return frame.filter(in_year | (pl.col("conference_on").is_null() & (pl.col("started_on") >= since)))
    happened = {"initial_cp_conference": "held_on", "cp_reviews": "reviewed_on"}
    return frame.filter(pl.col(happened[name]) >= since) if name in happened else frame


def _header(number: str, as_at: date) -> str:
    return (
        f"<Header><CollectionDetails><Collection>CIN</Collection><Year>{as_at.year}</Year>"
        f"<ReferenceDate>{as_at}</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
        f"<LEA>{number}</LEA><SoftwareCode>Golden Thread</SoftwareCode><SerialNo>001</SerialNo>"
        f"<DateTime>{as_at}T09:00:00</DateTime></Source></Header>\n"
    )


def _children(tables: dict[str, pl.DataFrame], as_at: date) -> Iterator[str]:
    """One child a line."""
    episodes = tables["cin_episodes"].join(
        tables["referrals"].select("child_id", "source", started_on="received_on"), on=["child_id", "started_on"]
    )
    people = tables["person"].join(episodes, on="child_id", how="semi").sort("child_id")
    of_child = _grouped(episodes.sort("started_on"), "child_id")
    details = _Details(tables, as_at)
    for person in people.iter_rows(named=True):
        own = of_child[person["child_id"],]
        inside = "".join(details.written(episode) for episode in own)
        yield f"<Child>{_identifiers(person, own, as_at)}{_characteristics(person)}{inside}</Child>\n"


def _grouped(frame: pl.DataFrame, *by: str) -> dict[tuple[Any, ...], list[Row]]:
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in frame.iter_rows(named=True):
        groups[tuple(row[name] for name in by)].append(row)
    return groups


def _identifiers(person: Row, episodes: list[Row], as_at: date) -> str:
    """The child's identifier, why there is no pupil number, and when born or expected."""
    born, expected = person["born_on"], person["expected_on"]
    school_age = born is not None and (as_at - born).days > 5 * 366
    only_referred = all(episode["no_further_action"] for episode in episodes)
    why = "UN7" if only_referred else "UN5" if school_age else "UN1"
    sex = person["sex"] if person["sex"] in ("M", "F") else "U"
    return (
        f"<ChildIdentifiers><LAchildID>{person['child_id']}</LAchildID><UPNunknown>{why}</UPNunknown>"
        f"{_maybe('PersonBirthDate', born)}{_maybe('ExpectedPersonBirthDate', expected)}<Sex>{sex}</Sex>"
        "</ChildIdentifiers>"
    )


def _characteristics(person: Row) -> str:
    which = _DISABILITIES[int(person["child_id"][-4:]) % len(_DISABILITIES)] if person["disabled"] else "NONE"
    return (
        f"<ChildCharacteristics><Ethnicity>{person['ethnicity']}</Ethnicity>"
        f"<Disabilities><Disability>{which}</Disability></Disabilities></ChildCharacteristics>"
    )


def _maybe(element: str, value: object) -> str:
    return "" if value is None else f"<{element}>{value}</{element}>"


class _Details:
    """The modules of each episode, found by the child and the day of the referral."""

    def __init__(self, tables: dict[str, pl.DataFrame], as_at: date) -> None:
        self.as_at = as_at
        key = ("child_id", "referred_on")
        self.assessments = _grouped(tables["cin_assessments"], *key)
        self.plans = _grouped(tables["cin_plans"], *key)
        self.enquiries = _grouped(tables["s47_enquiry"], *key)
        self.protection = _grouped(tables["cp_plans"], *key)
        moved_in = tables["initial_cp_conference"].filter("transferred_in")
        self.moved_in = _grouped(moved_in, *key)
        self.factors = _grouped(tables["assessment_factors"], "child_id", "started_on")
        self.reviews = _grouped(tables["cp_reviews"].sort("reviewed_on"), "child_id", "plan_started_on")

    def written(self, episode: Row) -> str:
        """One CINdetails module."""
        key = (episode["child_id"], episode["started_on"])
        moved_in = self.moved_in.get(key, [{"held_on": None}])[0]["held_on"]
        return (
            f"<CINdetails><CINreferralDate>{episode['started_on']}</CINreferralDate>"
            f"<ReferralSource>{episode['source']}</ReferralSource>"
            f"{_maybe('PrimaryNeedCode', episode['primary_need'])}{_maybe('CINclosureDate', episode['ended_on'])}"
            f"{_maybe('ReasonForClosure', episode['end_reason'])}{_maybe('DateOfInitialCPC', moved_in)}"
            + "".join(self._assessment(row) for row in self.assessments.get(key, ()))
            + "".join(_need_plan(row) for row in self.plans.get(key, ()))
            + "".join(self._enquiry(row) for row in self.enquiries.get(key, ()))
            + f"<ReferralNFA>{int(episode['no_further_action'])}</ReferralNFA>"
            + "".join(self._protection_plan(row) for row in self.protection.get(key, ()))
            + "</CINdetails>"
        )

    def _assessment(self, row: Row) -> str:
        found = self.factors.get((row["child_id"], row["started_on"]), ()) if row["completed_on"] else ()
        factors = "".join(f"<AssessmentFactors>{each['factor']}</AssessmentFactors>" for each in found)
        return (
            f"<Assessments><AssessmentActualStartDate>{row['started_on']}</AssessmentActualStartDate>"
            f"{_maybe('AssessmentAuthorisationDate', row['completed_on'])}"
            f"{_maybe('FactorsIdentifiedAtAssessment', factors or None)}</Assessments>"
        )

    def _enquiry(self, row: Row) -> str:
        target = None if row["conference_not_needed"] else add_working_days(row["started_on"], _CONFERENCE_DAYS)
        return (
            f"<Section47><S47ActualStartDate>{row['started_on']}</S47ActualStartDate>"
            f"{_maybe('InitialCPCtarget', target)}{_maybe('DateOfInitialCPC', row['conference_on'])}"
            f"<ICPCnotRequired>{int(row['conference_not_needed'])}</ICPCnotRequired></Section47>"
        )

    def _protection_plan(self, row: Row) -> str:
        held = self.reviews.get((row["child_id"], row["started_on"]), ())
        reviews = "".join(f"<CPPreviewDate>{each['reviewed_on']}</CPPreviewDate>" for each in held)
        return (
            f"<ChildProtectionPlans><CPPstartDate>{row['started_on']}</CPPstartDate>"
            f"{_maybe('CPPendDate', row['ended_on'])}"
            f"<InitialCategoryOfAbuse>{row['initial_category']}</InitialCategoryOfAbuse>"
            f"<LatestCategoryOfAbuse>{row['category']}</LatestCategoryOfAbuse>"
            f"<NumberOfPreviousCPP>{row['previous_plans']}</NumberOfPreviousCPP>"
            f"{_maybe('Reviews', reviews or None)}</ChildProtectionPlans>"
        )


def _need_plan(row: Row) -> str:
    return (
        f"<CINPlanDates><CINPlanStartDate>{row['started_on']}</CINPlanStartDate>"
        f"{_maybe('CINPlanEndDate', row['ended_on'])}</CINPlanDates>"
    )
