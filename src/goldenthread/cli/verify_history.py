"""Prove that the history is whole, or name the first event that is not."""

from __future__ import annotations

import click

from goldenthread.cli import _django
from goldenthread.cli._exits import Exit, Failure


@click.command(epilog="Example: goldenthread verify-history")
def verify_history() -> None:
    """Walk the chain of events from the first: each must follow from the one before, unchanged, none missing."""
    _django.start()
    from goldenthread.people.history import first_break
    from goldenthread.people.models import Event

    if broken := first_break():
        raise Failure(f"The history is broken at event {broken.number}. {broken.why}", Exit.HISTORY_BROKEN)
    last = Event.objects.order_by("-number").first()
    click.echo(f"The history is whole: {last.number if last else 0} events, each following from the one before.")
    if last:
        click.echo(
            f"The last one's hash is {last.hash}: note it elsewhere, and nobody can take back what is there now."
        )
