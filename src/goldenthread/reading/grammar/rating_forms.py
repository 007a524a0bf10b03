"""The ways in which a rating is said, each with an example: one line more reads one way more."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.grade_words import COLOUR, RATING
from goldenthread.reading.grammar.number_words import NUMBER_WORD
from goldenthread.reading.grammar.spacing import spaced

QUOTES = "['\"]*"
ENDS = (
    r"(?=['\"]*\s*(?:$|[.,;:)(\]|-]|(?:overall|for|in|by|with|and|at|on|across|under|when|following|as|because|but|since"
    r"|during|against|from|to|rating|judge?ment|grading|status|is|was|were|are|which|while|whilst|due|rather|after"
    r"|despite|level|through|given|this|last|again|although|until|currently|due|however|compared|within)\b))"
)
RATED = (
    r"(?:judged|rated|rag-rated|ragged|graded|scored|classed|ranked|deemed|evaluated|assessed|categori[sz]ed|flagged"
    r"|marked)"
)
NAMES = r"(?:judge?ment|rating|grade|grading|opinion|verdict|outcome|effectiveness|status|rag)s?"
_THE = r"(?:\b(?:an?|the|its|their|our)\s)?(?:\b(?:overall|rag|current|final|new|previous)\s)*\b"
_HOLDER = r"\b(?:services?|council|authority|leadership|effectiveness|arrangements|provision|protection)\b"
BE = r"(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed)"

SCALE = spaced(rf"['\"]*\s?(?:,|/|or\b)\s?(?:or\s|and\s)?['\"]*(?:{RATING}|better|above)")


@dataclass(frozen=True, slots=True)
class RatingForm:
    """A way of saying a rating (group ``grade``, perhaps ``count``), with an example and the ratings it says."""

    pattern: re.Pattern[str]
    example: str
    says: tuple[tuple[str, int | None], ...]
    whole: bool = False  # whether its own words are the statement; else the clause that leads to it is


def _form(pattern: str, example: str, *says: tuple[str, int | None], whole: bool = False) -> RatingForm:
    return RatingForm(spaced(pattern), example, says, whole)


# How many hold a rating, said after it.
COUNTED_AFTER = _form(
    rf"\b(?P<grade>{COLOUR})\s?(?:[:=-]\s?|\()(?P<between>)(?P<count>\d{{1,3}})(?![\w%/]|[.,]\d|\s%|\sper\s?cent)",
    "The ratings were red (3), amber (9) and green: 22.",
    ("red", 3),
    ("amber", 9),
    ("green", 22),
)
# How many hold a rating: the number, perhaps what it counts and a verb, the rating.
COUNTED = _form(
    rf"(?<![\w%£.,-])(?P<count>\d{{1,3}}|{NUMBER_WORD}|none|no)\s(?!in\s)(?:\([\d.]+\s?%\)\s)?(?P<between>(?:[a-z][\w'-]*\s){{0,7}}?)"
    rf"\(?{QUOTES}(?P<grade>{RATING})(?:{QUOTES}{ENDS}|(?:[\s-]rated)?\s(?:actions?|indicators?|measures?|areas?|risks?|kpis?)\b)",
    "Of the 17 actions, 11 are rated as green, five amber and none red.",
    ("green", 11),
    ("amber", 5),
    ("red", 0),
)
SAID: tuple[RatingForm, ...] = (
    _form(
        rf"\bfrom\s(?:an?\s)?(?:overall\s)?{QUOTES}(?P<grade>{RATING}){QUOTES}\s(?:[\w']+\s){{0,4}}?to\s(?:an?\s)?{QUOTES}(?P<then>{RATING}){QUOTES}",
        "The judgement moved from inadequate to requires improvement.",
        ("inadequate", None),
        ("requires improvement", None),
    ),
    _form(
        rf"\b{RATED}\b(?:(?![.;:]|\b(?:but|which)\b).){{0,90}}?[\s(]{QUOTES}(?P<grade>{RATING}){QUOTES}{ENDS}",
        "The service was judged to be inadequate overall.",
        ("inadequate", None),
    ),
    _form(
        rf"{_THE}{NAMES}\b(?:\s(?:[\w'-]+\s){{0,10}}?|\s?[:-]\s?){QUOTES}(?P<grade>{RATING}){QUOTES}{ENDS}",
        "The overall judgement was 'Requires Improvement'.",
        ("requires improvement", None),
        whole=True,
    ),
    _form(
        rf"\b(?:(?:had|has|have|was|were|been)\s)*(?:(?:received|given|awarded)\s)?(?:an?|its|the)\s(?:overall\s)?"
        rf"{QUOTES}(?P<grade>{RATING}){QUOTES}\s(?:overall\s|rag\s)*(?:rating|judge?ment|grade|grading|status|opinion)\b",
        "The council received an 'inadequate' rating.",
        ("inadequate", None),
        whole=True,
    ),
    _form(
        r"\b(?:receiv\w+|giv\w+|gave|award\w+|attract\w+|obtain\w+|return\w+|achieved|resulted\sin|concluded)\s"
        r"(?:an?\s|only\s|opinions?\sof\s)*"
        rf"(?P<grade>(?:substantial|reasonable|moderate|adequate|limited|minimal|partial)\sassurance){ENDS}",
        "The audit of payroll received limited assurance.",
        ("limited assurance", None),
    ),
    _form(
        rf"{_HOLDER}[^.;,]{{0,60}}?\s{BE}(?:\s(?:now|still|currently|overall|to\sbe|judged|rated))*\s"
        rf"(?P<grade>inadequate|outstanding|adequate|requiring\simprovement(?:\sto\sbe\sgood)?){ENDS}",
        "Children's services in Exampleshire are inadequate.",
        ("inadequate", None),
    ),
    _form(
        rf"\b(?:indicators?|actions?|measures?|targets?|priority|priorities|recommendations?|milestones?|risks?|areas?|kpis?"
        rf"|strands?|workstreams?|objectives?|status|direction\sof\stravel|it|they|which)\b"
        rf"(?:(?!\b(?:when|why|that|while|because)\b)[^.;,]){{0,60}}?\s(?:{BE}|continue[sd]?\sto\sbe|turned|gone"
        rf"|shown\sas|shown|moved\sto)\s(?:now\s|still\s|currently\s)*{QUOTES}(?P<grade>{COLOUR}){QUOTES}{ENDS}",
        "The indicator continued to be amber.",
        ("amber", None),
    ),
    _form(
        r"\b(?:found|considered|concluded|said)\b[^.;]{0,80}?\s(?:to\sbe|to|as|was|were|is|are)\s"
        rf"{QUOTES}(?P<grade>inadequate|outstanding|requir(?:es?|ing)\simprovement(?:\sto\sbe\sgood)?"
        rf"|(?:good|satisfactory)(?=\soverall)){QUOTES}{ENDS}",
        "The inspection found the services to be inadequate.",
        ("inadequate", None),
    ),
    _form(
        rf"{_HOLDER}[^.;,]{{0,60}}?\s(?P<grade>requires?\simprovement(?:\sto\sbe\sgood)?){ENDS}",
        "Children's services in Exampleshire require improvement to be good.",
        ("requires improvement to be good", None),
    ),
)
