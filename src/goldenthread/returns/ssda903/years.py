"""The codes of the return of 2017, and what each year since has changed.

Source: DfE, SSDA903 guides and code sets, as the sector's public readers of the return have them.
"""

from __future__ import annotations

from functools import cache

from goldenthread.returns.ssda903.declare import Difference

CODES_OF_2017 = {
    "Episodes.RNE": ("S", "L", "P", "T", "B", "U"),
    "Episodes.PLACE": (
        *("A3", "A4", "A5", "A6", "H5", "K1", "K2", "P1", "P2", "P3", "R1", "R2", "R3", "R5", "S1"),
        *("T0", "T1", "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1"),
    ),
    "Episodes.PLACE_PROVIDER": ("PR0", "PR1", "PR2", "PR3", "PR4", "PR5"),
    "Episodes.REC": (
        *("X1", "E11", "E12", "E2", "E3", "E4A", "E4B", "E13", "E41", "E43", "E44"),
        *("E5", "E6", "E7", "E9", "E14", "E15", "E16", "E17", "E8"),
    ),
    "Episodes.REASON_PLACE_CHANGE": (
        *("CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE", "OTHER"),
    ),
    "OC2.SDQ_REASON": ("SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"),
    "OC3.ACTIV": ("F1", "P1", "F2", "P2", "F3", "P3", "G4", "G5", "G6"),
    "PlacedAdoption.REASON_PLACED_CEASED": ("RD1", "RD2", "RD3", "RD4"),
    "SWEpisodes.SW_REASON": (
        *("MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED", "OTHERS"),
    ),
}

DIFFERENCES = (
    Difference(
        2019,
        came={"Episodes.REC": ("E45", "E46", "E47", "E48"), "Episodes.REASON_PLACE_CHANGE": ("CUSTOD",)},
        went={"Episodes.REC": ("E43", "E44")},
    ),
    Difference(2022, came={"OC3.ACTIV": ("F4", "P4", "F5", "P5")}, went={"OC3.ACTIV": ("F3", "P3")}),
    Difference(2024, lists=("SWEpisodes",)),
    Difference(2025, came={"Episodes.PLACE": ("K3",)}, went={"Episodes.PLACE": ("H5", "P2")}),
    Difference(2026, came={"Episodes.PLACE": ("Z11", "Z12", "Z13", "Z14")}),
    Difference(2027, lists=("DoLO",)),
)


@cache
def codes_of(heading: str, year: int) -> tuple[str, ...]:
    """The codes that a heading, as ``Episodes.PLACE``, may hold in the return of a year."""
    codes = CODES_OF_2017[heading]
    for each in DIFFERENCES:
        if each.year <= year:
            codes = (*(code for code in codes if code not in each.went.get(heading, ())), *each.came.get(heading, ()))
    return codes


@cache
def codes_of_any_year(heading: str) -> tuple[str, ...]:
    """The codes that a heading may hold in some year or other."""
    return (*CODES_OF_2017[heading], *(code for each in DIFFERENCES for code in each.came.get(heading, ())))


def first_asked(name: str) -> int:
    """The year whose return first asked for a list."""
    return next((each.year for each in DIFFERENCES if name in each.lists), 0)
