"""Forms for meetings, duties and their moves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from goldenthread.design.forms import DateField
from goldenthread.documents.models import Document
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Person
from goldenthread.people.rules import Somebody
from goldenthread.reading.document import DocumentKind
from goldenthread.scrutiny.models import STEPS, Committee, Duty, Meeting
from goldenthread.scrutiny.proposals import proposed_meeting
from goldenthread.scrutiny.statuses import Status


class CommitteeForm(forms.Form):
    """A body that meets and decides."""

    name = forms.CharField(label="Name", max_length=200)


class MeetingForm(forms.Form):
    """A meeting, held or to come."""

    committee = forms.ModelChoiceField(label="Committee", queryset=Committee.objects.all())
    held_on = DateField(label="Day it meets")


class MeetingDayForm(forms.Form):
    """The day a meeting is held."""

    held_on = DateField(label="Day it meets")


class ItemForm(forms.Form):
    """An item of an agenda."""

    number = forms.CharField(label="Number", max_length=20, required=False)
    title = forms.CharField(label="Title", max_length=300)


class PaperForm(forms.Form):
    """A report or appendix to file with an item."""

    paper = forms.ModelChoiceField(label="Which document?", queryset=Document.objects.none())

    def __init__(self, data: Any, *, person: Somebody) -> None:
        super().__init__(data)
        self.fields["paper"].queryset = Document.objects.visible_to(person).named()  # type: ignore[attr-defined]


class MinutesForm(forms.Form):
    """Which meeting minutes are of; what the document says of itself is filled in."""

    committee = forms.ModelChoiceField(
        label="Committee", queryset=Committee.objects.all(), required=False, empty_label="A new one"
    )
    new_committee = forms.CharField(label="Name of the new committee", max_length=200, required=False)
    held_on = DateField(label="Day it met")
    item_title = forms.CharField(
        label="Title of the item",
        max_length=300,
        required=False,
        help_text="Only where the document holds the minutes of one agenda item.",
    )
    item_number = forms.CharField(label="Number of the item", max_length=20, required=False)

    def __init__(self, data: Any, *, minutes: Document) -> None:
        super().__init__(data, initial=proposed_meeting(minutes))


class DutyForm(forms.Form):
    """Something owed to a committee."""

    text = forms.CharField(label="What is owed", widget=forms.Textarea)
    step = forms.ChoiceField(label="What sort", choices=STEPS)
    owner = forms.ModelChoiceField(
        label="Owner with an account", queryset=Person.objects.filter(is_active=True), required=False
    )
    owner_name = forms.CharField(label="Owner, in the minute's words", max_length=200, required=False)
    due_words = forms.CharField(label="Due, in the minute's words", max_length=200, required=False)
    due_on = DateField(
        label="Due on", required=False, help_text="Leave it empty to have it worked out from the minute's words."
    )
    wakes_on = forms.ModelChoiceField(
        label="Sleeps until this visit's letter is published",
        queryset=Inspection.objects.all(),
        required=False,
        help_text="Where the duty waits on a visit's outcome and not on a day.",
    )
    findings = forms.ModelMultipleChoiceField(
        label="Findings it is about",
        queryset=Finding.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Of those that the meeting spoke of.",
    )

    def __init__(self, *args: Any, spoken_of: QuerySet[Finding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["findings"].queryset = spoken_of  # type: ignore[attr-defined]  # known by its class above
        if not spoken_of:
            del self.fields["findings"]


class MoveForm(forms.Form):
    """A move of a duty; which fields it asks for depends on the move."""

    note = forms.CharField(label="Why", widget=forms.Textarea)
    meeting = forms.ModelChoiceField(
        label="At which meeting?",
        queryset=Meeting.objects.none(),
        required=False,
        help_text="Of the committee's meetings that have been held.",
    )

    def __init__(self, data: Any, *, duty: Duty, to: Status) -> None:
        super().__init__(data)
        met = duty.meeting.committee.meetings.filter(held_on__range=(duty.meeting.held_on, timezone.localdate()))
        self.fields["meeting"].queryset = met.select_related("committee")  # type: ignore[attr-defined]
        if to is Status.OFFERED:
            self.fields["note"].label = "What was done?"
            del self.fields["meeting"]
        if to is Status.ACCEPTED:
            self.fields["note"].label = "What the committee said"
            self.fields["note"].required = False
            self.fields["meeting"].required = True


class CompareForm(forms.Form):
    """A letter and the minute that reports it."""

    letter = forms.ModelChoiceField(label="Letter or report", queryset=Document.objects.none())
    minute = forms.ModelChoiceField(label="Minute", queryset=Document.objects.none())

    def __init__(self, data: Any, *, person: Somebody) -> None:
        super().__init__(data)
        seen = Document.objects.visible_to(person).named().order_by("-dated_on", "-created_at")
        for name, kind in (("letter", DocumentKind.LETTER), ("minute", DocumentKind.MINUTES)):
            self.fields[name].queryset = seen.filter(kind=kind)  # type: ignore[attr-defined]  # known by its class
