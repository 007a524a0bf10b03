"""The example council's figures are made up and loaded by the worker, and can be made again without harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.jobs.models import Job
from goldenthread.people.models import Person
from goldenthread.store import Store
from goldenthread.web import example_figures

pytestmark = pytest.mark.slow


def test_the_returns_are_loaded_whole_and_only_once(
    asha: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))
    steps: list[str] = []
    for _ in range(2):
        job = example_figures.ask_for_figures(asha)
        example_figures.make_figures(job, lambda step, done, of: steps.append(step))
    kept = Store(tmp_path / "store").snapshots()
    assert sorted(each.kind for each in kept) == ["annex-a"] * 4 + ["plain-tables"]
    assert all(each.authority == "Exampleshire" for each in kept)
    assert steps[0] == "Making up three years of a council"
    assert {job.kind for job in Job.objects.all()} == {example_figures.MAKE, "performance.count"}
