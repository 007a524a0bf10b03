"""Components come out as the Design System publishes them, and our tags build their parameters."""

from __future__ import annotations

from goldenthread.design.govuk import component, nested


def test_a_component_is_rendered_from_its_published_macro() -> None:
    assert 'class="govuk-button"' in component("button", text="Save")


def test_a_component_escapes_the_words_it_is_given() -> None:
    assert "&lt;script&gt;" in component("button", text="<script>")


def test_a_component_whose_macro_uses_another_component_works() -> None:
    html = component("input", id="q", name="q", label={"text": "Words"}, errorMessage={"text": "Enter a word"})
    assert "govuk-error-message" in html


def test_double_underscores_nest_parameters() -> None:
    assert nested({"name": "q", "label__text": "Words", "label__classes": "x"}) == {
        "name": "q",
        "label": {"text": "Words", "classes": "x"},
    }
