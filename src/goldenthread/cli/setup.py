"""Prepare the database, and for a demo load the example council."""

from __future__ import annotations

import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from goldenthread.cli import _django
from goldenthread.cli._exits import Exit, Failure


@click.command(epilog="Example: goldenthread setup --example")
@click.option("--example", is_flag=True, help="Load Exampleshire, a made-up council, where nobody can sign in yet.")
def setup(example: bool) -> None:
    """Make the database, or bring it up to date; nothing in it is lost."""
    _django.start(making=True)
    with _queries_compiled():
        _make(example)


@contextmanager
def _queries_compiled() -> Iterator[None]:
    """Beside whatever is done meanwhile, have the measures' queries compiled, so that the first question is quick."""
    process = subprocess.Popen([sys.executable, "-m", "goldenthread.measures.answering.ahead"])
    try:
        yield
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if process.wait():
        click.echo(
            "· The measures' queries were not compiled: the first question will take some seconds longer", err=True
        )


def _make(example: bool) -> None:
    from django.conf import settings
    from django.core.management import call_command

    from goldenthread.design.charts.bundle import write_bundle

    call_command("migrate", verbosity=0)
    write_bundle(settings.STATICFILES_DIRS[0])
    if settings.LIVE:
        call_command("collectstatic", verbosity=0, interactive=False)
    if example:
        _load_example()


def _load_example() -> None:
    from django.conf import settings

    from goldenthread.people.models import Person
    from goldenthread.web import example
    from goldenthread.web.first_run import DEMO_SIGN_IN

    if settings.LIVE:
        raise Failure("The example council is for a demo: unset GOLDENTHREAD_LIVE first.", Exit.REFUSED)
    if not example.FOLDER.exists():
        raise Failure(f"The example council's files are not at {example.FOLDER}.", Exit.NO_EXAMPLE)
    kept = settings.HOME / DEMO_SIGN_IN
    if not Person.objects.exists():
        password = "-".join(secrets.token_hex(2) for _ in range(4))
        click.echo("· Reading the example council's letters, minutes and plan")
        kept.touch(mode=0o600)  # before anybody signs in with it, so that no crash leaves it unknown
        kept.write_text(password, encoding="utf-8")
        example.load(password)
    if kept.exists():
        _say_sign_in(kept.read_text(encoding="utf-8"))


def _say_sign_in(password: str) -> None:
    from goldenthread.web.example import ANALYST, CLERK, LEAD, OTHERS

    click.echo(f"· Sign in with the password {password} as")
    for somebody in (LEAD, CLERK, ANALYST, *OTHERS):
        click.echo(f"    {somebody.username:8} {somebody.first_name} {somebody.last_name}, {somebody.job_title}")
    click.echo("    leonie   Leonie Strake, administrator")
