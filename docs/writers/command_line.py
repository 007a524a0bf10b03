"""Every verb of the command line with its help, and the exit codes."""

from __future__ import annotations

import inspect
import re
import textwrap

import click

from docs.writers.markdown import fenced, page_of, prose, table
from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread, summary


def page() -> str:
    """The page."""
    context = click.Context(goldenthread, info_name="goldenthread")
    verbs = goldenthread.list_commands(context)
    return page_of(
        "Command line",
        "`goldenthread VERB …`, or `python -m goldenthread VERB …`: the same. Every verb has `--help`.",
        table(["Verb", "What it does"], [(f"[{verb}](#goldenthread-{verb})", summary(verb)) for verb in verbs]),
        *(_verb(context, verb) for verb in verbs),
        "## Exit codes",
        f"{prose(Exit)} One sentence on stderr says what went wrong and what to do.",
        table(["Code", "Means"], _exits()),
    )


def _verb(context: click.Context, verb: str) -> str:
    command = goldenthread.get_command(context, verb)
    assert command is not None  # noqa: S101  the verb came from the group's own list
    inner = click.Context(command, info_name=verb, parent=context)
    parts = [
        f"## goldenthread {verb}",
        inspect.cleandoc(command.help or ""),
        fenced("text", f"{inner.command_path} {' '.join(command.collect_usage_pieces(inner))}"),
        _options(inner),
        "Example:",
        fenced("sh", example(command)),
    ]
    return "\n\n".join(filter(None, parts))


def example(command: click.Command) -> str:
    """The example in a verb's help: the lines after "Example:"."""
    words = (command.epilog or "").replace("\b", "").strip()
    return textwrap.dedent(re.sub(r"^Examples?:[ \t]*\n?", "", words))


def _options(context: click.Context) -> str:
    options = [option for option in context.command.params if isinstance(option, click.Option)]
    rows = [record for option in options if (record := option.get_help_record(context))]
    return table(["Option", "What it does"], [(f"`{flags}`", says) for flags, says in rows]) if rows else ""


def _exits() -> list[tuple[str, str]]:
    """Each exit code with the comment beside it."""
    lines = re.findall(r"^\s+[A-Z_]+ = (\d+)\s+# (.+)$", inspect.getsource(Exit), re.MULTILINE)
    return [(code, f"{means[0].upper()}{means[1:]}.") for code, means in lines]
