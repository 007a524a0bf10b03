"""Pages of jobs: how one stands, and all of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from goldenthread.jobs import queries, rules
from goldenthread.jobs.lists import Jobs
from goldenthread.jobs.models import Job, State
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me


@require_safe
def jobs(request: HttpRequest) -> HttpResponse:
    """Every job, for those who load returns."""
    check(me(request), Permission.LOAD_RETURNS)
    listing = Jobs(request, queries.jobs())
    return listing.export() or render(request, "design/list_page.html", {"listing": listing})


@require_safe
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """How a job stands; once it is done, on to what it made."""
    found = _seen(request, pk)
    if found.state == State.DONE and (address := found.result.get("address")):
        return redirect(address)
    context = {"job": found, "without_worker": queries.seems_without_worker(found)}
    return render(request, "jobs/job.html", context)


@require_safe
def standing(request: HttpRequest, pk: int) -> JsonResponse:
    """The same in few words, for the page that asks again and again."""
    found = _seen(request, pk)
    said = {"step": found.step, "done": found.done, "of": found.of, "state": found.state, "over": found.is_over}
    return JsonResponse(said)


def _seen(request: HttpRequest, pk: int) -> Job:
    found = get_object_or_404(queries.jobs(), pk=pk)
    rules.check_may_see(me(request), found)
    return found
