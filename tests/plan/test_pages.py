"""The plan's pages: who may open each, what its forms say, and how they look to axe."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goldenthread.plan import actions as do
from goldenthread.plan.models import Action, Plan
from goldenthread.plan.workbook.importing import keep_import
from goldenthread.plan.workbook.sheet import Sheet
from tests.browser import assert_accessible
from tests.plan.conftest import book

ROW = (
    1,
    "Visits",
    "Visit each child.",
    "Owen Hale",
    date(2026, 12, 31),
    "",
    "90%",
    "Amber",
    "Late.",
    "01/10/2026",
)
READING = ("plan:actions", "plan:call-outs", "plan:plan", "plan:action", "plan:export")
KEEPING = ("plan:add-plan", "plan:add", "plan:change", "plan:import", "plan:weigh", "plan:answer")
OWNING = ("plan:update", "plan:move", "plan:add-milestone", "plan:add-evidence", "plan:settle")


@pytest.fixture
def address(asha, owen, plan, made, finding):
    """``address("plan:action")`` is a page's address, of things Owen owns."""
    action = made(owner=owen, owner_name="Owen Hale", findings=[finding("Visits are late.")], extra={"Cost": 12.0})
    do.rate(action, by=asha, colour="amber", reason="Half of them.", direction="improving", held=True, forecast="green")
    milestone = do.add_milestone(action, by=asha, text="Draft agreed", due_on=date(2026, 3, 31))
    evidence = do.add_evidence(action, by=asha, text="Sample", strength="said", dated_on=date(2026, 3, 1))
    finding("Private fostering is not overseen.")
    of = {
        "plan:plan": plan,
        "plan:add": plan,
        "plan:export": plan,
        "plan:settle": milestone,
        "plan:weigh": evidence,
        "plan:answer": action.findings.get(),
    }
    alone = {"plan:actions", "plan:call-outs", "plan:add-plan", "plan:import"}
    return lambda name: reverse(name, args=[] if name in alone else [of.get(name, action).pk])


@pytest.mark.parametrize("name", READING + KEEPING + OWNING)
def test_the_lead_may_open_every_page(name, address, asha, signed_in):
    assert signed_in(asha).get(address(name)).status_code == 200


@pytest.mark.parametrize("name", READING)
def test_whoever_reads_may_open_what_changes_nothing(name, address, noor, signed_in):
    assert signed_in(noor).get(address(name)).status_code == 200


@pytest.mark.parametrize("name", KEEPING + OWNING)
def test_a_reader_may_open_nothing_that_changes_the_plan(name, address, noor, signed_in):
    assert signed_in(noor).get(address(name)).status_code == 403


@pytest.mark.parametrize("name", OWNING)
def test_an_owner_may_open_what_updates_their_action(name, address, owen, signed_in):
    assert signed_in(owen).get(address(name)).status_code == 200


@pytest.mark.parametrize("name", READING + KEEPING + OWNING)
def test_nobody_opens_anything_without_signing_in(name, address, client):
    assert client.get(address(name)).status_code == 302


def test_an_update_takes_a_rating_a_reason_a_direction_and_a_date(address, owen, signed_in):
    said = {"colour": "green", "direction": "improving", "reason": "Nine in ten.", "due_on": "2027-01-29"}
    response = signed_in(owen).post(address("plan:update"), said, follow=True)
    assert b"Nine in ten." in response.content
    assert standing_of(Action.objects.get()) == ("green", "improving", date(2027, 1, 29))


def standing_of(action):
    latest = action.ratings.first()
    return latest.colour, latest.direction, action.due_on


def test_an_update_without_a_reason_says_what_is_missing(address, owen, signed_in):
    response = signed_in(owen).post(address("plan:update"), {"colour": "green"})
    assert b"There is a problem" in response.content
    assert Action.objects.get().ratings.count() == 1


def test_closing_without_evidence_is_refused_in_a_sentence(address, asha, signed_in):
    client = signed_in(asha)
    client.post(address("plan:move"), {"to": "complete", "completed_on": "2026-03-01"})
    response = client.post(address("plan:move"), {"to": "closed"})
    assert "Completed is not improved" in response.content.decode()


def test_a_list_is_filtered_by_what_is_called_out_and_exported(address, made, noor, signed_in):
    made("2", measure="")
    client = signed_in(noor)
    assert b"1 result" in client.get(reverse("plan:actions"), {"call-out": "no-measure"}).content
    assert b"1 result" in client.get(reverse("plan:actions"), {"colour": "none"}).content
    assert b"No measure" in client.get(reverse("plan:actions"), {"export": "csv"}).content


def test_a_page_of_actions_takes_no_more_queries_for_more_actions(
    address, made, noor, signed_in, django_assert_max_num_queries
):
    for number in range(2, 30):
        made(str(number))
    client = signed_in(noor)
    with django_assert_max_num_queries(16):
        client.get(reverse("plan:actions"))


def test_an_import_is_shown_before_it_is_kept(asha, signed_in, owen):
    client = signed_in(asha)
    workbook = SimpleUploadedFile("plan.xlsx", book(ROW))
    shown = client.post(reverse("plan:import"), {"workbook": workbook, "title": "Our plan"})
    assert b"Nothing is kept yet" in shown.content
    assert not Plan.objects.exists()
    kept = client.post(reverse("plan:keep-import"), {"sealed": shown.context["sealed"]}, follow=True)
    assert b"Kept. 1 new" in kept.content
    assert Plan.objects.get().title == "Our plan"


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        ([["Exampleshire Council"], ["Children’s services improvement plan"]], "Children’s services improvement plan"),
        ([], "Improvement plan 2026"),
    ],
)
def test_a_plan_without_a_title_is_called_what_its_workbook_is(asha, signed_in, titles, title):
    workbook = SimpleUploadedFile("improvement_plan-2026.xlsx", book(ROW, titles=titles))
    shown = signed_in(asha).post(reverse("plan:import"), {"workbook": workbook})
    assert shown.context["title"] == title
    assert title in shown.content.decode()


def test_a_new_action_is_offered_the_next_number(address, made, asha, signed_in):
    made("41")
    assert signed_in(asha).get(address("plan:add")).context["form"].initial["number"] == "42"


def test_with_one_plan_an_action_can_be_added_from_the_list(address, asha, signed_in):
    assert address("plan:add") in signed_in(asha).get(reverse("plan:actions")).content.decode()


@pytest.mark.parametrize("name", ["plan:answer", "plan:change", "plan:settle", "plan:weigh"])
def test_saving_what_was_not_changed_says_so(name, address, asha, signed_in):
    client = signed_in(asha)
    form = client.get(address(name)).context["form"]
    said = {bound.html_name: bound.value() for bound in form if bound.value() not in (None, "")}
    given = {"csrfmiddlewaretoken": "a browser always sends one", **said}
    page = client.post(address(name), given, follow=True).content.decode()
    assert "Nothing was changed." in page


def test_an_import_is_shown_again_where_the_plan_has_changed_since(asha, signed_in):
    plan, _ = keep_import(Sheet.from_bytes(book(ROW)), by=asha, plan=None, title="Our plan")
    client = signed_in(asha)
    again = SimpleUploadedFile("plan.xlsx", book(ROW))
    shown = client.post(reverse("plan:import"), {"workbook": again, "plan": plan.pk})
    do.change_action(plan.actions.get(), by=asha, target="95%")
    response = client.post(reverse("plan:keep-import"), {"sealed": shown.context["sealed"]})
    assert b"The plan has changed since you looked" in response.content
    assert plan.actions.get().target == "95%"


@pytest.mark.parametrize("sealed", ["", "forged:words"])
def test_a_dry_run_that_was_tampered_with_is_not_kept(asha, signed_in, sealed):
    response = signed_in(asha).post(reverse("plan:keep-import"), {"sealed": sealed})
    assert b"Give the workbook again" in response.content
    assert not Plan.objects.exists()


def test_a_file_that_is_no_workbook_is_a_sentence_on_the_page(asha, signed_in):
    response = signed_in(asha).post(reverse("plan:import"), {"workbook": SimpleUploadedFile("plan.xlsx", b"hello")})
    assert b"not an Excel workbook" in response.content


def test_an_export_is_in_the_history(address, noor, signed_in):
    from goldenthread.people.models import Event

    signed_in(noor).get(address("plan:export"))
    assert Event.objects.filter(what="plan.plan.exported", by=noor).exists()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 320])
def test_every_page_is_accessible(width, address, asha, browser_of):
    page = browser_of(asha, width=width)
    for name in {*READING, *KEEPING, *OWNING} - {"plan:export"}:
        page.goto(address(name))
        assert_accessible(page)


@pytest.mark.parametrize("sort", ["due_on", "-due_on"])
def test_actions_without_a_date_stand_last_whichever_way_they_are_sorted(made, noor, signed_in, sort):
    made("1", due_on=None), made("2")
    listing = signed_in(noor).get(reverse("plan:actions"), {"sort": sort}).context["listing"]
    assert [action.number for action in listing.rows] == ["2", "1"]


def test_a_character_that_no_database_keeps_is_no_fault(made, noor, signed_in):
    made("1")
    client = signed_in(noor)
    for name in ("plan:actions", "search"):
        assert client.get(reverse(name), {"q": "named\x00 worker"}).status_code == 200
