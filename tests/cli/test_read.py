"""`goldenthread read`: tables for people, JSON Lines for programs, one sentence for each file that cannot be read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread
from tests.reading.formats.making import pdf


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(goldenthread, ["read", *map(str, words)], standalone_mode=False)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_text("Agenda item\n\nMinutes:\n\nRESOLVED: That the Panel’s report be noted.\n", encoding="utf-8")
    return file


@pytest.fixture
def missing(tmp_path: Path) -> Path:
    return tmp_path / "missing.txt"


def test_a_reading_is_shown_as_a_table_with_its_kind_words_and_fields(minutes: Path) -> None:
    shown = run(minutes)
    assert shown.exit_code == 0
    for words in ("minutes.txt · minutes", "decision", "That the Panel’s report be noted", "noted", "1 decision"):
        assert words in shown.stdout


def test_a_table_of_a_pdf_has_a_column_of_pages(tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    file.write_bytes(pdf([(72, 700, "Minutes")], [(72, 700, "RESOLVED: That the report be noted.")]))
    shown = run(file).stdout
    assert "Page" in shown
    assert re.search(r"decision .* noted +2 ", shown)


def test_nought_is_shown_and_what_is_not_said_is_not(minutes: Path) -> None:
    minutes.write_text("Minutes\n\nThe motion was carried by 9 votes to 0.", encoding="utf-8")
    shown = " ".join(run(minutes).stdout.split())
    assert "against: 0" in shown
    assert "abstain" not in shown


def test_words_that_would_steer_a_terminal_are_not_printed(tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text("Minutes\n\nRESOLVED: That the \x1b]0;report\x07 [bold]be[/bold] noted." + " Words." * 90)
    shown = run(file).stdout
    assert "\x1b" not in shown
    assert "[bold]" in shown


def test_json_is_one_document_a_line_in_the_order_given(minutes: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Minutes\x85\n\nThe Committee noted the report.", encoding="utf-8")
    printed = run("--json", other, minutes, other).stdout
    read = [json.loads(line) for line in printed.splitlines()]
    assert [document["source"]["name"] for document in read] == ["other.txt", "minutes.txt", "other.txt"]


def test_json_has_the_form_that_is_promised(minutes: Path) -> None:
    [document] = [json.loads(line) for line in run("--json", minutes).stdout.splitlines()]
    text = minutes.read_text(encoding="utf-8")
    start = text.index("That the Panel")
    assert document["source"] == {
        "name": "minutes.txt",
        "kind": "minutes",
        "title": None,
        "committee": None,
        "authority": None,
        "date": None,
    }
    assert document["text"] == text
    assert document["unsure"] == []
    assert {
        "kind": "decision",
        "text": "That the Panel’s report be noted",
        "start": start,
        "end": text.rindex("."),
        "verb": "noted",
    }.items() <= document["statements"][0].items()


def test_the_kind_given_overrides_the_guess(minutes: Path) -> None:
    assert json.loads(run("--json", "--kind", "plan", minutes).stdout)["source"]["kind"] == "plan"


def test_one_bad_file_does_not_stop_the_others(minutes: Path, missing: Path) -> None:
    shown = run("--json", missing, minutes)
    assert shown.return_value == Exit.CANNOT_READ
    assert shown.stderr == f"There is no file {missing}: check the name and the folder.\n"
    assert json.loads(shown.stdout)["source"]["name"] == "minutes.txt"


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The command as a person runs it, in a process of its own."""
    environment = os.environ | {"PYTHONUTF8": "1"}
    line = [sys.executable, "-m", "goldenthread.cli.main", *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)  # noqa: S603  our own command


def test_the_exit_code_says_that_a_file_could_not_be_read(minutes: Path, missing: Path) -> None:
    ran = command("read", "--json", minutes, missing)
    assert ran.returncode == Exit.CANNOT_READ
    assert len(ran.stdout.splitlines()) == 1
    assert "Traceback" not in ran.stderr


def test_reading_never_loads_the_web_nor_a_format_that_is_not_asked_for(minutes: Path) -> None:
    loads = f"""
import sys
from goldenthread.cli.main import goldenthread
goldenthread.main(["read", "--json", {str(minutes)!r}], standalone_mode=False)
print(*sorted({{"django", "mammoth", "pypdfium2", "lxml", "rich", "docx"}} & set(sys.modules)), file=sys.stderr)
"""
    ran = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)  # noqa: S603  our own
    assert ran.stderr.strip() == ""


def test_whoever_reads_only_the_first_line_is_not_told_off(minutes: Path) -> None:
    line = [sys.executable, "-m", "goldenthread.cli.main", "read", "--json", *[str(minutes)] * 400]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:  # noqa: S603  our own command
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
