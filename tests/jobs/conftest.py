"""Who loads returns."""

from __future__ import annotations

import pytest

from goldenthread.people.models import Person


@pytest.fixture
def ines(db):
    """The performance analyst."""
    return Person.objects.create_user(
        "ines", password="made-up-words", first_name="Ines", last_name="Vale", roles=["performance-analyst"]
    )
