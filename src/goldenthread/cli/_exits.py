"""What the command line says when it cannot do what was asked: one sentence, and one number a kind of failure."""

from __future__ import annotations

from enum import IntEnum

import click


class Exit(IntEnum):
    """The exit code of each kind of failure; 0 is success."""

    USAGE = 2  # the command was not typed as it should be; click's own number
    CANNOT_READ = 3  # at least one file could not be read
    UNSAFE = 4  # the settings are not safe, or not possible, to start on
    PORT_TAKEN = 5  # something else listens on the port
    HISTORY_BROKEN = 6  # the chain of events does not hold
    NO_EXAMPLE = 7  # the example council's files are not where they should be
    REFUSED = 8  # the rules do not allow it; the sentence says why
    NO_RECORD = 9  # the record is not there, does not answer, or is not up to date
    NOT_KEPT = 10  # the store of returns could not be read or written
    NO_ANSWER = 11  # the question cannot be answered from what is loaded
    OUR_FAULT = 70  # a fault in Golden Thread itself
    STOPPED = 130  # the person pressed Ctrl and C


class Failure(click.ClickException):
    """A verb that could not do what was asked: a sentence, and the number to exit with."""

    def __init__(self, sentence: str, code: Exit) -> None:
        super().__init__(sentence)
        self.exit_code = int(code)  # type: ignore[misc]  # click reads it of the instance, whatever its type says
