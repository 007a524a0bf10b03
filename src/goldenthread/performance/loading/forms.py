"""The form to load a return."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.design.forms import DateField
from goldenthread.performance.loading.rules import SUFFIXES
from goldenthread.performance.models import Mapping
from goldenthread.returns import kinds, title
from goldenthread.returns.reader import MAPPED


class LoadForm(forms.Form):
    """Which return, its file, and the days it does not say itself."""

    kind = forms.ChoiceField(label="What it is", widget=forms.RadioSelect)
    file = forms.FileField(
        help_text="An Excel workbook, XML or CSV file; for a return of several files, one zip of them. Up to 200 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(SUFFIXES)}),
        error_messages={"empty": "This file is empty. Check that it was saved or downloaded whole."},
    )
    as_at = DateField(
        required=False,
        label="The day it describes",
        help_text="The day its lists were drawn; of the SSDA903, its last day. The censuses say it themselves.",
    )
    since = DateField(
        required=False,
        label="Whole since",
        help_text="The first day from which its lists are whole. Left out, it is told from their own dates.",
    )
    mapping = forms.ModelChoiceField(
        Mapping.objects.all(),
        required=False,
        label="How its headings are read",
        empty_label="No mapping",
        help_text="For a plain table alone.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = Mapping.objects.exists()
        self.fields["kind"].choices = [(kind, title(kind)) for kind in kinds() if there or kind != MAPPED]  # type: ignore[attr-defined]  # a ChoiceField
        if not there:
            del self.fields["mapping"]
