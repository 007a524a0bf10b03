"""Exampleshire, loaded once for all the tests of this folder and gone after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from goldenthread.people.models import Person
from goldenthread.web import example

PASSWORD = "made-up-words-for-all"


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        example.load(PASSWORD)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def exampleshire(loaded: None, db: None) -> None:
    """The example council's whole record."""


@pytest.fixture
def imogen(exampleshire: None) -> Person:
    """The director, who leads the improvement."""
    return Person.objects.get(username="imogen")


@pytest.fixture
def hettie(exampleshire: None) -> Person:
    """The chair of scrutiny, who reads."""
    return Person.objects.get(username="hettie")


@pytest.fixture
def as_imogen(client: Client, imogen: Person) -> Client:
    client.force_login(imogen)
    return client


@pytest.fixture
def as_hettie(client: Client, hettie: Person) -> Client:
    client.force_login(hettie)
    return client
