"""A children's social work workforce census: the XML file of a 30 September."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from goldenthread.simulation.world import World

_NEWLY_QUALIFIED, _FROM_ELSEWHERE, _FROM_AGENCY = "1", "2", "4"  # StartOrigin


def write_workforce_census(world: World, path: Path, as_at: date) -> None:
    """Write the census of a day: every worker in post, those who left in the year, vacancies and agency workers."""
    tables = world.on(as_at)
    workers = tables["professionals"].filter(observed_on=as_at)
    posts = tables["posts"].filter(observed_on=as_at).select(pl.col(pl.Float64).sum()).row(0, named=True)
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n')
        file.write(_header(world.scenario.number, as_at))
        file.write(
            f"<LALevel><NumberOfVacancies>{posts['vacancies_fte']:.2f}</NumberOfVacancies>"
            f"<NoAgencyFTE>{posts['agency_fte']:.2f}</NoAgencyFTE>"
            f"<NoAgencyHeadcount>{posts['agency_headcount']:.0f}</NoAgencyHeadcount></LALevel>\n"
        )
        file.writelines(_worker(row) for row in workers.iter_rows(named=True))
        file.write("</Message>\n")


def _header(number: str, as_at: date) -> str:
    return (
        f"<Header><CollectionDetails><Collection>CSWW</Collection><Year>{as_at.year}</Year>"
        f"<ReferenceDate>{as_at}</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
        f"<LEA>{number}</LEA><SoftwareCode>Golden Thread</SoftwareCode>"
        f"<DateTime>{as_at}T09:00:00</DateTime></Source></Header>\n"
    )


def _worker(row: dict[str, Any]) -> str:
    """One worker a line; what only those in post have is left out for those who left."""
    origin = _NEWLY_QUALIFIED if row["newly_qualified"] else _FROM_AGENCY if row["agency"] else _FROM_ELSEWHERE
    said = {
        "AgencyWorker": int(row["agency"]),
        "SWENo": row["worker_id"],
        "FTE": f"{row['fte']:.6f}",
        "OrgRole": row["role"],
        "RoleStartDate": row["started_on"],
        "StartOrigin": origin,
        "RoleEndDate": row["ended_on"],
        "ReasonLeave": row["leaving_reason"],
        "FTE30": None if row["caseload_fte"] is None else f"{row['caseload_fte']:.6f}",
        "Cases30": None if row["cases"] is None else f"{row['cases']:.0f}",
        "WorkingDaysLost": None if row["working_days_lost"] is None else f"{row['working_days_lost']:.2f}",
        "Absat30Sept": None if row["absent"] is None else int(row["absent"]),
    }
    inside = "".join(f"<{name}>{value}</{name}>" for name, value in said.items() if value is not None)
    return f"<CSWWWorker>{inside}</CSWWWorker>\n"
