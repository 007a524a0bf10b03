"""Forms for visits and their letters."""

from __future__ import annotations

from typing import Any

from django import forms

from goldenthread.design.forms import DateField
from goldenthread.documents.models import Document
from goldenthread.inspections.facts import Fact, kind_said, said_of
from goldenthread.inspections.models import Inspection
from goldenthread.inspections.rules import Publication

NEW = "new"


class InspectionForm(forms.Form):
    """A visit, made or expected."""

    kind = forms.ChoiceField(label="Kind of visit", choices=Inspection.Kind.choices)
    body = forms.CharField(label="Who visits", max_length=100, initial="Ofsted")
    theme = forms.CharField(label="What it looks at", max_length=300, required=False)
    starts_on = DateField(label="First day", required=False)
    ends_on = DateField(label="Last day", required=False)
    expected = forms.CharField(
        label="When, in words",
        max_length=100,
        required=False,
        help_text="Where no day is fixed: early in 2027, or two weeks after the plan is agreed",
    )
    waits_on = forms.ModelMultipleChoiceField(
        label="Visits that must come first",
        queryset=Inspection.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    waits_for = forms.CharField(label="What else it waits on", max_length=200, required=False)
    received_on = DateField(label="Letter received", required=False)
    published_on = DateField(label="Letter published, or to be published", required=False)
    draft_due_on = DateField(label="Draft action plan due, where the letter gives a date", required=False)
    plan_due_on = DateField(label="Action plan due, where the letter gives a date", required=False)

    def __init__(self, *args: Any, inspection: Inspection | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Inspection.objects.exclude(pk=inspection.pk) if inspection else Inspection.objects.all()
        self.fields["waits_on"].queryset = others  # type: ignore[attr-defined]  # known by its class above


class LetterForm(forms.Form):
    """Which visit a letter is of, and whether it is out."""

    visit = forms.ChoiceField(label="Which visit is it of?", widget=forms.RadioSelect)
    publication = forms.ChoiceField(
        label="Is it published?",
        choices=[(state.value, state.label) for state in Publication if state != Publication.AWAITED],
        widget=forms.RadioSelect,
        help_text="Under embargo, only those who may read embargoed letters see it, its findings and its grades.",
    )
    received_on = DateField(label="Received", required=False)
    published_on = DateField(label="Published, or to be published", required=False)

    def __init__(self, data: Any, *, letter: Document) -> None:
        said = said_of(letter)
        super().__init__(data, initial={name: said.get(name) for name in ("received_on", "published_on")})
        self.fields["visit"].choices = _visits(letter)  # type: ignore[attr-defined]  # known by its class above

    def clean_visit(self) -> Inspection | None:
        """The visit chosen; None for one to be made from what the letter says."""
        chosen = self.cleaned_data["visit"]
        return None if chosen == NEW else Inspection.objects.get(pk=chosen)


def _visits(letter: Document) -> list[tuple[str, str]]:
    known = [(str(visit.pk), str(visit)) for visit in Inspection.objects.filter(letter=None)]
    kind = kind_said(letter)
    new = f"A new one, made from what the letter says: {kind.label.lower()}" if kind else ""
    return [*known, (NEW, new)] if kind else known


class FactsForm(forms.Form):
    """Which of the facts that the letter states to put into the record."""

    names = forms.MultipleChoiceField(
        label="Put these into the record", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any, *, facts: list[Fact]) -> None:
        super().__init__(data, initial={"names": [fact.name for fact in facts]})
        self.fields["names"].choices = [(fact.name, fact.text) for fact in facts]  # type: ignore[attr-defined]


class PublishForm(forms.Form):
    """The day a letter was published."""

    published_on = DateField(label="Published on", help_text="This lifts the letter's embargo.")
