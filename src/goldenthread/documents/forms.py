"""Forms to add a document, and to say what it is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from goldenthread.design.forms import DateField
from goldenthread.documents.models import Document
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can
from goldenthread.reading import CannotRead
from goldenthread.reading.document import DocumentKind
from goldenthread.reading.formats.files import check_size

_LONGEST_TITLE = 100  # characters, of a title that nobody gave
KINDS = [(kind.value, kind.value.capitalize()) for kind in DocumentKind]


class MomentField(forms.DateTimeField):
    """A day and time, picked or typed."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def __init__(self, **kwargs: Any) -> None:
        formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M", "%d %B %Y %H:%M", "%d %B %Y"]
        kwargs.setdefault("error_messages", {"invalid": "Enter a date and time, such as 3 February 2026 10:00."})
        super().__init__(input_formats=formats, **kwargs)


class _MayBeEmbargoed(forms.Form):
    """A form whose embargo only those see who may read what is under one."""

    embargoed_until = MomentField(
        required=False,
        label="Under embargo until",
        help_text="Until then only people who may read what is under embargo can see that it is here.",
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not can(person, Permission.READ_EMBARGOED):
            del self.fields["embargoed_until"]


class AddDocumentForm(_MayBeEmbargoed):
    """A file, or its words pasted."""

    either = ("file", "words")
    file = forms.FileField(
        required=False,
        help_text="Word, PDF, a saved web page, meeting XML or plain text, up to 50 MB.",
        error_messages={"empty": "This file is empty. Check that it was saved or downloaded whole."},
    )
    words = forms.CharField(
        required=False, strip=False, label="Or paste the words", widget=forms.Textarea(attrs={"rows": 6})
    )
    title = forms.CharField(required=False, max_length=300, help_text="What people call it. Its own title if left out.")
    kind = forms.ChoiceField(
        required=False,
        initial="",
        choices=[("", "Let the reader tell"), *KINDS],
        label="What it is",
        widget=forms.RadioSelect,
    )

    field_order = ("file", "words", "title", "kind", "embargoed_until")

    def clean(self) -> dict[str, Any]:
        """What ``add_document`` takes."""
        given = super().clean() or {}
        file, words = given.pop("file", None), given.pop("words", "")
        if self.errors:
            return given
        if bool(file) == bool(words.strip()):
            self.add_error("file", "Give a file or words, not both." if file else "Choose a file, or paste the words.")
            return given
        given["kind"] = DocumentKind(given["kind"]) if given["kind"] else None
        return given | (self._of_file(file) if file else _of_words(words, given["title"]))

    def _of_file(self, file: UploadedFile[bytes]) -> dict[str, Any]:
        """The file's bytes, unless it is too large to look into."""
        try:
            check_size(file.size or 0, file.name or "")
        except CannotRead as problem:
            self.add_error("file", str(problem))
            return {}
        return {"data": file.read(), "name": file.name}


def _of_words(words: str, title: str) -> dict[str, Any]:
    """Pasted words as a text file, called by their first line; a browser sends them with another system's line ends."""
    first = words.strip().splitlines()[0].strip()
    return {
        "data": words.replace("\r\n", "\n").encode(),
        "name": "pasted words.txt",
        "title": title or first[:_LONGEST_TITLE],
    }


class DescribeForm(_MayBeEmbargoed):
    """What people say of a document."""

    title = forms.CharField(required=False, max_length=300)
    kind = forms.ChoiceField(choices=KINDS, label="What it is", widget=forms.RadioSelect)
    dated_on = DateField(required=False, label="Dated")

    field_order = ("title", "kind", "dated_on", "embargoed_until")


def described(document: Document) -> dict[str, Any]:
    """What the document is said to be now, as its form shows it."""
    return {name: getattr(document, name) for name in DescribeForm.field_order}
