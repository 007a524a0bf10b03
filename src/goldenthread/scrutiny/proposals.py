"""What minutes say of the meeting they are of: proposed, for a person to say."""

from __future__ import annotations

from typing import Any

from goldenthread.documents.dating import HEAD, day_at_head
from goldenthread.documents.models import Document
from goldenthread.scrutiny.models import Committee


def proposed_meeting(minutes: Document) -> dict[str, Any]:
    """The committee and the day, as far as the document tells; a committee nobody has kept yet is given by its name."""
    head = f"{minutes.title}\n{minutes.text[:HEAD]}"
    named = str(minutes.about.get("committee") or "")
    known = _known(named) or (None if named else _named_in(head))
    return {
        "committee": known,
        "new_committee": "" if known else named,
        "held_on": minutes.dated_on or day_at_head(head),
    }


def _known(name: str) -> Committee | None:
    return Committee.objects.filter(name__iexact=name).first() if name else None


def _named_in(head: str) -> Committee | None:
    """The longest name of a committee that the head of the minutes holds."""
    folded = " ".join(head.casefold().split())
    found = [committee for committee in Committee.objects.all() if committee.name.casefold() in folded]
    return max(found, key=lambda committee: len(committee.name), default=None)
