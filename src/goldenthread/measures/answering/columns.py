"""The names of the columns in which a batch's query answers its measures."""


def numerator(index: int) -> str:
    """The column of the nth measure's numerator."""
    return f"numerator_{index}"


def denominator(index: int) -> str:
    """The column of the nth measure's denominator."""
    return f"denominator_{index}"
