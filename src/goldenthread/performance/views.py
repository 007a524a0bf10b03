"""Pages of the figures: the scorecard, a measure, a team."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from goldenthread.design.forms import attempt, is_valid
from goldenthread.design.lists import exported_table
from goldenthread.measures.kinds import Measure
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can, check, me
from goldenthread.performance import actions, queries
from goldenthread.performance.figures import Figures, figures_for
from goldenthread.performance.forms import FreezeForm, TargetForm
from goldenthread.performance.frozen import FrozenPage
from goldenthread.performance.lists import FrozenList, TargetList
from goldenthread.performance.measure_page import MeasurePage
from goldenthread.performance.models import FrozenPeriod, Target
from goldenthread.performance.rules import can_keep, measure_of
from goldenthread.performance.typing_in.queries import typed_for

_FREEZING = (
    "Every figure of the period is kept as it stands now, in total, by service and by team. It is never changed "
    "afterwards: a later return that corrects it is shown beside it."
)


def scorecard(request: HttpRequest) -> HttpResponse:
    """Every measure: how it stands, whether it moved, how near its target."""
    check(request.user, Permission.READ)
    return _scorecard(request, figures_for(request.user), "Scorecard", {})


def teams(request: HttpRequest) -> HttpResponse:
    """The teams that figures are broken down by."""
    check(request.user, Permission.READ)
    return render(request, "performance/teams.html", {"teams": figures_for(request.user).groups("team")})


def team(request: HttpRequest, team: str) -> HttpResponse:
    """A team's own scorecard."""
    check(request.user, Permission.READ)
    figures = figures_for(request.user)
    if team not in figures.groups("team"):
        raise Http404
    return _scorecard(request, figures, team, {"by": "team", "group": team})


def _scorecard(request: HttpRequest, figures: Figures, title: str, of: dict[str, str]) -> HttpResponse:
    card = queries.Scorecard(figures, request.GET, **of)
    table = exported_table(request, title, card.heads, card.rows)
    return table or render(
        request, "performance/scorecard.html", {"title": title, "figures": figures, "card": card, **of}
    )


def measure(request: HttpRequest, measure: str) -> HttpResponse:
    """One measure: its course, its parts, its neighbours, and what it rests on."""
    check(request.user, Permission.READ)
    page = MeasurePage.asked(_measure(measure), figures_for(request.user), request.GET)
    table = exported_table(request, page.title, page.heads, page.table)
    context = {"page": page, "measure": page.measure, "may_keep": can_keep(request.user)}
    context["typed"] = typed_for(page.measure.id, request.user)
    context["may_see_children"] = can(request.user, Permission.SEE_CHILDREN)
    return table or render(request, "performance/measure.html", context)


def _measure(id_: str) -> Measure:
    try:
        return measure_of(id_)
    except ValidationError as unknown:
        raise Http404 from unknown


def targets(request: HttpRequest) -> HttpResponse:
    """Every target, those in force and those before them."""
    check(request.user, Permission.READ)
    listing = TargetList(request, Target.objects.select_related("set_by"))
    return listing.export() or render(request, "performance/targets.html", {"listing": listing})


def set_target(request: HttpRequest, measure: str) -> HttpResponse:
    """Set what a measure should come to."""
    check(request.user, Permission.KEEP_PERFORMANCE)
    of = _measure(measure)
    form = TargetForm(request.POST or None)
    if request.POST and attempt(form, actions.set_target, by=me(request), measure=of.id):
        messages.success(request, "The target is set.")
        return redirect("performance:measure", of.id)
    unit = f" (in {of.unit})" if of.unit else ""
    context = {"form": form, "title": f"Target: {of.title}{unit}", "button": "Set the target"}
    back = reverse("performance:measure", args=[of.id])
    return render(request, "design/form_page.html", {**context, "back": back})


def frozen_periods(request: HttpRequest) -> HttpResponse:
    """The periods whose published figures are frozen."""
    check(request.user, Permission.READ)
    listing = FrozenList(request, FrozenPeriod.objects.select_related("frozen_by"))
    context = {"listing": listing, "may_keep": can_keep(request.user)}
    return listing.export() or render(request, "performance/frozen_periods.html", context)


def freeze(request: HttpRequest) -> HttpResponse:
    """Freeze the figures of a period that is being published."""
    check(request.user, Permission.KEEP_PERFORMANCE)
    form = FreezeForm(request.POST or None)
    if request.POST and is_valid(form):
        try:
            return redirect(actions.ask_to_freeze(by=me(request), **form.cleaned_data))
        except ValidationError as refusal:
            form.add_error(None, refusal)
    context = {"form": form, "title": "Freeze a period", "button": "Freeze the figures", "intro": _FREEZING}
    return render(request, "design/form_page.html", {**context, "back": reverse("performance:frozen-periods")})


def frozen_period(request: HttpRequest, pk: int) -> HttpResponse:
    """A frozen period, and what it would be if it were counted today."""
    check(request.user, Permission.READ)
    period = get_object_or_404(FrozenPeriod.objects.select_related("frozen_by"), pk=pk)
    page = FrozenPage(period, figures_for(request.user), request.GET)
    table = exported_table(request, str(period), page.heads, page.table)
    return table or render(request, "performance/frozen_period.html", {"page": page, "period": period})
