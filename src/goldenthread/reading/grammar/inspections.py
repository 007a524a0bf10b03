"""Inspections: each distinct visit, inspection or review a document mentions, with its date, past or to come.

A report, letter, notice or plan that followed a visit is not a visit. Mentions are taken for one visit when their kinds
and dates agree; the mention with the fullest date gives the words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.date_phrases import DatePhrase, dates_in, interval
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.noun_phrases import reach_after
from goldenthread.reading.grammar.visit_names import ACTED, COMPOUND, NAME, NO_INSPECTOR, visit_of
from goldenthread.reading.grammar.visits_to_come import is_coming
from goldenthread.reading.layout import Layout, Role, Span
from goldenthread.reading.statements import Inspection, Visit

_VISIT_WORDS = (
    "inspection inspected re-inspection reinspection re-inspected reinspected visit visited revisit revisited review "
    "diagnostic challenge evaluation stocktake returned return inspect conversation "
    "engagement site jtai ilacs deep-dive dive took taken carried held "
    "conducted undertaken"
)
_GATE = Gate(*_VISIT_WORDS.split())
_INSPECTORS = re.compile(
    r"\b(?:ofsted|inspect\w+|hmip?|cqc|commissioner|dfe|department for education)\b", re.IGNORECASE
)
_TO_A_PLACE = re.compile(r"\s+to\b", re.IGNORECASE)
_DATES_LINE = re.compile(r"inspection\sdates?\s?:", re.IGNORECASE)
_SAME_VISIT = re.compile(r"\s*(?:It|This)\s(?:had\s|has\s|was\s)?(?:taken|took|carried|held|conducted|undertaken)\b")
_ARRANGED = re.compile(
    r"\b(?:re)?(?:scheduled|planned|arranged|booked)\s(?:for|on|to)\b|\bto\stake\splace\b", re.IGNORECASE
)
# "A focused visit" that was made, and not any such visit.
_HAPPENED_BEFORE = re.compile(
    r"\b(?:(?:following|after|since|from)|(?:had|has|have)\s(?:(?:recently|also|just|already)\s)?(?:been\s(?:the\ssubject\sof"
    r"|subject\sto)|carried\sout|conducted|undertaken|made|received|completed|hosted|held|had|undergone)"
    r"|carried\sout|conducted|undertook|received|completed|hosted|underwent)\s$",
    re.IGNORECASE,
)
_HAPPENED_AFTER = re.compile(
    r"\s(?:(?:that|which)\s)?(?:(?:was|were|had\sbeen|has\sbeen)\s)?(?:carried\sout|conducted|undertaken|led|commissioned)\s(?:by|in)\b"
    r"|\s(?:had\s|has\s)?(?:found|concluded|identified|confirmed|highlighted)\b",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\s(?:carried\sout|conducted|undertaken|led|commissioned)\sby\b", re.IGNORECASE)
_VERB = re.compile(r"\s(?:had|has|have|was|were|is|are|would|will|found|took|in|on)\b", re.IGNORECASE)
_OF_ITS_OWN = ("mock", "annual")  # what no other kind of visit may be called
_WHEN = re.compile(r",?\s(?:when|the\slast\stime)\s(?:the\s)?", re.IGNORECASE)
_SAID_BEFORE = re.compile(r"\b(?:last|previous|earlier|original|prior)\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|final|[1-8](?:st|nd|rd|th))\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"[;.]\s|\b(?:publi\w+|reports?|letters?|plans?|submitted|meetings?|launched|since|deadline|response|judge?ments?"
    r"|outcomes?|until|would\snot)\b|\bby\s(?:the\send\sof\s)?$",
    re.IGNORECASE,
)
_MODIFIERS = re.compile(r"(?:\s+(?!(?:and|or|which|but|since|that|when|while)\b)[A-Za-z'()&/-]+){0,6}\s+|\s*")
_DETERMINER = re.compile(r"\b(?:an?|the|its|their|our|your|this|his|her)\s", re.IGNORECASE)
_PHRASE = re.compile(
    r"(?:(?:\b(?:an?|the|its|their|our|your|this|recent|last|previous|next|first|second|third|fourth|fifth|sixth|latest|full"
    r"|short|single|standard|joint|corporate|thematic|send|mock|independent|outcome|unannounced|upcoming|forthcoming|further|another|new|local|area|two-day|virtual"
    r"|remote|original|annual|formal|most|statutory|quarterly|two|day|children's|services?|social|care|and|authority|earlier)"
    r"|(?!(?:In|On|At|During|Following|Since|After|From|By|For|As|When)\b)[A-Z][\w'-]*|\([A-Z]+\)|(?:19|20)\d\d)\s+){1,8}$",
)
_TELLING_VERBS = ("inspected", "inspect", "visited", "returned", "return", "on site")
_VAGUENESS = {Visit.OTHER: 2, Visit.INSPECTION: 1}  # a visit may also be called these
_MOST_BEFORE = 90
_MOST_LISTED = 6  # dates of several visits named at once
_MOST_AFTER = 130
_MOST_VISITS = 50  # that a document may speak of at once


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a visit."""

    visit: Visit
    start: int
    end: int
    date: str | None
    future: bool
    ordinal: str | None
    stands_alone: bool  # whether it says enough to be a visit that nothing else mentions
    named: bool  # whether a visit is called more than a visit
    in_heading: bool
    said: bool = True  # False for "It took place on …", which another mention must explain

    @property
    def telling(self) -> tuple[int, bool, bool, bool]:
        """How much the words say, for choosing between mentions of one visit."""
        return len(self.date or ""), self.named, not self.in_heading, bool(self.ordinal)


def find(layout: Layout, kind: DocumentKind) -> Iterator[Inspection]:
    """The distinct visits of a document, in the order of the words kept for each."""
    visits: list[Mention] = []
    inspected = _INSPECTORS.search(layout.plain) is not None
    for block, sentence in _GATE.sentences(layout):
        for mention in _mentions(layout.plain, sentence, block.role is Role.HEADING):
            _merge(visits, mention)
    for visit in sorted(visits, key=lambda visit: visit.start):
        vouched = visit.visit is not Visit.OTHER or (inspected and visit.said)
        if visit.stands_alone or (visit.date and vouched):
            yield Inspection(
                text=layout.text[visit.start : visit.end],
                start=visit.start,
                end=visit.end,
                inspection=visit.visit,
                date=visit.date,
                future=visit.future,
            )


def _mentions(plain: str, sentence: Span, in_heading: bool) -> Iterator[Mention]:
    dates = dates_in(plain, sentence.start, sentence.end)
    if dates and _SAME_VISIT.match(plain, sentence.start, sentence.end):
        yield _anaphora(sentence, dates[0])
        return
    names = [name for name in NAME.finditer(plain, sentence.start, sentence.end) if _is_visit(plain, sentence, name)]
    for name, following in zip(names, [*names[1:], None], strict=False):
        after = following.start() if following else sentence.end
        if not name["plural"]:
            yield _mention(plain, sentence, name, after, dates, in_heading)
            continue
        first = bisect_left(dates, name.end(), key=lambda date: date.start)
        for date in dates[first : first + _MOST_LISTED]:
            if date.start < after and not _ELSEWHERE.search(plain, name.end(), date.start):
                yield _mention(plain, sentence, name, after, [date], in_heading)


def _anaphora(sentence: Span, date: DatePhrase) -> Mention:
    """ "It took place on …": a visit that an earlier sentence named."""
    return Mention(Visit.OTHER, sentence.start, date.end, date.iso, False, None, False, False, False, said=False)


def _is_visit(plain: str, sentence: Span, name: re.Match[str]) -> bool:
    if _DATES_LINE.match(plain, name.start()):
        return True
    if not name[0].lower().endswith(_TELLING_VERBS) and COMPOUND.match(plain, name.end(), sentence.end):
        return False
    if name[0].lower().removesuffix("s") not in ("visit", "virtual visit", "remote visit"):
        return True
    to_a_place = _TO_A_PLACE.match(plain, name.end()) and not _INSPECTORS.search(plain, sentence.start, sentence.end)
    return not (to_a_place or NO_INSPECTOR.search(plain, max(sentence.start, name.start() - 20), name.start()))


def _mention(
    plain: str, sentence: Span, name: re.Match[str], after: int, dates: Sequence[DatePhrase], in_heading: bool
) -> Mention:
    acted = _acted_from(plain, sentence.start, name)
    start = _phrase_start(plain, sentence.start, acted)
    date = _date_after(plain, name, after, dates) or _date_before(plain, acted, name.start(), dates)
    if date and date.end <= name.start():
        start = min(start, _phrase_start(plain, sentence.start, date.start))
    end = max(name.end(), date.end if date else 0)
    arranged = date is not None and _ARRANGED.search(plain, name.end(), max(name.end(), date.start))
    future = bool(arranged) or is_coming(plain, sentence, Span(start, name.end()), after)
    if end == name.end() and future:
        end = reach_after(plain, end, after, 9)
    elif end == name.end() and (by := _BY_WHOM.match(plain, end, after)):
        verb = _VERB.search(plain, by.end(), after)
        end = reach_after(plain, end, verb.start() if verb else after, 9)
    ordinal = _ORDINAL.search(plain, start, name.start())
    return Mention(
        visit=visit_of(name),
        start=start,
        end=end,
        date=date.iso if date else None,
        future=future,
        ordinal=ordinal[1].lower() if ordinal else None,
        stands_alone=not in_heading and _stands_alone(plain, name, start, future),
        named=visit_of(name) is not Visit.OTHER or name[0].lower().startswith(_OF_ITS_OWN),
        in_heading=in_heading,
    )


def _acted_from(plain: str, least: int, name: re.Match[str]) -> int:
    """Where "Ofsted had last inspected" begins; a visit's name that is no verb begins with itself."""
    if not name[0].lower().endswith(_TELLING_VERBS):
        return name.start()
    acted = ACTED.search(plain, max(least, name.start() - _MOST_BEFORE), name.start())
    return acted.start() if acted else name.start()


def _phrase_start(plain: str, least: int, name: int) -> int:
    """Where the noun phrase that ends in a visit's name begins: at its determiner, or its first modifier."""
    base = max(least, name - _MOST_BEFORE)
    phrase = _PHRASE.search(plain[base:name])
    if phrase is None:
        return name
    determiner = _DETERMINER.search(phrase[0])
    return base + phrase.start() + (determiner.start() if determiner else 0)


def _date_after(plain: str, name: re.Match[str], after: int, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    place = bisect_left(dates, name.end(), key=lambda date: date.start)
    if place == len(dates) or dates[place].start >= min(after, name.end() + _MOST_AFTER):
        return None
    return None if _ELSEWHERE.search(plain, name.end(), dates[place].start) else dates[place]


def _date_before(plain: str, acted: int, name: int, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The date that leads to a name: "the May 2019 | inspection", "in 2021, when | Ofsted last inspected"."""
    place = bisect_right(dates, name, key=lambda date: date.end) - 1
    if place < 0:
        return None
    end = dates[place].end
    return dates[place] if _MODIFIERS.fullmatch(plain, end, name) or _WHEN.fullmatch(plain, end, acted) else None


def _stands_alone(plain: str, name: re.Match[str], start: int, future: bool) -> bool:
    """Whether an undated mention is of one certain visit: "the recent inspection", not "under inspection"."""
    leading = plain[start : name.start()].lower()
    if _SAID_BEFORE.search(leading) or name[0].lower().endswith(_TELLING_VERBS):
        return False
    if name[0].lower() == "visit":
        return bool(_ORDINAL.search(leading) or "ofsted" in leading)
    if leading.startswith(("a ", "an ")):
        before = plain[max(0, start - 60) : start]
        return future or bool(_HAPPENED_BEFORE.search(before) or _HAPPENED_AFTER.match(plain, name.end()))
    return future or bool(_DETERMINER.search(leading))


def _merge(visits: list[Mention], mention: Mention) -> None:
    """Add a mention to the visits found so far: as a new one, or to the one it repeats, which becomes the latest."""
    repeats = [visit for visit in visits[-_MOST_VISITS:] if _same(visit, mention)]
    if not repeats:
        visits.append(mention)
        return
    dated = [visit for visit in repeats if visit.date and mention.date]
    known = (dated or repeats)[-1]
    visits.remove(known)
    visits.append(_joined(known, mention))


def _same(one: Mention, other: Mention) -> bool:
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if one.date and other.date:
        (first, last), (begins, ends) = interval(one.date), interval(other.date)
        return first <= ends and begins <= last and _kinds_agree(one, other)
    return one.future == other.future and _kinds_agree(one, other)


def _kinds_agree(mention: Mention, repeat: Mention) -> bool:
    one, other = mention.visit, repeat.visit
    if one is other or any(said.visit is Visit.OTHER and not said.named for said in (mention, repeat)):
        return True
    inspections = (Visit.INSPECTION, Visit.RE_INSPECTION, Visit.JTAI, Visit.HMIP)
    return Visit.INSPECTION in (one, other) and one in inspections and other in inspections


def _joined(known: Mention, mention: Mention) -> Mention:
    """One visit of two mentions: the words of the fuller date, or of the plainer kind's name where dates are level."""
    words = max(known, mention, key=lambda one: one.telling)
    return replace(
        words,
        visit=known.visit if _VAGUENESS.get(known.visit, 0) <= _VAGUENESS.get(mention.visit, 0) else mention.visit,
        ordinal=known.ordinal or mention.ordinal,
        stands_alone=known.stands_alone or mention.stands_alone,
        said=known.said or mention.said,
    )
