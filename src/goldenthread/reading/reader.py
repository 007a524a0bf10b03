"""Reading a document: one layout, then every grammar over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from goldenthread.reading.document import Document, DocumentKind
from goldenthread.reading.grammar import actions, decisions, findings, inspections, measures, ratings, themes, votes
from goldenthread.reading.kinds import kind_of
from goldenthread.reading.layout import Layout, lay_out
from goldenthread.reading.letters import letter
from goldenthread.reading.letters.letter import Letter
from goldenthread.reading.statements import Statement, Unsure

Grammar = Callable[[Layout, DocumentKind], Iterable[Statement | Unsure]]

GRAMMARS: tuple[Grammar, ...] = (
    decisions.find,
    actions.find,
    findings.find,
    measures.find,
    ratings.find,
    inspections.find,
    votes.find,
)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What was read in a document, in the order it stands; ``letter`` only for a letter or report."""

    document: Document
    kind: DocumentKind
    statements: tuple[Statement, ...]
    themes: tuple[str, ...]
    unsure: tuple[Unsure, ...]
    letter: Letter | None = None

    def as_dict(self) -> dict[str, Any]:
        """The reading as plain JSON values; docs/reference describes each."""
        return {
            "source": self._source(),
            "text": self.document.text,
            "statements": [statement.as_dict() for statement in self.statements],
            "themes": list(self.themes),
            "unsure": [vars(doubt) for doubt in self.unsure],
        } | ({"letter": self.letter.as_dict()} if self.letter else {})

    def _source(self) -> dict[str, str | None]:
        document, letter = self.document, self.letter
        return {
            "name": document.name,
            "kind": self.kind,
            "title": document.title,
            "committee": document.committee,
            "authority": letter.authority if letter else None,
            "date": document.date or (letter.published if letter else None),
        }


def read_document(document: Document, kind: DocumentKind | None = None) -> Reading:
    """Read a document into statements; ``kind`` overrides what the words suggest it is."""
    layout = lay_out(document.text)
    kind = kind or kind_of(layout)
    found = [item for grammar in GRAMMARS for item in grammar(layout, kind)]
    return Reading(
        document=document,
        kind=kind,
        statements=tuple(_placed(document, _in_order(item for item in found if isinstance(item, Statement)))),
        themes=tuple(themes.find(layout)),
        unsure=tuple(sorted((item for item in found if isinstance(item, Unsure)), key=lambda doubt: doubt.start)),
        letter=letter.describe(layout) if kind is DocumentKind.LETTER else None,
    )


def _in_order(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda statement: (statement.start, statement.end))


def _placed(document: Document, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements with the page or paragraph each stands on."""
    if not document.pages and not document.paragraphs:
        yield from statements
        return
    for statement in statements:
        page, paragraph = document.page_at(statement.start), document.paragraph_at(statement.start)
        yield replace(statement, page=page, paragraph=paragraph)
