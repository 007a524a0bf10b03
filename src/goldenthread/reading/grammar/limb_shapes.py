"""What the words of a limb look like: whether they are a limb at all, only a lead to others, or neither."""

from __future__ import annotations

import re

from goldenthread.reading.grammar.bodies import BODY
from goldenthread.reading.grammar.deciding_verbs import ADVERB, FINITE, MEANING
from goldenthread.reading.grammar.patterns import any_word

_I = re.IGNORECASE
_OPEN = r"[\s'\"(]*(?:and\s+)?"
_THAT = re.compile(rf"{_OPEN}that\b", _I)
_THAT_OR_TO = re.compile(rf"{_OPEN}(?:that|to)\b", _I)
_LEAD_ONLY = re.compile(rf"{_OPEN}(?:(?:that\b\s*,?\s*)?{BODY}\s*|that\b\s*|to\b\s*)[:\s-]*$", _I)
_BODY_ONLY = re.compile(rf"{_OPEN}(?:that\s+)?{BODY}\s*$", _I)
_BEGINS_DONE = re.compile(rf"{_OPEN}{ADVERB}*{FINITE}", _I)
_DECIDED = any_word("agreed resolved decided recommended requested approved endorsed asked")
_BODY_LEADS = re.compile(rf"{BODY}\s+{ADVERB}*{_DECIDED}\b[^.:]{{0,60}}:\s*-?\s*$", _I)
_LEADS_ON = re.compile(r"(?P<colon>:\s*-?|\s-)\s*$|\b(?:that|to)\s*$", _I)
_COMPLETE = re.compile(r"\b(?:following|as follows|below|be \w+(?:ed|en))\b", _I)
_UNFINISHED = re.compile(r"\b(?:to|that)\W*$", _I)
_COMMENTS = re.compile(
    r"\b(?:comments?|points?|issues?|questions?)\b[^:]*\b(?:made|raised|noted|highlighted|discussed)\b", _I
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LITTLE = 3  # letters of a word that a title writes small
_LEADING = re.compile(r"[\s\"'*|:;,.-]+")
_TRAILING = re.compile(
    r"(?:[\s;:.,|\"'*-]|[;,.]?\s+(?:and|or|and/or)(?=\s*$)|\(\s*actions?\b[^)]*\)(?=[\s.;]*$))+$", _I
)


def starts_with_that(words: str) -> bool:
    """Whether words begin "That", as limbs do."""
    return _THAT.match(words) is not None


def starts_like_a_limb(words: str) -> bool:
    """Whether words begin "That" or "to"."""
    return _THAT_OR_TO.match(words) is not None


def is_lead_only(words: str) -> bool:
    """Whether words are nothing but a lead: "That", "that Cabinet:", "to"."""
    return _LEAD_ONLY.match(words) is not None


def is_body_only(words: str) -> bool:
    """Whether words are a body and no more: "The Panel"."""
    return _BODY_ONLY.match(words) is not None


def begins_done(words: str) -> bool:
    """Whether words begin with what a body did or does: "noted the paper", "asks that"."""
    return _BEGINS_DONE.match(words) is not None


def is_title(words: str) -> bool:
    """Whether words are a title, every word of weight with a capital: "Youth Clubs"."""
    found = [word for word in _WORD.findall(words) if len(word) > _LITTLE]
    return not words.rstrip().endswith(".") and all(word[0].isupper() for word in found)


def leads_on(words: str) -> bool:
    """Whether words end in what others complete: a colon, "that", "to"."""
    return _LEADS_ON.search(words) is not None or is_lead_only(words)


def body_leads(words: str) -> bool:
    """Whether words are a body, what it did, and a colon over what it did it to: "The Panel requested:"."""
    return _BODY_LEADS.match(words) is not None


def heads_comments(words: str) -> bool:
    """Whether words lead to what was said and not to what was decided."""
    return _COMMENTS.search(words) is not None


def is_whole(words: str) -> bool:
    """Whether words decide something by themselves, and do not only lead to the limbs after them."""
    found = _WORD.findall(words)
    if is_lead_only(words) or not found or (len(found) == 1 and found[0].lower() not in MEANING):
        return False
    leads = _LEADS_ON.search(words)
    if leads is None:
        return True
    return (
        leads["colon"] is not None
        and not _UNFINISHED.search(words)
        and _COMPLETE.search(words) is not None
        and not heads_comments(words)
    )


def trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    """A limb's span without marks about it, the conjunction to the next, or an ACTION in brackets."""
    words = _TRAILING.sub("", plain[start:end])
    lead = _LEADING.match(words)
    return start + (lead.end() if lead else 0), start + len(words)
