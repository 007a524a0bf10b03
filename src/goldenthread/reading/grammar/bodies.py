"""The bodies that decide: committees, boards, cabinets, councils and their members, however they are styled."""

from __future__ import annotations

from goldenthread.reading.grammar.patterns import any_of

_HEAD = any_of(
    r"""
    (?:sub-?\s?|joint\s)?committees?|(?:sub-?)?panels?|boards?|cabinet|executive|council|forum|commission|assembly
    (?:working|task|focus|reference)(?:\sand\sfinish)?\sgroup|partnership|authority|governing\sbody|trustees
    commissioners
    """
)
_STYLE = any_of(
    r"""
    (?-i:[A-Z])[\w'&,-]*|and|of|for|overview|scrutiny|select|corporate|parenting|policy|improvement|children's
    county|city|borough
    """
)
_WHO = r"(?:members|councillors|representatives)"

# One person who may decide alone, as leaders, cabinet members and directors do under an officer's or a member's powers.
MAKER = (
    r"(?:the\s+)?(?:(?:deputy\s+)?leader(?:\s+of\s+the\s+council)?|mayor|(?:executive|cabinet|lead)\s+(?:member|councillor)"
    r"|portfolio\s+holder|(?:\w+\s+){0,3}director|chief\s+executive|head\s+of\s+service)"
    r"(?:\s+(?:for|of)\s+[\w'&, ]{3,70}?)?"
)

# A body as the subject of its sentence: "The Children's Scrutiny Panel", "Cabinet members", "Members of the Board".
BODY = (
    rf"(?:(?:the|this|both|all)\s+)?(?:{_WHO}(?:\s+of\s+(?:the\s+)?(?:{_STYLE}\s+){{0,6}}{_HEAD})?"
    rf"|(?:{_STYLE}\s+){{0,8}}?{_HEAD}(?!\s+{_HEAD}\b)(?:\s+(?:members|councillors))?)"
)
