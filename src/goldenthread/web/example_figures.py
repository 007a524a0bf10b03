"""The example council's figures: its returns, made up and loaded in the worker as a performance analyst would."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job
from goldenthread.jobs.work import Tell, does
from goldenthread.people.models import Person
from goldenthread.performance.loading.actions import COUNT
from goldenthread.store import Store, usual_folder
from goldenthread.store.loading import Given, load

if TYPE_CHECKING:
    from goldenthread.simulation import World

MAKE = "web.example.figures"
_STORY = "exampleshire"
_RETURNS = ((date(2026, 7, 31), 36), (date(2026, 8, 31), 6), (date(2026, 9, 30), 6), (date(2026, 10, 31), 6))
_REGISTERS = (  # of the council's own: what no statutory return tells, or not by the month
    *("posts", "professionals", "supervisions"),
    *("private_fostering", "private_fostering_visits", "unsuitable_stays"),
)


def ask_for_figures(by: Person) -> Job:
    """Have the example council's returns made up and loaded once a worker is there."""
    return ask(MAKE, by=by, title="Making up Exampleshire’s returns, and loading them")


@does(MAKE)
def make_figures(job: Job, tell: Tell) -> dict[str, Any]:
    """Tell Exampleshire's story and load what it would send: four months of Annex A, and its own registers."""
    from goldenthread.simulation import read_scenario, simulate
    from goldenthread.simulation.writers import write_settings

    steps = len(_RETURNS) + 2
    tell("Making up three years of a council", 0, steps)
    world = simulate(read_scenario(_STORY))
    folder = usual_folder()
    if not Store(folder).authority:
        folder.mkdir(parents=True, exist_ok=True)
        write_settings(world.scenario, folder)
    there = {(each.kind, each.as_at) for each in Store(folder).snapshots()}
    with TemporaryDirectory() as made:
        for done, given in enumerate(_returns(world, Path(made)), 1):
            tell(f"Loading {given.path.name}", done, steps)
            if (given.kind, given.as_at) not in there:  # kept by a worker that was stopped after it
                load(given, Store(folder), by=str(job.by), file_name=given.path.name)
    ask(COUNT, by=job.by, title="Counting the figures")
    return {"address": reverse("performance:returns")}


def _returns(world: World, made: Path) -> Iterator[Given]:
    """Each return, written as it is wanted."""
    from goldenthread.simulation.writers import write_annex_a, write_tables

    whose = [world.scenario.authority]
    for as_at, months in _RETURNS:
        path = made / f"annex-a-exampleshire-{as_at}.xlsx"
        write_annex_a(world, path, as_at, months)
        yield Given("annex-a", path, whose, as_at)
    write_tables(world, made)
    registers = made / "registers"
    registers.mkdir()
    for name in _REGISTERS:
        (made / "tables" / name).rename(registers / name)
    yield Given("plain-tables", registers, whose, _RETURNS[-1][0])
