"""Verbs that need the record say what to do where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def goldenthread(*arguments: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {"GOLDENTHREAD_HOME": str(home), "DJANGO_SETTINGS_MODULE": "goldenthread.web.settings"} | environment
    command = [sys.executable, "-m", "goldenthread", *arguments]
    outside = {name: value for name, value in os.environ.items() if name != "GOLDENTHREAD_DATABASE"}
    return subprocess.run(command, env=outside | settings, capture_output=True, text=True)  # noqa: S603  our own


@pytest.mark.parametrize("verb", ["serve", "verify-history"])
def test_where_there_is_no_record_nothing_is_made(tmp_path: Path, verb: str) -> None:
    run = goldenthread(verb, home=tmp_path / "nowhere")
    assert run.returncode == 9
    assert "There is no record at" in run.stderr
    assert not (tmp_path / "nowhere").exists()


def test_a_database_that_is_not_up_to_date_says_how_to_bring_it_there(tmp_path: Path) -> None:
    run = goldenthread("verify-history", home=tmp_path)
    assert run.returncode == 9
    assert run.stderr.strip().endswith("goldenthread setup")


def test_a_database_that_does_not_answer_is_a_sentence(tmp_path: Path) -> None:
    nobody = "postgresql://nobody@127.0.0.1:1/nothing"
    run = goldenthread("verify-history", home=tmp_path, GOLDENTHREAD_DATABASE=nobody)
    assert run.returncode == 9
    assert run.stderr.startswith("The database does not answer")
    assert "Traceback" not in run.stderr


def test_what_setup_makes_has_a_whole_history(tmp_path: Path) -> None:
    assert goldenthread("setup", home=tmp_path).returncode == 0
    run = goldenthread("verify-history", home=tmp_path)
    assert run.stdout == "The history is whole: 0 events, each following from the one before.\n"
