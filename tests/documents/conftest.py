"""Documents of Exampleshire for the tests of this folder, and a place of their own for the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from goldenthread.documents import keeping
from goldenthread.documents.actions import add_document
from goldenthread.documents.models import Document
from goldenthread.people.models import Person

MINUTES = """Children's Scrutiny Committee

Minutes of the meeting held on 3 February 2026

11. Focused visit

The Director introduced the report. Visits were late in the north of the county.

RESOLVED:
(a) That the report be noted;
(b) That the Director provide figures on late visits, with percentages, to the next meeting.
"""


@pytest.fixture(autouse=True)
def _own_files(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(autouse=True)
def keepers() -> Iterator[dict[str, Any]]:
    """The keepers of statements, none at first: what accepting makes is for the apps above to say."""
    before = dict(keeping._keepers)
    keeping._keepers.clear()
    yield keeping._keepers
    keeping._keepers.clear()
    keeping._keepers.update(before)


@pytest.fixture
def added(asha: Person) -> Callable[..., Document]:
    """``added("words")`` is a document of these words, put in by Asha."""

    def add(words: str = MINUTES, name: str = "minutes.txt", **given: Any) -> Document:
        return add_document(words.encode(), name, by=asha, **given)

    return add
