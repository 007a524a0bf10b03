"""Where a duty stands and the moves it may make: the committee itself accepts completion."""

from django.db import models


class Status(models.TextChoices):
    OWED = "owed", "Owed"
    OFFERED = "offered", "Offered as done"
    ACCEPTED = "accepted", "Accepted by the committee"
    DROPPED = "dropped", "Dropped"


OPEN = frozenset({Status.OWED, Status.OFFERED})

MOVES: dict[Status, frozenset[Status]] = {
    Status.OWED: frozenset({Status.OFFERED, Status.DROPPED}),
    Status.OFFERED: frozenset({Status.ACCEPTED, Status.OWED, Status.DROPPED}),
    Status.ACCEPTED: frozenset(),
    Status.DROPPED: frozenset({Status.OWED}),
}


class Side(models.TextChoices):
    FOR = "for", "For"
    AGAINST = "against", "Against"
    ABSTAINED = "abstained", "Abstained"
    NOT_SAID = "not-said", "Side not said"
