"""Do what takes long, such as loading a return, for the people who asked on a page."""

from __future__ import annotations

import sys

import click

from goldenthread.cli import _django
from goldenthread.cli._exits import Exit
from goldenthread.jobs.keeper import keep_working

_GIVES_UP = frozenset({Exit.USAGE, Exit.UNSAFE, Exit.NO_RECORD})  # another worker would end the same way


@click.command(epilog="Example: goldenthread work")
@click.option("--one", is_flag=True, hidden=True, help="Be the worker: do one job, and end.")
@click.option("--beside", is_flag=True, hidden=True, help="End with the program that started it.")
def work(one: bool, beside: bool) -> None:
    """Do the jobs that wait, one after another, until stopped with Ctrl and C.

    `goldenthread serve` does this beside the pages, so type it only for a second worker, or where the pages are served
    by something else. A job whose worker is killed is done again once, and then fails with a sentence.
    """
    if one:
        _django.start()
        from goldenthread.jobs.worker import work as do_one

        do_one()
    elif code := keep_working(gives_up=_GIVES_UP, beside=beside):
        sys.exit(code)
