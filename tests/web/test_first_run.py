"""A first run is safe, and a live one refuses to start when it is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.cli._exits import Exit, Failure
from goldenthread.cli.serve import _check_reach
from goldenthread.web.first_run import DEMO_SIGN_IN, demo_secret, live_problems

GOOD = "k" * 60


def test_the_demo_makes_its_own_secret_once(tmp_path: Path) -> None:
    first = demo_secret(tmp_path)
    assert first == demo_secret(tmp_path)
    assert first != demo_secret(_folder(tmp_path / "another"))
    assert (tmp_path / "demo-secret").stat().st_mode & 0o077 == 0 or os.name == "nt"


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize(
    ("secret", "debug", "hosts", "says"),
    [
        ("", False, ["thread.example"], "GOLDENTHREAD_SECRET_KEY"),
        ("short", False, ["thread.example"], "GOLDENTHREAD_SECRET_KEY"),
        ("demo-only-" + GOOD, False, ["thread.example"], "GOLDENTHREAD_SECRET_KEY"),
        (GOOD, True, ["thread.example"], "GOLDENTHREAD_DEBUG"),
        (GOOD, False, [], "GOLDENTHREAD_HOSTS"),
        (GOOD, False, ["*"], "GOLDENTHREAD_HOSTS"),
    ],
)
def test_what_is_unsafe_is_said_in_a_sentence(
    secret: str, debug: bool, hosts: list[str], says: str, tmp_path: Path
) -> None:
    (problem,) = live_problems(secret, debug, hosts, tmp_path)
    assert says in problem


def test_settings_that_are_safe_raise_nothing(tmp_path: Path) -> None:
    assert live_problems(GOOD, False, ["thread.example"], tmp_path) == []


def test_a_live_site_does_not_start_on_the_demos_people(tmp_path: Path) -> None:
    (tmp_path / DEMO_SIGN_IN).touch()
    (problem,) = live_problems(GOOD, False, ["thread.example"], tmp_path)
    assert "GOLDENTHREAD_HOME" in problem


@pytest.mark.django_db
def test_the_demo_does_not_face_the_network() -> None:
    with pytest.raises(Failure, match="this machine only") as refused:
        _check_reach("0.0.0.0")  # noqa: S104  refused, which is the test
    assert refused.value.exit_code == Exit.UNSAFE


@pytest.mark.slow
def test_a_live_site_on_the_demos_secret_does_not_start(tmp_path: Path) -> None:
    environment = os.environ | {"GOLDENTHREAD_HOME": str(tmp_path), "GOLDENTHREAD_LIVE": "1"}
    environment["DJANGO_SETTINGS_MODULE"] = "goldenthread.web.settings"
    run = subprocess.run(
        [sys.executable, "-m", "goldenthread", "verify-history"], env=environment, capture_output=True, text=True
    )
    assert run.returncode == 4
    assert "GOLDENTHREAD_SECRET_KEY" in run.stderr
    assert "Traceback" not in run.stderr
