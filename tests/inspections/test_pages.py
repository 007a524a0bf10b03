"""The pages of visits and findings: who may open each, what they show and hide, and how they look to axe."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from goldenthread.inspections.actions import add_inspection, link_letter
from goldenthread.inspections.models import Inspection
from goldenthread.inspections.rules import Publication
from goldenthread.people.models import Event
from tests.browser import assert_accessible
from tests.inspections.conftest import ABOUT, document

READING = ("inspections:inspections", "inspections:findings", "inspections:calendar", "inspections:inspection")
KEEPING = ("inspections:add", "inspections:change", "inspections:publish", "inspections:facts", "inspections:of-letter")
LATE = "Children in need are not always visited when their plans say."
STRONG = "The front door answers quickly and well."


@pytest.fixture
def address(asha, visit, letter, found):
    """``address("inspections:inspection")`` is a page's address, of a visit whose letter is published."""
    found(LATE)
    found(STRONG, level="narrative", polarity="strength")
    found("Visits must be recorded.", level="priority")
    link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    add_inspection(by=asha, kind="inspection", expected="March 2099", waits_on=[visit], waits_for="the final plan")
    other = document(about=ABOUT, title="Another letter")
    alone = {"inspections:inspections", "inspections:findings", "inspections:calendar", "inspections:add"}
    of = {"inspections:of-letter": other}
    return lambda name: reverse(name, args=[] if name in alone else [of.get(name, visit).pk])


@pytest.mark.parametrize("name", READING + KEEPING)
def test_the_lead_may_open_every_page(name, address, asha, signed_in):
    assert signed_in(asha).get(address(name)).status_code == 200


@pytest.mark.parametrize("name", READING)
def test_whoever_reads_may_open_what_changes_nothing(name, address, noor, signed_in):
    assert signed_in(noor).get(address(name)).status_code == 200


@pytest.mark.parametrize("name", KEEPING)
def test_a_reader_may_open_nothing_that_changes_a_visit(name, address, noor, signed_in):
    assert signed_in(noor).get(address(name)).status_code == 403


@pytest.mark.parametrize("name", READING + KEEPING)
def test_nobody_opens_anything_without_signing_in(name, address, client):
    assert client.get(address(name)).status_code == 302


def test_a_visit_shows_its_strengths_beside_its_areas(address, noor, signed_in):
    page = signed_in(noor).get(address("inspections:inspection")).content.decode()
    assert LATE in page
    assert STRONG in page
    assert "no action answers this" in page


def test_a_letter_under_embargo_shows_nothing_and_reading_it_is_kept(asha, noor, visit, letter, found, client):
    found(LATE)
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED, received_on=date(2026, 8, 4))
    client.force_login(noor)
    hidden = client.get(visit.get_absolute_url()).content.decode()
    assert LATE not in hidden
    assert "under embargo" in hidden
    assert LATE not in client.get(reverse("inspections:findings")).content.decode()
    assert not Event.objects.filter(what="inspections.inspection.read").exists()
    client.force_login(asha)
    assert LATE in client.get(visit.get_absolute_url()).content.decode()
    assert Event.objects.filter(what="inspections.inspection.read", by=asha).exists()


def test_saying_which_visit_a_letter_is_of_offers_what_the_letter_says(asha, visit, letter, signed_in):
    client = signed_in(asha)
    said = {"visit": visit.pk, "publication": "published", "published_on": "2026-08-05"}
    offered = client.post(reverse("inspections:of-letter", args=[letter.pk]), said, follow=True)
    assert "Action plan due: 11 November 2026" in offered.content.decode()
    client.post(reverse("inspections:facts", args=[visit.pk]), {"names": ["plan_due_on", "grade-0"]})
    visit.refresh_from_db()
    assert visit.plan_due_on == date(2026, 11, 11)
    assert visit.judgements.count() == 1


def test_a_letter_can_make_its_own_visit(asha, letter, signed_in):
    said = {"visit": "new", "publication": "received"}
    signed_in(asha).post(reverse("inspections:of-letter", args=[letter.pk]), said)
    assert Inspection.objects.get().starts_on == date(2026, 6, 24)


def test_dates_that_cannot_be_so_are_said_on_the_form(asha, visit, signed_in):
    said = {"kind": "focused-visit", "body": "Ofsted", "starts_on": "2026-06-24", "ends_on": "2026-06-01"}
    response = signed_in(asha).post(reverse("inspections:change", args=[visit.pk]), said)
    assert "A visit cannot end before it begins." in response.content.decode()


def test_findings_are_filtered_and_exported(address, noor, signed_in):
    client = signed_in(noor)
    where = reverse("inspections:findings")
    assert "1 result" in client.get(where, {"polarity": "strength"}).content.decode()
    assert "3 results" in client.get(where, {"answered": "no"}).content.decode()
    assert "0 results" in client.get(where, {"answered": "yes"}).content.decode()
    assert LATE in client.get(where, {"export": "csv"}).content.decode()


def test_a_list_of_findings_takes_a_bounded_number_of_queries(
    address, found, noor, signed_in, django_assert_max_num_queries
):
    for number in range(30):
        found(f"Finding {number}")
    client = signed_in(noor)
    with django_assert_max_num_queries(12):
        client.get(reverse("inspections:findings"))


def test_a_calendar_takes_a_bounded_number_of_queries(asha, signed_in, django_assert_max_num_queries):
    for year in range(2030, 2050):
        add_inspection(by=asha, kind="monitoring-visit", starts_on=date(year, 1, 1))
    client = signed_in(asha)
    with django_assert_max_num_queries(10):
        client.get(reverse("inspections:calendar"))


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 320])
def test_every_page_is_accessible(width, address, asha, browser_of):
    page = browser_of(asha, width=width)
    for name in READING + KEEPING:
        page.goto(address(name))
        assert_accessible(page)


def test_a_letter_that_is_out_already_is_said_so_and_not_a_fault(asha, visit, letter, signed_in):
    link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    page = signed_in(asha).post(reverse("inspections:not-published", args=[visit.pk]), follow=True)
    assert "cannot become" in page.content.decode()


def test_a_letter_kept_until_it_is_published_says_so_and_names_no_day(asha, visit, letter, signed_in):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    page = signed_in(asha).get(letter.get_absolute_url()).content.decode()
    assert "until somebody records that it is published" in page
