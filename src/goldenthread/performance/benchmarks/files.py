"""The published files that the table is built from, each known by its name, and found in a folder."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

_CIN = "Department for Education, Children in need"
_CLA = "Department for Education, Children looked after in England including adoptions"
TOOL = "Department for Education, Local Authority Interactive Tool"


class CannotBuild(Exception):
    """A folder that does not give the whole table; the sentence says what is missing and what to do."""


@dataclass(frozen=True)
class File:
    """One published file: ``pattern`` is how its name looks whatever the year, ``what`` who published what."""

    pattern: str
    what: str


TOOL_FIGURES = File("bds_long*.parquet", f"{TOOL}, figures")
TOOL_DICTIONARY = File("lait_data_dictionary*.csv", f"{TOOL}, dictionary of measures")
NEIGHBOURS = File("sn_*.xlsx", "Department for Education, children's services statistical neighbour model")
NEED = File("b1_children_in_need_*.csv", f"{_CIN}, table B1")
REFERRALS = File("c1_children_in_need_referrals_*.csv", f"{_CIN}, table C1")
ASSESSMENTS = File("c2_children_in_need_assessments_*.csv", f"{_CIN}, table C2")
SOURCES = File("c5_children_in_need_referrals_by_source_*.csv", f"{_CIN}, table C5")
SECOND_PLANS = File("d3_cpps_subsequent_plan_*.csv", f"{_CIN}, table D3")
PLANS_OPEN = File("d5_cpps_at31march_by_duration_*.csv", f"{_CIN}, table D5")
PLANS_REVIEWED = File("d6_cpps_reviewed_within_timescales_*.csv", f"{_CIN}, table D6")
PLANS_ENDED = File("d7_cpps_ending_by_duration_*.csv", f"{_CIN}, table D7")
ENQUIRIES = File("c4_children_in_need_section_47s_*.csv", f"{_CIN}, table C4")
IN_CARE = File("cla_number_and_rate_per_10k_children*.csv", f"{_CLA}, numbers and rates")
PLACEMENTS = File("la_cla_placement_stability*.csv", f"{_CLA}, placement stability")
ACCOMMODATION = File("la_care_leavers_accommodation_suitability*.csv", f"{_CLA}, care leavers' accommodation")
WORKFORCE = File("csww_indicators_*.csv", "Department for Education, Children's social work workforce")
CHILDREN = File(
    "ons_mid-year_population_estimates_*.csv",
    "Office for National Statistics, mid-year estimates of children aged 0 to 17, as the Department publishes them",
)
FILES = tuple(each for each in tuple(globals().values()) if isinstance(each, File))


def found(folder: Path) -> dict[File, Path]:
    """Each file where it lies in a folder or below it, the one of the latest year where there are several.

    Raises `CannotBuild` where one is not there.
    """
    there = {file: sorted(folder.rglob(file.pattern), key=_age) for file in FILES}
    missing = [file for file, paths in there.items() if not paths]
    if missing:
        names = "; ".join(f"{file.pattern} ({file.what})" for file in missing)
        raise CannotBuild(
            f"Nothing is changed: {folder} lacks {names}. Download what is missing into it and load it again."
        )
    return {file: paths[-1] for file, paths in there.items()}


def passed_over(folder: Path, used: Collection[str]) -> list[str]:
    """The names of the other files of a folder, which no figure is taken from."""
    return sorted({path.name for path in folder.rglob("*") if path.is_file()} - set(used))


def year_named(path: Path) -> int:
    """The latest year that a file's name tells; 0 where it tells none."""
    return max((int(year) for year in re.findall(r"(?<!\d)20\d\d(?!\d)", path.stem)), default=0)


def _age(path: Path) -> tuple[int, str]:
    return year_named(path), path.name
