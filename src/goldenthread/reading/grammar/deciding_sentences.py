"""Sentences in which the body itself decides: "The Committee noted the report", "The Panel asks that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goldenthread.reading.grammar.bodies import BODY
from goldenthread.reading.grammar.clauses import clauses_of
from goldenthread.reading.grammar.deciding_verbs import ADVERB
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.limb_shapes import body_leads, is_whole
from goldenthread.reading.grammar.owners import owner_at
from goldenthread.reading.grammar.patterns import any_of, any_word
from goldenthread.reading.grammar.places import Taken, above_of, place_of
from goldenthread.reading.grammar.procedure import is_procedure
from goldenthread.reading.grammar.replies import Reply, reply_to
from goldenthread.reading.grammar.resolutions import Limb
from goldenthread.reading.layout import Block, Layout, Span
from goldenthread.reading.statements import Decision, Verb


@dataclass(frozen=True, slots=True)
class DecidingForm:
    """What a body may be said to do that decides.

    ``alone``: only where no resolution follows on the same item, for there it is the talk that led to the resolution.
    """

    pattern: re.Pattern[str]
    alone: bool
    example: str


def _does(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_PAPER = any_word(
    """reports? updates? contents? presentations? plans? position recommendations? information progress letters?
    response strategy briefings? findings outcomes? documents? data scorecard programme performance statement review
    comments proposals? submission feedback dashboard items? points views verbal"""
)
_A_PAPER = rf"(?:the|this|an?|its|their|both)\s+(?:[\w'&/(),-]+\s+){{0,14}}?{_PAPER}\b"
_MERELY_ASKED = any_of(
    r"""
    questions?|whether|if|how|why|what|when|about|where|who|which|several|some|various|further\squestions
    a\s(?:number|series|range)\sof
    """
)


def _form(pattern: str, example: str, *, alone: bool = False) -> DecidingForm:
    return DecidingForm(re.compile(pattern, re.IGNORECASE), alone, example)


FORMS = (
    _form(rf"(?:noted|accepted)\s+(?:and\s+\w+ed\s+)?{_A_PAPER}", "The Board noted the annual report."),
    _form(r"noted\s+the following\b", "The panel noted the following:"),
    _form(r"(?:notes|accepts)\b", "The committee notes that caseloads have fallen."),
    _form(r"(?:resolved|resolves|decided|decides)\b", "The Cabinet decided to open a second hub."),
    _form(
        r"(?:agreed|agrees)\s+(?:that|to|the|its|an?|with the (?:proposal|recommendation)|in principle)\b",
        "Members agreed that Mrs Ode should join the review.",
    ),
    _form(
        r"(?:approve|endorse|adopt|authorise|ratifie|delegate)[ds]?(?:ed|s)?\b",
        "The Executive approved the sufficiency plan.",
    ),
    _form(
        r"(?:refer|defer|reject|determine|appoint|nominate|elect)(?:s|ed|red|d)?\b",
        "The Committee deferred the item to its May meeting.",
    ),
    _form(
        r"(?:voted|votes) (?:unanimously )?to\b|(?:gave|gives) (?:its|their) (?:approval|agreement|support|consent)\b"
        r"|(?:took|takes) note of\b",
        "The Council gave its approval to the terms of reference.",
    ),
    _form(r"(?:recommended|recommends)\b", "The Commission recommended that Cabinet fund the post."),
    _form(
        r"(?:asks|requests|urges|invites|calls on|instructs|welcomes|recognises|recognizes|acknowledges|supports"
        r"|commends|congratulates|expresses)\b",
        "The committee asks that the next report shows trends.",
    ),
    _form(
        rf"(?:requested|asked|invited|instructed)\s+(?!{_MERELY_ASKED}\b)",
        "The Forum requested a breakdown by district.",
        alone=True,
    ),
    _form(
        r"(?:supported|commended|congratulated|recognised|acknowledged)\b",
        "The Panel supported the proposal.",
        alone=True,
    ),
)

# "The work programme was noted.": the body is not named, and the sentence is all there is.
_PASSIVE = re.compile(
    r"(?:the|this)\s+(?:[\w'&/()-]+\s+){1,12}?(?:was|were)\s+(?:\w+ly\s+)?"
    r"(?:(?:received|noted|agreed|approved|endorsed|adopted|accepted)(?:\s+and\s+)?){1,2}\.?$",
    re.IGNORECASE,
)
# "The Lead Member was invited to reply in May.": what else was decided, said below the resolution.
_CHARGED = re.compile(
    r"\s+(?:was|were)\s+(?:also\s+|therefore\s+|accordingly\s+)?"
    r"(?:asked|requested|invited|instructed|directed|required|tasked)\s+to\b",
    re.IGNORECASE,
)
_FIRST = any_of(
    r"""
    in\sconclusion|accordingly|therefore|overall|in\ssummary|to\sconclude|as\sa\sresult|on\sbeing\sput\sto\sthe\svote
    having\s[^,]{0,120}|(?:following|after|in\slight\sof|subject\sto)\s[^,]{0,100}|at\sthe\sconclusion[^,]{0,60}
    """
)
_OPENS = re.compile(rf"(?:{_FIRST},?\s+)?{BODY},?\s+{ADVERB}*", re.IGNORECASE)
_CUES = (
    "noted notes accepted accepts resolved resolves decided decides agreed agrees approved approves endorsed endorses"
    " adopted adopts authorised authorises ratified delegated delegates recommended recommends asked asks requested"
    " requests urges invited invites instructed instructs welcomes recognised recognises recognizes acknowledged"
    " acknowledges supported supports commended commends congratulated congratulates expresses received"
    " referred deferred rejected determined determines refers defers appointed appoints nominated nominates elected"
    " elects voted votes gave gives took takes"
)
_GATE = Gate("calls on", "directed", "required", "tasked", *_CUES.split())
_NEW_ITEM = re.compile(r"(?:Agenda item|Minutes:|Additional documents:|\d{1,3}\.?\s+[A-Z][^.]*$)")


def find_deciding_sentences(layout: Layout, limbs: Iterable[Limb]) -> Iterator[Decision]:
    """The decisions that stand in sentences outside every resolution."""
    taken = Taken((limb.start, limb.end) for limb in limbs)
    for block, sentence in _GATE.sentences(layout):
        if taken.overlaps(*sentence):
            continue
        if _decides(layout, block, sentence, taken):
            yield from _decisions_of(layout, sentence)


def _decides(layout: Layout, block: Block, sentence: Span, taken: Taken) -> bool:
    opens = _OPENS.match(layout.plain, *sentence)
    forms = (form for form in FORMS if opens and form.pattern.match(layout.plain, opens.end(), sentence.end))
    if form := next(forms, None):
        decides = not (form.alone and _is_talk(layout, block, sentence, taken))
    else:
        decides = _was_settled(layout, block, sentence, taken)
    words = layout.words(sentence)
    return decides and not is_procedure(words) and (is_whole(words) or not body_leads(words))


def _was_settled(layout: Layout, block: Block, sentence: Span, taken: Taken) -> bool:
    """Whether a sentence tells what was decided without naming the body: noted, or asked of somebody."""
    if _PASSIVE.match(layout.plain, *sentence):
        return not _resolved_later(layout, block, taken)
    role = owner_at(layout.plain, *sentence)
    charged = role is not None and _CHARGED.match(layout.plain, role[1], sentence.end) is not None
    return charged and taken.overlaps(above_of(layout, block).start, block.start)


def _is_talk(layout: Layout, block: Block, sentence: Span, taken: Taken) -> bool:
    """Whether what a sentence asks belongs to the talk: it is answered there, or a resolution follows."""
    reply, _ = reply_to(layout, block, block.sentences.index(sentence))
    return reply is Reply.ANSWERED or _resolved_later(layout, block, taken)


def _resolved_later(layout: Layout, block: Block, taken: Taken) -> bool:
    """Whether a resolution follows before the next item of the agenda begins."""
    after = taken.next_after(block.end)
    if after is None:
        return False
    for other in layout.blocks[place_of(layout, block) + 1 :]:
        if other.start >= after:
            return True
        if _NEW_ITEM.match(layout.words(other)):
            return False
    return True


def _decisions_of(layout: Layout, sentence: Span) -> Iterator[Decision]:
    words = layout.words(sentence).rstrip(" .;:,")
    for clause in clauses_of(words):
        if clause.verb is Verb.OTHER and re.match(r"(?:also )?thank", words[clause.start :], re.IGNORECASE):
            continue  # thanks in prose
        start, end = sentence.start + clause.start, sentence.start + clause.end
        yield Decision(text=layout.text[start:end], start=start, end=end, verb=clause.verb or Verb.AGREED)
