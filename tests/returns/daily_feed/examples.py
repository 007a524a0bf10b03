"""Small files of the feed: a child with what a test needs of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.returns import Loaded
from goldenthread.returns.daily_feed import read

AS_AT = date(2026, 11, 20)
SINCE = date(2024, 4, 1)


def child(child_id: str = "ann", *, details: dict[str, Any] | None = None, **of_episode: Any) -> dict[str, Any]:
    """A child with one episode, referred on 2 June 2025, that holds what is given."""
    episode = {"social_care_episode_id": "e1", "referral_date": "2025-06-02", "purge": False} | of_episode
    return {
        "la_child_id": child_id,
        "mis_child_id": f"m-{child_id}",
        "child_details": {"date_of_birth": "2014-01-31", "purge": False} | (details or {}),
        "social_care_episodes": [episode],
        "purge": False,
    }


def written(folder: Path, given: Any) -> Path:
    """A file of the feed."""
    folder.mkdir(exist_ok=True)
    path = folder / "feed.json"
    path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
    return path


def loaded(folder: Path, *children: Any, since: date | None = SINCE) -> Loaded:
    """A feed of some children, read."""
    return read(written(folder, list(children)), authority="Exampleshire", as_at=AS_AT, since=since)


def rows(of: Loaded, name: str, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of a table."""
    return of.tables[name].select(columns).rows()


def said(of: Loaded) -> set[tuple[str, str, int, bool]]:
    """The rule, list and row of every complaint, and whether the row was refused."""
    return set(of.complaints.select("rule", "list", "row", "refused").rows())
