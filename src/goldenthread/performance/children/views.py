"""The page of the children behind a figure."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.design.forms import is_valid
from goldenthread.design.lists import exported_table
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.performance.children.actions import open_children
from goldenthread.performance.children.forms import ReasonForm
from goldenthread.performance.children.queries import Behind, period_named
from goldenthread.performance.figures import STEPS, Figures, figures
from goldenthread.performance.rules import measure_of


def children(request: HttpRequest, measure: str) -> HttpResponse:
    """Ask why, keep it, and only then show whom a figure counts."""
    check(request.user, Permission.SEE_CHILDREN)
    of = _figure(request, measure, figures())
    form = ReasonForm(request.POST or None)
    context = {"form": form, "of": of, "asked": request.get_full_path()}
    if not request.POST or not is_valid(form):
        return render(request, "performance/children_reason.html", context)
    opened = open_children(of, by=me(request), reason=form.cleaned_data["reason"])
    table = exported_table(request, opened.title, opened.heads, opened.table)
    return table or render(request, "performance/children.html", context)


def _figure(request: HttpRequest, id_: str, whole: Figures) -> Behind:
    """The figure that the address names; not found where there is none such."""
    step, by = request.GET.get("step", "month"), request.GET.get("by") or None
    try:
        measure = measure_of(id_)
    except ValidationError as unknown:
        raise Http404 from unknown
    period = period_named(whole.periods(step), request.GET.get("period", "")) if step in STEPS else None
    if period is None or (by and by not in measure.by):
        raise Http404
    return Behind(measure, period, by, request.GET.get("group", "all") if by else "all", whole.known)
