"""Make the first account: an administrator, who adds everybody else."""

from __future__ import annotations

import click

from goldenthread.cli import _django
from goldenthread.cli._exits import Exit, Failure


@click.command(epilog="Example: goldenthread add-administrator leonie --first-name Leonie --last-name Strake")
@click.argument("username")
@click.option("--first-name", prompt=True)
@click.option("--last-name", prompt=True)
@click.password_option(help="Asked for when it is not given, so that it stays out of the shell's history.")
def add_administrator(username: str, first_name: str, last_name: str, password: str) -> None:
    """Make the first account, on a site where nobody can sign in yet."""
    _django.start()
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from goldenthread.people.actions import begin

    try:
        validate_password(password)
        begin(username=username, first_name=first_name, last_name=last_name, password=password)
    except ValidationError as refusal:
        raise Failure(" ".join(refusal.messages), Exit.REFUSED) from refusal
    click.echo(f"{username} can sign in now, and add other people on the page People.")
