"""Votes: counted ones, motions stated as carried or lost, and names put on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.number_words import NUMBER_WORD, number_said
from goldenthread.reading.grammar.vote_lists import VoteList, vote_lists
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Statement, Unsure, Vote

_I = re.IGNORECASE
_N = rf"(?:\d{{1,3}}|{NUMBER_WORD}|no|none|nil|an?)"
_VOTES = r"(?:\s+(?:votes?|members?|councillors?|voted|voting|people|cast|were|was)){0,2}"
_FOR = r"(?:(?:in\s+)?favou?r(?:\s+of)?|for|in support)"
_AGAINST = r"(?:against|opposed)"
_ABSTAIN = r"(?:abstentions?|abstain(?:ed|ing|s)?|not voting)"
_SEP = r"[\s,;:()/|-]*(?:and\s+|with\s+|to\s+)?[\s,;:()/|-]*"
_REST = rf"(?:\s*votes?)?(?:\s+{_AGAINST})?(?:,?\s*(?:\(|with|and)?\s*(?P<abstain>{_N}){_VOTES}\s+{_ABSTAIN})?"
_OF_WHAT = r"(?:\s+(?:the |this )?(?:motion|amendment|recommendations?|proposal))?"
_MOVED = (
    r"(?:(?:the|this|an|that|each|both)\s+)?(?:(?:original|substantive|amended|revised|first|second|third|alternative|above|composite|further)\s+)*"
    r"(?:motions?|amendments?|recommendations?|proposals?|counter-?motion|proposition|vote)"
)
_RESULT = r"(?:carried|lost|defeated|passed|rejected|fell)"


@dataclass(frozen=True, slots=True)
class VoteForm:
    """A way to state a vote: groups ``for``, ``against``, ``abstain``, ``result``; the example and what it reads as."""

    pattern: re.Pattern[str]
    example: str
    counts: tuple[int | None, int | None, int | None]
    result: str | None = None


def _form(
    pattern: str, example: str, counts: tuple[int | None, int | None, int | None], result: str | None = None
) -> VoteForm:
    return VoteForm(re.compile(pattern, _I), example, counts, result)


FORMS = (
    _form(
        rf"\b(?P<result>{_RESULT})\b[^.;]{{0,40}}?\bby\s+(?:a (?:majority|vote) of\s+)?(?P<for>{_N})(?:\s+votes?)?(?:\s+{_FOR})?,?\s*(?:to|-|:)\s*(?P<against>{_N})\b{_REST}",
        "The amendment was lost by 12 votes to thirty.",
        (12, 30, None),
        "lost",
    ),
    _form(
        rf"\b(?P<for>{_N})\s+votes?(?:\s+{_FOR})?,?\s*(?:to|-)\s*(?P<against>{_N})\b{_REST}",
        "It was decided by 20 votes to 7 votes with 1 abstention.",
        (20, 7, 1),
        None,
    ),
    _form(rf"\bvoted\s+\(?(?P<for>\d+)\s*(?:-|to)\s*(?P<against>\d+)\b{_REST}", "Members voted 7-2 in favour of the proposal.", (7, 2, None)),
    _form(
        rf"\b(?P<for>{_N}){_VOTES}\s*,?\s*{_FOR}\b{_OF_WHAT}{_SEP}(?P<against>{_N}){_VOTES}\s*{_AGAINST}\b{_OF_WHAT}(?:{_SEP}(?P<abstain>{_N}){_VOTES}\s*{_ABSTAIN}\b)?",
        "Voting: 5 For, 0 Against, 1 Abstention.",
        (5, 0, 1),
    ),
    _form(
        rf"\b{_FOR}\b{_OF_WHAT}\s*[:=(|-]+\s*(?P<for>{_N})\b\)?{_SEP}{_AGAINST}\b{_OF_WHAT}\s*[:=(|-]+\s*(?P<against>{_N})\b\)?(?:{_SEP}{_ABSTAIN}\b\s*[:=(|-]+\s*(?P<abstain>{_N})\b)?",
        "Vote: For: 9; Against: 3; Abstained: none",
        (9, 3, 0),
    ),
    _form(
        r"\b(?P<result>carried|lost|agreed|approved|passed|resolved|rejected)\s+(?:\w+\s+){0,2}?(?:on|by|with|using|through) (?:the |his |her |their )?(?:\w+'s )?(?:second (?:or|and) )?casting vote\b",
        "The proposal was agreed on the Chair's casting vote.",
        (None, None, None),
        "carried",
    ),
    _form(r"\bvoting:?\s+(?P<result>unanimous)", "Voting: Unanimous", (None, None, None), "carried"),
    _form(
        r"\b(?:used|uses|exercised|cast|gave|using|exercising) (?:his|her|their|a|the) (?:second (?:or|and) )?casting vote\b",
        "The Chair used her casting vote in favour.",
        (None, None, None),
    ),
    _form(
        rf"\b{_MOVED}\b[^.;]{{0,120}}?(?:\b(?:was|were|is|being|and|then|duly|declared|unanimously|therefore|to the vote|put)|,|-|:)\s+(?P<result>{_RESULT}|not carried)\b(?!\s+(?:out|by \w+ing))"
        rf"|\b(?:motion|amendment)s?\s+(?P<bare>{_RESULT})\b",
        "On being put to the vote the motion was declared carried.",
        (None, None, None),
        "carried",
    ),
    _form(
        r"\b(?:put to (?:the |a )?vote|vote was taken|on a vote|show of hands|the vote was)\b[^.;]{0,80}?\b(?P<result>carried|lost|unanimous(?:ly)?|approved|agreed|defeated)\b",
        "A vote was taken and it was unanimously agreed to proceed.",
        (None, None, None),
        "carried",
    ),
    _form(
        r"\b(?:votes?|names?|abstentions?|dissent|opposition|objections?)\b[^.;]{0,80}?\b(?:be|being|were|was)\s+(?:formally\s+|so\s+)?(?:recorded|minuted|noted)\b"
        r"|\b(?:wish(?:ed)?|asked|requested|ask|request)\s+(?:for )?(?:it |that it )?(?:to )?(?:be )?(?:recorded|minuted|noted|record)\b[^.;]{0,60}?\b(?:voted|abstain\w*|against|in favour|dissent)\b"
        r"|(?-i:\b(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss)\s(?:[A-Z][\w'.-]*|and|,|\s)+)\s*(?:then\s+|also\s+)?(?:abstained|voted (?:against|in favour|for))\b",
        "Councillors Reed and Ode asked that their votes against be recorded.",
        (None, None, None),
    ),
)  # fmt: skip

_GATE = Gate(
    *"vote voted voting abstained abstention abstain abstaining abstentions carried lost defeated against".split(),
    *"motion amendment minuted".split(),
)
_NAMES = re.compile(
    r"\b(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Sir)\.?\s+(?P<names>(?-i:[A-Z])[^.;:()]*?)(?=\s+(?:requested|asked|wished|abstained|voted|declared|that|be|to|also|did|had|and it|having|who)\b|$)",
    _I,
)
_LOST = re.compile(r"lost|defeated|rejected|fell|not carried", _I)
_VOTING = re.compile(
    r"\bvot(?:e|es|ed|ing)\b|abst|carried|lost|defeated|\bmotion\b|amendment|\bfor\b.*\bagainst\b|favour", _I
)
_STARTS = re.compile(
    rf"\bdeclared (?:that )?(?=the )|\band\s+(?={_MOVED}\b)|,\s+(?=councillors?\b|cllrs?\b|mr\b|mrs\b|ms\b|{_MOVED}\b)",
    _I,
)
_QUESTION = re.compile(
    rf"\b(?!(?:the |a )?vote\b){_MOVED}\b(?:\s+(?:that|to|of|from|by|on)\b[^.;]*?)?(?=,?\s+(?:was|were|is|being|having|put|carried|lost|declared|and|by)\b|\s*[.;:,]|$)",
    _I,
)
_TITLES = re.compile(r"\b(?:Councillors?|Cllrs?\.?)\s*")
_NEAR = 400  # letters between a stated vote and the list of names that belongs to it


def find(layout: Layout, kind: DocumentKind) -> Iterator[Statement | Unsure]:
    """Every vote of minutes; the list of names beside a stated vote belongs to it."""
    if kind is not DocumentKind.MINUTES:
        return
    lists = vote_lists(layout)
    stated = [vote for _, sentence in _GATE.sentences(layout) if (vote := _stated(layout, sentence))]
    stated = [vote for vote in stated if not any(found.start <= vote.start < found.end for found in lists)]
    for found in lists:
        beside = next((vote for vote in stated if _belongs(found, vote)), None)
        stated = [vote for vote in stated if vote is not beside]
        yield _listed(layout, found, beside)
    yield from stated


def _stated(layout: Layout, sentence: Span) -> Vote | None:
    """The vote a sentence states."""
    plain = layout.plain
    if not _VOTING.search(plain, *sentence):
        return None
    found = next((found for form in FORMS if (found := form.pattern.search(plain, sentence.start, sentence.end))), None)
    return _vote(layout, sentence, found) if found else None


def _vote(layout: Layout, sentence: Span, found: re.Match[str]) -> Vote:
    said = found.groupdict()
    start, end = _clause(layout.plain, sentence, found)
    result = _result(layout.plain[start:end], said.get("result") or said.get("bare"))
    for_, against, abstain = (_count(said.get(side)) for side in ("for", "against", "abstain"))
    if result and for_ is not None and against is not None and (for_ < against) == (result == "carried"):
        for_, against = against, for_  # the larger number is said first, whichever side won
    return Vote(
        text=layout.text[start:end],
        start=start,
        end=end,
        question=_question(layout, start, end),
        for_=for_,
        against=against,
        abstain=abstain,
        result=result,
        names=_names(layout.text[start:end]) if for_ is None else (),
    )


def _result(words: str, said: str | None) -> str | None:
    said = said or next(iter(re.findall(rf"\b{_RESULT}\b", words, _I)), None)
    return None if said is None else "lost" if _LOST.search(said) else "carried"


def _count(words: str | None) -> int | None:
    if words is None:
        return None
    if words.isdigit():
        return int(words)
    word = words.lower()
    return 0 if word in ("no", "none", "nil") else 1 if word in ("a", "an") else number_said(word)


def _clause(plain: str, sentence: Span, found: re.Match[str]) -> tuple[int, int]:
    """The clause that states the vote."""
    start = sentence.start
    for boundary in _STARTS.finditer(plain, start, found.end()):
        start = boundary.end() if boundary.end() <= found.start() + 1 or boundary.end() < found.end() - 12 else start
    start += len(plain[start : sentence.end]) - len(plain[start : sentence.end].lstrip(" |(["))
    return start, start + len(plain[start : sentence.end].rstrip(" .;:,|)]"))


def _question(layout: Layout, start: int, end: int) -> str | None:
    """What was voted on, as the clause names it: "the substantive motion"."""
    found = _QUESTION.search(layout.plain, start, end)
    return layout.text[slice(*found.span())] if found else None


def _names(words: str) -> tuple[str, ...]:
    found = _NAMES.search(words)
    parts = re.split(r",|\band\b|&", found["names"]) if found else ()
    return tuple(name for part in parts if (name := _TITLES.sub("", part).strip()))


def _belongs(found: VoteList, vote: Vote) -> bool:
    """Whether a stated vote tells of the same vote as a list: close by, and not with other numbers."""
    gap = found.start - vote.end if vote.end <= found.start else vote.start - found.end
    return gap <= _NEAR and vote.for_ in (None, found.for_) and vote.against in (None, found.against)


def _listed(layout: Layout, found: VoteList, beside: Vote | None) -> Vote:
    """A vote from a list of names, in the words of the sentence that states it, if one does."""
    counted = beside is not None and beside.for_ is not None
    start, end = (beside.start, beside.end) if beside and counted else (found.start, found.end)
    return Vote(
        text=layout.text[start:end],
        start=start,
        end=end,
        question=beside.question if beside else None,
        for_=found.for_,
        against=found.against,
        abstain=found.abstain if beside is None or beside.abstain is None else beside.abstain,
        result=beside.result if beside else None,
        names=found.names,
    )
