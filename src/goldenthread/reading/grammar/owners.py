"""Who is to do a thing: the person or role written nearest, by the words that English councils use for them."""

from __future__ import annotations

import re

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
_AFTER = (
    rf"(?:,?\s+(?:(?:of|for|-|with responsibility for)\s+(?:the\s+)?{_DEPARTMENT}|(?-i:{_SUBJECTS}\b[\w']*))"
    rf"(?:(?:,\s*|\s+(?:and|&|,|of|for)\s+|\s*/\s*|\s+){_DEPARTMENT})*)?"
)
_TITLED = (
    r"(?:(?:County )?Councillors?|Cllrs?\.?|CC|Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Prof(?:essor)?)\.?\s+"
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

_ROLE = rf"(?:(?:{_QUALITY}\s+)*{_HEAD}{_AFTER})"
OWNER = re.compile(rf"\b(?:{_ROLE}|{_TITLED}|{_NAMED}|{_ACRONYM}|{_GROUP})(?!'s?\b)(?![\w'])", re.IGNORECASE)
_BODY = re.compile(BODY, re.IGNORECASE)
_NOT_PEOPLE = re.compile(
    any_of(
        r"""
        Social\sCare|Early\sHelp|Action\sPlan|Improvement\sPlan|Annual\sReport|Ofsted|Work\sProgramme
        Supporting\sDocuments|Corporate\sParenting|Children's\sServices|Child\sProtection|Children\sAct|Virtual\sSchool$
        In\sResponse|In\sRelation
        January|February|March|April|June|July|August|September|October|November|December
        """
    )
)
_JOINS = re.compile(r"\s*(?:and|&|/)\s*(?:the\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|all|both|our|its|relevant)\s+", re.IGNORECASE)


def owner_before(plain: str, start: int, at: int) -> tuple[int, int] | None:
    """The last person or role named between two places, as a span without its article; None where there is none."""
    found: tuple[int, int] | None = None
    for match in OWNER.finditer(plain, start, at):
        if match.end() <= at and not _NOT_PEOPLE.match(match[0]):
            joined = found is not None and _JOINS.fullmatch(plain, found[1], match.start())
            found = (found[0] if found and joined else match.start(), match.start() + len(match[0].rstrip(" ,")))
    return found


def owner_at(plain: str, at: int, end: int) -> tuple[int, int] | None:
    """The person or role named right at a place, after an article if there is one."""
    article = _ARTICLE.match(plain, at, end)
    found = OWNER.match(plain, article.end() if article else at, end)
    return (found.start(), found.start() + len(found[0].rstrip(" ,"))) if found else None


def body_at(plain: str, at: int, end: int) -> tuple[int, int] | None:
    """The body named right at a place."""
    found = _BODY.match(plain, at, end)
    return found.span() if found else None
