"""What a document is of is said by the apps above, through what they register."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from goldenthread.documents import belonging
from goldenthread.documents.belonging import Belonging, places, register
from goldenthread.documents.models import Document
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.reading.document import DocumentKind

Add = Callable[..., Document]


@pytest.fixture
def visits() -> Iterator[dict[int, Document]]:
    """What letters are of, by the letter's number; the only belonging there is."""
    before, known = dict(belonging._belongings), {}
    belonging._belongings.clear()
    register(
        Belonging(
            title="Visit",
            ask="Say which visit this letter is of",
            kinds=frozenset({DocumentKind.LETTER}),
            permission=Permission.KEEP_INSPECTIONS,
            current=lambda document: known.get(document.pk),
            address=lambda document: f"/visits/of/{document.pk}",
        )
    )
    yield known
    belonging._belongings.clear()
    belonging._belongings.update(before)


def test_a_letter_of_no_visit_asks_whoever_may_say(
    added: Add, asha: Person, noor: Person, visits: dict[int, Document]
) -> None:
    letter = added(kind=DocumentKind.LETTER)
    (place,) = places(letter, asha)
    assert (place.ask, place.address) == ("Say which visit this letter is of", f"/visits/of/{letter.pk}")
    assert places(letter, noor) == []


def test_what_it_is_of_is_shown_to_everybody_and_asked_of_nobody(
    added: Add, noor: Person, visits: dict[int, Document]
) -> None:
    letter = added(kind=DocumentKind.LETTER)
    visits[letter.pk] = letter
    (place,) = places(letter, noor)
    assert (place.title, place.current, place.address) == ("Visit", letter, None)


def test_minutes_are_not_asked_for_their_visit(added: Add, asha: Person, visits: dict[int, Document]) -> None:
    assert places(added(), asha) == []
