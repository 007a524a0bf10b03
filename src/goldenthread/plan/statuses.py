"""Where an action stands, and the words for ratings and evidence."""

from django.db import models


class Status(models.TextChoices):
    """Complete says the work was done; it never says that practice improved. That is for ratings and evidence."""

    OPEN = "open", "Open"
    COMPLETE = "complete", "Work complete"
    CLOSED = "closed", "Closed: shown to have lasted"
    DROPPED = "dropped", "Dropped"


MOVES: dict[Status, frozenset[Status]] = {
    Status.OPEN: frozenset({Status.COMPLETE, Status.DROPPED}),
    Status.COMPLETE: frozenset({Status.OPEN, Status.CLOSED}),
    Status.CLOSED: frozenset({Status.OPEN}),
    Status.DROPPED: frozenset({Status.OPEN}),
}


class Colour(models.TextChoices):
    """The rating mark; a council may word these otherwise."""

    BLUE = "blue", "Blue"
    GREEN = "green", "Green"
    AMBER = "amber", "Amber"
    RED = "red", "Red"
    GREY = "grey", "Grey"


class Direction(models.TextChoices):
    IMPROVING = "improving", "Improving"
    STEADY = "steady", "Steady"
    WORSENING = "worsening", "Worsening"


class Strength(models.TextChoices):
    """How much a piece of evidence can bear, weakest first."""

    SAID = "said", "Someone says so"
    RECORDED = "recorded", "A document shows the work was done"
    MEASURED = "measured", "A figure shows the change"
    TESTED = "tested", "Tested independently in practice"


# What can show that practice changed; a word or a record of work done cannot.
PROVING = frozenset({Strength.MEASURED, Strength.TESTED})


class Outcome(models.TextChoices):
    """How a milestone ended; one with none is still to come."""

    MET = "met", "Met"
    MISSED = "missed", "Missed"
    DROPPED = "dropped", "Dropped"
