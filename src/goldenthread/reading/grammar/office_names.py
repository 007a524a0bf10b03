"""Names of offices, bodies and documents that hold a theme's word and say nothing of the theme.

"The Director of Education and Skills wrote" is not about education, nor "group leaders" about leadership.
"""

from __future__ import annotations

import re

_OFFICES = (
    r"Director|Directorate|Department|Head|Heads|Manager|Member|Minister|Secretary of State|Holder|Lead"
    r"|Officer|Commissioner|Committee|Panel|Commission|Chair|Board|Councillor"
)
_PART = r"(?:[A-Z][\w'-]*|and|&|the|in|of|for)"
_NAMED_OF = rf"(?:{_OFFICES})\s+(?:\(|for\s+|of\s+|-\s+)(?:the\s+)?[A-Z][\w'-]*(?:,?\s+{_PART})*"
_ENDINGS = (
    r"Managers?|Directors?|Directorate|Department|Representatives?|Committee|Panel|Commission|Commissioner|Adviser|Advisor"
    r"|Sub-Committee|(?<!Improvement )Board|Officer|Inspector|Judge|Cabinet|Forum"
    r"|Group"
)
_NAMED_BEFORE = rf"[A-Z][\w'-]*(?:,?\s+(?:[A-Z][\w'-]*|and|&|of|for)){{0,6}}\s+(?:{_ENDINGS})\b"
_COMMON = (
    r"(?:[Tt]eam|[Gg]roup|[Oo]pposition|[Yy]outh|[Pp]arty|[Dd]eputy|[Cc]ouncil)\s+[Ll]eaders?\b|[Ll]eader\s+of\s+the\b"
    r"|(?:[Ff]oster\s+carer|[Hh]ealth|[Ss]chools?|[Pp]arent\s+governor|[Vv]oluntary\s+sector|[Uu]nion|[Ss]taff)"
    r"\s+(?:representative|governor)s?\b|[Ii]ntegrated\s+[Cc]are\s+[Bb]oard|[Ss]pecialist\s+adviser"
)
_OFFICE_NAME = re.compile(rf"{_NAMED_OF}|{_COMMON}|{_NAMED_BEFORE}")


def without_offices(plain: str) -> str:
    """The text with the names of offices and bodies blanked, character for character."""
    return _OFFICE_NAME.sub(lambda name: " " * len(name[0]), plain)
