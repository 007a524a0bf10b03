"""Whether a visit is spoken of as still to come: ``the next visit``, ``a peer review would be undertaken``."""

from __future__ import annotations

import re

from goldenthread.reading.layout import Span

_COMING_BEFORE = re.compile(
    r"\b(?:next|upcoming|forthcoming|further|until|future|prepar\w+\sfor|ahead\sof|await\w*|planned|anticipat\w+"
    r"|expect\w*|due|scheduled|(?:will|would|shall)\s(?:also\s)?(?:be\s)?(?:mak|undertak|carry|conduct|return|hav|receiv|inspect|re-?inspect|visit|revisit"
    r"|hold|an?\b)\w*)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_COMING_AFTER = re.compile(
    r"[^.;]{0,50}?\b(?:will|would|shall|(?:is|was|were|are)\s(?:now\s)?(?:thought\s|considered\s|felt\s)?(?:expected|due|scheduled|planned|anticipated|likely"
    r"|to\stake|to\sbe|imminent))\b(?!\s(?:be|also\sbe)\s(?:includ|report|present|discuss|br(?:ing|ought)|submit|consider|shar|circulat"
    r"|provid|publish|not|us|review|monitor|address|tak)\w*)",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:reports?|outcomes?|findings|feedback|letters?|updates?|results?|judge?ments?|recommendations?|areas?|response"
    r"|plans?|actions?)\s(?:\w+\s){0,2}?(?:on|of|from|to|in|by|about|for|after|following)\s$",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(r"\b(?:last|previous|earlier|original|prior|recent|latest)\b", re.IGNORECASE)


def is_coming(plain: str, sentence: Span, phrase: Span, after: int) -> bool:
    """Whether the words about a visit, whose name stands at ``phrase``, speak of it as still to come."""
    if _LOOKS_BACK.search(plain, phrase.start, phrase.end):
        return False
    before = plain[max(sentence.start, phrase.start - 60) : phrase.end]
    if _COMING_BEFORE.search(before):
        return True
    reported = _REPORTED.search(plain, max(sentence.start, phrase.start - 40), phrase.start)
    return bool(not reported and _COMING_AFTER.match(plain, phrase.end, after))
