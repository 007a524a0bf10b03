"""Pages whose figures are not worked out yet: the worker counts them, and the page says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job, State
from goldenthread.people.models import Person
from goldenthread.people.rules import me
from goldenthread.performance.drawing import DRAW
from goldenthread.performance.figures import NotCounted
from goldenthread.performance.loading.actions import COUNT

_GOING = (State.WAITING, State.RUNNING)
_LATELY = timedelta(minutes=10)


class CountedFirst:
    """Middleware: in place of a page whose figures are not there yet, one that says so and comes back by itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """The page that waits; any other problem is not ours."""
        if not isinstance(problem, NotCounted):
            return None
        return render(request, "performance/being_counted.html", {"job": _counting(me(request)), "counts": COUNT})


def _counting(person: Person) -> Job:
    """The job that counts, or will have it done; asked for where there is none, and not again where it just failed."""
    going = Job.objects.filter(state__in=_GOING).exclude(kind=DRAW)
    failed = Job.objects.filter(kind=COUNT, state=State.FAILED, ended_at__gte=timezone.now() - _LATELY)
    return going.first() or failed.first() or ask(COUNT, by=person, title="Counting the figures")
