"""The worker as a process: it takes jobs, others take its place, and killing it loses nothing."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")]

PROGRAM = """
import time
from datetime import timedelta
from goldenthread.cli import _django
_django.start()
from goldenthread.jobs import queries, running, work, worker
{settings}
@work.does("sleep")
def sleep(job, tell):
    tell("Sleeping", 0, 1)
    time.sleep(job.given["seconds"])
    return {{}}
{then}
"""


class Site:
    """A record of its own, with a job that sleeps, seen through its database."""

    def __init__(self, home: Path) -> None:
        self.home = home
        outside = {name: value for name, value in os.environ.items() if name != "GOLDENTHREAD_DATABASE"}
        self.environment = outside | {"GOLDENTHREAD_HOME": str(home), "DJANGO_SETTINGS_MODULE": ""}
        self.environment.pop("DJANGO_SETTINGS_MODULE")
        self.run("-m", "goldenthread", "setup")

    def run(self, *arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], env=self.environment, check=True, capture_output=True)  # noqa: S603

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, *arguments], env=self.environment)  # noqa: S603

    def ask(self, seconds: float) -> None:
        then = f"""
from goldenthread.people.models import Person
by, _ = Person.objects.get_or_create(username="ines", defaults=dict(roles=["performance-analyst"]))
from goldenthread.jobs.actions import ask
ask("sleep", by=by, title="Sleep", seconds={seconds})
"""
        self.run("-c", PROGRAM.format(settings="", then=then))

    def worker(self, silence: float = 60) -> subprocess.Popen[bytes]:
        """A worker that does one job and ends; one is taken for dead after so many seconds of silence."""
        quick = f"queries.SILENCE = timedelta(seconds={silence}); running.BEAT = worker.BEAT = 0.2"
        return self.start("-c", PROGRAM.format(settings=quick, then="worker.work()"))

    def job(self) -> sqlite3.Row:
        with sqlite3.connect(self.home / "golden-thread.sqlite3") as connection:
            connection.row_factory = sqlite3.Row
            return connection.execute("SELECT * FROM jobs_job ORDER BY id DESC LIMIT 1").fetchone()

    def wait(self, state: str, seconds: float = 60) -> sqlite3.Row:
        until = time.monotonic() + seconds
        while self.job()["state"] != state:
            assert time.monotonic() < until, dict(self.job())
            time.sleep(0.05)
        return self.job()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "home")


def test_a_worker_that_is_killed_leaves_a_job_that_the_next_does_again(site: Site) -> None:
    site.ask(seconds=1.5)
    first = site.worker()
    site.wait("running")
    first.kill()
    first.wait()
    assert site.job()["state"] == "running"  # nobody could say so
    second = site.worker(silence=1)
    assert site.wait("done")["died"] == 1
    assert second.wait(10) == 0


def test_a_worker_that_is_killed_twice_fails_the_job_in_a_sentence(site: Site) -> None:
    site.ask(seconds=60)
    for died in range(2):
        worker = site.worker(silence=1)
        eventually(lambda died=died: (site.job()["state"], site.job()["died"]) == ("running", died))
        worker.kill()
        worker.wait()
    third = site.worker(silence=1)
    assert "stopped twice" in site.wait("failed")["failed_why"]
    third.terminate()
    assert third.wait(10) == 0


def test_a_worker_told_to_stop_puts_its_job_back_at_once(site: Site) -> None:
    site.ask(seconds=60)
    worker = site.worker()
    site.wait("running")
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(10) == 0
    assert (site.job()["state"], site.job()["died"]) == ("waiting", 0)


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in found.read_text().split()] if found.exists() else []


def eventually(what, seconds: float = 60):
    """What is given, once it is something."""
    until = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < until
        time.sleep(0.05)
    return found


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds children as Linux tells of them")
def test_another_worker_takes_the_place_of_one_that_is_killed_and_all_end_with_the_keeper(site: Site) -> None:
    keeper = site.start("-m", "goldenthread", "work")
    first = eventually(lambda: children(keeper.pid))[0]
    os.kill(first, signal.SIGKILL)
    second = eventually(lambda: [child for child in children(keeper.pid) if child != first])[0]
    keeper.terminate()
    assert keeper.wait(15) == 0
    assert not Path(f"/proc/{second}").exists()


def test_a_worker_without_a_record_ends_with_the_sentence_and_is_not_started_again(tmp_path: Path) -> None:
    environment = os.environ | {"GOLDENTHREAD_HOME": str(tmp_path / "nowhere")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    run = subprocess.run(
        [sys.executable, "-m", "goldenthread", "work"], env=environment, capture_output=True, text=True, timeout=30
    )
    assert run.returncode == 9
    assert run.stderr.count("There is no record at") == 1
