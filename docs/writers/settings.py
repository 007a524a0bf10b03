"""Every setting that the environment may make."""

from __future__ import annotations

from docs.writers.markdown import page_of, table
from goldenthread.web.environment import SETTINGS


def page() -> str:
    """The page."""
    rows = [
        (f"`{setting.name}`", f"`{setting.default}`" if setting.default else "unset", setting.what)
        for setting in SETTINGS
    ]
    return page_of(
        "Settings",
        "Environment variables, read once when it starts. One that is empty counts as unset. "
        "[Run it for a council](../how-to/run-it-for-a-council.md) goes through them one by one.",
        table(["Setting", "Default", "What it is"], rows),
    )
