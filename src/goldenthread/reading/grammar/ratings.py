"""Ratings: colours and grades that something holds, in tables, in lines of their own, in counts and in prose.

A hope ("heading towards green"), a share ("80% were judged good") and a scale explained ("red, amber and green
ratings") rate nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import grade_tables
from goldenthread.reading.grammar.counted_ratings import counted_ratings
from goldenthread.reading.grammar.covered import Covered
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.grade_words import RATING, rating_said
from goldenthread.reading.grammar.graded_lines import GradedLine, graded_lines
from goldenthread.reading.grammar.noun_phrases import subject_before
from goldenthread.reading.grammar.rating_forms import BE, ENDS, QUOTES, RATED, SAID, SCALE
from goldenthread.reading.grammar.spacing import spaced
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Rating

_HELD_BY = spaced(
    rf"(?:(?:^|\s)(?:{BE}|had|has|have|issued|given|gave|received|awarded|currently|now|{RATED}|mov(?:ed|ing)|improved|declined|slipped|risen|fallen|gone|turned|from|to|as|an?|the|of|overall|rating"
    rf"|judge?ment|['\"]+|{RATING}['\"]*))+$"
)
# A list goes on after its first rating: "judged good for leadership and inadequate for care leavers". A clause with
# a verb of its own ("; adoption was good") is read from its first word.
_NEXT = spaced(
    rf"{QUOTES}(?:\s(?:for|in|on)\s[^.;]{{2,80}}?|\soverall)?(?:[,;]\s(?:(?:and|but|while|whilst|whereas)\s)?"
    rf"|\s(?:and|but|with|while|whilst|whereas)\s)"
    rf"(?:(?P<clause>(?:[\w'-]+\s){{1,8}}?(?:{BE}\s(?:now\s|also\s|still\s|found\s|{RATED}\s|to\s|be\s)*"
    rf"|{RATED}\s(?:as\s)?|(?=requir)))|[^.;%\d]{{0,80}}?\s)??(?P<quoted>{QUOTES})(?P<grade>{RATING}){QUOTES}{ENDS}"
)
_BREAK = re.compile(r"[;:.(,]\s|\b(?:which|that|but|when|why|how|because|although|while|whilst|whereas|since)\s")
_MORE = spaced(
    r"['\"]*(?:\soverall|\s(?:for|across|in\srespect\sof)(?:\s[\w'-]+){1,4}?(?=[.,;:]|\s(?:and|but|in|with)\b))"
)
_GRADES = "outstanding good require requires requiring required adequate inadequate satisfactory assurance"
_COLOURS = "red amber green blue grey"
_GATE = Gate(*_GRADES.split(), *_COLOURS.split())
_HELD = spaced(rf"\b{RATING}")
_HOPED = spaced(
    r"\b(?:towards?|hop(?:e|es|ed|ing)|aim\w*|ambition\w*|aspir\w+|achiev(?:e|ing)|becom(?:e|ing)|reach(?:ing)?|striv\w+"
    r"|journey|would|will|could|should|if|whether|expect\w*|target\w*|next|might|(?-i:may)|can|since\s(?:it|they))\b[^.;]{0,50}$"
)
_TO_COME = spaced(r"(?<!continue )(?<!continued )(?<!continues )\bto\s(?:be|get\sto|move\sto)\s$")
_EITHER = spaced(rf"{RATING}{QUOTES}\s(?:or|/)\s")
_SHARE = spaced(
    r"(?:(?:%|\bper\s?cent)|\b(?:\d+|[a-z-]+)\s(?:out\s)?of\s(?:the\s)?(?:\d+|[a-z-]+)\s(?:case|audit|file|record|plan"
    r"|assessment|visit|review)s?\b)[^,;]{0,80}$"
)

_PRONOUN = spaced(rf"\b{RATED}\s(?:it|them|us|this|that)\s")
_TO_BE_GOOD = spaced(r"\sto\sbe\sgood\b")
_MOST_WORDS = 14  # before a rating's verb
_MOST_LISTED = 12
_FAR = 300  # characters: no clause is longer


def find(layout: Layout, kind: DocumentKind) -> Iterator[Rating]:
    """The ratings of a document: its tables first, then its prose; the same rating of the same thing once."""
    seen: set[tuple[str, str]] = set()
    read = Covered(0, len(layout.text))
    sentences = [sentence for _, sentence in _GATE.sentences(layout)]
    for words, label, grade in _named(layout, sentences):
        if not read.touches(words.start, words.end) and (label.lower(), grade) not in seen:
            seen.add((label.lower(), grade))
            yield _rating(layout, words, label, grade, None)
        read.add(words.start, words.end)
    for sentence in sentences:
        if not read.touches(sentence.start, sentence.end):
            yield from _in_sentence(layout, sentence)


def _named(layout: Layout, sentences: list[Span]) -> Iterator[GradedLine]:
    """What tables and lines of a name and a grade say."""
    for row in grade_tables.rows(layout.text, sentences):
        yield GradedLine(Span(row.start, row.end), row.label, row.grade)
    for sentence in sentences:
        yield from graded_lines(layout.text, sentence)


def _in_sentence(layout: Layout, sentence: Span) -> Iterator[Rating]:
    plain = layout.plain
    if not _HELD.search(plain, sentence.start, sentence.end):
        return
    counted = counted_ratings(plain, sentence)
    read = Covered(sentence.start, sentence.end)
    for rating in counted:
        read.add(rating.grade.start, rating.grade.end)
        grade = plain[rating.grade.start : rating.grade.end]
        yield _rating(layout, rating.words, rating.holders, grade, rating.count)
    for words, place in _said(plain, sentence, read):
        holder = _HELD_BY.sub("", subject_before(plain, words.start, place.start) or "")
        yield _rating(layout, words, holder or "overall", plain[place.start : place.end], None)


def _said(plain: str, sentence: Span, read: Covered) -> Iterator[tuple[Span, Span]]:
    """The words of each uncounted rating, and where the rating itself stands."""
    for form in SAID:
        for match in form.pattern.finditer(plain, sentence.start, sentence.end):
            grades = [_whole_grade(plain, *match.span(name)) for name in ("grade", "then") if name in match.groupdict()]
            if _doubted(plain, sentence, match.start(), grades[-1]):
                continue
            whole = form.whole or _PRONOUN.match(plain, match.start())
            start = match.start() if whole else _clause_start(plain, sentence.start, match.start())
            held = [(start, grade) for grade in grades]
            for begin, grade in [*held, *_listed(plain, sentence, grades[-1])]:
                if not read.touches(grade.start, grade.end):
                    read.add(grade.start, min(grade.end, sentence.end))
                    yield Span(begin, _end(plain, sentence, match, grade)), grade


def _whole_grade(plain: str, start: int, end: int) -> Span:
    """A grade with its "to be good", which a page may put on a line of its own."""
    more = _TO_BE_GOOD.match(plain, end)
    return Span(start, more.end() if more else end)


def _end(plain: str, sentence: Span, match: re.Match[str], grade: Span) -> int:
    more = _MORE.match(plain, grade.end, sentence.end)
    return max(match.end() if match.start() < grade.start < match.end() else 0, more.end() if more else grade.end)


def _doubted(plain: str, sentence: Span, start: int, grade: Span) -> bool:
    """Whether a rating is hoped for, one of a scale, or held by a share."""
    before = plain[max(sentence.start, start - 80) : start]
    within = plain[start : grade.start]
    return bool(
        _HOPED.search(before)
        or _TO_COME.search(before)
        or _HOPED.search(within)
        or SCALE.match(plain, grade.end, sentence.end)
        or _SHARE.search(before + within)
        or _EITHER.search(within)
    )


def _listed(plain: str, sentence: Span, grade: Span) -> list[tuple[int, Span]]:
    """The ratings that follow in a list: where the words of each begin, and the rating."""
    found: list[tuple[int, Span]] = []
    end = grade.end
    while len(found) < _MOST_LISTED and (match := _NEXT.match(plain, end, sentence.end)):
        found.append((match.start("clause" if match["clause"] else "quoted"), Span(*match.span("grade"))))
        end = match.end()
    return found


def _clause_start(plain: str, start: int, end: int) -> int:
    """Where the clause that leads to ``end`` begins, ``_MOST_WORDS`` before it at most."""
    start = max(start, end - _FAR)
    base = max((stop.end() for stop in _BREAK.finditer(plain, start, end)), default=start)
    words = [m.start() for m in re.finditer(r"\S+", plain[base:end])]
    return base + words[-_MOST_WORDS:][0] if words else end


def _rating(layout: Layout, words: Span, scope: str, grade: str, count: int | None) -> Rating:
    text = layout.text[words.start : words.end]
    return Rating(text=text, start=words.start, end=words.end, scope=scope, rating=rating_said(grade), count=count)
