"""Who is to do a thing: the person or role written nearest, by the words that English councils use for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.bodies import BODY
from goldenthread.reading.grammar.patterns import any_of, any_word

_NOT_NAME = (
    "(?!"
    + any_word(
        "The A An In At On To And This That Both All For By If As It Some Our No Any These When Following Action"
        " Actions Further With"
    )
    + r"\b)"
)
_CAPITAL = rf"(?-i:{_NOT_NAME}[A-Z][\w'&-]*)"
_HEAD = any_of(
    r"""
    directors?|officers?|managers?|chief\s+executive|commissioners?|superintendent|secretary|treasurer|clerk|leader
    (?:cabinet|executive|lead)\s+members?|portfolio\s+holders?|lead\s+councillor|spokespersons?|champion
    heads?(?:\s+of\s+(?:service|department))?|headteachers?|(?:service|strategic|team|practice)\s+leads?
    (?:operational|clinical)\s+leads?
    psychologists?|therapists?|doctors?|inspector|sergeant|governors?|principal|administrators?|accountants?|specialists?
    ambassadors?|registrar|lawyers?|bursar|paediatricians?|(?:business|finance|HR)\s+partners?|(?-i:[A-Z][a-z]+\s+)Lead
    consultants?|co-?ordinators?|advis[eo]rs?|solicitors?|auditors?|analysts?|deputy|nurse|practitioners?
    (?:principal\s+)?social\s+workers?|partners|representatives?|colleagues
    (?:vice-?)?chair(?:man|person|woman)?s?
    teams?|department|directorate|democratic\s+services|legal\s+services|the\s+(?:service|council|authority|trust)
    """
)
_QUALITY = any_of(
    rf"""
    interim|acting|deputy|assistant|associate|chief|vice|lead|senior|principal|new|relevant|appropriate|independent
    corporate|executive|strategic|service|group|divisional|regional|county|council|democratic|scrutiny|committee|cabinet
    governance|performance|policy|legal|monitoring|quality\s+assurance|business|programme|project|team|head|operations
    children's|social\s+care|education|improvement|safeguarding|participation|virtual\s+school|public\s+health
    partnership|board|panel|member|presenting|reporting|{_CAPITAL}
    """
)
_DEPARTMENT = any_of(
    r"""
    (?-i:[A-Z][\w'&-]*)|children's?|children|young\s+people|people|adults?|families|family|social\s+care|social\s+work
    services?|education|health|learning|skills|schools?|support|safeguarding|early\s+help|commissioning|quality
    assurance|performance|inclusion|communities|finance|resources|transformation|improvement|public\s+health|housing|culture
    wellbeing|corporate\s+parenting|care|prevention|partnerships|policy|law|governance
    the\s+(?:committee|panel|board|council)
    """
)
_SUBJECTS = any_word(
    "Children Adult Early Social Education Corporate Quality Legal Finance Youth Family Public Safeguarding Improvement"
)
_FIELD = any_word(
    "child children young adults? famil(?:y|ies) care services? help education health learning skills schools? support"
    " safeguarding commissioning quality performance fostering adoption placements partnerships? finance workforce"
    " north south east west operations leaving inclusion send"
)
_AFTER = (
    rf"(?:,?\s+(?:(?:of|for|-|with responsibility for)\s+(?:the\s+)?{_DEPARTMENT}|(?-i:{_SUBJECTS}\b[\w']*))"
    rf"(?:(?:,\s*|\s+(?:and|&|,|of|for)\s+|\s*/\s*|\s+){_DEPARTMENT})*)?"
    rf"(?:\s+\((?=[^()]*\b{_FIELD}\b)[^()]{{2,50}}\))?"
)
_TITLED = (
    r"(?:(?:County )?Councillors?|Cllrs?\.?|CC|Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Baroness|Prof(?:essor)?"
    r"|Sgt|Supt|DCI|DI|DS|PC|Insp(?:ector)?|Rev(?:erend)?|Canon|Fr|Ald(?:erman)?)\.?\s+"
    r"(?-i:[A-Z][\w'.-]*\s*(?:and\s+(?=[A-Z])|,\s*(?=[A-Z]))?){1,4}"
)
_NAMED = rf"(?-i:{_NOT_NAME}[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+(?:[A-Z]\.?\s+)?(?:O'|Mc|Mac)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
_ACTING = any_word(
    "and also then would will shall should to be agreed undertook offered promised committed advised explained"
    " confirmed said informed stated reported added"
)
_ACRONYM = rf"(?-i:(?<=[Tt]he )[A-Z]{{2,}}(?:&[A-Z]+)*(?=,?\s+{_ACTING}\b|\s*$))"  # the DCS agreed
_GROUP = any_of(
    r"""
    (?:all\s+)?(?:(?-i:[A-Z]\w+)\s+)?members|councillors
    (?:(?:partner|voluntary|statutory)\s+)?(?:agencies|organisations)|schools|governors|providers|trusts
    the\s+police|(?-i:Police|Health|NHS)(?:\s+colleagues)?
    """
)

_NO_INITIALS = any_word(
    "LA LAs IT TV UK EU CP CIN LAC CLA EHE NHS CQC HMI DFE ICB CCG SEN FGM CSE CCE ASD GP PLO RAG QA KPI AND THE YES NO"
    " OK AM PM ACE SGO EET CAF FTE PDF MP OR OF IN ON BY FOR"
)
_INITIALS = (
    rf"(?-i:(?!{_NO_INITIALS}\b)[A-Z]{{2,3}}(?:\s*[/&]\s*[A-Z]{{2,3}})*"
    r"(?=\s+(?:to|would|will|agreed|undertook|offered|took|promised|did)\s|\s*(?:[,;)]|$)))"
)
_ROLE = rf"(?:(?:{_QUALITY}\s+)*{_HEAD}{_AFTER})"
_NO_FORENAME = any_word(
    "Cabinet Council Committee Panel Board Members Councillors Ofsted Government Executive Scrutiny Forum Commission"
    " They She He We Parliament Health Police It Who And Also Schools All Both Which Partners Officers Governors Then"
)
_VOWS = any_word("agreed undertook offered promised volunteered")
_FORENAME = rf"(?-i:(?!{_NO_FORENAME}\b)[A-Z][a-z]{{2,}}(?=\s+{_VOWS}\s+to\b))"
OWNER = re.compile(
    rf"\b(?:{_ROLE}|{_TITLED}|{_NAMED}|{_ACRONYM}|{_GROUP}|{_INITIALS}|{_FORENAME})(?!'s?\b)(?![\w'])", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\s*[(\[](?:(?:actions?|leads?|owners?)(?:\s+by)?\s*[:-]?\s*)?(?P<who>[^()\[\],;]{2,50}?)"
    r"(?:\s*[,;:-]\s*[^()\[\]]{3,40})?[)\]]\W*$",
    re.IGNORECASE,
)
_APPOSED = re.compile(rf",\s+(?P<name>{_NAMED}|{_TITLED}),", re.IGNORECASE)
_BODY = re.compile(BODY, re.IGNORECASE)
_NOT_PEOPLE = re.compile(
    any_of(
        r"""
        Social\sCare|Early\sHelp|Action\sPlan|Improvement\sPlan|Annual\sReport|Ofsted|Work\sProgramme
        Supporting\sDocuments|Corporate\sParenting|Children's\sServices|Child\sProtection|Children\sAct|Virtual\sSchool(?!\s(?:Head|Team))
        In\sResponse|In\sRelation
        January|February|March|April|June|July|August|September|October|November|December
        """
    )
)
_LOOK_ON = 20  # letters past a place that show what the one named before it does
_IS_ROLE = re.compile(rf"\b{_HEAD}$", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:and|&|/)\s*(?:the\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|all|both|our|its|relevant)\s+", re.IGNORECASE)


def owner_before(plain: str, start: int, at: int) -> tuple[int, int] | None:
    """The last person or role named between two places, as a span without its article; None where there is none."""
    found: tuple[int, int] | None = None
    for match in OWNER.finditer(plain, start, at + _LOOK_ON):
        if match.end() <= at and _is_somebody(match[0]):
            joined = found is not None and _JOINS.fullmatch(plain, found[1], match.start())
            found = (found[0] if found and joined else match.start(), match.start() + len(match[0].rstrip(" ,")))
    return found


def owner_at(plain: str, at: int, end: int) -> tuple[int, int] | None:
    """The person or role named right at a place, after an article if there is one."""
    article = _ARTICLE.match(plain, at, end)
    found = OWNER.match(plain, article.end() if article else at, end)
    return (found.start(), found.start() + len(found[0].rstrip(" ,"))) if found and _is_somebody(found[0]) else None


def _is_somebody(words: str) -> bool:
    """Whether words that are written as names are: "Virtual School" names nobody, "Virtual School Head" does."""
    return _IS_ROLE.search(words) is not None or _NOT_PEOPLE.match(words) is None


def name_after(plain: str, role: tuple[int, int]) -> tuple[int, int] | None:
    """The name that follows a role between commas, "the Head of Service, Ada Obi, said"; None where none does."""
    found = _APPOSED.match(plain, role[1])
    return found.span("name") if found else None


@dataclass(frozen=True, slots=True)
class Aside:
    """An owner in brackets at the end of an action, "(Ada Obi, by 3 May)": where the bracket and its owner stand."""

    start: int
    owner: tuple[int, int]


def owner_aside(plain: str, start: int, end: int) -> Aside | None:
    """The bracket at the end of some words that names who is to act; None where it names nobody."""
    found = _ASIDE.search(plain, start, end)
    if found is None:
        return None
    role = owner_at(plain, found.start("who"), found.end("who"))
    return Aside(found.start(), found.span("who")) if role and role[1] == found.end("who") else None


def body_at(plain: str, at: int, end: int) -> tuple[int, int] | None:
    """The body named right at a place."""
    found = _BODY.match(plain, at, end)
    return found.span() if found else None
