"""The list of actions."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.html import format_html, format_html_join

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.design.templatetags.design import rating_mark
from goldenthread.plan.callouts import CALL_OUTS, calls_on
from goldenthread.plan.models import Action, Plan
from goldenthread.plan.statuses import Colour, Status

_NOT_RATED = "none"


def _plans() -> list[tuple[str, str]]:
    return [(str(plan.pk), plan.title) for plan in Plan.objects.all()]


def _owners() -> list[tuple[str, str]]:
    names = Action.objects.exclude(owner_name="").order_by("owner_name").values_list("owner_name", flat=True)
    return [(name, name) for name in names.distinct()]


def _rated(rows: QuerySet[Any], colours: list[str]) -> QuerySet[Any]:
    return rows.filter(colour__in=["" if colour == _NOT_RATED else colour for colour in colours])


def _called_out(rows: QuerySet[Any], names: list[str]) -> QuerySet[Any]:
    fields = [call_out.field for call_out in CALL_OUTS if call_out.name in names]
    return rows.filter(reduce(or_, (Q(**{name: True}) for name in fields)))


def _mark(action: Any) -> str:
    held = " held" if action.held else ""
    return format_html('<span class="gt-rating">{}{}<br>{}</span>', rating_mark(action.colour), held, action.direction)


def _rating(action: Any) -> str:
    said = (
        Colour(action.colour).label if action.colour else "Not rated",
        "held" if action.held else "",
        action.direction,
    )
    return ", ".join(filter(None, said))


def _call_outs(action: Any) -> str:
    return "; ".join(call_out.title for call_out in calls_on(action))


def _call_out_tags(action: Any) -> str:
    titles = ((call_out.title,) for call_out in calls_on(action))
    return format_html_join(" ", '<strong class="govuk-tag govuk-tag--yellow gt-call-out">{}</strong>', titles)


class ActionList(Listing):
    """Every action with its latest rating and what is called out."""

    title = "Actions"
    empty = "No action is in the plan yet. Import the plan’s workbook, or add an action."
    search = ("number", "what", "recommendation", "owner_name")
    filters = (
        one_of("plan", "Plan", _plans),
        Filter("colour", "Rating", lambda: [*Colour.choices, (_NOT_RATED, "Not rated")], _rated),
        Filter("call-out", "Called out", lambda: [(one.name, one.title) for one in CALL_OUTS], _called_out),
        one_of("status", "Status", lambda: Status.choices),
        one_of("owner", "Owner", _owners, "owner_name"),
    )
    columns = (
        Column("No.", lambda action: action.number, sort="number"),
        Column("Action", lambda action: action.what, sort="what", link=Action.get_absolute_url, wide=True),
        Column("Rating and direction", _rating, sort="colour", html=_mark),
        Column("Owner", lambda action: action.owner_name or "Nobody", sort="owner_name"),
        Column("Due", lambda action: action.due_on, sort="due_on"),
        Column("Called out", _call_outs, html=_call_out_tags),
    )
