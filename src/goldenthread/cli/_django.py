"""Starting the decision side for the verbs that need it."""

from __future__ import annotations

import os

import django
from django.core.exceptions import ImproperlyConfigured

from goldenthread.cli._exits import Exit, Failure


def start() -> None:
    """Load the settings and the apps; unsafe or impossible settings are a sentence and an exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.web.settings")
    try:
        django.setup()
    except ImproperlyConfigured as problem:
        raise Failure(str(problem), Exit.UNSAFE) from problem
