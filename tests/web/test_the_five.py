"""The five real minutes, through the same code as the pages: what a careful person finds in each is in the record."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.db.models import Model

from goldenthread.documents.actions import accept_all, add_document
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Inspection
from goldenthread.people.models import Person
from goldenthread.scrutiny.actions import link_minutes
from goldenthread.scrutiny.models import Decision, Duty, Vote

FIVE = {
    "000": date(2018, 12, 5),
    "001": date(2019, 1, 15),
    "002": date(2020, 10, 8),
    "003": date(2018, 11, 22),
    "004": date(2019, 3, 25),
}
KINDS = ("decision", "action", "vote", "inspection")
pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@dataclass(frozen=True)
class Five:
    """One of the five: the document kept, and what was found in it by hand."""

    document: Document
    by_hand: dict[str, list[dict[str, Any]]]

    def missed(self, kind: str, kept: list[str]) -> list[str]:
        """What was found by hand and is not in the record in nearly those words."""
        return [one["text"] for one in self.by_hand[kind] if not any(_same(one["text"], words) for words in kept)]


def _same(one: str, other: str) -> bool:
    """The scorer's own rule: half of the words are the same, however they are ordered."""
    return bool(_scorer().token_f1(one, other) >= 0.5)


def _scorer() -> ModuleType:
    path = Path(__file__).resolve().parents[3] / "shared" / "tools" / "score_reading.py"
    spec = importlib.util.spec_from_file_location("score_reading", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=sorted(FIVE))
def five(request: pytest.FixtureRequest, shared: Path, asha: Person) -> Five:
    (path,) = (shared / "data" / "reading" / "seeds").glob(f"{request.param}_*.json")
    case = json.loads(path.read_text(encoding="utf8"))
    asha.roles = ["improvement-lead", "scrutiny-officer"]
    asha.save()
    document = add_document(case["text"].encode(), f"{path.stem}.txt", by=asha)
    link_minutes(document, by=asha, held_on=FIVE[request.param], new_committee="A committee")
    stopped = [accept_all(document, by=asha, kind=kind).why for kind in KINDS]
    assert stopped == [""] * len(KINDS)
    return Five(document, case["expected"])


def _said(model: type[Model], five: Five) -> list[str]:
    kept = model._default_manager.filter(statement__document=five.document)
    return list(kept.values_list("statement__text", flat=True))


@pytest.mark.parametrize(("kind", "model"), [("decisions", Decision), ("actions", Duty), ("votes", Vote)])
def test_what_a_careful_person_finds_is_in_the_record(five: Five, kind: str, model: type[Model]) -> None:
    assert five.missed(kind, _said(model, five)) == []


def test_nothing_is_decided_or_owed_that_a_careful_person_did_not_find(five: Five) -> None:
    for kind, model in (("decisions", Decision), ("actions", Duty), ("votes", Vote)):
        kept = _said(model, five)
        assert [words for words in kept if not any(_same(words, one["text"]) for one in five.by_hand[kind])] == []


def test_every_visit_is_known_with_its_days(five: Five) -> None:
    made = Statement.objects.filter(document=five.document, became__startswith="inspections.Inspection:")
    assert five.missed("inspections", list(made.values_list("text", flat=True))) == []
    by_hand = {one["date"] for one in five.by_hand["inspections"] if one["date"]}
    to_the_day = {days for days in by_hand if all(len(day) == len("2018-07-17") for day in days.split("/"))}
    assert to_the_day <= {_days(visit) for visit in Inspection.objects.exclude(starts_on=None)}


def _days(visit: Inspection) -> str:
    last = f"/{visit.ends_on}" if visit.ends_on and visit.ends_on != visit.starts_on else ""
    return f"{visit.starts_on}{last}"
