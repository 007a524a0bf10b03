"""The standing cast, signed in: people with one role each, at Exampleshire Council."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from goldenthread.people.models import Person

pytest_plugins = ["tests.browser", "tests.figures"]

SHARED = Path(__file__).resolve().parents[2] / "shared"  # real documents, beside the checkout where there are any


@pytest.fixture
def shared() -> Path:
    """The folder of real documents; the test is skipped where it is absent."""
    if not SHARED.exists():
        pytest.skip("the folder of real documents (../shared) is not here")
    return SHARED


def _person(username: str, first: str, last: str, role: str) -> Person:
    return Person.objects.create_user(
        username, password="made-up-words", first_name=first, last_name=last, roles=[role]
    )


@pytest.fixture
def asha(db: None) -> Person:
    """The improvement lead."""
    return _person("asha", "Asha", "Rowe", "improvement-lead")


@pytest.fixture
def owen(db: None) -> Person:
    """An action owner: team manager, North."""
    return _person("owen", "Owen", "Hale", "action-owner")


@pytest.fixture
def clara(db: None) -> Person:
    """The scrutiny officer."""
    return _person("clara", "Clara", "Finch", "scrutiny-officer")


@pytest.fixture
def noor(db: None) -> Person:
    """A councillor, who reads."""
    return _person("noor", "Noor", "Abbas", "reader")


@pytest.fixture
def ada(db: None) -> Person:
    """The administrator."""
    return _person("ada", "Ada", "Marsh", "administrator")


@pytest.fixture
def signed_in(client: Client) -> Callable[[Person], Client]:
    """``signed_in(asha)`` is a browser with Asha signed in."""

    def sign_in(person: Person) -> Client:
        client.force_login(person)
        return client

    return sign_in
