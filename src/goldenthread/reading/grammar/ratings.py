"""Ratings: colours and grades that something holds, in prose, in counts and in tables.

A hope ("heading towards green"), a share ("80% were judged good") and a scale explained ("red, amber and green
ratings") rate nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import grade_tables
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.grade_words import COLOUR, RATING, rating_said
from goldenthread.reading.grammar.not_quantities import counts_nothing
from goldenthread.reading.grammar.noun_phrases import subject_before
from goldenthread.reading.grammar.number_words import NUMBER_WORD, number_said
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Rating

_Q = "['\"]*"
_ENDS = (
    r"(?=['\"]*\s*(?:$|[.,;:)(\]|-]|(?:overall|for|in|by|with|and|at|on|across|under|when|following|as|because|but|since"
    r"|during|against|from|to|rating|judge?ment|grading|status|is|was|were|are|which|while|whilst|due|rather|after"
    r"|despite|level|through|given|this|last|again|although|until|currently|due|however|compared|within)\b))"
)
_RATED = r"(?:judged|rated|rag-rated|ragged|graded|scored|classed|ranked|deemed|evaluated|assessed|categori[sz]ed|flagged|marked)"
_NAMES = r"(?:judge?ment|rating|grade|grading|opinion|verdict|outcome|effectiveness|status|rag)s?"
_THE = r"(?:\b(?:an?|the|its|their|our)\s)?(?:\b(?:overall|rag|current|final|new|previous)\s)*\b"
_HOLDER = r"\b(?:services?|council|authority|leadership|effectiveness|arrangements|provision|protection)\b"
_BE = r"(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed)"


@dataclass(frozen=True, slots=True)
class RatingForm:
    """A way of saying a rating (group ``grade``, perhaps ``count``), with an example and the ratings it says."""

    pattern: re.Pattern[str]
    example: str
    says: tuple[tuple[str, int | None], ...]
    whole: bool = False  # whether its own words are the statement; else the clause that leads to it is


def _form(pattern: str, example: str, *says: tuple[str, int | None], whole: bool = False) -> RatingForm:
    return RatingForm(re.compile(pattern, re.IGNORECASE), example, says, whole)


# How many hold a rating: the number, perhaps what it counts and a verb, the rating.
COUNTED = _form(
    rf"(?<![\w%£.,-])(?P<count>\d{{1,3}}|{NUMBER_WORD}|none|no)\s(?!in\s)(?:\([\d.]+\s?%\)\s)?(?P<between>(?:[a-z][\w'-]*\s){{0,7}}?)"
    rf"{_Q}(?P<grade>{RATING})(?:{_Q}{_ENDS}|(?:[\s-]rated)?\s(?:actions?|indicators?|measures?|areas?|risks?|kpis?)\b)",
    "Of the 17 actions, 11 are rated as green, five amber and none red.",
    ("green", 11),
    ("amber", 5),
    ("red", 0),
)
_VERBS = re.compile(
    rf"\b(?:{_BE}|had|has|have|now|currently|still|{_RATED}|show(?:n|ing)|at|as|of|the|rag)\b\s?", re.IGNORECASE
)
_HELD_BY = re.compile(
    rf"(?:(?:^|\s)(?:{_BE}|had|has|have|currently|now|{_RATED}|mov(?:ed|ing)|from|to|as|an?|the|of|overall|rating|judge?ment|['\"]+|{RATING}['\"]*))+$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"\b(?:\d+|{NUMBER_WORD})\s(?!{RATING})([A-Za-z][\w' -]{{2,40}}?)(?=[,;.:]|\s(?:within|in|that|had)\b)",
    re.IGNORECASE,
)
_HOLDING = re.compile(rf"\b(?:{_BE}|had|has|have|now|{_RATED}|show(?:n|ing)|at|as)\s", re.IGNORECASE)

SAID: tuple[RatingForm, ...] = (
    _form(
        rf"\bfrom\s(?:an?\s)?(?:overall\s)?{_Q}(?P<grade>{RATING}){_Q}\s(?:[\w']+\s){{0,4}}?to\s(?:an?\s)?{_Q}(?P<then>{RATING}){_Q}",
        "The judgement moved from inadequate to requires improvement.",
        ("inadequate", None),
        ("requires improvement", None),
    ),
    _form(
        rf"\b{_RATED}\b(?:(?![.;:]|\b(?:but|which)\b).){{0,90}}?[\s(]{_Q}(?P<grade>{RATING}){_Q}{_ENDS}",
        "The service was judged to be inadequate overall.",
        ("inadequate", None),
    ),
    _form(
        rf"{_THE}{_NAMES}\b(?:\s(?:[\w'-]+\s){{0,10}}?|\s?[:-]\s?){_Q}(?P<grade>{RATING}){_Q}{_ENDS}",
        "The overall judgement was 'Requires Improvement'.",
        ("requires improvement", None),
        whole=True,
    ),
    _form(
        rf"\b(?:(?:had|has|have|was|were|been)\s)*(?:(?:received|given|awarded)\s)?(?:an?|its|the)\s(?:overall\s)?"
        rf"{_Q}(?P<grade>{RATING}){_Q}\s(?:overall\s|rag\s)*(?:rating|judge?ment|grade|grading|status|opinion)\b",
        "The council received an 'inadequate' rating.",
        ("inadequate", None),
        whole=True,
    ),
    _form(
        rf"{_HOLDER}[^.;,]{{0,60}}?\s{_BE}(?:\s(?:now|still|currently|overall|to\sbe|judged|rated))*\s"
        rf"(?P<grade>inadequate|outstanding|adequate|requiring\simprovement(?:\sto\sbe\sgood)?){_ENDS}",
        "Children's services in Exampleshire are inadequate.",
        ("inadequate", None),
    ),
    _form(
        rf"\b(?:indicators?|actions?|measures?|targets?|priority|priorities|recommendations?|milestones?|risks?|areas?|kpis?"
        rf"|strands?|workstreams?|objectives?|status|it|they|which)\b[^.;,]{{0,60}}?\s(?:{_BE}|continue[sd]?\sto\sbe|turned|gone"
        rf"|shown\sas|shown|moved\sto)\s(?:now\s|still\s|currently\s)*{_Q}(?P<grade>{COLOUR}){_Q}{_ENDS}",
        "The indicator continued to be amber.",
        ("amber", None),
    ),
    _form(
        r"\b(?:found|considered|concluded|said)\b[^.;]{0,80}?\s(?:to\sbe|as|was|were|is|are)\s"
        rf"{_Q}(?P<grade>inadequate|outstanding|requir(?:es|ing)\simprovement(?:\sto\sbe\sgood)?){_Q}{_ENDS}",
        "The inspection found the services to be inadequate.",
        ("inadequate", None),
    ),
    _form(
        rf"{_HOLDER}[^.;,]{{0,60}}?\s(?P<grade>requires?\simprovement(?:\sto\sbe\sgood)?){_ENDS}",
        "Children's services in Exampleshire require improvement to be good.",
        ("requires improvement to be good", None),
    ),
)
# A list goes on after its first rating: "judged good for leadership and inadequate for care leavers".
_NEXT = re.compile(
    rf"(?:\s(?:for|in|on)\s[^.;]{{2,80}}?)?(?:,\s(?:and\s|but\s)?|\s(?:and|but|with)\s)(?:[^.;%\d]{{0,80}}?\s)?{_Q}(?P<grade>{RATING}){_Q}{_ENDS}",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"['\"]*(?:\soverall|\s(?:for|across|in\srespect\sof)(?:\s[\w'-]+){1,4}?(?=[.,;:]|\s(?:and|but|in|with)\b))",
    re.IGNORECASE,
)
_GATE = Gate(
    "outstanding",
    "good",
    "require improvement",
    "requires",
    "requiring",
    "required improvement",
    "adequate",
    "satisfactory",
    "assurance",
    "red",
    "amber",
    "green",
    "blue",
    "grey",
)
_HELD = re.compile(rf"\b{RATING}", re.IGNORECASE)
_ABOUT_RATING = re.compile(
    rf"\b(?:{_RATED}|{_NAMES}|r\.?a\.?g\.?|inspect\w*|kpis?|indicators?|actions?|measures?|targets?)\b", re.IGNORECASE
)
_HOPED = re.compile(
    r"\b(?:towards?|hop(?:e|es|ed|ing)|aim\w*|ambition\w*|aspir\w+|achiev(?:e|ing)|becom(?:e|ing)|reach(?:ing)?|striv\w+"
    r"|journey|would|will|could|should|if|whether|expect\w*|target\w*|next|might|may|can|since\s(?:it|they))\b[^.;]{0,50}$"
    r"|(?<!continue )(?<!continued )(?<!continues )(?<!found )(?<!judged )\bto\s(?:be|get\sto|move\sto)\s$",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"['\"]*\s?(?:,|/|or\b)\s?(?:or\s|and\s)?['\"]*(?:{RATING}|better|above)", re.IGNORECASE)
_SHARE = re.compile(r"(?:%|\bper\s?cent)[^,;]{0,80}$", re.IGNORECASE)

_MOST_WORDS = 14  # before a rating's verb


def find(layout: Layout, kind: DocumentKind) -> Iterator[Rating]:
    """The ratings of a document: its tables first, then its prose; the same rating of the same thing once."""
    seen: set[tuple[str, str]] = set()
    tables = list(grade_tables.rows(layout.text))
    for row in tables:
        if (row.label.lower(), row.grade) not in seen:
            seen.add((row.label.lower(), row.grade))
            yield _rating(layout, row.start, row.end, row.label, row.grade, None)
    for _, sentence in _GATE.sentences(layout):
        if not any(row.start < sentence.end and sentence.start < row.end for row in tables):
            yield from _in_sentence(layout, sentence)


def rating_counts(plain: str, sentence: Span) -> list[Span]:
    """Where a sentence counts the holders of a rating: such numbers are no measures."""
    return [Span(match.start("count"), match.end()) for match in _counted(plain, sentence)]


def _in_sentence(layout: Layout, sentence: Span) -> Iterator[Rating]:
    plain = layout.plain
    if not _HELD.search(plain, sentence.start, sentence.end):
        return
    counted = _counted(plain, sentence)
    for match in counted:
        count = _number(match["count"])
        yield _rating(
            layout, match.start(), match.end("grade"), _holders(plain, sentence, match), match["grade"], count
        )
    taken = [Span(*match.span("grade")) for match in counted]
    for words, grade in _said(plain, sentence, taken):
        scope = _HELD_BY.sub("", subject_before(plain, words.start, grade.start) or "") or "overall"
        yield _rating(layout, words.start, words.end, scope, plain[grade.start : grade.end], None)


def _counted(plain: str, sentence: Span) -> list[re.Match[str]]:
    if not _HELD.search(plain, sentence.start, sentence.end):
        return []
    matches = [m for m in COUNTED.pattern.finditer(plain, sentence.start, sentence.end) if _counts(plain, sentence, m)]
    certain = len(matches) > 1 or any(_HOLDING.search(match["between"]) for match in matches)
    return matches if certain or _ABOUT_RATING.search(plain, sentence.start, sentence.end) else []


def _counts(plain: str, sentence: Span, match: re.Match[str]) -> bool:
    between, grade = match["between"], match["grade"].lower()
    if (
        counts_nothing(plain, *match.span("count"))
        or _HELD.search(between)
        or _SCALE.match(plain, match.end("grade"), sentence.end)
    ):
        return False
    if re.fullmatch(COLOUR, grade):
        return len(between.split()) <= 3 or bool(_HOLDING.search(between))
    if grade in ("good", "outstanding") and (match["count"].lower() in ("no", "one") or "action" in between):
        return False  # "no good", "two actions were outstanding"
    return not between or bool(_HOLDING.search(between))


def _said(plain: str, sentence: Span, taken: list[Span]) -> Iterator[tuple[Span, Span]]:
    """The words of each uncounted rating, and where the rating itself stands."""
    for form in SAID:
        for match in form.pattern.finditer(plain, sentence.start, sentence.end):
            grades = [_whole_grade(plain, *match.span(name)) for name in ("grade", "then") if name in match.groupdict()]
            if _doubted(plain, sentence, match.start(), grades[-1]):
                continue
            start = match.start() if form.whole else _clause_start(plain, sentence.start, match.start())
            for grade in [*grades, *_listed(plain, sentence, grades[-1])]:
                if not any(span.start < grade.end and grade.start < span.end for span in taken):
                    taken.append(grade)
                    yield Span(start if grade in grades else grade.start, _end(plain, sentence, match, grade)), grade


def _whole_grade(plain: str, start: int, end: int) -> Span:
    """A grade with its "to be good", which a page may put on a line of its own."""
    more = re.compile(r"\s+to\s+be\s+good\b").match(plain, end)
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
        or _HOPED.search(within)
        or _SCALE.match(plain, grade.end, sentence.end)
        or _SHARE.search(before + within)
    )


def _listed(plain: str, sentence: Span, grade: Span) -> list[Span]:
    found: list[Span] = []
    end = grade.end
    while match := _NEXT.match(plain, end, sentence.end):
        found.append(Span(*match.span("grade")))
        end = match.end()
    return found


def _clause_start(plain: str, start: int, end: int) -> int:
    """Where the clause that leads to ``end`` begins, ``_MOST_WORDS`` before it at most."""
    breaks = [m.end() for m in re.finditer(r"[;:.(]\s|,\s|\b(?:which|that|who|but)\s", plain[start:end])]
    base = start + (breaks[-1] if breaks else 0)
    words = [m.start() for m in re.finditer(r"\S+", plain[base:end])]
    return base + words[-_MOST_WORDS:][0] if words else end


def _holders(plain: str, sentence: Span, match: re.Match[str]) -> str:
    """What was counted: said with the number, or the whole that the sentence counts ("of the 17 actions")."""
    things = _VERBS.sub("", match["between"]).strip()
    whole = _WHOLE.search(plain, sentence.start, sentence.end)
    return things or (whole[1] if whole else "all")


def _number(words: str) -> int:
    return int(words) if words.isdigit() else number_said(words)


def _rating(layout: Layout, start: int, end: int, scope: str, words: str, count: int | None) -> Rating:
    text = layout.text[start:end]
    return Rating(text=text, start=start, end=end, scope=scope, rating=rating_said(words), count=count)
