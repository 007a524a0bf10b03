"""The words of a measure: a phrase to be read alone, from what is counted through the number to what completes it.

A number is the subject of its clause ("that | 38% of reports had been late"), one of its other phrases ("the team had
| four trainees from abroad"), or what is said of the subject ("| the average caseload was 18").
"""

from __future__ import annotations

import re

from goldenthread.reading.grammar.noun_phrases import (
    WORD,
    clause_start,
    named,
    subject_before,
    subject_start,
    verb_before,
)
from goldenthread.reading.grammar.period_phrases import names_period, period_follows
from goldenthread.reading.grammar.quantities_in_context import COMPARED, QuantityInContext
from goldenthread.reading.grammar.spacing import spaced
from goldenthread.reading.layout import Span

_MOST_IN_CLAUSE = 11  # words of a whole clause
_MOST_BEFORE_VERB = 6
_MOST_AFTER_NOUN = 4
_MOST_AFTER_NUMBER = 4
_MOST_BEFORE_OBJECT = 5
_MOST_WITH_OBJECT, _MOST_WITH_SHARE = 6, 8
_MOST_FROM_VERB = 7

_DETERMINED = spaced(
    r"(?:\bthere\s(?:(?:is|are|was|were|had\sbeen|have\sbeen|has\sbeen|would\sbe|will\sbe)\s)"
    r"(?:now\s|currently\s|still\s|only\s)?)?"
    r"(?:\b(?:the|these|those|its|their|our|all|an?|another|only|both|some|additional|further|extra|first|every|same|other)"
    r"\s)*$"
)
_NOUN_OF = spaced(
    r"(?<![\w/])(?P<noun>(?:(?:an?|the|its|their|this)\s)?(?:(?!(?:and|that|with|was|were|is|are|had|has|have|to|of|in|on|at|by"
    r"|for|from|within|against|under|over|into|an?|the|its|their|this|included|held)\b)[A-Za-z][\w'-]*\s){1,4}?)"
    r"(?:of|not\sexceeding)\s(?:(?:the|some|up\sto|between|no\smore\sthan|not\smore\sthan|over|about|around)\s)?$"
)
_ADVERBS = spaced(
    r"(?:(?:currently|now|overall|only|nationally|locally|in\stotal|of\sthe|of\sthese|of\sthose|of|with|on\saverage)\s)*$"
)
_FROM = spaced(r"\bfrom\s$")
_TO = spaced(r"\b(?:to|by)\s$")
_ON_AVERAGE = spaced(r"\b(?:on\saverage|an\saverage\sof|now)\s$")
_THERE = spaced(r"there\s\w+\s(?:be(?:en)?\s)?")
_IS_SUBJECT = spaced(r"\s(?:had|has|have|was|were|is|are|remain(?:s|ed)?)\s")
_LED_BY = spaced(r"\b(?:of|in|for|with|to|from|at|by|on|against|after|into|than)\s$")
_BEING = spaced(r"(?:is|are|was|were|be|been|stands?|stood|remain(?:s|ed)?)\s")
_WHOM = spaced(r"\s?(?:of\s(?:whom|which|these|them))\s")

_AVERAGE = spaced(r"(?:an?|the)\s(?:average|total|maximum|minimum|median|target|high|low|rate|range)\sof\b")
_GOES_WITH = spaced(
    r"\s(?:in|for|with|of|from|on|under)\s(?!the\slast|\d|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|quarter|year|q\d|this|that|time)\b)(?:[a-z][\w'-]*\s){0,3}?(?:[a-z][\w'-]*)(?=\s(?:had|has|have|was"
    r"|were|is|are|would|will|at|in|by|on|each|and|during|since|over)\b|[.,;:)]|$)"
)
_JOINT = spaced(r"(?::|\s-)\s$")
_ARTICLE = re.compile(r"^(?:an?|the|its|their|this)\s", re.IGNORECASE)
_PRONOUN = re.compile(r"it|this|that|they|these|which|who|there|we|he|she|what", re.IGNORECASE)

_CLAUSE_ENDS = re.compile(
    r"and|but|which|who|whom|that|whose|while|whilst|although|though|because|since|when|where|whereas|if|so|than"
    r"|compared|against|however|including|such|before|after|until"
)
_CHUNK_STARTS = re.compile(
    r"of|in|for|from|on|at|with|across|over|by|during|per|each|every|within|under|between|last|this|through|a|to"
    r"|throughout|as|they|it|we"
)
_WEAK = ("the", "an", "its", "their", "to", "or", "being", "aged", "over", "more", "less", "very", "now")
_VERBS = re.compile(
    r"is|are|was|were|be|been|being|has|have|had|would|could|should|will|may|might|must|can|did|do|does|to|not"
)


def phrase(plain: str, number: QuantityInContext) -> Span:
    """The words of a measure, in the plain text."""
    start, end = number.quantity.lead, number.tail
    if compared := COMPARED.match(plain, end, number.room.end):
        return Span(_before(plain, number.room.start, start, _ON_AVERAGE), compared.end())
    base = _base(plain, number.room.start, start)
    noun = number.noun
    if noun is None:
        return _predicate(plain, base, number)
    begin = _before(plain, base, start, _DETERMINED)
    if number.whole:
        return Span(begin, noun.end)
    if there := _THERE.match(plain, begin):
        end = _noun_phrase_end(plain, noun.end, number.room.end)
        return Span(begin if end == noun.end else there.end(), end)
    if _ADVERBS.fullmatch(plain, base, begin) or (
        _IS_SUBJECT.match(plain, noun.end, number.room.end) and not _LED_BY.search(plain, base, begin)
    ):
        return Span(begin, _clause_end(plain, noun.end, number.room.end, begin))
    return _object(plain, base, begin, noun.end, number)


def subject_of(plain: str, number: QuantityInContext) -> str | None:
    """What is counted: the number's noun with what goes with it, else what stands before the verb that leads to it."""
    lead, room = number.quantity.lead, number.room
    if noun := number.noun:
        joined = _GOES_WITH.match(plain, noun.end, room.end)
        return noun.words + " " * bool(joined) + " ".join(joined[0].split() if joined else ())
    base = _base(plain, room.start, lead)
    if of := _NOUN_OF.search(plain, base, lead):
        return None if _AVERAGE.match(plain, of.start()) else _ARTICLE.sub("", " ".join(of["noun"].split()))
    verb = verb_before(plain, base, lead)
    if verb is None:
        words = named(plain[base:lead]) or subject_before(plain, room.start, lead)
    else:
        words = named(plain[subject_start(plain, room.start, verb) : verb])
    return None if words is None or _PRONOUN.fullmatch(words) or names_period(words) else words


def _base(plain: str, start: int, lead: int) -> int:
    """Where the clause of a number begins; a name and a colon go with the number that follows."""
    base = clause_start(plain, start, lead)
    joint = _JOINT.search(plain, start, lead) if base == lead else None
    return clause_start(plain, start, joint.start()) if joint else base


def _object(plain: str, base: int, begin: int, noun_end: int, number: QuantityInContext) -> Span:
    """A number with its noun that is not its clause's subject; a short clause is taken as a whole."""
    lead, room = number.quantity.lead, number.room
    end = _noun_phrase_end(plain, noun_end, room.end)
    if (of := _before(plain, base, lead, _NOUN_OF)) < lead and _words(plain, of, lead) <= 4:
        begin = of
    most = _MOST_WITH_OBJECT if number.quantity.bare else _MOST_WITH_SHARE
    is_whole = plain[room.start : base].strip() or room.start == number.sentence.start  # not cut by a number before
    if is_whole and _words(plain, base, begin) <= _MOST_BEFORE_OBJECT and _words(plain, base, end) <= most:
        return Span(base, end)
    verb = verb_before(plain, base, begin)
    return Span(verb if verb is not None and _words(plain, verb, end) <= _MOST_FROM_VERB else begin, end)


def _predicate(plain: str, base: int, number: QuantityInContext) -> Span:
    """A number that is said of what stands before it: "the average caseload was | 18 in May"."""
    lead, end, room = number.quantity.lead, number.tail, number.room
    stop = period_follows(plain, end, room.end) or _chunks(plain, end, room.end, _MOST_AFTER_NUMBER)
    if (begin := _before(plain, base, lead, _NOUN_OF)) < lead:
        return Span(begin, stop)
    if of := _WHOM.match(plain, end, room.end) or _IS_SUBJECT.match(plain, end, room.end):
        stop = _clause_end(plain, of.end() - 1, room.end, lead)
    verb = verb_before(plain, base, lead)
    if (begin := _before(plain, base, lead, _TO if verb is None else _FROM)) < lead:
        return Span(begin, stop)
    if verb is None:
        return Span(base if _words(plain, base, lead) <= _MOST_BEFORE_OBJECT + 1 else lead, stop)
    subject = subject_start(plain, room.start, verb)
    most = _MOST_IN_CLAUSE if _BEING.match(plain, verb) else _MOST_BEFORE_VERB
    return Span(subject if _words(plain, subject, lead) <= most else verb, stop)


def _before(plain: str, base: int, end: int, pattern: re.Pattern[str]) -> int:
    """Where words that lead straight to ``end`` begin; ``end`` itself where there are none."""
    match = pattern.search(plain, base, end)
    return match.start() if match else end


def _words(plain: str, start: int, end: int) -> int:
    return len(plain[start:end].split())


def _clause_end(plain: str, start: int, end: int, begin: int) -> int:
    """Where the clause ends, or the last phrase in it that is not too far."""
    return _reach(plain, start, end, _MOST_IN_CLAUSE - min(5, _words(plain, begin, start)) + 2, stop_at_verb=False)


def _noun_phrase_end(plain: str, start: int, end: int) -> int:
    """Where the period that follows a noun ends, else the phrases that go with the noun."""
    return period_follows(plain, start, end) or _chunks(plain, start, end, _MOST_AFTER_NOUN)


def _chunks(plain: str, start: int, end: int, most: int) -> int:
    """Where the phrases that go with a noun end: "15 flats | for care leavers each year"."""
    return _reach(plain, start, end, most, stop_at_verb=True)


def _reach(plain: str, start: int, end: int, most: int, *, stop_at_verb: bool) -> int:
    """The end of the last whole phrase within ``most`` words."""
    reached, last = start, start
    for count in range(most + 1):
        word = WORD.match(plain, start, end)
        said = word[1].lower() if word else ""
        if word is None or _CLAUSE_ENDS.fullmatch(said) or (stop_at_verb and _VERBS.fullmatch(said)):
            return last
        if _CHUNK_STARTS.fullmatch(said):
            reached = last
        if count == most:
            return reached
        start = word.end()
        if not _CHUNK_STARTS.fullmatch(said) and said not in _WEAK:
            last = start
    return reached
