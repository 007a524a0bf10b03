"""A quantity among the words of its sentence: what it counts, whether it is a target, and what it says of the truth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from goldenthread.reading.grammar.noun_phrases import Noun, noun_counted, noun_shared
from goldenthread.reading.grammar.quantities import Quantity, quantities_in
from goldenthread.reading.grammar.spacing import spaced
from goldenthread.reading.layout import Span
from goldenthread.reading.statements import Comparator, Unit

_FAR = 400  # characters to either side in which a sentence still speaks of the same thing
_DURATIONS = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS)


_OUT_OF = spaced(r"\s(?:out\s)?of\s(?:(?:the|these|those|its|their|our|a\stotal\sof)\s)?")

# A number with no noun after it has a subject only where the words before point at it, in a sentence about counting.
_POINTING = spaced(
    r"(?:\b(?:was|were|is|are|be|being|at|to|of|from|by|only|total\w*|reached|stands?|stood|number(?:s|ed)"
    r"|averag(?:ed|es|ing)|than|with|against|first|target)\s|(?:allow\w*|budget\w*|plan\w*|provid\w*|fund\w*|capacity|room)\sfor\s|[a-z]s\s\(|[a-z]:\s)$"
)
# Here the words before say by themselves that a number is counted.
_TELLING = spaced(
    r"(?:\b(?:stands?|stood|standing|remain\w*|running)\sat|\b(?:numbered|totall?ed|averaged|averaging)|\bthere\s(?:is|are|was|were)"
    r"|\b(?:rose|risen|rising|fell|fallen|falling|dropped|dropping|increas\w+|decreas\w+|reduced|down|up|grown|grew)\s(?:to|from|by))"
    r"\s(?:now\s|only\s|currently\s)?$"
)
_COUNTING = spaced(
    r"\b(?:numbers?|figures?|total\w*|caseloads?|averag\w+|targets?|rates?|counts?|levels?|increas\w+|decreas\w+"
    r"|ris(?:e|en|ing)|rose|f[ae]ll(?:en|ing)?|reduc\w+|drop\w*|gr[eo]wn?|highest|lowest|out\sof|vacanc\w+|posts?"
    r"|referrals?|placements?|cases|children|first|budget\w*|target)\b"
)

COMPARED = spaced(
    r"\s(?:more|fewer|less|higher|lower)\s(?:[\w-]+\s){0,2}?than(?:\s(?!(?:had|has|have|was|were|is|are)\b)[\w'-]+){1,4}"
)
# "Nine left and 12 | joined": a number of what an earlier one counts.
_AND = spaced(r"(?:\b(?:and|but|while|whilst)|[,;])\s$")
_DONE = spaced(
    r"\s(?:[a-z]{3,}ed|left|came|began|went|met|took|chose|withdrew)\b(?=\s?(?:[.,;)]|$|\b(?:in|on|over|during|this|last|since|the)\b))"
)
_ONLY_ONE = spaced(r"\s\w+\s(?:only|alone)\b")
_STANDARD_SET = spaced(
    r"\b(?:against|than|exceeds|exceeded|within|from|to|with)\s(?:the|a)\s(?:statutory|national|required|recommended|expected|legal|prescribed|permitted)\s$"
)
_COUNTED = spaced(r"\s(?:being|were|was|had|have|has|are|remained)\s(?!to\b)")

_ASIDE = re.compile(r"(?:\s+\([\d,.]+%?\))?")  # "10% (29) of the plans"

_CASELOAD = spaced(r"\bcase[\s-]?loads?\b")
_PER_10000 = spaced(r"\bper\s10,?000\b[^.;,]*$")
_HELD_EACH = spaced(
    r"\b(?:workers?|practitioners?|iros?|advisers?|advisors?|staff|holders?)\s(?:each\s|now\s|currently\s)*(?:hold|holds|held|holding|carr\w+|having|had|has|have)\s"
)
_CASES_EACH = spaced(r"\s(?:\w+\s)?(?:cases|children|young\speople|families)\s(?:per|each|for\seach|to\seach|a)\b")

_AIMED_AT = spaced(
    r"\btarget\s(?:\w+\s)?$|\b(?:target|aim|goal|ambition|benchmark)s?(?:\s(?:figure|rate|level))?(?:\sfor\s[\w\s'-]{1,50}?)?"
    r"(?:\s\(|:|\s(?:of|was|is|were|are|at|being|remained|to\sbe|set\sat|had\sbeen))"
    r"\s?(?:set\sat\s|of\s|to\s|at\s|having\s)?$"
    r"|\b(?:aim|intend|hop|plan|target|want|ambition|goal|would\slike|necessary|need)(?:e|s|es|ed|ing|ned|ning)?"
    r"(?:\s(?:is|was))?\sto\s[\w\s'-]{1,60}?\s(?:to|of|by|at)\s$"
    r"|\bshould\s(?:aim|be\sreduced|reduce|increase|reach|achieve)\s[\w\s'-]{0,60}?$"
)
_TARGET = spaced(r"\s(?:\w+\s)?target\b")

# What is not a stated actual: how often, how many there are in a known list, how long something lasts.
_OFTEN = spaced(
    r"[^.;,]{0,60}?(?<!than )(?<!in )\b(?:each|every|per|a)\s(?:year|month|week|day|term|quarter|annum)\b(?!\sago)"
)
_AVERAGED = spaced(r"\b(?:averag\w+|median|mean|costs?|costing|paid|pays|paying|spen[dt]\w*)\b[^.;,]{0,40}$")
# What is meant to be and is not yet so.
_PLANNED = spaced(
    r"\b(?:would|will|shall)\s[^.;,]{0,40}?$|\bto\s(?!the\b|an?\b|its\b|their\b|our\b|be\b|date\b)[a-z]+\s(?:(?!that\b)[\w'-]+\s){0,2}$"
    r"|\b(?:plans?|planned|propos(?:als?|ed|es)|budgeted|allow(?:ed|s|ance)?|provided|provision|room|capacity|designed|registered"
    r"|approval|contract|funding|bid|business\scase)\s(?:for|of)\s(?:the\s)?(?:\w+ing\s|\w+\sof\s)?$"
    r"|\b(?:approv|agree|award|propos|authoris|authoriz|endorse)\w*\s[^.;]{0,80}\b(?:recruitment|appointment|purchase|creation|supply"
    r"|procurement|establishment|closure|opening|extension)\sof\s(?:the\s|an?\sfurther\s)?$"
)
_GAP = re.compile(r"\s{2}")
_DENIED = spaced(r"\b(?:no|none|nobody|no-one|neither|never)\b[^.;,]{0,60}$")
_OPPOSITE = {Comparator.ABOVE: Comparator.BELOW, Comparator.BELOW: Comparator.ABOVE}
_SIZE = spaced(r"\b(?:(?:figure|cohort|group|team|panel|series|package)\sof|every)\s$")
_KNOWN = spaced(r"\b(?:the|these|those|its|their|all|our|your|both|each\sof(?:\sthe)?)\s$")
_HOLDING = spaced(
    r"\b(?:has|have|had|at|with|contain\w*|compris\w*|includ\w*|consist\w*\sof|around|against|under|across|into"
    r"|following)\s$"
)
_LISTED = spaced(
    r"(?:\s[\w-]+){0,3}?\s(?:recommendations|objectives|priorities|areas|themes|indicators|actions|aims|pillars|strands"
    r"|workstreams|criteria|principles|standards|questions|options|domains|judgements|categories|measures|headings"
    r"|goals|outcomes|elements|stages|phases|parts|sections|points|members|groups)\b"
)
_TAKEN = spaced(
    r"\b(?:averag\w+|median|took(?!\splace)|taken(?!\splace)|takes|taking|wait(?:s|ing|ed)?|reduced?|increased?|longest"
    r"|shortest)\b[^.;,]*$|\b(?:was|were|is|from|to)\s$"
)
_PASSED = spaced(r"\s(?:had\s|have\s|has\s)?(?:passed|elapsed|gone\sby|on\saverage)\b")


@dataclass(frozen=True)
class QuantityInContext:
    """A quantity, its sentence, and ``room``: the part of the sentence between the quantities on either side.

    ``tail`` is where the words after it begin: past the whole it is out of ("14 out of 17 | actions"). ``whole`` says
    that it is such a whole itself.
    """

    plain: str
    sentence: Span
    quantity: Quantity
    room: Span
    tail: int
    whole: bool

    @cached_property
    def noun(self) -> Noun | None:
        """The nouns that it counts or is a share of."""
        counts = self.quantity.bare or self.quantity.unit is Unit.PER_10000
        return (noun_counted if counts else noun_shared)(self.plain, self.tail, self.room.end)

    @property
    def has_subject(self) -> bool:
        """Whether it is a number of something."""
        if not self.quantity.bare:
            return True
        if self._before(3) == "   " and self._followed_by(_GAP):  # a page's number in a list of contents
            return False
        if self.quantity.value == 1 and not self.plain[self.quantity.start].isdigit():
            return self._followed_by(_ONLY_ONE)
        if _AND.search(self._before(10)) and self.room.start > self.sentence.start and self._followed_by(_DONE):
            return True
        if self.quantity.comparator and self.noun is None and _HELD_EACH.search(self._before(60)):
            return True
        if _TELLING.search(self._before(40)):
            return True
        pointed_at = self.quantity.comparator or _POINTING.search(self._before(16))
        counted = self.noun or self.whole or self._followed_by(_COUNTED) or self._followed_by(COMPARED)
        return bool(counted or (pointed_at and self._sentence_has(_COUNTING)))

    @cached_property
    def is_target(self) -> bool:
        """Whether it is what somebody aims at."""
        return bool(
            _AIMED_AT.search(self._before(120)) or _STANDARD_SET.search(self._before(40)) or self._followed_by(_TARGET)
        )

    @cached_property
    def unit(self) -> Unit:
        """Its unit; cases where it counts a worker's caseload."""
        if self.quantity.unit is not Unit.COUNT:
            return self.quantity.unit
        if _PER_10000.search(self._before(60)):
            return Unit.PER_10000
        held = self.noun is None or self.noun.words.split()[-1] in ("cases", "children", "families")
        by_worker = (self.noun or self.quantity.comparator) and held and _HELD_EACH.search(self._before(60))
        caseload = self._followed_by(_CASES_EACH) or by_worker or (held and self._sentence_has(_CASELOAD))
        return Unit.CASES if caseload else Unit.COUNT

    @property
    def comparator(self) -> Comparator | None:
        """As said, else equal for a stated actual; None for a target, a list's size, a frequency, a length of time."""
        said = self.quantity.comparator
        if self.unit in _DURATIONS and not (_TAKEN.search(self._before(60)) or self._followed_by(_PASSED)):
            return None if said is Comparator.ABOVE else said  # "over two days" is how long it took
        if said:
            return _OPPOSITE.get(said, said) if self.is_denied else said
        if self.is_target or self.whole or _SIZE.search(self._before(40)) or self._is_size_of_list:
            return None
        if _PLANNED.search(self._before(160)):
            return None
        often = self._followed_by(_OFTEN) and not (
            _AVERAGED.search(self._before(60)) or _TELLING.search(self._before(40))
        )
        return None if often else Comparator.EQUAL

    @property
    def is_denied(self) -> bool:
        """Whether it is said of nothing: "no worker holds more than 25"; a range is not."""
        return self.quantity.lead < self.quantity.start and bool(_DENIED.search(self._before(60)))

    @property
    def _is_size_of_list(self) -> bool:
        known = self.unit in (Unit.COUNT, Unit.CASES) and _KNOWN.search(self._before(40))
        return bool(known or (_HOLDING.search(self._before(40)) and self._followed_by(_LISTED)))

    def _before(self, most: int) -> str:
        return self.plain[max(self.sentence.start, self.quantity.lead - most) : self.quantity.lead]

    def _followed_by(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.match(self.plain, self.quantity.end, self.sentence.end))

    def _sentence_has(self, pattern: re.Pattern[str]) -> bool:
        start = max(self.sentence.start, self.quantity.lead - _FAR)
        return bool(pattern.search(self.plain, start, min(self.sentence.end, self.quantity.end + _FAR)))


def in_context(plain: str, sentence: Span) -> Iterator[QuantityInContext]:
    """The quantities of a sentence, each among its words."""
    quantities = _with_standards(plain, sentence, quantities_in(plain, sentence.start, sentence.end))
    outer: Quantity | None = None  # the whole that an earlier one is out of
    for position, quantity in enumerate(quantities):
        is_outer = quantity is outer
        whole = _next(quantities, position, quantity.end)
        if whole and not (whole.bare and _OUT_OF.fullmatch(plain, quantity.end, whole.lead)):
            whole = None
        outer = whole or outer
        tail = _ASIDE.match(plain, whole.end if whole else quantity.end).end()  # type: ignore[union-attr]
        following = _next(quantities, position, tail)
        room = Span(_end_before(quantities, position, sentence), following.lead if following else sentence.end)
        yield QuantityInContext(plain, sentence, quantity, room, tail, is_outer)


def _with_standards(plain: str, sentence: Span, quantities: list[Quantity]) -> list[Quantity]:
    """A standard shares the unit of what is held against it: "43 weeks against the statutory 26"."""
    known: list[Quantity] = []
    for quantity in quantities:
        set_for_all = known and quantity.bare and _STANDARD_SET.search(plain, sentence.start, quantity.lead)
        known.append(replace(quantity, unit=known[-1].unit, bare=False) if set_for_all else quantity)
    return known


def _next(quantities: list[Quantity], position: int, end: int) -> Quantity | None:
    """The next quantity that begins past ``end``; the two of a range share their words."""
    return next((q for q in quantities[position + 1 : position + 4] if q.lead >= end), None)


def _end_before(quantities: list[Quantity], position: int, sentence: Span) -> int:
    """Where the quantity before ends, or the sentence begins."""
    near = quantities[max(0, position - 2) : position]
    return max((q.end for q in near if q.end <= quantities[position].lead), default=sentence.start)
