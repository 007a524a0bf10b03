"""A census of made-up children in which everything that can be wrong is wrong somewhere, the same every time.

Days are drawn from a span so small that they fall before, on and after one another; elements are now and then missing.
A census that is ``spoilt`` has besides what cannot be kept: rows without their day, codes there are none of, children
and rows listed twice.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta

AS_AT = date(2026, 3, 31)
_ABUSE = ("NEG", "PHY", "SAB", "EMO", "MUL", "XXX")
_FACTORS = ("1B", "3A", "18A", "19A", "21", "16A", "16A")


def census(children: int = 400, *, spoilt: bool = False) -> str:
    """The whole file, an element a line."""
    chance = _Chance(children)
    chance.spoilt = spoilt
    body = "\n".join(_child(number, chance) for number in range(children))
    header = _in(
        "Header", _in("CollectionDetails", _is("Collection", "CIN"), _is("Year", 2026), _is("ReferenceDate", AS_AT))
    )
    return f"<Message>\n{header}\n<Children>\n{body}\n</Children>\n</Message>\n"


class _Chance(random.Random):
    spoilt = False
    fresh: list[int]  # days no row of the child begins on yet

    def says(self, share: float) -> bool:
        return self.random() < share

    def spoils(self) -> bool:
        return self.spoilt and self.says(0.1)

    def day(self, first: int = -30, last: int = 420) -> date:
        """A day so many days before the reference date; before nought is after it."""
        return AS_AT - timedelta(days=self.randint(first, last))

    def fresh_day(self) -> date:
        """A day on which no row of the child begins yet, unless the census is spoilt."""
        if self.spoils():
            return self.day(0, 3)
        return AS_AT - timedelta(days=self.fresh.pop())

    def some(self, make: Callable[[], str], most: int) -> list[str]:
        return [make() for _ in range(self.randint(0, most))]


def _is(name: str, value: object) -> str:
    return f"<{name}>{value}</{name}>"


def _in(name: str, *content: str) -> str:
    inner = "\n".join(each for each in content if each)
    return f"<{name}>\n{inner}\n</{name}>"


def _child(number: int, chance: _Chance) -> str:
    chance.fresh = chance.sample(range(-30, 420), 100)
    unborn = chance.says(0.15)
    born = chance.choice((chance.day(0, 500), chance.day(2000, 6000), chance.day(9300, 9800)))
    return _in(
        "Child",
        _in(
            "ChildIdentifiers",
            _is("LAchildID", _child_id(number, chance)),
            _is("UPNunknown", "UN3"),
            "" if unborn and chance.says(0.8) else _is("PersonBirthDate", born),
            _is("ExpectedPersonBirthDate", chance.day(-300, 100)) if unborn or chance.says(0.05) else "",
            "" if chance.says(0.05) else _is("Sex", chance.choice(("M", "F", "U", "Q"))),
            _is("PersonDeathDate", chance.day(0, 700)) if chance.says(0.2) else "",
        ),
        _in(
            "ChildCharacteristics",
            "" if chance.says(0.05) else _is("Ethnicity", chance.choice(("WBRI", "MOTH", "ABCD"))),
            _disabilities(chance),
        ),
        _details(chance),
        *chance.some(lambda: _details(chance), 2),
    )


def _child_id(number: int, chance: _Chance) -> str:
    if chance.spoilt and number % 100 == 99:
        return "EX000001"
    return chance.choice((f"EX{number:06}",) * 20 + (f"EX-{number:06}", f"EX{number:030}"))


def _disabilities(chance: _Chance) -> str:
    twice = ("LD", "LD") if chance.spoilt else ("BEH",)
    codes = chance.choice(((), ("NONE",), ("LD", "AUT"), twice, ("NONE", "LD"), ("ABCD",), ("MOB",)))
    return _in("Disabilities", *(_is("Disability", code) for code in codes)) if codes else ""


def _details(chance: _Chance) -> str:
    closed, ended = chance.says(0.6), chance.says(0.9)
    return _in(
        "CINdetails",
        "" if chance.spoils() else _is("CINreferralDate", chance.fresh_day()),
        "" if chance.says(0.05) else _is("ReferralSource", chance.choice(("1A", "3F", "10", "99"))),
        ""
        if chance.says(0.1)
        else _is("PrimaryNeedCode", "N42" if chance.spoils() else chance.choice(("N1", "N4", "N0"))),
        _is("CINclosureDate", chance.day(-10, 420)) if closed else "",
        _is("ReasonForClosure", _closure(chance)) if closed == ended else "",
        _is("DateOfInitialCPC", chance.day()) if chance.says(0.15) else "",
        *chance.some(lambda: _assessment(chance), 2),
        *chance.some(lambda: _need_plan(chance), 2),
        *chance.some(lambda: _enquiry(chance), 2),
        "" if chance.says(0.05) else _is("ReferralNFA", chance.choice(("0", "false", "0", "1", "true"))),
        *chance.some(lambda: _protection_plan(chance), 2),
    )


def _closure(chance: _Chance) -> str:
    return "RC77" if chance.spoils() else chance.choice(("RC1", "RC2", "RC8", "RC9"))


def _assessment(chance: _Chance) -> str:
    factors = _drawn(chance, _FACTORS)
    return _in(
        "Assessments",
        _is("AssessmentActualStartDate", chance.fresh_day()),
        _is("AssessmentAuthorisationDate", chance.day()) if chance.says(0.7) else "",
        _in("FactorsIdentifiedAtAssessment", *(_is("AssessmentFactors", code) for code in factors)) if factors else "",
    )


def _drawn(chance: _Chance, codes: Sequence[str]) -> list[str]:
    return chance.sample(codes, chance.randint(0, 2))


def _need_plan(chance: _Chance) -> str:
    started = chance.fresh_day()
    ended = chance.choice((started, chance.day()))
    return _in(
        "CINPlanDates",
        _is("CINPlanStartDate", started),
        _is("CINPlanEndDate", ended) if chance.says(0.7) else "",
    )


def _enquiry(chance: _Chance) -> str:
    return _in(
        "Section47",
        _is("S47ActualStartDate", chance.fresh_day()),
        _is("DateOfInitialCPC", chance.day()) if chance.says(0.5) else "",
        _is("ICPCnotRequired", chance.choice(("0", "1"))),
    )


def _protection_plan(chance: _Chance) -> str:
    started = chance.fresh_day()
    ended = chance.choice((started, chance.day(), chance.day()))
    reviews = [_is("CPPreviewDate", day) for day in chance.choice(((), (chance.day(),)))]
    return _in(
        "ChildProtectionPlans",
        _is("CPPstartDate", started),
        _is("CPPendDate", ended) if chance.says(0.7) else "",
        "" if chance.says(0.05) else _is("InitialCategoryOfAbuse", chance.choice(_ABUSE)),
        "" if chance.says(0.05) else _is("LatestCategoryOfAbuse", chance.choice(_ABUSE)),
        "" if chance.says(0.05) else _is("NumberOfPreviousCPP", chance.randint(0, 3)),
        _in("Reviews", *reviews) if reviews else "",
    )
