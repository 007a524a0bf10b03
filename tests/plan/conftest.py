"""A plan, its actions, and workbooks made in a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from itertools import count
from typing import Any

import pytest
import xlsxwriter

from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Person
from goldenthread.plan.actions import add_action, add_plan
from goldenthread.plan.models import Action, Plan

HEADINGS = ("No.", "Recommendation", "Action", "Owner", "Due", "Measure", "Target", "RAG", "Progress", "Last updated")
_hashes = count(1)


def book(*rows: Sequence[Any], headings: Sequence[Any] = HEADINGS, titles: Sequence[Sequence[Any]] = ()) -> bytes:
    """A workbook of one sheet: titles, headings, rows."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet("Our plan")
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for number, row in enumerate([*titles, headings, *rows]):
            for place, cell in enumerate(row):
                sheet.write(number, place, cell, day if isinstance(cell, date) else None)
    return out.getvalue()


@pytest.fixture
def plan(asha: Person) -> Plan:
    """An improvement plan with nothing in it."""
    return add_plan(by=asha, title="Improvement plan")


@pytest.fixture
def made(plan: Plan, asha: Person) -> Callable[..., Action]:
    """``made("7", owner=owen)`` is action 7 with everything a plan should say, but for what is given."""

    def make(number: str = "1", **said: Any) -> Action:
        usual = {
            "what": "Give each child a named worker.",
            "owner_name": "Ravi Castleden",
            "due_on": date(2099, 3, 31),
            "measure": "Children with one worker all year",
            "target": "80%",
        }
        return add_action(by=asha, plan=plan, number=number, **(usual | said))

    return make


@pytest.fixture
def finding(db: None) -> Callable[..., Finding]:
    """``finding("words")`` is an area for improvement of a published letter."""
    letter = Document.objects.create(sha256=f"{next(_hashes):064x}", name="letter.pdf", size=1, kind="letter", text="-")
    visit = Inspection.objects.create(kind="focused-visit", starts_on=date(2026, 6, 24), letter=letter)

    def find(words: str, level: str = "area", polarity: str = "improvement") -> Finding:
        statement = Statement.objects.create(
            document=letter, kind="finding", text=words, start=0, end=1, fields={"level": level, "polarity": polarity}
        )
        return Finding.objects.create(
            inspection=visit, statement=statement, words=words, level=level, polarity=polarity
        )

    return find
