"""Starting the decision side for the verbs that need it."""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from goldenthread.cli._exits import Exit, Failure
from goldenthread.web.environment import HOME


def start(*, making: bool = False) -> None:
    """Load the settings and the apps. Every verb but the one that is ``making`` a record wants one that is there."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.web.settings")
    home = Path(HOME.value).absolute()
    if not making and not home.exists():
        raise Failure(
            f"There is no record at {home}. Go to the folder where Golden Thread was set up, or name its home in "
            "GOLDENTHREAD_HOME; goldenthread setup makes a new one.",
            Exit.NO_RECORD,
        )
    try:
        django.setup()
    except ImproperlyConfigured as problem:
        raise Failure(str(problem), Exit.UNSAFE) from problem
    if not making:
        _check_up_to_date()


def _check_up_to_date() -> None:
    try:
        executor = MigrationExecutor(connection)
    except OperationalError as problem:
        sentence = f"The database does not answer: {problem}. Start it, or put GOLDENTHREAD_DATABASE right."
        raise Failure(" ".join(sentence.split()), Exit.NO_RECORD) from problem
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Failure("The database is not up to date. Bring it there with: goldenthread setup", Exit.NO_RECORD)
