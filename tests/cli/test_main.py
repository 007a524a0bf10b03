"""The command line itself: verbs found by their files, and every failure one sentence and one number."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from goldenthread.cli import main as command_line
from goldenthread.cli._exits import Exit, Failure
from goldenthread.cli.main import goldenthread, main, summary

VERBS = goldenthread.list_commands(click.Context(goldenthread))


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The words of the command, and what its verb does, may be set."""
    monkeypatch.setattr("sys.argv", ["goldenthread", "read", "minutes.txt"])
    return monkeypatch


def left_with(capsys: pytest.CaptureFixture[str]) -> tuple[int | str | None, str]:
    """The exit code and what was said on stderr."""
    with pytest.raises(SystemExit) as left:
        main()
    return left.value.code, capsys.readouterr().err


def raising(problem: BaseException) -> click.Command:
    def verb(files: tuple[str, ...]) -> None:
        raise problem

    return click.Command("read", callback=verb, params=[click.Argument(["files"], nargs=-1)])


def test_reading_is_among_the_verbs() -> None:
    assert "read" in VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_s_help_has_an_example(verb: str) -> None:
    shown = CliRunner().invoke(goldenthread, [verb, "--help"])
    assert shown.exit_code == 0
    assert re.search(rf"Examples?:\s+goldenthread {verb}", shown.output)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_a_line_of_help_listed_without_importing_it(verb: str) -> None:
    assert summary(verb).endswith(".")
    assert summary(verb)[:30] in " ".join(CliRunner().invoke(goldenthread, ["--help"]).output.split())


def test_the_numbers_of_failure_are_all_different_and_not_0() -> None:
    assert len({int(code) for code in Exit}) == len(Exit)
    assert 0 not in list(Exit)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frobnicate"], "No such command 'frobnicate'"),
        (["read"], "Missing argument"),
        (["read", "--kind", "poem", "a.txt"], "'poem' is not one of"),
    ],
)
def test_a_command_typed_wrongly_is_told_where_help_is(
    words: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["goldenthread", *words])
    code, sentence = left_with(capsys)
    assert code == Exit.USAGE
    assert said in sentence
    assert "--help" in sentence
    assert sentence.count("\n") == 1


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (
            Failure("The port is taken: choose another.", Exit.CANNOT_READ),
            Exit.CANNOT_READ,
            "The port is taken: choose another.",
        ),
        (KeyboardInterrupt(), Exit.STOPPED, "Stopped."),
        (
            ZeroDivisionError("by nought"),
            Exit.OUR_FAULT,
            "Golden Thread itself failed, .*: ZeroDivisionError at test_main.py line [0-9]+[.]",
        ),
    ],
    ids=["a failure", "Ctrl and C", "a fault of ours"],
)
def test_every_failure_is_one_sentence_and_its_own_number(
    problem: BaseException,
    code: Exit,
    said: str,
    failing: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    failing.setattr(command_line.Verbs, "get_command", lambda *_: raising(problem))
    left, sentence = left_with(capsys)
    assert left == code
    assert re.fullmatch(said, sentence.strip())


def test_a_verb_s_file_name_is_its_name() -> None:
    files = {file.stem for file in Path(command_line.__file__).parent.glob("*.py")}
    assert {verb.replace("-", "_") for verb in VERBS} <= files
    assert not {"main", "_exits", "__init__"} & {verb.replace("-", "_") for verb in VERBS}
