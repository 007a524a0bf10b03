"""Where a statement stands, and the moves it may make."""

from django.db import models


class Status(models.TextChoices):
    """A statement waits until a person judges it; a mended one was accepted in the person's own reading of it."""

    WAITING = "waiting", "Waiting"
    ACCEPTED = "accepted", "Accepted"
    MENDED = "mended", "Mended"
    REJECTED = "rejected", "Rejected"


MOVES: dict[Status, frozenset[Status]] = {
    Status.WAITING: frozenset({Status.ACCEPTED, Status.MENDED, Status.REJECTED}),
    Status.ACCEPTED: frozenset(),
    Status.MENDED: frozenset(),
    Status.REJECTED: frozenset({Status.WAITING}),
}
