"""What every page needs: the council's name and colour, and where one can go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

NAVIGATION = (
    ("Home", "home"),
    ("Documents", "documents:documents"),
    ("Inspections", "inspections:inspections"),
    ("Findings", "inspections:findings"),
    ("Plan", "plan:actions"),
    ("Meetings", "scrutiny:meetings"),
    ("Duties", "scrutiny:duties"),
    ("Search", "search"),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for design/base.html."""
    return {
        "council_name": settings.COUNCIL_NAME,
        "brand_colour": settings.BRAND_COLOUR,
        "navigation": _navigation(request) if request.user.is_authenticated else [],
    }


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {
            "text": text,
            "href": address,
            "active": request.path.startswith(address) if address != "/" else request.path == "/",
        }
        for text, address in ((text, reverse(name)) for text, name in NAVIGATION)
    ]
