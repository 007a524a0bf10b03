"""A letter held against a minute that reports it, each pair with its places and what the record holds of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.inspections.models import Finding
from goldenthread.people.rules import Somebody
from goldenthread.reading.pairing import Kind, Pair, Passage, Run, Sort, pair, passages_of
from goldenthread.reading.statements import Level
from goldenthread.scrutiny.models import Mention
from goldenthread.scrutiny.queries import meeting_of

_WORDS_IN_ADDRESS = 8


@dataclass(frozen=True)
class Side:
    """One side of a pair: its words in runs, and where they stand."""

    runs: tuple[Run, ...]
    passage: Passage
    address: str

    @property
    def statement(self) -> Statement | None:
        """The statement it was marked as, if it was."""
        return self.passage.key if isinstance(self.passage.key, Statement) else None


@dataclass(frozen=True)
class Line:
    """A pair as the page shows it."""

    pair: Pair
    letter: Side | None
    minute: Side | None

    @property
    def finding(self) -> Finding | None:
        """The finding in the record that the letter's words became."""
        return getattr(self.letter.statement, "finding", None) if self.letter and self.letter.statement else None

    @property
    def is_headline(self) -> bool:
        """Whether it is one of the letter's areas for improvement or priority actions."""
        return bool(self.pair.letter and self.pair.letter.is_headline)


class Comparison:
    """A letter and a minute, paired; computed from their words each time, never kept."""

    def __init__(self, letter: Document, minute: Document, person: Somebody) -> None:
        self.letter, self.minute, self.person = letter, minute, person
        self.meeting = meeting_of(minute)

    @cached_property
    def lines(self) -> list[Line]:
        """Every pair, the letter's headline findings first."""
        points = _marked(self.minute)
        paired = pair(
            passages_of(self.letter.text, _marked(self.letter)), points, passages_of(self.minute.text, points)
        )
        return [self._line(one) for one in paired.pairs]

    @property
    def counts(self) -> list[tuple[Kind, int]]:
        """How many pairs of each kind, the kinds without any left out."""
        numbers = {kind: sum(line.pair.kind is kind for line in self.lines) for kind in Kind}
        return [(kind, number) for kind, number in numbers.items() if number]

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        """The lines under what they are about."""
        headline = [line for line in self.lines if line.is_headline]
        narrative = [line for line in self.lines if line.letter and not line.is_headline]
        alone = [line for line in self.lines if not line.letter]
        named = [
            ("What the letter says needs to improve", headline),
            ("Concerns and strengths from the letter's text", narrative),
            ("What only the minute says", alone),
        ]
        return [(title, lines) for title, lines in named if lines]

    @cached_property
    def mentionable(self) -> list[tuple[Finding, Statement]]:
        """Findings in the record that the minute tells of in marked words, and that no mention holds yet."""
        if self.meeting is None:
            return []
        held = set(Mention.objects.filter(meeting=self.meeting).values_list("finding", "statement"))
        found = [
            (line.finding, line.minute.statement)
            for line in self.lines
            if line.finding and line.minute and line.minute.statement
        ]
        return [(finding, said) for finding, said in found if (finding.pk, said.pk) not in held]

    def _line(self, one: Pair) -> Line:
        letter = _side(self.letter, one.letter, one.letter_runs)
        return Line(one, letter, _side(self.minute, one.minute, one.minute_runs))


def _marked(document: Document) -> list[Passage]:
    """The findings marked in a document: all but those a person rejected or a better reading replaced."""
    statements = document.statements.filter(kind="finding").exclude(status__in=(Status.REJECTED, Status.REPLACED))
    return [
        Passage(" ".join(one.text.split()), one.start, one.end, Level(one.field("level") or Level.NARRATIVE), one)
        for one in statements.select_related("finding")
    ]


def _side(document: Document, passage: Passage | None, runs: Sequence[Run]) -> Side | None:
    if passage is None:
        return None
    shown = tuple(runs) or (Run(Sort.SAME, passage.text),)
    return Side(shown, passage, _address(document, passage))


def _address(document: Document, passage: Passage) -> str:
    """Where the words stand: their mark, else their page with the words for the browser to find."""
    if isinstance(passage.key, Statement):
        return passage.key.get_absolute_url()
    page = document.page_at(passage.start)
    words = quote(" ".join(passage.text.split()[:_WORDS_IN_ADDRESS]), safe="").replace("-", "%2D")
    return f"{document.get_absolute_url()}#{f'page-{page}' if page else ''}:~:text={words}"
