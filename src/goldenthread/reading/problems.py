"""Why a file could not be read: each a sentence that says what to do."""


class CannotRead(Exception):
    """A file that cannot be read; the message is a sentence for the person who gave it."""
