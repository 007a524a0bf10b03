"""Golden Thread on the command line: `goldenthread VERB …`, each verb a module beside this one.

A verb is found by its file and imported only when it is asked for, so that reading a file never loads the web. The
first line of the module's docstring is its line in `goldenthread --help`.
"""

from __future__ import annotations

import ast
import os
import sys
import traceback
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

from goldenthread.cli._exits import Exit

_HERE = Path(__file__).parent


class Verbs(click.Group):
    """A group whose commands are the modules of this folder: ``verify_history.py`` is ``verify-history``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(
            _verb(file) for file in _HERE.glob("*.py") if not file.stem.startswith("_") and file.stem != "main"
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"goldenthread.cli.{module}"), module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs by the first lines of their files, without importing one."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, summary(verb)) for verb in self.list_commands(ctx)])


def _verb(file: Path) -> str:
    return file.stem.replace("_", "-")


def summary(verb: str) -> str:
    """A verb's line of help: the first of its file."""
    source = (_HERE / f"{verb.replace('-', '_')}.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]


@click.group(cls=Verbs, subcommand_metavar="VERB …", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="goldenthread", prog_name="goldenthread")
def goldenthread() -> None:
    """Keep a council's inspection journey in one place: findings, plan, evidence, and what the committee asked for."""


def main() -> None:
    """Run the command line; whatever goes wrong is one sentence on stderr and an exit code."""
    try:
        code = goldenthread.main(prog_name="goldenthread", standalone_mode=False)
    except click.ClickException as failure:
        _leave(" ".join(_sentences(failure)), failure.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _leave("Stopped.", Exit.STOPPED)
    except BrokenPipeError:
        # Whoever was reading has read enough; nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as fault:
        _leave(_our_fault(fault), Exit.OUR_FAULT)
    else:
        sys.exit(code if isinstance(code, int) else 0)


def _leave(sentence: str, code: int) -> None:
    click.echo(sentence, err=True)
    sys.exit(code)


def _sentences(failure: click.ClickException) -> Iterator[str]:
    yield failure.format_message()
    if isinstance(failure, click.UsageError) and failure.ctx:
        yield f"Try {failure.ctx.command_path} --help."


def _our_fault(fault: Exception) -> str:
    """What kind of fault, and where. Its own words are left out: they may quote a row about a child."""
    where = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{Path(where.filename).name} line {where.lineno}"
    return f"Golden Thread itself failed, which is a fault to report: {type(fault).__name__} at {place}."


if __name__ == "__main__":
    main()
