"""Home, the thread and search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from goldenthread.design.forms import typed
from goldenthread.inspections.models import Finding
from goldenthread.people.actions import record_read
from goldenthread.people.history import subject_key
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can, check, me
from goldenthread.web.needs import Needs
from goldenthread.web.searching import search as find
from goldenthread.web.threads import thread_of


def home(request: HttpRequest) -> HttpResponse:
    """What needs me."""
    check(request.user, Permission.READ)
    return render(request, "web/home.html", {"needs": Needs(me(request), timezone.localdate())})


def thread(request: HttpRequest, pk: int) -> HttpResponse:
    """One finding, from the inspector's words to what the committee is owed."""
    check(request.user, Permission.READ)
    findings = Finding.objects.visible_to(request.user).with_source()
    finding = get_object_or_404(findings, pk=pk)
    if finding.statement.document.is_embargoed:
        record_read(finding, by=me(request))
    context = {
        "finding": finding,
        "thread": thread_of(finding, me(request)),
        "history": subject_key(finding),
        "may_answer": can(request.user, Permission.KEEP_PLAN),
    }
    return render(request, "web/thread.html", context)


def search(request: HttpRequest) -> HttpResponse:
    """Find words anywhere in the record."""
    check(request.user, Permission.READ)
    words = typed(request.GET, "q")
    return render(request, "web/search.html", {"words": words, "found": find(words, me(request))})
