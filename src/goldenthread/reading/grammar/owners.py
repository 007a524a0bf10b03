"""Who is to do a thing: the person or role written nearest, by the words that English councils use for them."""

from __future__ import annotations

import re

from goldenthread.reading.grammar.bodies import BODY

_NOT_NAME = r"(?!(?:The|A|An|In|At|On|To|And|This|That|Both|All|For|By|If|As|It|Some|Our|No|Any|These|When|Following|Action|Actions|Further|With)\b)"
_HEAD = (
    r"(?:directors?|officers?|managers?|chief executive|cabinet members?|executive members?|portfolio holders?|lead members?|lead councillor"
    r"|head(?:teacher|s)?|heads? of (?:service|department)|leader|commissioners?|consultants?|(?:strategic |service |team |practice |operational |clinical )leads?"
    r"|clerk|co-?ordinators?|advis[eo]rs?|solicitors?|principal social workers?|social workers?|superintendent|secretary|treasurer|deputy|analysts?"
    r"|spokespersons?|champion|chair(?:man|person|woman)?s?|vice-?chair(?:man|person|woman)?|service leads?|auditors?|practitioners?|nurse|partners"
    r"|representatives?|colleagues|teams?|department|directorate|democratic services|legal services|the service|the council|the authority|the trust)"
)
_BEFORE = (
    rf"(?:(?:interim|acting|deputy|assistant|associate|corporate|executive|strategic|service|group|lead|senior|principal|divisional|regional|county"
    r"|democratic|scrutiny|committee|governance|performance|policy|legal|council|relevant|appropriate|new|chief|vice|independent|children's|social care"
    r"|education|monitoring|quality assurance|business|programme|project|team|head|operations|improvement|safeguarding|participation|virtual school"
    rf"|presenting|reporting|lead|public health|partnership|board|panel|cabinet|member|(?-i:{_NOT_NAME}[A-Z][\w'&-]*))\s+)*"
)
_DEPARTMENT = (
    r"(?:(?-i:[A-Z][\w'&-]*)|children's?|children|young people|people|adults?|families|family|social care|social work|services?|service|education|health|learning|skills"
    r"|schools?|support|safeguarding|early help|commissioning|quality|assurance|performance|inclusion|communities|finance|resources|transformation|improvement"
    r"|the committee|the panel|the board|the council|public health|housing|culture|wellbeing|corporate parenting|care|prevention|partnerships|policy|law|governance)"
)
_AFTER = rf"(?:,?\s+(?:(?:of|for|-|with responsibility for)\s+(?:the\s+)?{_DEPARTMENT}|(?-i:(?:Children|Adult|Early|Social|Education|Corporate|Quality|Legal|Finance|Youth|Family|Public|Safeguarding|Improvement)\b[\w']*))(?:(?:,\s*|\s+(?:and|&|,|of|for)\s+|\s*/\s*|\s+){_DEPARTMENT})*)?"
_NAMED = (
    rf"(?:(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Prof(?:essor)?)\.?\s+(?:(?-i:[A-Z])[\w'.-]*\s*(?:and\s+(?=(?-i:[A-Z]))|,\s*(?=(?-i:[A-Z])))?){{1,4}}"
    rf"|(?-i:{_NOT_NAME}[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+(?:[A-Z]\.?\s+)?(?:O'|Mc|Mac)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?))"
)
_ACRONYM = (
    r"(?-i:(?<=[Tt]he )[A-Z]{2,}(?:&[A-Z]+)*(?=,?\s+(?:and|also|then|would|will|shall|should|to|be (?:asked|requested|invited)"
    r"|agreed|undertook|offered|promised|committed|advised|explained|confirmed|said|informed|stated|reported|added)\b|\s*$))"
)
_GROUP = r"(?:(?:all\s+)?(?:(?-i:[A-Z]\w+)\s+)?members|councillors|partners|the police|(?-i:Police|Health|NHS)(?:\s+colleagues)?)"

ROLE = rf"(?:{_BEFORE}{_HEAD}{_AFTER})"
OWNER = re.compile(rf"\b(?:{ROLE}|{_NAMED}|{_ACRONYM}|{_GROUP})(?!'s?\b)(?![\w'])", re.IGNORECASE)
_BODY = re.compile(BODY, re.IGNORECASE)
_NOT_PEOPLE = re.compile(
    r"(?:Social Care|Early Help|Action Plan|Improvement Plan|Annual Report|Ofsted|Work Programme|Corporate Parenting|Children's Services|January|February|March"
    r"|April|June|July|August|September|October|November|December|Child Protection|Children Act|Virtual School$|In Response|In Relation|(?:The|In|At|This|It|As) |Supporting Documents)",
)


_JOINS = re.compile(r"\s*(?:and|&|/)\s*(?:the\s+)?", re.IGNORECASE)


def owner_before(plain: str, start: int, at: int) -> tuple[int, int] | None:
    """The last person or role named between two places, as a span without its article; None where there is none."""
    found: tuple[int, int] | None = None
    for match in OWNER.finditer(plain, start, at):
        if match.end() <= at and not _NOT_PEOPLE.match(match[0]):
            joined = found is not None and _JOINS.fullmatch(plain, found[1], match.start())
            found = (found[0] if found and joined else match.start(), match.end())
    return found


def owner_at(plain: str, at: int, end: int) -> tuple[int, int] | None:
    """The person or role named right at a place, after an article if there is one."""
    article = re.compile(r"(?:the|all|both|our|its|relevant)\s+", re.IGNORECASE).match(plain, at, end)
    found = OWNER.match(plain, article.end() if article else at, end)
    return (found.start(), found.end()) if found else None


def body_at(plain: str, at: int, end: int) -> tuple[int, int] | None:
    """The body named right at a place."""
    found = _BODY.match(plain, at, end)
    return found.span() if found else None
