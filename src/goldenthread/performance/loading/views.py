"""Pages of returns: those that are loaded, loading one, and one with its complaints."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from goldenthread.design.forms import attempt
from goldenthread.jobs.models import Job
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can, check, me
from goldenthread.performance.loading import actions, queries, rules
from goldenthread.performance.loading.forms import LoadForm
from goldenthread.performance.loading.lists import Complaints, Returns
from goldenthread.performance.quality.trend import trend
from goldenthread.returns import title


@require_safe
def returns(request: HttpRequest) -> HttpResponse:
    """Every return that is loaded, and how good they were over time."""
    check(me(request), Permission.READ)
    listing = Returns(request)
    context = {"listing": listing, "may_load": rules.can_load(me(request)), "trend": trend(request.GET.get("of", ""))}
    context["sees_teams"] = can(request.user, Permission.SEE_SMALL_NUMBERS)
    return listing.export() or render(request, "performance/returns.html", context)


def load(request: HttpRequest) -> HttpResponse:
    """Load a return: the file is kept until a worker has read it."""
    rules.check_may_load(me(request))
    form = LoadForm(request.POST, request.FILES) if request.method == "POST" else LoadForm()
    asked: list[Job] = []
    if attempt(form, lambda **given: asked.append(actions.load_return(**given)), by=me(request)):
        return redirect(asked[0])
    context = {"form": form, "title": "Load a return", "button": "Load", "back": reverse("performance:returns")}
    context["intro"] = "All of it is kept or nothing. What is wrong with it is then listed, row by row, to hand back."
    return render(request, "design/form_page.html", context)


@require_safe
def snapshot(request: HttpRequest, name: str) -> HttpResponse:
    """One return: what became of its rows, and what is wrong with them."""
    check(me(request), Permission.READ)
    found = queries.snapshot(name)
    if found is None:
        raise Http404("There is no such return. It may have been taken out of the store.")
    listing = Complaints(request, found) if rules.can_see_rows(me(request)) else None
    context = {"snapshot": found, "title": title(found.kind), "listing": listing, "rows": found.rows.items()}
    context |= {"kept_before": "kept" in request.GET, "being_counted": queries.being_counted()}
    return (listing and listing.export()) or render(request, "performance/return.html", context)
