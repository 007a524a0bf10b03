"""What the docs tell people to type can be typed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from docs.writers.command_line import example
from goldenthread.cli.main import goldenthread
from tests.docs.pages import ROOT, code, commands, name, pages

VERBS = goldenthread.list_commands(click.Context(goldenthread))


def parse(arguments: list[str]) -> None:
    """Take arguments as the command line would, asking for nothing and doing nothing."""
    if arguments[0].startswith("-") or arguments[0].isupper():  # an option of the whole, or "VERB" standing for one
        return
    verb = goldenthread.get_command(click.Context(goldenthread), arguments[0])
    assert verb is not None, f"there is no verb {arguments[0]}"
    context = click.Context(verb)
    given, left, parameters = verb.make_parser(context).parse_args(arguments[1:])
    assert not left
    for option in (parameter for parameter in parameters if isinstance(parameter, click.Option)):
        option.type_cast_value(context, given[option.name])


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_helps(verb: str) -> None:
    result = CliRunner().invoke(goldenthread, [verb, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output


@pytest.mark.parametrize("verb", VERBS)
def test_the_examples_in_a_verbs_help_can_be_typed(verb: str) -> None:
    command = goldenthread.get_command(click.Context(goldenthread), verb)
    assert command is not None
    lines = example(command).splitlines()
    assert lines
    for line in lines:
        program, *arguments = shlex.split(line.partition(">")[0].partition("|")[0])
        assert (program, arguments[0]) == ("goldenthread", verb)
        parse(arguments)


@pytest.mark.parametrize("page", pages(), ids=name)
def test_the_commands_in_a_page_can_be_typed(page: Path) -> None:
    for arguments in commands("goldenthread", page):
        parse(arguments)


@pytest.mark.parametrize("page", pages(), ids=name)
def test_the_make_targets_in_a_page_are_there(page: Path) -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {arguments[0] for arguments in commands("make", page)} <= targets


@pytest.mark.parametrize("page", pages(), ids=name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    code_of_ours = ROOT / "src/goldenthread"
    places = (ROOT, page.parent, code_of_ours, *code_of_ours.glob("*/"))
    paths = {words.partition("::")[0] for words in code(page) if re.fullmatch(r"(?:[\w.-]+/)+(?:[\w.-]+\.\w+)?", words)}
    missing = [path for path in paths if not any((place / path).exists() for place in places)]
    assert [path for path in missing if path not in MADE_LATER] == []


MADE_LATER = {".venv/", "var/"}  # by start.py and by the first run
