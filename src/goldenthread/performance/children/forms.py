"""Why somebody opens the children behind a figure."""

from __future__ import annotations

from django import forms


class ReasonForm(forms.Form):
    """The reason, which is kept with the name of whoever gives it."""

    reason = forms.CharField(
        label="Why you need to see these children",
        help_text="Such as “to ask the team about the four late assessments”. It is kept with your name and the time.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
