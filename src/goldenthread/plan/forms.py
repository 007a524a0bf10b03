"""Forms for actions, their ratings, milestones and evidence, and for the workbook."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from goldenthread.design.forms import DateField
from goldenthread.documents.models import Document
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Person
from goldenthread.people.rules import Somebody
from goldenthread.plan.models import Action, Plan
from goldenthread.plan.statuses import Colour, Direction, Outcome, Status, Strength

_UNSAID = [("", "Not said")]


class PlanForm(forms.Form):
    """A plan."""

    title = forms.CharField(label="Title", max_length=200)
    starts_on = DateField(label="Begins", required=False)


class ActionForm(forms.Form):
    """An action; what is left empty is called out rather than refused."""

    number = forms.CharField(label="Number", max_length=20)
    what = forms.CharField(label="Action", widget=forms.Textarea, help_text="What will be done, in a sentence")
    recommendation = forms.CharField(
        label="Recommendation it answers", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    section = forms.CharField(label="Part of the plan", max_length=300, required=False)
    owner = forms.ModelChoiceField(
        label="Owner", queryset=Person.objects.none(), required=False, empty_label="Nobody with an account"
    )
    owner_name = forms.CharField(label="Owner’s name, if they have no account", max_length=200, required=False)
    starts_on = DateField(label="Start", required=False)
    due_on = DateField(label="Due", required=False)
    measure = forms.CharField(label="How we will know", widget=forms.Textarea(attrs={"rows": 2}), required=False)
    target = forms.CharField(label="Target", max_length=200, required=False)
    priority = forms.CharField(
        label="Priority", max_length=100, required=False, help_text="Now, next or later; or what it waits for and why"
    )
    findings = forms.ModelMultipleChoiceField(
        label="Findings it answers",
        queryset=Finding.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any = None, *, person: Somebody, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        seen = Finding.objects.visible_to(person)
        answered = seen.filter(pk__in=(kwargs.get("initial") or {}).get("findings", []))
        asking = seen.filter(polarity=Finding.Polarity.IMPROVEMENT).exclude(level=Finding.Level.NARRATIVE)
        self.fields["owner"].queryset = Person.objects.filter(is_active=True).order_by("last_name")  # type: ignore[attr-defined]
        self.fields["findings"].queryset = asking | answered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """An owner with an account is named by the account."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("owner"):
            said["owner_name"] = str(said["owner"])
        return said


class UpdateForm(forms.Form):
    """Two minutes a month: how it stands, why, and when it will be done."""

    colour = forms.ChoiceField(label="Rating", choices=Colour.choices, widget=forms.RadioSelect)
    direction = forms.ChoiceField(
        label="Direction", choices=[*Direction.choices, *_UNSAID], widget=forms.RadioSelect, required=False
    )
    reason = forms.CharField(
        label="Why it stands there",
        widget=forms.Textarea,
        help_text="What is different for children, with a figure and its date where there is one",
    )
    held = forms.BooleanField(label="Held where it is on purpose, until the gain has lasted", required=False)
    forecast = forms.ChoiceField(
        label="Where it will stand on its due date", choices=[*_UNSAID, *Colour.choices], required=False
    )
    due_on = DateField(label="Due", required=False, help_text="A later date is kept in the history as a slip.")


class MoveForm(forms.Form):
    """Another status."""

    to = forms.ChoiceField(label="It is now", widget=forms.RadioSelect)
    completed_on = DateField(label="Work completed on", required=False)
    note = forms.CharField(
        label="Why", widget=forms.Textarea(attrs={"rows": 2}), required=False, help_text="Needed to reopen or drop it"
    )

    def __init__(self, data: Any = None, *, moves: list[Status]) -> None:
        super().__init__(data)
        self.fields["to"].choices = [(to.value, to.label) for to in moves]  # type: ignore[attr-defined]

    def clean_to(self) -> Status:
        """The status chosen."""
        return Status(self.cleaned_data["to"])


class MilestoneForm(forms.Form):
    """A step on the way."""

    text = forms.CharField(label="Milestone")
    due_on = DateField(label="Due", required=False)


class SettleForm(forms.Form):
    """How a milestone ended."""

    outcome = forms.ChoiceField(
        label="It is",
        choices=[*Outcome.choices, ("", "Still to come")],
        widget=forms.RadioSelect,
        required=False,
    )
    met_on = DateField(label="Met on", required=False)
    note = forms.CharField(label="Note", max_length=500, required=False)


class EvidenceForm(forms.Form):
    """Something that shows whether the action worked."""

    text = forms.CharField(label="What it shows", widget=forms.Textarea(attrs={"rows": 3}))
    strength = forms.ChoiceField(label="How much it can bear", choices=Strength.choices, widget=forms.RadioSelect)
    source = forms.CharField(
        label="Who says so", max_length=200, required=False, help_text="Commissioner, board’s chair, auditor, families"
    )
    dated_on = DateField(label="Of what day", initial=timezone.localdate)
    document = forms.ModelChoiceField(
        label="Document it is in", queryset=Document.objects.none(), required=False, empty_label="None"
    )

    def __init__(self, data: Any = None, *, person: Somebody, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["document"].queryset = Document.objects.visible_to(person).named()  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """The actions that answer a finding: any that is not dropped, and those that answer it now."""

    actions = forms.ModelMultipleChoiceField(
        label="Actions that answer it",
        queryset=Action.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any = None, *, finding: Finding) -> None:
        answering = Action.objects.filter(findings=finding).values("pk")
        super().__init__(data, initial={"actions": [row["pk"] for row in answering]})
        self.fields["actions"].queryset = Action.objects.filter(~Q(status=Status.DROPPED) | Q(pk__in=answering))  # type: ignore[attr-defined]


class WorkbookForm(forms.Form):
    """A plan's workbook, and the plan it is of."""

    workbook = forms.FileField(
        label="Excel workbook",
        help_text="An .xlsx file with a row of headings: a number, an action, and whatever else the plan has.",
    )
    plan = forms.ModelChoiceField(label="Plan", queryset=Plan.objects.all(), required=False, empty_label="A new plan")
    title = forms.CharField(
        label="Title, if it is a new plan",
        max_length=200,
        required=False,
        help_text="Left empty, it is the title that stands above the headings, or the file’s name.",
    )
