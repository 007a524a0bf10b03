"""Golden Thread's own Django apps, for the pages that walk them."""

from __future__ import annotations

from django.apps import AppConfig, apps


def our_apps() -> list[AppConfig]:
    """Each of them, lowest layer first."""
    return [app for app in apps.get_app_configs() if app.name.startswith("goldenthread.")]
