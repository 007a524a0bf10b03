"""Forms with which a mapping is made from a file's own headings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from goldenthread.design.forms import DateField
from goldenthread.performance.mapping.queries import Matching
from goldenthread.performance.mapping.rules import OF_A_PERSON
from goldenthread.returns import CannotLoad
from goldenthread.returns.mapped_table import TableMapping, written
from goldenthread.returns.mapped_table.mapping import DAY_FIRST, MONTH_FIRST, OBSERVED
from goldenthread.tables import TABLES, Column, Type

_ABSENT = ("", "Not in the file")
_NUMBERS = (Type.WHOLE, Type.NUMBER)


class FileForm(forms.Form):
    """A file, what its rows are, and the day it describes."""

    file = forms.FileField(
        label="The file",
        help_text="A CSV file or an Excel workbook (.xlsx), up to 20 MB. Nothing of it is kept before you say so.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.xlsm"}),
    )
    table = forms.ChoiceField(label="What its rows are", choices=lambda: [("", "Choose one"), *_tables()])
    as_at = DateField(label="The day it describes", initial=timezone.localdate)


def _tables() -> list[tuple[str, str]]:
    """The tables in the order of their meanings."""
    return sorted(((each.name, each.means) for each in TABLES.values()), key=lambda each: each[1])


class MatchForm(forms.Form):
    """Which heading each column of a table stands under; valid, it says a mapping as text."""

    name = forms.CharField(
        label="Name of the mapping", max_length=100, help_text="What the file is, such as Vacancies or Supervision log."
    )
    one_row = forms.CharField(
        label="What one row of the file is", max_length=200, required=False, help_text="Such as: a vacant post."
    )

    def __init__(self, data: Any = None, *, matching: Matching) -> None:
        super().__init__(data)
        self.matching = matching
        choices = [_ABSENT, *((heading, heading) for heading in matching.headings)]
        for column in matching.table.own_columns:
            self.fields[f"column_{column.name}"] = forms.ChoiceField(
                label=column.means,
                help_text=_hint(column),
                choices=choices,
                initial=matching.guesses.get(column.name, ""),
                required=column.required and column.name != OBSERVED and not _may_be_alike(column),
            )
            if column.required and _may_be_alike(column):
                self.fields[f"fixed_{column.name}"] = forms.CharField(
                    label=f"{column.means}: always the same",
                    help_text="Where the file has no such column: what it is in every row.",
                    max_length=200,
                    required=False,
                )
        self.fields["dates"] = forms.ChoiceField(
            label="Dates in figures have their",
            choices=[(DAY_FIRST, "Day first: 03/04/2026 is 3 April"), (MONTH_FIRST, "Month first: it is 4 March")],
            initial=DAY_FIRST,
            widget=forms.RadioSelect,
        )
        if numbers := [column for column in matching.table.own_columns if column.type in _NUMBERS]:
            self.fields["add_up"] = forms.MultipleChoiceField(
                label="Where several rows of the file are of the same thing, add up",
                choices=[(column.name, column.means) for column in numbers],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean(self) -> dict[str, Any]:
        """The text of the mapping that was chosen."""
        if self.errors:
            return self.cleaned_data
        try:
            return {"text": written(self._mapping())}
        except CannotLoad as problem:
            raise ValidationError(str(problem)) from None

    def _mapping(self) -> TableMapping:
        said, several = self.cleaned_data, len(self.matching.sheets) > 1
        return TableMapping(
            name=said["name"],
            table=self.matching.table.name,
            columns=dict(self._chosen("column_")),
            one_row=said["one_row"],
            sheet=self.matching.headed.sheet.name if several else "",
            dates=said["dates"],
            add_up=tuple(said.get("add_up", ())),
            fixed=dict(self._chosen("fixed_")),
        )

    def _chosen(self, prefix: str) -> Iterator[tuple[str, str]]:
        """What was chosen under names that begin alike, without that beginning."""
        for name, value in self.cleaned_data.items():
            if name.startswith(prefix) and value:
                yield name.removeprefix(prefix), value


def _may_be_alike(column: Column) -> bool:
    """Whether a column could hold the same in every row: not a day, nor whom the row is of."""
    return column.type is not Type.DATE and column.name not in OF_A_PERSON


def _hint(column: Column) -> str:
    if column.codes:
        shown = ", ".join(column.codes[:8]) + (" …" if len(column.codes) > 8 else "")
        return f"{column.name}: one of {shown}. Other words can be translated in the next step."
    return f"{column.name}: {column.type}"


class TextForm(forms.Form):
    """A mapping as text."""

    text = forms.CharField(
        label="The mapping", max_length=50_000, strip=False, widget=forms.Textarea(attrs={"rows": 22})
    )

    def clean_text(self) -> str:
        """The text with lines ended as files end them: browsers end them otherwise."""
        return str(self.cleaned_data["text"]).replace("\r\n", "\n")


def day_of(said: str) -> date | None:
    """A day in an address; none where it is none."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
