"""The verbs by which a body decides, what each means, and where they stand in a limb of a resolution."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.reading.statements import Verb

_IRREGULAR = {
    "bring": "brought brings", "send": "sent sends", "write": "written wrote writes", "give": "given gave gives",
    "make": "made makes", "take": "taken took takes", "hold": "held holds", "seek": "sought seeks",
    "put": "puts", "set": "sets", "refer": "referred refers", "defer": "deferred defers", "submit": "submitted submits",
    "permit": "permitted permits", "feed": "fed feeds", "draw": "drawn drew draws", "undertake": "undertaken undertook",
    "regret": "regretted regrets", "commit": "committed commits", "transfer": "transferred transfers",
    "keep": "kept keeps", "withdraw": "withdrawn withdrew", "begin": "begun began", "get": "got gets",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DecidingVerbs:
    """Verbs that mean one kind of decision, and a limb that uses one of them."""

    means: Verb
    verbs: str
    example: str


VERBS = (
    DecidingVerbs(
        Verb.NOTED,
        "note receive recognise recognize acknowledge",
        "That the position on placements be noted",
    ),
    DecidingVerbs(
        Verb.AGREED,
        "agree adopt accept confirm resolve decide determine appoint nominate elect establish create defer continue"
        " proceed implement commit join co-opt undertake withdraw amend transfer reappoint re-appoint"
        " delay postpone cancel reject decline form constitute observe attend visit",
        "That the new terms of reference be adopted",
    ),
    DecidingVerbs(
        Verb.APPROVED,
        "approve authorise authorize delegate grant ratify permit sanction allocate fund award",
        "That spending on two hubs be approved",
    ),
    DecidingVerbs(Verb.ENDORSED, "endorse support", "That the draft strategy be endorsed"),
    DecidingVerbs(Verb.RECOMMENDED, "recommend", "That Exampleshire Council be recommended to adopt the plan"),
    DecidingVerbs(
        Verb.REQUESTED,
        "request ask invite instruct direct require urge encourage call circulate share submit provide bring send write"
        " present report forward supply prepare produce arrange include add schedule review investigate explore"
        " consider examine publish distribute email issue refer monitor update feed put draw make take seek collect"
        " collate complete develop raise contact return notify inform advise keep revise convene organise compile"
        " carry incorporate place give hold set look remind task press lobby",
        "That a list of visits be circulated to members",
    ),
    DecidingVerbs(
        Verb.OTHER,
        "welcome thank congratulate commend praise applaud regret apologise express record celebrate"
        " appreciate condemn",
        "That the foster carers be thanked",
    ),
)  # fmt: skip


def _forms(verb: str) -> list[str]:
    """A verb's base, past and present forms."""
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "d", verb + "s"]
    if verb.endswith(("ss", "sh", "ch")):
        return [verb, verb + "ed", verb + "es"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ied", verb[:-1] + "ies"]
    return [verb, verb + "ed", verb + "s"]


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")\b"


_BASES = {verb for row in VERBS for verb in row.verbs.split()}
MEANING = {form: row.means for row in VERBS for verb in row.verbs.split() for form in _forms(verb)}
VERB = _one_of(MEANING)
DONE = _one_of(form for form in MEANING if (form[-1] != "s" and form not in _BASES) or form in ("put", "set"))
FINITE = _one_of(form for form in MEANING if form not in _BASES or form in ("put", "set"))
ADVERB = (
    r"(?:(?:also|further|furthermore|therefore|hereby|duly|fully|formally|unanimously|strongly|warmly|particularly"
    r"|again|then|subsequently|accordingly|both|now|all|each|jointly|does|do|in principle|in addition|additionally)\s+)"
)
