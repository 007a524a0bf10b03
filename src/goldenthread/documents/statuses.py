"""Where a statement stands, and the moves it may make."""

from django.db import models


class Status(models.TextChoices):
    """A statement waits until a person judges it; a mended one was accepted in the person's own reading of it.

    One that a later reading no longer finds is replaced; only one that nobody has judged can be.
    """

    WAITING = "waiting", "Waiting"
    ACCEPTED = "accepted", "Accepted"
    MENDED = "mended", "Mended and accepted"
    REJECTED = "rejected", "Rejected"
    REPLACED = "replaced", "Replaced by a later reading"


MOVES: dict[Status, frozenset[Status]] = {
    Status.WAITING: frozenset({Status.ACCEPTED, Status.MENDED, Status.REJECTED, Status.REPLACED}),
    Status.ACCEPTED: frozenset(),
    Status.MENDED: frozenset(),
    Status.REJECTED: frozenset({Status.WAITING}),
    Status.REPLACED: frozenset(),
}
