"""Numbers that count nothing: items, sections, ages, clock times, telephone numbers, thresholds, stretches of time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.spacing import spaced

_WINDOW = 48  # characters looked at on either side

_LABELS = (
    r"items?|minutes?|nos?\.?|number|sections?|ss?\.|appendi(?:x|ces)|annex|pages?|pp?\.|para(?:graph)?s?\.?|bullet"
    r"|regulations?|rules?|articles?|levels?|key\sstage|phase|stage|tier|band|part|chapter|form|room|objective|priority"
    r"|recommendation|action|standard|table|fig\.|version|volume|step|schedule|act|option|question|theme|point"
    r"|strand|pillar|grade|agenda|ref\.?|reference|resolution|amendment|motion|proposal|petition|limb|suite|cohort|wave|tranche|round|clause|covid"
    r"|module|domain|outcome|principle|unit|area|ward|zone|footnote|id|v|quarters?|q|street|road|office|block|floor"
)
_SPAN = r"(?:working\s|calendar\s|full\s|school\s|consecutive\s)?(?:days?|weeks?|months?|years?|quarters?|terms?)\b"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\dst|\dnd|\drd|\dth)"


@dataclass(frozen=True, slots=True)
class NotAQuantity:
    """What stands before and after such a number (both must fit where both are given), and an example of it."""

    example: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None

    def fits(self, plain: str, start: int, end: int) -> bool:
        """Whether the number at ``start`` to ``end`` is one of these."""
        before = self.before is None or self.before.search(plain[max(0, start - _WINDOW) : start])
        return bool(before and (self.after is None or self.after.match(plain, end)))


def _row(example: str, *, before: str = "", after: str = "") -> NotAQuantity:
    return NotAQuantity(
        example,
        spaced(rf"(?<![A-Za-z])(?:{before})$") if before else None,
        spaced(after) if after else None,
    )


NOT_QUANTITIES: tuple[NotAQuantity, ...] = (
    _row("section 47", before=rf"(?:{_LABELS})[\s-]*(?:no\.?\s*)?(?:\(?\d+(?:\.\d+)*\)?\s*(?:,|and|&|to|-|or)\s*)*\(?"),
    _row("for each child, per 10,000", before=r"\bper\s"),
    _row("Year 9", before=r"(?-i:Years?)\s"),
    _row("children over five", before=r"(?:children|pupils|siblings|people|those)\s(?:over|under|above|below)\s"),
    _row("the 0-25 service", after=r"(?<=\d-\d\d) (?:services?|teams?|provision|offer|pathways?|transitions?)\b"),
    _row(
        "aged 16 and 17",
        before=r"(?:aged?|ages|turn(?:s|ed|ing)?|birthday|until|(?:until|when|before|once|if)\s(?:they|he|she)\s\w+)\s(?:of\s)?"
        r"(?:(?:between|over|under|about|from|up\sto|around)\s)?(?:\d+\s?(?:,|and|to|-|or|/)\s?)*",
        after=r"(?!\s?%|\s?per\s?cent)",
    ),
    _row(
        "16- and 17-year-olds",
        after=r"-?\s?(?:(?:,|and|to|or|-|/)\s?\d+\s?-?\s?)?[\s-]?years?(?:[\s-]olds?\b|'?\sof\sage)",
    ),
    _row("16- or 17-year-old", after=r"-\s(?:and|to|or)\s"),
    _row("the 18 to 25 age group", after=r"\s?(?:to|-|and)\s?\d+\sage\b|\sage\b"),
    _row("children 16 and over", after=r"\sand\s(?:over|under|above|below)\b"),
    _row("B12 3AB", after=r"(?!(?:k|m|bn)\b)[a-z]"),
    _row("the 5th case", after=r"(?:st|nd|rd|th)\b"),
    _row("9.30 am", after=r"(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|o'?clock|noon|hrs\b)|:\d\d"),
    _row("0300 123 1231", before=r"\d{3,}\s"),
    _row("0300 123", after=r"\s\d{3,}"),
    _row("level 4/5", after=r"/\d"),
    _row("1:1 support", after=r":\d"),
    _row("support at 1:1", before=r"\d:"),
    _row("PDF 212 KB", after=r"\s?[kmg]b\b"),
    _row(
        "20 votes to 7 votes",
        after=r"\s(?:members\s)?(?:(?:votes?|abstentions?|abstain\w*|voting|in\sfavour)\b|(?:for|against)\s*[,;:)])",
    ),
    _row(
        "six members voted against",
        after=r"\s(?:\w+\s){0,2}?(?:voted|abstained)\b",
    ),
    _row(
        "12 High Street",
        after=r"[a-z]?\s(?-i:(?:[A-Z][\w'-]*\s){1,3}?(?:Road|Street|Avenue|Lane|Close|Drive|Way|Court|Place|Gardens|Crescent"
        r"|Terrace|Square|Hill|Grove|Row|Mews|Walk|House|Rd|St|Ave))\b",
    ),
    _row("seven days a week", after=r"\sdays?\s(?:a|per|each)\sweek\b"),
    _row("by 16 votes to 45", before=r"\bvotes\sto\s"),
    _row("a two-year plan", after=r"-[a-z]"),
    _row(
        "for two years or more",
        after=rf"\s(?:{_SPAN}\s|times\s|visits\s)?or\s(?:more|fewer|less|over|under|above|longer)\b",
    ),
    _row(
        "12 years", after=r"\s(?:years?|hours?|minutes?|seconds?|yrs?|hrs?|mins?|times?|decades?|miles?|kilometres?)\b"
    ),
    _row("within 45 working days", before=r"within\s(?:a\s|the\s|(?:\w+\s){0,2}of\s)?"),
    _row("fifth of six visits", before=rf"{_ORDINAL}\s(?:out\s)?of\s(?:the\s|a\sseries\sof\s)?"),
    _row(
        "over the next six months",
        before=r"(?:last|past|next|previous|preceding|first|final|coming|following|further|another|after|in"
        r"|latest|recent|initial)\s(?:the\s|a\s|about\s|around\s|approximately\s)?(?:full\s)?"
        r"(?:\d+\s?(?:to|-|or)\s?)?",
        after=rf"\s(?:or\s\w+\s|to\s\w+\s)?{_SPAN}",
    ),
    _row(
        "six months ago",
        after=rf"\s(?:or\s\w+\s)?{_SPAN}'?\s(?:ago|before|earlier|later|previously|time|after|prior|into|from\snow|old)\b",
    ),
    _row(
        "last 12 months",
        before=r"(?:last|past|next|previous|preceding|coming|following)\s",
        after=r"\s(?:\w+\s)?meetings?\b",
    ),
    _row("two weekly", after=r"\s(?:weekly|monthly|yearly)\b"),
)

# Rows that look on one side only are tried at once.
_AFTER = re.compile(
    "|".join(row.after.pattern for row in NOT_QUANTITIES if row.after and not row.before), re.IGNORECASE
)
_BEFORE = re.compile(
    "|".join(row.before.pattern for row in NOT_QUANTITIES if row.before and not row.after), re.IGNORECASE
)
_BOTH = tuple(row for row in NOT_QUANTITIES if row.before and row.after)


def counts_nothing(plain: str, start: int, end: int) -> bool:
    """Whether the number that stands at ``start`` to ``end`` of the plain text is none of a measure's."""
    return bool(
        _AFTER.match(plain, end)
        or _BEFORE.search(plain[max(0, start - _WINDOW) : start])
        or any(row.fits(plain, start, end) for row in _BOTH)
    )
