"""A form for each kind of statement: its words, where they stand, and the fields of the kind."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from django import forms
from django.core.validators import RegexValidator

from goldenthread.documents.choices import choices_of
from goldenthread.documents.kinds import Kind
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.searching import context_of, places_of
from goldenthread.reading.statements import Comparator, Level, Polarity, Step, Unit, Verb, Visit

Place = tuple[int, int]


def _choice(enum: type[StrEnum], label: str, *, ask: str) -> forms.ChoiceField:
    choices = choices_of(enum, empty="Choose one")
    return forms.ChoiceField(choices=choices, label=label, error_messages={"required": ask})


class NamesField(forms.CharField):
    """Names, one a line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]  # a list of names, not one string
        return [name.strip() for name in (super().to_python(value) or "").splitlines() if name.strip()]

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class StatementForm(forms.Form):
    """Words of a document and what they say; ``cleaned_data`` holds ``start``, ``end`` and ``fields``.

    ``place`` (``start-end``) is where the words stand, or stood before they were mended. Words that stand in several
    places, none of them that one and not one alone touching it, are asked about.
    """

    kind: ClassVar[Kind]

    words = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Exactly as they stand in the document. Line breaks and spaces do not matter.",
        error_messages={"required": "Give the words, as they stand in the document."},
    )
    place = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.document = document

    @classmethod
    def own_fields(cls) -> dict[str, forms.Field]:
        """The fields of the kind, by the name they are kept under."""
        return {_kept(name): field for name, field in cls.base_fields.items() if name not in ("words", "place")}

    def clean(self) -> dict[str, Any]:
        """The span of the words and the fields of the kind, as the actions take them."""
        given = super().clean() or {}
        place = self._place(given.get("words", ""), given.get("place", ""))
        if self.errors or not place:
            return given
        fields = {_kept(name): _said(given[name]) for name in self.base_fields if name not in ("words", "place")}
        return {"start": place[0], "end": place[1], "fields": fields}

    def _place(self, words: str, before: str) -> Place | None:
        places = places_of(words, self.document.text)
        near = [place for place in places if _named(place) == before] or [
            place for place in places if _touches(place, before)
        ]
        if len(near) == 1 or len(places) == 1:
            return (near or places)[0]
        if places:
            self._ask_which(places)
        elif words:
            self.add_error("words", "These words are not in the document. Copy them exactly as they stand there.")
        return None

    def _ask_which(self, places: list[Place]) -> None:
        around = [(_named(place), " ".join("".join(self._context(place)).split())) for place in places]
        self.fields["place"] = forms.ChoiceField(
            choices=around, widget=forms.RadioSelect, label="Which of these?", required=False
        )
        self.add_error("place", f"These words stand in {len(places)} places. Say which you mean.")

    def _context(self, place: Place) -> tuple[str, str, str]:
        before, words, after = context_of(*place, self.document.text)
        page = self.document.page_at(place[0])
        return f"Page {page}: {before}" if page else before, words, after


class FindingForm(StatementForm):
    kind = Kind.FINDING
    polarity = _choice(Polarity, "Strength or improvement", ask="Say whether it is a strength or needs to improve.")
    level = _choice(Level, "Level", ask="Say the level.")


class DecisionForm(StatementForm):
    kind = Kind.DECISION
    verb = _choice(Verb, "What was done", ask="Say what was done.")


class DutyForm(StatementForm):
    kind = Kind.DUTY
    action = _choice(Step, "What sort of step", ask="Say what sort of step it is.")
    owner = forms.CharField(required=False, max_length=200, help_text="As the document names them.")
    due = forms.CharField(required=False, max_length=200, help_text="A date or an event, in the document's words.")


class MeasureForm(StatementForm):
    kind = Kind.MEASURE
    subject = forms.CharField(
        label="What is counted", max_length=300, error_messages={"required": "Say what is counted."}
    )
    value = forms.FloatField(help_text="In whole units: £1.6 million is 1600000.")
    unit = _choice(Unit, "Unit", ask="Say the unit.")
    comparator = forms.ChoiceField(
        choices=choices_of(Comparator, empty="Not said"), required=False, label="How exact it is"
    )
    period = forms.CharField(required=False, max_length=200, help_text="In the document's words.")


class RatingForm(StatementForm):
    kind = Kind.RATING
    scope = forms.CharField(label="What is rated", max_length=300)
    rating = forms.CharField(max_length=60, help_text="A colour or a grade, such as amber or good.")
    count = forms.IntegerField(required=False, min_value=0, label="How many hold it")


class InspectionForm(StatementForm):
    kind = Kind.INSPECTION
    inspection = _choice(Visit, "What sort of visit", ask="Say what sort of visit it is.")
    date = forms.CharField(
        required=False,
        help_text="As far as it is known: 2026-02-03, 2026-02 or 2026. Join two dates with a slash.",
        validators=[
            RegexValidator(
                r"^\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?$",
                "Write the date as 2026-02-03, 2026-02, or two with a slash.",
            )
        ],
    )
    future = forms.BooleanField(required=False, label="It is still to come")


class VoteForm(StatementForm):
    kind = Kind.VOTE
    question = forms.CharField(required=False, max_length=500, label="What was voted on")
    for_ = forms.IntegerField(required=False, min_value=0, label="For")
    against = forms.IntegerField(required=False, min_value=0)
    abstain = forms.IntegerField(required=False, min_value=0, label="Abstained")
    result = forms.ChoiceField(choices=[("", "Not said"), ("carried", "Carried"), ("lost", "Lost")], required=False)
    names = NamesField(required=False, help_text="One a line.")


FORMS: dict[str, type[StatementForm]] = {
    form.kind.value: form
    for form in (FindingForm, DecisionForm, DutyForm, MeasureForm, RatingForm, InspectionForm, VoteForm)
}


def initial_of(statement: Statement) -> dict[str, Any]:
    """What a statement says now, as its form shows it."""
    fields = {name: _shown(value) for name, value in statement.fields.items()}
    return fields | {"for_": fields.get("for")} | words_at((statement.start, statement.end), statement.text)


def words_at(place: Place, words: str) -> dict[str, Any]:
    """Words and where they stand, as a form shows them: on one line."""
    return {"words": " ".join(words.split()), "place": _named(place)}


def details_of(statement: Statement) -> list[tuple[str, str]]:
    """What a statement's fields say, in words: each with its label; those that say nothing left out."""
    if not statement.kind:
        return []
    said = ((name, field, statement.fields.get(name)) for name, field in FORMS[statement.kind].own_fields().items())
    return [(_label(field, name), _in_words(field, value)) for name, field, value in said if _says_something(value)]


def _says_something(value: Any) -> bool:
    return bool(value) or (value == 0 and value is not False)  # a vote may have had none against


def _label(field: forms.Field, name: str) -> str:
    return str(field.label or name.capitalize())


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField):
        return next((str(label) for choice, label in field.widget.choices if choice == value), str(value))
    if value is True:
        return "Yes"
    return ", ".join(value) if isinstance(value, list) else str(_shown(value))


def _shown(value: Any) -> Any:
    """A whole number without the nought that floats carry."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _said(value: Any) -> Any:
    return None if value == "" else value


def _kept(name: str) -> str:
    """A field's name as it is kept: ``for_`` is a keyword in Python only."""
    return name.rstrip("_")


def _named(place: Place) -> str:
    return f"{place[0]}-{place[1]}"


def _touches(place: Place, named: str) -> bool:
    start, _, end = named.partition("-")
    return start.isdecimal() and end.isdecimal() and place[0] < int(end) and int(start) < place[1]
