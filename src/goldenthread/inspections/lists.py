"""The lists of visits and of findings."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.html import format_html_join

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.inspections.dating import letter_stands
from goldenthread.inspections.models import Finding, Inspection


class InspectionList(Listing):
    """Every visit, made or expected."""

    title = "Inspections and visits"
    empty = "No visit is in the record yet. Add one, or put in a letter and say which visit it is of."
    search = ("body", "theme", "expected")
    filters = (
        one_of("kind", "Kind", lambda: Inspection.Kind.choices),
        one_of("publication", "Letter", lambda: Inspection.Publication.choices),
    )
    columns = (
        Column(
            "Visit", lambda visit: visit.get_kind_display(), sort="kind", link=lambda visit: visit.get_absolute_url()
        ),
        Column("Who visits", lambda visit: visit.body, sort="body"),
        Column("First day", lambda visit: visit.starts_on or visit.expected or "Not fixed", sort="starts_on"),
        Column("Last day", lambda visit: visit.ends_on, sort="ends_on"),
        Column("Letter", letter_stands, sort="publication"),
        Column("Published", lambda visit: visit.published_on, sort="published_on"),
    )


_ANSWERED = (("yes", "Answered by an action"), ("no", "No action"))


def _answered(rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
    if len(values) == len(_ANSWERED):
        return rows
    # the plan stands above this app; it answers findings under the name "actions"
    with_action = Finding.objects.filter(actions__isnull=False).values("pk")
    return rows.filter(pk__in=with_action) if values == ["yes"] else rows.exclude(pk__in=with_action)


def _visits() -> list[tuple[str, str]]:
    return [(str(visit.pk), str(visit)) for visit in Inspection.objects.filter(findings__isnull=False).distinct()]


def _action_links(finding: Finding) -> str:
    links = ((action.get_absolute_url(), action.number) for action in finding.actions.all())
    return format_html_join(", ", '<a class="govuk-link" href="{}">{}</a>', links) or "None"


def _what_it_is(finding: Finding) -> str:
    is_strength = finding.polarity == Finding.Polarity.STRENGTH
    return finding.get_polarity_display() if is_strength else finding.get_level_display()


class FindingList(Listing):
    """What inspectors found, in their words."""

    title = "Findings"
    empty = "No finding is in the record yet. Put in a letter and accept what was read in it."
    search = ("words",)
    filters = (
        one_of("level", "Level", lambda: Finding.Level.choices),
        one_of("polarity", "Strength or not", lambda: Finding.Polarity.choices),
        one_of("inspection", "Visit", _visits),
        Filter("answered", "Action", lambda: _ANSWERED, _answered),
    )
    columns = (
        Column("Finding", lambda finding: finding.words, sort="words", link=Finding.get_absolute_url, wide=True),
        Column("What it is", _what_it_is, sort="level"),
        Column(
            "Visit",
            lambda finding: str(finding.inspection or "Not known"),
            sort="inspection__starts_on",
            link=lambda finding: (finding.inspection or finding).get_absolute_url(),
        ),
        Column(
            "Page", lambda finding: finding.statement.page, link=lambda finding: finding.statement.get_absolute_url()
        ),
        Column(
            "Actions", lambda finding: ", ".join(action.number for action in finding.actions.all()), html=_action_links
        ),
    )
