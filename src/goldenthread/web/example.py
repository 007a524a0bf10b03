"""The example council, put into the record by the same actions that people use; its last minutes are left to judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from goldenthread.documents.actions import accept_all, add_document
from goldenthread.documents.models import Document
from goldenthread.inspections.actions import add_inspection, place_letter, take_from_letter
from goldenthread.inspections.facts import new_facts
from goldenthread.inspections.models import Inspection
from goldenthread.inspections.rules import Publication
from goldenthread.people.actions import begin, invite
from goldenthread.people.models import Person
from goldenthread.people.roles import (
    ActionOwner,
    Auditor,
    ImprovementLead,
    PerformanceAnalyst,
    Reader,
    Role,
    ScrutinyOfficer,
    TeamManager,
)
from goldenthread.performance.actions import set_target
from goldenthread.plan.workbook.fates import dry_run
from goldenthread.plan.workbook.importing import keep_import
from goldenthread.plan.workbook.sheet import Sheet
from goldenthread.scrutiny.actions import add_item, add_meeting, file_paper, link_minutes, move_duty
from goldenthread.scrutiny.models import Committee, Duty, Meeting
from goldenthread.scrutiny.proposals import proposed_meeting
from goldenthread.scrutiny.statuses import Status
from goldenthread.web.example_figures import ask_for_figures

FOLDER = Path(__file__).resolve().parents[3] / "examples" / "exampleshire"
TITLE = "Improvement plan 2026"
MINUTES = ("minutes-2025-11-20.html", "minutes-2026-03-12.docx", "minutes-2026-07-23.txt")
ITEM = "Inspection of local authority children’s services: outcome"
FROM_LETTERS = ("finding", "inspection", "measure")  # the grades are taken from what the letter says of itself
FROM_MINUTES = ("decision", "action", "vote", "inspection", "finding", "measure", "rating")
COMMITTEE = "Children and Young People Scrutiny Committee"

TITLES = {  # what a person would call the files that do not name themselves
    "inspection-report-2025-11-05.pdf": "Inspection report",
    "focused-visit-letter-2026-08-05.pdf": "Focused visit letter",
    "minutes-2026-03-12.docx": "Scrutiny minutes, 12 March 2026",
    "minutes-2026-07-23.txt": "Scrutiny minutes, 23 July 2026",
    "public-statement.txt": "Public statement, 5 August 2026",
}


@dataclass(frozen=True)
class Somebody:
    """Somebody of Exampleshire who may sign in."""

    username: str
    first_name: str
    last_name: str
    job_title: str
    roles: tuple[type[Role], ...]


LEAD = Somebody("imogen", "Imogen", "Tarrowby", "Director of Children's Services", (ImprovementLead,))
CLERK = Somebody("nesta", "Nesta", "Corrigall", "Scrutiny Officer", (ScrutinyOfficer,))
ANALYST = Somebody("priya", "Priya", "Halloran", "Performance Manager", (PerformanceAnalyst,))
OTHERS = (
    Somebody("ravi", "Ravi", "Castleden", "Team Manager, North", (ActionOwner, TeamManager)),
    Somebody("greta", "Greta", "Fallowes", "Team Manager, South", (ActionOwner, TeamManager)),
    Somebody("joel", "Joel", "Amberley", "Workforce Lead", (ActionOwner,)),
    Somebody("dafydd", "Dafydd", "Penhallen", "Principal Social Worker", (Auditor,)),
    Somebody("hettie", "Hettie", "Larkmoor", "Councillor, Chair of scrutiny", (Reader,)),
)


@dataclass(frozen=True)
class Aim:
    """A target of the plan, and where it is written."""

    measure: str
    value: Decimal
    reason: str


SET_ON = date(2026, 3, 1)
TARGETS = (
    Aim("AS1", Decimal(85), "Improvement plan 2026: assessments in time"),
    Aim("RF3", Decimal(20), "Improvement plan 2026: fewer children who come back within a year"),
    Aim("WF2", Decimal(15), "Improvement plan 2026: a workforce of our own"),
)


@dataclass(frozen=True)
class Done:
    """A duty that was done: words that tell it from others, what was done, and when the committee accepted it."""

    words: str
    what: str
    accepted_on: date


DONE = (
    Done("Improvement Plan be submitted", "The plan was on the agenda of 12 March.", date(2026, 3, 12)),
    Done("Members of Parliament", "The Chair wrote on 4 December; one Member replied.", date(2026, 3, 12)),
)


@transaction.atomic
def load(password: str) -> None:
    """Make Exampleshire's people, who all sign in with ``password``, and put its documents into the record."""
    leonie = begin(username="leonie", first_name="Leonie", last_name="Strake", password=password)
    imogen, nesta, priya, *_ = [_invite(each, leonie, password) for each in (LEAD, CLERK, ANALYST, *OTHERS)]
    report = _letter(
        "inspection-report-2025-11-05.pdf", imogen, received=date(2025, 11, 4), published=date(2025, 11, 5)
    )
    _letter("focused-visit-letter-2026-08-05.pdf", imogen, received=date(2026, 8, 4), published=date(2026, 8, 5))
    _plan("improvement-plan.xlsx", imogen)
    minutes = [_minutes(name, nesta) for name in MINUTES]
    add_meeting(by=nesta, committee=Committee.objects.get(), held_on=date(2026, 11, 26))
    for judged in minutes[:-1]:
        _accept(judged, FROM_MINUTES, nesta)
    for done in DONE:
        _move(done, nesta)
    item = add_item(by=nesta, meeting=Meeting.objects.get(minutes=minutes[0]), number="6", title=ITEM)
    file_paper(item, by=nesta, paper=report)
    _keep("public-statement.txt", imogen)
    add_inspection(by=imogen, kind=Inspection.Kind.MONITORING_VISIT, expected="spring 2027")
    for target in TARGETS:
        set_target(by=priya, measure=target.measure, value=target.value, from_on=SET_ON, reason=target.reason)
    ask_for_figures(priya)


def _invite(somebody: Somebody, by: Person, password: str) -> Person:
    return invite(
        by=by,
        password=password,
        username=somebody.username,
        first_name=somebody.first_name,
        last_name=somebody.last_name,
        job_title=somebody.job_title,
        roles=[role.key for role in somebody.roles],
    )


def _keep(name: str, by: Person) -> Document:
    return add_document((FOLDER / name).read_bytes(), name, by=by, title=TITLES.get(name, ""))


def _letter(name: str, by: Person, *, received: date, published: date) -> Document:
    letter = _keep(name, by)
    place_letter(
        by=by,
        letter=letter,
        visit=None,
        publication=Publication.PUBLISHED,
        received_on=received,
        published_on=published,
    )
    visit = Inspection.objects.get(letter=letter)
    take_from_letter(visit, by=by, names=[fact.name for fact in new_facts(visit)])
    _accept(letter, FROM_LETTERS, by)
    return letter


def _plan(name: str, by: Person) -> None:
    sheet = Sheet.from_bytes((FOLDER / name).read_bytes())
    proposed = [str(fate.row) for fate in dry_run(sheet, None, by).fates if fate.near]
    keep_import(sheet, by=by, plan=None, title=TITLE, links=proposed)


def _minutes(name: str, by: Person) -> Document:
    minutes = _keep(name, by)
    proposed = proposed_meeting(minutes)
    if not proposed["committee"] and not proposed["new_committee"]:
        proposed["new_committee"] = COMMITTEE
    link_minutes(minutes, by=by, **proposed)
    return minutes


def _accept(document: Document, kinds: tuple[str, ...], by: Person) -> None:
    for kind in kinds:
        accept_all(document, by=by, kind=kind)


def _move(done: Done, by: Person) -> None:
    duty = Duty.objects.filter(text__contains=done.words).first()
    meeting = Meeting.objects.get(held_on=done.accepted_on)
    if duty:
        move_duty(duty, Status.OFFERED, by=by, note=done.what)
        move_duty(duty, Status.ACCEPTED, by=by, meeting=meeting)
