"""Forms for targets and frozen periods."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from goldenthread.design.forms import DateField


class TargetForm(forms.Form):
    """What a measure should come to, and why."""

    value = forms.DecimalField(label="Target", max_digits=12, decimal_places=3)
    from_on = DateField(label="From", initial=timezone.localdate)
    reason = forms.CharField(
        label="Why this target",
        help_text="Who set it and where it is written, so that a reader can follow it back.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FreezeForm(forms.Form):
    """A period whose figures are being published."""

    name = forms.CharField(label="Name", max_length=100, help_text="Such as “Quarter 2 of 2026–27”.")
    first = DateField(label="First day")
    last = DateField(label="Last day")
    reason = forms.CharField(
        label="What they are published in",
        help_text="The report or meeting that these figures go to.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
