"""A closed set of values: the codes that case tables hold, how Annex A writes each, and how else people write them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\xa0": " "})
_LETTER = re.compile(r"^[a-z]{1,2}\d?\)\s*")  # "a) ", "p1) ", "zz) "
_CODE_FIRST = re.compile(r"^(\w+)\s*[:=-]\s*(.*)$|^(\w*\d\w*)\s+(.*)$")  # "N1 - Abuse", "6: Police", "0 No"
NOTHING = frozenset(("", "-", "n/a", "na", "null", "none", "nan", "not applicable"))


def folded(text: str) -> str:
    """A text as it is compared: lower case, plain quotes and dashes, single spaces."""
    return " ".join(text.translate(_PLAIN).casefold().split())


class NotInSet(ValueError):
    """A text that is none of a set's values."""


@dataclass(frozen=True, eq=False)
class ValueSet:
    """A closed set of values.

    ``lettered`` gives for each code what Annex A writes. ``also`` gives other spellings of a code, and
    ``missing`` the spellings that say there is no answer. ``means`` is said of the set in complaints: "a source".
    """

    means: str
    lettered: Mapping[object, str]
    also: Mapping[object, tuple[str, ...]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    _known: dict[str, object] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        known: dict[str, object] = dict.fromkeys(map(folded, (*NOTHING, *self.missing)))
        spelt = [(spelling, code) for code, text in self.lettered.items() for spelling in _spellings(text)]
        said_by = Counter(spelling for spelling, _ in spelt)
        known.update({spelling: code for spelling, code in spelt if said_by[spelling] == 1})
        known.update({folded(str(code)): code for code in self.lettered})
        known.update({folded(text): code for code, texts in self.also.items() for text in texts})
        object.__setattr__(self, "_known", known)

    def written(self, code: object) -> str:
        """What Annex A writes for a code; KeyError for a code that is not in the set."""
        return self.lettered[code]

    def code(self, text: str) -> object:
        """The code of a text, None where the text says that there is none; `NotInSet` where it is none of these.

        Tried in turn: the text as it stands, without its letter, by the code it begins with ("N1 - Abuse or neglect").
        """
        whole = folded(text)
        for tried in (whole, _LETTER.sub("", whole)):
            if tried in self._known:
                return self._known[tried]
            first = _CODE_FIRST.match(tried)
            if first and (code := first[1] or first[3]) in self._known:
                return self._known[code]
        raise NotInSet(text)


def _spellings(lettered: str) -> set[str]:
    """ "a) U1: Foster placement" is also "U1: Foster placement", "U1" and, where no other code says it, the rest."""
    whole = folded(lettered)
    bare = _LETTER.sub("", whole)
    first = re.match(r"^(\w+)(?:: | - )(.*)$", bare)
    return {whole, bare, *(first.groups() if first else ())}
