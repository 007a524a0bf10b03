"""Votes: counted ones, motions stated as carried or lost, and names put on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.number_words import NUMBER_WORD, number_said
from goldenthread.reading.grammar.patterns import any_of, any_word
from goldenthread.reading.grammar.vote_lists import VoteList, vote_lists
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Statement, Unsure, Vote

_I = re.IGNORECASE
_N = rf"(?:\d{{1,3}}|{NUMBER_WORD}|no|none|nil)"
_VOTES = r"(?:\s+(?:votes?|members?|councillors?|voted|voting|people|cast|were|was)){0,2}"
_FOR = r"(?:(?:in\s+)?favou?r(?:\s+of)?|for|in support)"
_AGAINST = r"(?:against|opposed)"
_ABSTAIN = r"(?:abstentions?|abstain(?:ed|ing|s)?|not voting)"
_SEP = r"[\s,;:()/|-]*(?:(?:and|with|to)\s+)?[\s,;:()/|-]*"
_IS = r"\s*[:=(|-]+\s*"
_OF_WHAT = r"(?:\s+(?:(?:the|this)\s)?(?:motion|amendment|recommendations?|proposal))?"
_COUNT_FOR, _COUNT_AGAINST, _COUNT_ABSTAIN = (rf"(?P<{side}>{_N})" for side in ("for", "against", "abstain"))
_REST = rf"(?:\s*votes?)?(?:\s+{_AGAINST})?(?:,?\s*(?:\(|with|and)?\s*{_COUNT_ABSTAIN}{_VOTES}\s+{_ABSTAIN})?"
_WHICH = any_word("original substantive amended revised first second third alternative above composite further")
_MOVED = (
    rf"(?:(?:the|this|an|that|each|both)\s+)?(?:{_WHICH}\s+)*"
    r"(?:motions?|amendments?|recommendations?|proposals?|counter-?motion|proposition|vote)"
)
_RESULT = r"(?:carried|lost|defeated|passed|rejected|fell)"
_PUT = r"(?:\b(?:was|were|is|being|and|then|duly|declared|unanimously|therefore|to the vote|put)|,|-|:)"
_CASTING = r"(?:second (?:or|and) )?casting vote\b"
_RECORDED = r"(?:recorded|minuted|noted)"

Counts = tuple[int | None, int | None, int | None]
_NO_COUNTS: Counts = (None, None, None)


@dataclass(frozen=True, slots=True)
class VoteForm:
    """A way to state a vote: groups ``for``, ``against``, ``abstain``, ``result``; the example and what it reads as."""

    pattern: re.Pattern[str]
    example: str
    counts: Counts = _NO_COUNTS
    result: str | None = None


def _form(patterns: str, example: str, counts: Counts = _NO_COUNTS, result: str | None = None) -> VoteForm:
    return VoteForm(re.compile(any_of(patterns), _I), example, counts, result)


FORMS = (
    _form(
        rf"""
        \b(?P<result>{_RESULT})\b[^.;]{{0,40}}?\bby\s+
            (?:a\s(?:majority|vote)\sof\s+)?{_COUNT_FOR}(?:\s+votes?)?(?:\s+{_FOR})?
            ,?\s*(?:to|-|:)\s*{_COUNT_AGAINST}\b{_REST}
        """,
        "The amendment was lost by 12 votes to thirty.",
        (12, 30, None),
        "lost",
    ),
    _form(
        rf"\b{_COUNT_FOR}\s+votes?(?:\s+{_FOR})?,?\s*(?:to|-)\s*{_COUNT_AGAINST}\b{_REST}",
        "It was decided by 20 votes to 7 votes with 1 abstention.",
        (20, 7, 1),
    ),
    _form(
        rf"\bvoted\s+{_FOR}{_OF_WHAT}\s+{_COUNT_FOR}\b{_SEP}{_AGAINST}\b{_OF_WHAT}\s+{_COUNT_AGAINST}\b",
        "There voted for the motion 12, against 15.",
        (12, 15, None),
    ),
    _form(
        rf"\b(?:majority(?:\s+of)?|vote\s+of|tied(?:\s+at)?)\s+{_COUNT_FOR}(?:\s+votes?)?\s*(?:to|-|:)\s*{_COUNT_AGAINST}\b{_REST}",
        "The proposal was supported by a majority of 7 to 2.",
        (7, 2, None),
    ),
    _form(
        rf"\bvoted\s+(?:by\s+)?\(?{_COUNT_FOR}\s*(?:-|to)\s*{_COUNT_AGAINST}\b{_REST}",
        "Members voted 7-2 in favour of the proposal.",
        (7, 2, None),
    ),
    _form(
        rf"""
        \b{_COUNT_FOR}{_VOTES}\s*,?\s*{_FOR}\b{_OF_WHAT}{_SEP}
            {_COUNT_AGAINST}{_VOTES}\s*{_AGAINST}\b{_OF_WHAT}
            (?:{_SEP}{_COUNT_ABSTAIN}{_VOTES}\s*{_ABSTAIN}\b)?
        """,
        "Voting: 5 For, 0 Against, 1 Abstention.",
        (5, 0, 1),
    ),
    _form(
        rf"""
        \b{_FOR}\b{_OF_WHAT}{_IS}{_COUNT_FOR}\b\)?{_SEP}{_AGAINST}\b{_OF_WHAT}{_IS}{_COUNT_AGAINST}\b\)?
            (?:{_SEP}{_ABSTAIN}\b{_IS}{_COUNT_ABSTAIN}\b)?
        """,
        "Vote: For: 9; Against: 3; Abstained: none",
        (9, 3, 0),
    ),
    _form(
        rf"""
        \b(?P<result>{_RESULT}|agreed|approved|resolved)\s+(?:\w+\s+){{0,2}}?
            (?:on|by|with|using|through)\s(?:(?:the|his|her|their)\s)?(?:\w+'s\s)?{_CASTING}
        """,
        "The proposal was agreed on the Chair's casting vote.",
        result="carried",
    ),
    _form(r"\bvoting:?\s+(?P<result>unanimous)", "Voting: Unanimous", result="carried"),
    _form(
        rf"\b(?:used|uses|exercised|cast|gave|using|exercising)\s(?:his|her|their|a|the)\s{_CASTING}",
        "The Chair used her casting vote in favour.",
    ),
    _form(
        rf"""
        \b{_MOVED}\b[^.;]{{0,120}}?{_PUT}\s+(?P<result>{_RESULT}|not\scarried)\b(?!\s+(?:out|by\s\w+ing))
        \b(?:motion|amendment)s?\s+(?P<bare>{_RESULT})\b
        """,
        "On being put to the vote the motion was declared carried.",
        result="carried",
    ),
    _form(
        r"""
        \b(?:put\sto\s(?:(?:the|a)\s)?vote|vote\swas\staken|on\sa\svote|show\sof\shands|the\svote\swas)\b
            [^.;]{0,80}?\b(?P<result>carried|lost|unanimous(?:ly)?|approved|agreed|defeated)\b
        """,
        "A vote was taken and it was unanimously agreed to proceed.",
        result="carried",
    ),
    _form(
        rf"""
        \b(?:votes?|names?|abstentions?|dissent|opposition|objections?)\b[^.;]{{0,80}}?
            \b(?:be|being|were|was)\s+(?:(?:formally|so)\s+)?{_RECORDED}\b
        \b(?:wish(?:ed)?|ask(?:ed)?|request(?:ed)?)\s+(?:for\s)?(?:(?:that\s)?it\s)?(?:to\s)?(?:be\s)?(?:{_RECORDED}|record)\b
            [^.;]{{0,60}}?\b(?:voted|abstain\w*|against|in\sfavour|dissent)\b
        (?-i:\b(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss)\s(?:[A-Z][\w'.-]*|and|,|\s)+)
            \s*(?:(?:then|also)\s+)?(?:abstained|voted\s(?:against|in\sfavour|for)|dissent(?:ed|ing)|abstaining|voting\sagainst)\b
        """,
        "Councillors Reed and Ode asked that their votes against be recorded.",
    ),
)

_CUES = (
    "vote voted voting abstain abstained abstaining abstention carried lost defeated against motion amendment minuted"
    " dissent dissented dissenting majority tied unanimous"
)
_GATE = Gate(*_CUES.split())
_NAMES = re.compile(
    r"\b(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Sir)\.?\s+(?P<names>(?-i:[A-Z])[^.;:()]*?)"
    r"(?=\s+(?:requested|asked|wished"
    r"|abstained|voted|declared|that|be|to|also|did|had|and it|having|who)\b|$)",
    _I,
)
_LOST = re.compile(r"lost|defeated|rejected|fell|not carried", _I)
_VOTING = re.compile(
    r"\bvot(?:e|es|ed|ing)\b|abst|carried|lost|defeated|\bmotion\b|amendment|\bfor\b.*\bagainst\b|favour"
    r"|\btied\b|\bmajority\b|dissent",
    _I,
)
_STARTS = re.compile(
    rf"\bdeclared (?:that )?(?=the )|\band\s+(?={_MOVED}\b)|,\s+(?=councillors?\b|cllrs?\b|mr\b|mrs\b|ms\b|{_MOVED}\b)",
    _I,
)
_QUESTION = re.compile(
    rf"\b(?!(?:the |a )?vote\b){_MOVED}\b(?:\s+(?:that|to|of|from|by|on)\b[^.;]*?)?"
    r"(?=,?\s+(?:was|were|is|being|having|put|carried|lost|declared|and|by)\b|\s*[.;:,]|$)",
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
    return 0 if word in ("no", "none", "nil") else number_said(word)


def _clause(plain: str, sentence: Span, found: re.Match[str]) -> tuple[int, int]:
    """The clause that states the vote."""
    start = sentence.start
    for boundary in _STARTS.finditer(plain, start, found.end()):
        start = boundary.end() if boundary.end() <= found.start() + 1 or boundary.end() < found.end() - 12 else start
    start += len(plain[start : sentence.end]) - len(plain[start : sentence.end].lstrip(" |(["))
    end = start + len(plain[start : sentence.end].rstrip(" .;:,|)]"))
    closes = plain[end : end + 1] == ")" and plain.count("(", start, end) > plain.count(")", start, end)
    return start, end + closes


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
    counts_agree = vote.for_ in (None, found.for_) and vote.against in (None, found.against)
    return gap <= _NEAR and counts_agree and _same_question(found.question, vote.question)


def _same_question(listed: str | None, stated: str | None) -> bool:
    """Whether a list and a sentence may be of one question: a motion and its amendment are two."""
    return listed is None or stated is None or listed.split()[-1].lower() == stated.split()[-1].lower()


def _listed(layout: Layout, found: VoteList, beside: Vote | None) -> Vote:
    """A vote from a list of names, in the words of the sentence that states it, if one does."""
    counted = beside is not None and beside.for_ is not None
    start, end = (beside.start, beside.end) if beside and counted else (found.start, found.end)
    return Vote(
        text=layout.text[start:end],
        start=start,
        end=end,
        question=beside.question if beside and beside.question else found.question,
        for_=found.for_,
        against=found.against,
        abstain=found.abstain if beside is None or beside.abstain is None else beside.abstain,
        result=beside.result if beside else None,
        names=found.names,
    )
