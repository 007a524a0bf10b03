"""What a store says when it cannot do what was asked: a sentence that tells the reader what to do."""


class CannotKeep(Exception):
    """A return that was read but could not be kept; the store is as it was before."""


class CannotOpen(Exception):
    """A store, or a file of it, that cannot be read as it stands."""
