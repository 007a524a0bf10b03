"""What is said of a form that is filled in wrongly."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError

from goldenthread.design.forms import attempt, is_valid


class BooksForm(forms.Form):
    """A form of a library that is nobody's."""

    title = forms.CharField(label="Title", max_length=5)
    shelf = forms.ChoiceField(label="Shelf (100%)", choices=[("a", "A")])
    note = forms.CharField(label="Note", required=False)
    owner = forms.CharField(error_messages={"required": "Say whose it is."})


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({}, "title", "Enter “Title”."),
        ({}, "shelf", "Choose “Shelf (100%)”."),
        ({}, "owner", "Say whose it is."),
        ({"title": "Minutes"}, "title", "“Title” may have 5 characters, and this has 7. Shorten it."),
        ({"shelf": "b"}, "shelf", "“Shelf (100%)”: choose one of those that are offered."),
    ],
)
def test_what_is_wrong_is_a_sentence_that_names_the_field(given: dict[str, str], field: str, sentence: str) -> None:
    form = BooksForm(given)
    assert not is_valid(form)
    assert form.errors[field] == [sentence]


@pytest.mark.parametrize(
    ("refusal", "field"),
    [
        (ValidationError({"note": "Say why."}), "note"),
        (ValidationError({"status": "Say why."}), "__all__"),
        (ValidationError("Say why."), "__all__"),
    ],
)
def test_a_refusal_stands_beside_its_field_where_the_form_has_it(refusal: ValidationError, field: str) -> None:
    def refuse(**_: Any) -> None:
        raise refusal

    form = BooksForm({"title": "Atlas", "shelf": "a", "owner": "Exampleshire"})
    assert not attempt(form, refuse)
    assert form.errors == {field: ["Say why."]}
