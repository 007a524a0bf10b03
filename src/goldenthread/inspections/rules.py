"""How a letter moves towards publication, and who may keep what."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from goldenthread.documents.models import Document
from goldenthread.documents.rules import can_see
from goldenthread.inspections.models import Inspection
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.reading.document import DocumentKind

Publication = Inspection.Publication

# Publication is a field and not a rule: a first monitoring visit's letter is often not published (N-M10).
MOVES: dict[Publication, frozenset[Publication]] = {
    Publication.AWAITED: frozenset({Publication.RECEIVED, Publication.PUBLISHED, Publication.NOT_PUBLISHED}),
    Publication.RECEIVED: frozenset({Publication.PUBLISHED, Publication.NOT_PUBLISHED}),
    Publication.NOT_PUBLISHED: frozenset({Publication.PUBLISHED}),
    Publication.PUBLISHED: frozenset(),
}


def check_move(inspection: Inspection, to: Publication) -> None:
    """Raise ``ValidationError`` unless the letter may go from where it stands to ``to``."""
    now = Publication(inspection.publication)
    if to != now and to not in MOVES[now]:
        raise ValidationError(f"A letter that is “{now.label.lower()}” cannot become “{to.label.lower()}”.")


def check_letter(inspection: Inspection, letter: Document) -> None:
    """A visit has one letter, a letter is of one visit, and only a letter or report can be one."""
    if letter.kind != DocumentKind.LETTER:
        raise ValidationError(f"{letter} is kept as {letter.get_kind_display().lower()}, not as a letter or report.")
    if inspection.letter and inspection.letter != letter:
        raise ValidationError(f"{inspection} has its letter already: {inspection.letter}.")
    if (other := getattr(letter, "inspection", None)) and other != inspection:
        raise ValidationError(f"This letter is already kept as the letter of another visit: {other}.")


def can_keep(person: Somebody) -> bool:
    """Whether the person may change inspections."""
    return can(person, Permission.KEEP_INSPECTIONS)


def is_hidden(inspection: Inspection, person: Somebody) -> bool:
    """Whether the visit's letter, and so its grades and findings, is under embargo for this person."""
    return inspection.letter is not None and not can_see(person, inspection.letter)
