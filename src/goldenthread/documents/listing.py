"""The list of documents: its columns, filters and what is searched."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.timezone import localtime

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.documents.forms import KINDS
from goldenthread.documents.models import Document


def _link(document: Document) -> str:
    return format_html(
        '<a class="govuk-link gt-anywhere" href="{}">{}</a>', document.get_absolute_url(), document.called
    )


def _kind(document: Document) -> str:
    return f"{document.get_kind_display()}{', under embargo' if document.is_embargoed else ''}"


def _left(rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
    return rows.filter(waiting__gt=0) if values == ["yes"] else rows.filter(waiting=0) if values == ["no"] else rows


class Documents(Listing):
    """Documents, newest first."""

    title = "Documents"
    columns = (
        Column("Document", lambda document: document.called, sort="title", html=_link, wide=True),
        Column("Kind", _kind, sort="kind"),
        Column("Dated", lambda document: document.dated_on, sort="dated_on"),
        Column("Added", lambda document: localtime(document.created_at).date(), sort="created_at"),
        Column("Still waiting", lambda document: document.waiting, sort="waiting"),
    )
    filters = (
        one_of("kind", "Kind", lambda: KINDS),
        Filter("waiting", "Statements", lambda: (("yes", "Some still waiting"), ("no", "None waiting")), _left),
    )
    search = ("title", "name", "text")
    empty = "No documents yet. Add a letter or a committee's minutes, and what they say will be read from them."
