"""What every page needs: the council's name and colour, and where one can go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from goldenthread.people.roles import Permission
from goldenthread.people.rules import can

NAVIGATION = (
    ("Home", "home", Permission.READ),
    ("Documents", "documents:documents", Permission.READ),
    ("Inspections", "inspections:inspections", Permission.READ),
    ("Findings", "inspections:findings", Permission.READ),
    ("Plan", "plan:actions", Permission.READ),
    ("Performance", "performance:scorecard", Permission.READ),
    ("Meetings", "scrutiny:meetings", Permission.READ),
    ("Duties", "scrutiny:duties", Permission.READ),
    ("Search", "search", Permission.READ),
    ("People", "people:people", Permission.MANAGE_PEOPLE),
    ("History", "people:history", Permission.READ_HISTORY),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for design/base.html."""
    return {
        "council_name": settings.COUNCIL_NAME,
        "brand_colour": settings.BRAND_COLOUR,
        "navigation": _navigation(request),
    }


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """Where this person may go; the entry whose address the page's own begins with most fully is where they are."""
    places = [(text, reverse(name)) for text, name, permission in NAVIGATION if can(request.user, permission)]
    within = [address for _, address in places[1:] if request.path.startswith(address)]
    here = max(within, key=len, default=request.path)
    return [{"text": text, "href": address, "active": address == here} for text, address in places]
