"""A limb of a resolution cut into clauses, each with the one kind of decision it makes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.bodies import BODY
from goldenthread.reading.grammar.deciding_verbs import ADVERB, DONE, FINITE, MEANING, VERB
from goldenthread.reading.grammar.owners import owner_at
from goldenthread.reading.grammar.patterns import any_word, not_after
from goldenthread.reading.grammar.settled_verbs import settled_in
from goldenthread.reading.statements import Verb

_I = re.IGNORECASE
_OPENS = r"(?:[\s'\"]*(?:and\s+)?(?:that|to|not to|in order to)\b[\s:,]*)?"
_MODAL = r"(?:should|would|will|shall|could|must|may|can)"
_NOT_AFTER_MODAL = not_after("to should would will shall could must may can not")
_NOT_A_NOUN = not_after("the a an of for its their and annual next")
_HAVING = r"(?:(?:has|have|had|wished to|wishes to|wish to)\s+)?"

_OPENING = re.compile(_OPENS, _I)
_LEADS = re.compile(rf"{_OPENS}{ADVERB}*(?P<verb>{VERB})", _I)
_BODY_ACTS = re.compile(
    rf"{_OPENS}(?:[^,:;]{{3,60}},\s+)?{BODY}\s*,?\s*{_HAVING}{ADVERB}*(?P<verb>{VERB})",
    _I,
)
_BE_DONE = re.compile(
    rf"{_NOT_AFTER_MODAL}\bbe\s+{ADVERB}*(?P<verbs>{DONE}(?:\s*(?:,|and|and/or|&)\s+{ADVERB}*(?:be\s+)?{DONE})*)", _I
)
_MODAL_DONE = re.compile(rf"\b{_MODAL}\s+(?:also\s+)?(?:be\s+)?{ADVERB}*(?P<verb>{VERB})", _I)
_IS_DONE = re.compile(rf"\b(?:is|are|was|were|to be)\s+{ADVERB}*(?P<verb>{DONE})", _I)
_SUBJECT_ACTS = re.compile(
    rf"{_OPENS}(?:(?!\b(?:be|is|are|was|were|which|who)\b)[\w'&/()-]+,?\s+){{1,12}}?(?:to\s+)?"
    rf"{_NOT_A_NOUN}(?P<verb>{VERB})(?=\s+\w)",
    _I,
)
_TO_VERB = re.compile(
    rf"\s+to\s+{ADVERB}*(?P<verb>note|receive|endorse|approve|recommend|request|ask|invite|support|welcome|delegate"
    r"|authorise|thank|acknowledge|recognise|adopt)\b",
    _I,
)
_THAT = re.compile(r"\s*,?\s+that\b", _I)
_LEAD_ENDS = re.compile(rf"\b(?P<verb>{VERB})(?:\s+(?:that|to|the following|as follows))?\s*:?-?\s*$", _I)
_SAYS_THAT = re.compile(rf"{VERB}\s*,?\s+that\b", _I)
_CUT = re.compile(
    rf"\s*(?:[;,]\s*)?\b(?:and|as well as)\s+|;\s+|,?\s+(?=subject to\b)|,\s+(?=(?:that|to)\b|{VERB})", _I
)
_NO_VERB = any_word(
    "be is are was were has have had and or of in on for to with at by from who which that as not but also about into"
    " over under within without through during before after until than then may can will shall should would must"
)
_DECIDED = re.compile(r"[^,;:]{3,80}?\b(?:agreed|decided|resolved|determined|voted)(?=\s+to\b)", _I)
# What is not the verb of "That schools name a contact": a word that joins, a verb of being, a noun before its verb.
_BASE = re.compile(
    r"\s+(?:\([^)]*\)\s*)?(?:,[^,]{3,120},\s*)?(?:also\s+|then\s+|not\s+)?"
    rf"(?!(?:{_NO_VERB})\b)(?-i:[a-z]{{3,}})(?<!ed)(?<!ing)(?<!ly)(?<![^s]s)\b(?!\s+(?:be|is|are|was|were|of|and)\b)",
    _I,
)
_OWN = re.compile(
    r"(?!(?:lead|cabinet|executive)\b)(?:[\w'-]+\s+){0,3}?(?:members?|councillors?|cllrs?|(?:vice-)?chair\w*)\b", _I
)
_LONGEST = 1200  # letters of a limb in which its verbs are looked for
_SHORTEST = 3  # words in a clause: "to agree and submit" is one
_SUBJECT = re.compile(
    r"(?:that\s+)?(?:the|a|an|its|their|this|these|those|all|any|members|officers|authority|thanks|councillors?"
    r"|further|[A-Z][\w'&]+)\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a limb, by its place in the limb's words, and what it decides; None where no verb says."""

    start: int
    end: int
    verb: Verb | None


def clauses_of(words: str) -> list[Clause]:
    """The clauses of a limb: more than one only where verbs of different kinds follow one another."""
    starts = [0]
    for cut in _CUT.finditer(words, 0, _LONGEST):
        left, right = words[starts[-1] : cut.start()], words[cut.end() :]
        if _is_cut(left, right):
            starts.append(cut.end())
    ends = [_end_before(words, start) for start in starts[1:]] + [len(words)]
    return [Clause(start, end, verb_of(words[start:end])) for start, end in zip(starts, ends, strict=True)]


def verb_of(words: str) -> Verb | None:
    """What a clause decides, by its main verb; None where it has none that decides."""
    words = words[:_LONGEST]
    return settled_in(words) or _leading(words) or _passive(words) or _other_shapes(words)


def lead_verb(words: str) -> Verb | None:
    """What a lead says of the limbs under it: "the committee requested:", "RESOLVED to recommend that:"."""
    found = _LEAD_ENDS.search(words)
    return MEANING[found["verb"].lower()] if found else clauses_of(words)[-1].verb


def acts(words: str) -> bool:
    """Whether words open with a body and what it decided: "The Board noted"."""
    return _BODY_ACTS.match(words) is not None


def _leading(words: str) -> Verb | None:
    found = _LEADS.match(words) or _BODY_ACTS.match(words)
    if not found:
        return None
    meaning = MEANING[found["verb"].lower()]
    return _agreed_to(words, found.end()) or meaning if meaning is Verb.AGREED else meaning


def _agreed_to(words: str, at: int) -> Verb | None:
    """What was agreed, where the words say it: "agreed to note", "agreed that it be noted"."""
    if to := _TO_VERB.match(words, at):
        return MEANING[to["verb"].lower()]
    return _passive(words[at:]) if _THAT.match(words, at) else None


def _passive(words: str) -> Verb | None:
    found = _BE_DONE.search(words)
    if not found:
        return None
    meanings = [MEANING[verb.lower()] for verb in re.findall(DONE, found["verbs"], _I)]
    return next((meaning for meaning in reversed(meanings) if meaning is not Verb.NOTED), Verb.NOTED)


def directs(words: str) -> bool:
    """Whether a limb says what somebody other than the body is to do: "That partners name a lead"."""
    opens = _OPENING.match(words)
    role = owner_at(words, opens.end() if opens else 0, len(words))
    return role is not None and not _OWN.match(words, role[0]) and _BASE.match(words, role[1]) is not None


def _other_shapes(words: str) -> Verb | None:
    if directs(words):
        return Verb.REQUESTED
    if decided := _DECIDED.match(words):
        return _agreed_to(words, decided.end()) or Verb.AGREED
    for shape in (_MODAL_DONE.search, _SUBJECT_ACTS.match, _IS_DONE.search):
        if found := shape(words):
            return MEANING[found["verb"].lower()]
    return None


def _is_cut(left: str, right: str) -> bool:
    """Whether what follows is a clause of its own, of another kind than what went before."""
    if len(left.split()) < _SHORTEST:
        return False
    before, after = verb_of(left), _clause_verb(left, right)
    return before is not None and after is not None and before is not after


def _clause_verb(left: str, right: str) -> Verb | None:
    if lead := _LEADS.match(right):
        first = _LEADS.match(left) or _BODY_ACTS.match(left)
        return _leading(right) if first and _is_finite(first["verb"]) is _is_finite(lead["verb"]) else None
    if right.startswith("subject to"):
        return settled_in(right)
    if _BODY_ACTS.match(right):
        return verb_of(right)
    if re.match(r"that\b", right, _I):
        return None if _SAYS_THAT.search(left) else verb_of(right) or _agreed_at_least(right)
    return _passive(right) if _SUBJECT.match(right) and _BE_DONE.search(left) else None


def _agreed_at_least(words: str) -> Verb | None:
    """What a clause of its own decides whose verb says nothing more: "that the plan be refreshed"."""
    return Verb.AGREED if " be " in words[:_LONGEST] else None


def _is_finite(verb: str) -> bool:
    """Whether a verb says that its body did or does it: "noted", "asks", and not "note"."""
    return re.fullmatch(FINITE, verb, _I) is not None


def _end_before(words: str, start: int) -> int:
    """Where the clause before a cut ends: without its comma and conjunction."""
    return len(re.sub(r"[\s,;]*(?:\b(?:and|as well as)\s*)?$", "", words[:start], flags=_I))
