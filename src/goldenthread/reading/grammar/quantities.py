"""Numbers with their unit and comparator: ``below 30%``, ``£1.6million``, ``two thirds``, ``15 to 20``.

What a number counts, and whether it is a measure at all, is for ``measures`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goldenthread.reading.grammar.covered import Covered
from goldenthread.reading.grammar.date_phrases import dates_in
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.not_quantities import counts_nothing
from goldenthread.reading.grammar.number_words import NUMBER_WORD, WORDS, number_said
from goldenthread.reading.grammar.parts_in_words import parts_in
from goldenthread.reading.statements import Comparator, Unit

_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = rf"(?:{_FIGURES}|\b{NUMBER_WORD}\b)"
_MAGNITUDE = {"": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_COUNTING = (Unit.COUNT, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)
_FRACTION = {"hal": 1 / 2, "thi": 1 / 3, "qua": 1 / 4, "fif": 1 / 5, "ten": 1 / 10}

# A clerk's "per cemt" is per cent.
_PERCENT = r"\s?%|\s?per\s?c[a-z]{1,3}t\b|\s?percentage\s+points?\b"
_SCALE = r"\s?(?:million|billion|thousand)\b|(?:k|m|bn)\b"
_LOW = rf"(?P<low>£?{_NUMBER})(?P<low_scale>{_SCALE})?(?P<low_end>{_PERCENT})?"
_QUANTITY = re.compile(
    rf"""
    (?<![\w£.,/\#@+-])
    (?:(?:{_LOW}\s?(?:(?<!ty)-|\bto\b)|(?<=between\s){_LOW.replace("low", "least")}\s?and\b)\s?)?
    (?P<pound>£\s?)?(?P<number>{_NUMBER})
    (?:
        (?P<percent>{_PERCENT})
      | (?P<rate>\s+(?:\w+\s+){{0,2}}per\s+(?:10,?000|10k|ten\s+thousand)\b)
      | (?P<fraction>[\s-](?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?)\b)
      | (?:(?<=one)|(?<=two)|(?<=three)|(?<=four)|(?<=nine)|(?<=\b\d))\s+in\s+(?:every\s+)?
        (?P<every>{_NUMBER})(?![,/.]?\d|\s?%)
      | \s(?:working\s|calendar\s|school\s)?(?P<span>day|week|month)s?\b
      | (?P<scale>{_SCALE})
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Every branch begins with a letter or a figure of its own, which lets the search run past all others quickly.
_BEGINS = re.compile(
    "|".join(
        ["£", *(rf"{figure}\d*" for figure in "0123456789")]
        + [rf"{said}\b(?<![A-Za-z]{said})" for word in WORDS for said in (word, word.capitalize())]
    )
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_YEARS = re.compile(r"(?<![\d-])(?:19|20)\d\d\s?[-/]\s?(?:20)?\d\d(?!\d)")
_NUMBER_WORDS = (
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half halves third quarter fifth "
    "tenth twice double treble triple"
)
_LATE = (f"a {span} {how}" for span in ("week", "month") for how in ("late", "overdue", "early"))
NUMBERED = Gate(
    *"0123456789",
    *_NUMBER_WORDS.split(),
    "one in",
    "one hundred",
    "one thousand",
    "one case",
    "one child",
    "all of",
    "no child",
    "no pupil",
    *_LATE,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Words before a number that say how it stands to the true one, and an example."""

    words: str
    means: Comparator
    example: str


COMPARISONS: tuple[Comparison, ...] = (
    Comparison(
        r"below|beneath|(?:just |well )?under|(?:less|fewer|lower|no more|not more|no higher|no greater|no longer) than"
        r"|up to|at most|at or below|(?:maximum|limit|cap|ceiling) of|not exceed(?:ing)?|(?:capped|limited) (?:to|at)",
        Comparator.BELOW,
        "fewer than 30",
    ),
    Comparison(
        r"above|beyond|(?:just |well )?over|(?:more|greater|higher|longer|no fewer|no less|not less|not fewer) than"
        r"|at least|at or above|in excess of|exceed(?:s|ed|ing)?|(?:minimum|floor) of|upwards of|topp(?:ed|ing)"
        r"|surpass(?:ed|ing)",
        Comparator.ABOVE,
        "at least 20%",
    ),
    Comparison(
        r"about|around|approximately|approx\.?|roughly|nearly|almost|circa|c\.|close to|in the (?:region|order) of"
        r"|estimated|approaching|broadly|practically|some",
        Comparator.APPROX,
        "roughly two thirds",
    ),
)
_COMPARISON = re.compile(
    r"(?<![a-z])(?:" + "|".join(f"(?P<{c.means}>{c.words})" for c in COMPARISONS) + r")\s+(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
# "From 40 to 32" tells of two figures where something changed, and of a range where it only lies between them.
_LIES_BETWEEN = re.compile(
    r"\b(?:rang|var|cost|charg|pric|span|anything|anywhere)\w*\s+(?:\w+\s+){0,3}?from\s+$", re.IGNORECASE
)
_AFTERWARDS = re.compile(r"\+(?!\d)|\s(?:plus|or\smore|or\sabove|and\sabove)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the plain text: ``start`` to ``end`` with its unit, ``lead`` where its comparator's words begin.

    A range is two quantities with the same words, ``ABOVE`` the low and ``BELOW`` the high; "from 40 to 32" is two
    with words of their own.
    """

    start: int
    end: int
    lead: int
    value: float
    unit: Unit
    comparator: Comparator | None = None
    bare: bool = False  # a number alone: neither per cent nor pounds nor anything of its own


def quantities_in(plain: str, start: int, end: int) -> list[Quantity]:
    """The quantities in a stretch of plain text, in order."""
    words = _without_dates(plain, start, end)
    found = [quantity for match in _numbers(words) for quantity in _read(words, match)]
    found += _parts(words, found)
    return [_moved(quantity, start) for quantity in sorted(found, key=lambda q: q.start)]


def _numbers(words: str) -> Iterator[re.Match[str]]:
    """The matches of the whole pattern, which is tried only where a number may begin."""
    done = 0
    for place in _BEGINS.finditer(words):
        match = _QUANTITY.match(words, place.start()) if place.start() >= done else None
        if match:
            done = match.end()
            yield match


def _without_dates(plain: str, start: int, end: int) -> str:
    """The words of a stretch with its dates struck out, character for character."""
    pieces, done = [], start
    for date in dates_in(plain, start, end):
        pieces += [plain[done : date.start], "~" * (date.end - date.start)]
        done = date.end
    words = "".join([*pieces, plain[done:end]])
    return _YEARS.sub(lambda years: "~" * len(years[0]), words)


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, start=quantity.start + by, end=quantity.end + by, lead=quantity.lead + by)


def _read(words: str, match: re.Match[str]) -> Iterator[Quantity]:
    begin, end = match.span()
    value, unit = _value(match), _unit(match)
    if unit in _COUNTING and counts_nothing(words, begin, match.end("number")):
        return
    lead, comparator = _comparator(words, begin, end)
    bare = end == match.end("number") and unit is Unit.COUNT
    low = _low(match)
    if low is None:
        yield Quantity(begin, end, lead, value, unit, comparator, bare)
    elif match["low_end"] and not match["percent"]:  # "by 12 per cent to £9m"
        low_end, to = match.end("low_end"), match.start("pound" if match["pound"] else "number")
        share = _figure(match["low"] or match["least"])
        yield Quantity(begin, low_end, lead, share, Unit.PERCENT, comparator)
        yield Quantity(to, end, to, value, unit, bare=bare)
    elif _FROM.search(words, 0, begin) and not _LIES_BETWEEN.search(words, max(0, begin - 40), begin):
        low_end = match.end("low_end") if match["low_end"] else match.end("low")
        to = match.start("pound" if match["pound"] else "number")
        yield Quantity(begin, low_end, lead, low, unit, bare=bare)
        yield Quantity(to, end, to, value, unit, bare=bare)
    else:
        yield Quantity(begin, end, lead, low, unit, Comparator.ABOVE, bare)
        yield Quantity(begin, end, lead, value, unit, Comparator.BELOW, bare)


def _low(match: re.Match[str]) -> float | None:
    """The lower end of a range, in the magnitude of the higher where it says none: £1-2m is 1,000,000 to 2,000,000."""
    low = match["low"] or match["least"]
    if low is None:
        return None
    return _figure(low.lstrip("£")) * _magnitude(match["low_scale"] or match["least_scale"] or match["scale"])


def _magnitude(scale: str | None) -> float:
    return _MAGNITUDE[(scale or "").strip().lower()]


def _figure(words: str) -> float:
    return float(words.replace(",", "")) if words[0].isdigit() else number_said(words)


def _value(match: re.Match[str]) -> float:
    value = _figure(match["number"])
    if match["every"]:
        return value / (_figure(match["every"]) or 1)
    if match["fraction"]:
        return value * _FRACTION[match["fraction"].strip(" -").lower()[:3]]
    return value * _magnitude(match["scale"])


def _unit(match: re.Match[str]) -> Unit:
    if match["pound"] or (match["low"] or match["least"] or "").startswith("£"):
        return Unit.GBP
    if match["percent"]:
        return Unit.PERCENT
    if match["rate"]:
        return Unit.PER_10000
    if match["fraction"] or match["every"]:
        return Unit.RATIO
    if match["span"]:
        return Unit(match["span"].lower() + "s")
    return Unit.COUNT


def _comparator(words: str, begin: int, end: int) -> tuple[int, Comparator | None]:
    """Where the comparator's words begin, and what they say."""
    match = _COMPARISON.search(words, max(0, begin - 24), begin)
    if match and match.lastgroup:
        return match.start(), Comparator(match.lastgroup)
    return begin, Comparator.ABOVE if _AFTERWARDS.match(words, end) else None


def _parts(words: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Parts and multiples that stand without a number: half of, twice as many."""
    read = Covered(0, len(words))
    for quantity in found:
        read.add(quantity.start, quantity.end)
    for part in parts_in(words):
        if not read.touches(part.start, part.end):
            lead, comparator = _comparator(words, part.start, part.end)
            yield Quantity(part.start, part.end, lead, part.value, part.unit, comparator)
