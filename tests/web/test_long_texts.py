"""Pages that show no document's text load none: a letter's is longer than all the rest of a page."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.inspections.models import Finding, Inspection
from goldenthread.plan.models import Action
from goldenthread.scrutiny.models import AgendaItem, Duty, Meeting
from tests.web.test_every_page import everybody

OF_ONE = {
    "thread": Finding,
    "inspections:inspection": Inspection,
    "plan:action": Action,
    "plan:add-evidence": Action,
    "plan:change": Action,
    "plan:answer": Finding,
    "scrutiny:meeting": Meeting,
    "scrutiny:duty": Duty,
    "scrutiny:add-paper": AgendaItem,
}
LISTS = (
    "home",
    "documents:documents",
    "inspections:inspections",
    "inspections:findings",
    "inspections:calendar",
    "plan:actions",
    "plan:call-outs",
    "scrutiny:meetings",
    "scrutiny:duties",
    "scrutiny:compare",
)


@pytest.mark.usefixtures("exampleshire")
@pytest.mark.parametrize("name", [*LISTS, *OF_ONE])
def test_a_page_without_a_documents_text_loads_none(client: Client, name: str) -> None:
    client.force_login(everybody())
    numbers = [OF_ONE[name]._default_manager.order_by("pk")[0].pk] if name in OF_ONE else []
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse(name, args=numbers)).status_code == 200
    selected = [query["sql"].partition(" FROM ")[0] for query in asked]
    assert [one for one in selected if '"documents_document"."text"' in one] == []
