"""The form of each kind: where its words stand, what it keeps, and how a card tells it."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms

from goldenthread.documents.choices import IN_WORDS
from goldenthread.documents.kinds import Kind, check_fields, fields_of
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statement_forms import FORMS, details_of, initial_of
from goldenthread.reading import statements as read

TEXT = "Visits are late. Plans are thin.\nPlans are thin, too. The vote was lost."
FINDING = {"polarity": "improvement", "level": "narrative"}


def form(kind: str, words: str, **given: Any) -> Any:
    return FORMS[kind]({"words": words, **given}, document=Document(text=TEXT))


def test_words_that_stand_once_need_no_place() -> None:
    filled = form("finding", "Visits\r\nare late", **FINDING)
    assert filled.is_valid()
    assert filled.cleaned_data == {"start": 0, "end": 15, "fields": FINDING}


def test_words_that_are_not_in_the_document_are_refused() -> None:
    assert form("finding", "Visits are early", **FINDING).errors["words"] == [
        "These words are not in the document. Copy them exactly as they stand there."
    ]


def test_words_that_stand_twice_are_asked_about() -> None:
    asked = form("finding", "Plans are thin", **FINDING)
    assert asked.errors["place"] == ["These words stand in 2 places. Say which you mean."]
    assert [place for place, _ in asked.fields["place"].choices] == ["17-31", "33-47"]


def test_the_place_that_is_said_is_taken() -> None:
    filled = form("finding", "Plans are thin", place="33-47", **FINDING)
    assert filled.is_valid()
    assert filled.cleaned_data["start"] == 33


def test_mended_words_are_looked_for_where_they_stood() -> None:
    filled = form("finding", "Plans are thin", place="33-52", **FINDING)
    assert filled.is_valid()
    assert filled.cleaned_data["start"] == 33


def test_a_place_that_is_no_place_is_as_none() -> None:
    assert "place" in form("finding", "Plans are thin", place="here", **FINDING).errors


@pytest.mark.parametrize(
    "said",
    [
        read.Finding(text="x", start=0, end=1, polarity=read.Polarity.STRENGTH, level=read.Level.AREA),
        read.Decision(text="x", start=0, end=1, verb=read.Verb.NOTED),
        read.Action(text="x", start=0, end=1, action=read.Step.VISIT, owner="the Director", due="next meeting"),
        read.Measure(text="x", start=0, end=1, subject="visits", value=76.0, unit=read.Unit.PERCENT, period="in May"),
        read.Rating(text="x", start=0, end=1, scope="caseloads", rating="amber", count=3),
        read.Inspection(text="x", start=0, end=1, inspection=read.Visit.JTAI, date="2026-02-03/2026-02", future=True),
        read.Vote(
            text="x", start=0, end=1, question="a motion", for_=3, against=0, result="lost", names=("Ash", "Oak")
        ),
    ],
    ids=lambda said: said.kind,
)
def test_what_the_reader_says_comes_back_from_its_form_unchanged(said: read.Statement) -> None:
    fields = fields_of(said)
    statement = Statement(kind=said.kind, text="Visits are late", start=0, end=15, fields=fields)
    shown = {name: value for name, value in initial_of(statement).items() if value is not None}
    shown["names"] = "\n".join(fields.get("names") or [])
    filled = FORMS[said.kind](shown, document=Document(text=TEXT))
    assert filled.is_valid(), filled.errors
    assert filled.cleaned_data == {"start": 0, "end": 15, "fields": fields}
    check_fields(said.kind, fields)


def test_every_kind_has_its_form() -> None:
    assert set(FORMS) == set(Kind.values)


def test_every_choice_has_its_words_and_none_is_made_for_anybody() -> None:
    for enum, words in IN_WORDS.items():
        assert set(words) == set(enum)
    for one in FORMS.values():
        asked = [field for field in one.base_fields.values() if isinstance(field, forms.ChoiceField)]
        assert all(field.choices[0][0] == "" for field in asked)
    assert form("action", "Visits are late").errors["action"] == ["Say what sort of step it is."]


def test_a_measure_is_told_in_plain_words() -> None:
    fields = {"subject": "spending", "value": 1600000.0, "unit": "GBP", "comparator": "approx", "period": None}
    assert details_of(Statement(kind="measure", fields=fields)) == [
        ("What is counted", "spending"),
        ("Value", "1600000"),
        ("Unit", "£"),
        ("How exact it is", "About"),
    ]


def test_a_card_tells_what_was_said_and_no_more() -> None:
    fields = {"question": None, "for": 3, "against": 0, "abstain": None, "result": "lost", "names": ["Ash", "Oak"]}
    assert details_of(Statement(kind="vote", fields=fields)) == [
        ("For", "3"),
        ("Against", "0"),
        ("Result", "Lost"),
        ("Names", "Ash, Oak"),
    ]
    assert details_of(Statement(kind="")) == []


def test_a_measure_is_shown_without_an_idle_nought() -> None:
    fields = {"subject": "visits", "value": 76.0, "unit": "percent", "comparator": None, "period": None}
    assert ("Value", "76") in details_of(Statement(kind="measure", fields=fields))


def test_a_date_is_as_far_as_it_is_known() -> None:
    for date in ("2026", "2026-02", "2026-02-03", "2026-02-03/2026-02-05"):
        assert form("inspection", "Visits are late", inspection="jtai", date=date).is_valid()
    assert "date" in form("inspection", "Visits are late", inspection="jtai", date="soon").errors
