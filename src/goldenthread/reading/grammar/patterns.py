"""How the grammars write their lexicons: one form of words a line, or single words in a row."""

from __future__ import annotations

from textwrap import dedent


def any_of(lines: str) -> str:
    """A pattern that matches any of the lines, each itself a pattern; a line set in goes on with the one above it."""
    forms: list[str] = []
    for line in dedent(lines).splitlines():
        if line.startswith(" ") and forms:
            forms[-1] += line.strip()
        elif line.strip():
            forms.append(line.strip())
    return "(?:" + "|".join(forms) + ")"


def any_word(words: str) -> str:
    """A pattern that matches any of the words."""
    return "(?:" + "|".join(words.split()) + ")"


def not_after(words: str) -> str:
    """A pattern that holds where none of the words, with a space, stands just before."""
    return "".join(rf"(?<!\b{word} )" for word in words.split())
