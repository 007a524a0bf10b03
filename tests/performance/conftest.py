"""Those who work with figures."""

from __future__ import annotations

import pytest

from goldenthread.people.models import Person


def _person(username: str, first: str, last: str, role: str) -> Person:
    return Person.objects.create_user(username, first_name=first, last_name=last, roles=[role])


@pytest.fixture
def ines(db: None) -> Person:
    """The performance analyst."""
    return _person("ines", "Ines", "Vale", "performance-analyst")


@pytest.fixture
def tam(db: None) -> Person:
    """The manager of a team."""
    return _person("tam", "Tam", "Orley", "team-manager")
