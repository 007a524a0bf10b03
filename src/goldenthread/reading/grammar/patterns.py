"""How the grammars write their lexicons: one form of words a line, or single words in a row."""

from __future__ import annotations


def any_of(lines: str) -> str:
    """A pattern that matches any of the lines, each itself a pattern; indentation and empty lines do not count."""
    return "(?:" + "|".join(line.strip() for line in lines.splitlines() if line.strip()) + ")"


def any_word(words: str) -> str:
    """A pattern that matches any of the words."""
    return "(?:" + "|".join(words.split()) + ")"
