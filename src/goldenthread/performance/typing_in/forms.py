"""Forms of typed figures."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from goldenthread.performance.typing_in.periods import EXAMPLES
from goldenthread.performance.typing_in.words import FIELDS, figure_of

_WHY = "Only where it takes the place of a figure that was typed before. That one is withdrawn, with this reason."


class FigureForm(forms.Form):
    """One figure; what is valid are the fields of a `TypedFigure`, and ``why``."""

    what = forms.CharField(
        label="What it counts",
        max_length=200,
        help_text="The id or title of a measure, such as SV1, or your own words.",
    )
    group = forms.CharField(
        label="Group", max_length=200, required=False, help_text="A team or service. Left empty, it is of all."
    )
    period = forms.CharField(label="Period", max_length=100, help_text=f"{EXAMPLES}.")
    numerator = forms.CharField(label="Numerator", max_length=40, required=False, help_text="The 14 of “14 of 17”.")
    denominator = forms.CharField(label="Denominator", max_length=40, required=False)
    value = forms.CharField(
        label="Value", max_length=40, required=False, help_text="Left empty, it is worked out. Write 82% for a share."
    )
    unit = forms.CharField(
        label="Unit", max_length=60, required=False, help_text="Such as days. A measure has its own already."
    )
    source = forms.CharField(label="Where it comes from", max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}))
    why = forms.CharField(
        label="Why it corrects one",
        max_length=1_000,
        required=False,
        help_text=_WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self) -> dict[str, Any]:
        """The figure that the words say."""
        words = {name: self.cleaned_data.get(name, "") for name in FIELDS}
        if self.errors:
            return self.cleaned_data
        return figure_of(words, timezone.localdate()) | {"why": self.cleaned_data["why"].strip()}


class PasteForm(forms.Form):
    """Lines copied from a spreadsheet."""

    text = forms.CharField(
        label="Lines from a spreadsheet",
        max_length=500_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Copy the cells and paste them here. A first line of headings may name them in any order: "
        f"{', '.join(FIELDS.values())}. Without headings they stand in this order.",
    )
    source = forms.CharField(
        label="Where they come from", max_length=2_000, required=False, help_text="For the lines that do not say it."
    )
    why = forms.CharField(
        label="Why they correct others",
        max_length=1_000,
        required=False,
        help_text=_WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class WithdrawForm(forms.Form):
    """Why a figure is taken back."""

    why = forms.CharField(label="Why it is withdrawn", max_length=1_000, widget=forms.Textarea(attrs={"rows": 3}))
