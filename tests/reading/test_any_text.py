"""Any text at all can be read, and every span carries its exact words."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.reading import DocumentKind, read_text

# Pieces that make grammars begin; the rest is whatever Hypothesis thinks of.
PIECES = [
    *(
        "RESOLVED:",
        "Resolved –",
        "(a) ",
        "iv) ",
        "1. ",
        "· ",
        "•\xa0\xa0\xa0",
        "That the report be noted",
        " and ",
        "; ",
    ),
    *("\n", "\n\n", "\r\n", "\f", "\x00", "\xa0", "\u2028", "| ", "ACTION: A Marlow/B Quill", "Officers undertook to "),
    *("circulate the figures", " by 4 March 2024", "10–11 October", "between 50 and 70", " 76%", "£1.8m", "e.g. "),
    *("Ofsted found that ", "What needs to improve?", "Areas for priority action", "requires improvement to be good"),
    *("11 were rated green", "The motion was lost by 4 votes to 6 with 1 abstention", "from 21.8 to 17", "Minutes:"),
    *("Decision:", "Agenda item", "Inspection dates: ", "Cllr. ", "’", "“", "?", ". ", "…"),
]
TEXTS = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12))).map("".join))
KINDS = st.one_of(st.none(), st.sampled_from(DocumentKind))


@settings(deadline=None, max_examples=300)
@given(TEXTS, KINDS)
def test_any_text_can_be_read_and_every_span_is_exact(text: str, kind: DocumentKind | None) -> None:
    reading = read_text(text, kind=kind)
    assert reading.document.text == text
    for found in (*reading.statements, *reading.unsure):
        assert text[found.start : found.end] == found.text
        assert found.text == found.text.strip()
        assert found.text


@settings(deadline=None)
@given(TEXTS)
def test_any_reading_is_plain_json_in_the_order_the_words_stand(text: str) -> None:
    written = json.loads(json.dumps(read_text(text).as_dict()))
    assert set(written) - {"letter"} == {"source", "text", "statements", "themes", "unsure"}
    assert set(written["source"]) == {"name", "kind", "title", "committee", "authority", "date"}
    starts = [statement["start"] for statement in written["statements"]]
    assert starts == sorted(starts)
