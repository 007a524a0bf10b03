"""Lists: the address holds the state; what is shown can be taken away as a file."""

from __future__ import annotations

import io

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from python_calamine import CalamineWorkbook

from goldenthread.design.lists import Column, Listing, exported_table, one_of
from goldenthread.people.models import Person

pytestmark = pytest.mark.django_db


class Cast(Listing):
    title = "Cast"
    search = ("first_name", "last_name")
    filters = (one_of("is_active", "Account", lambda: [("True", "Open"), ("False", "Closed")]),)
    columns = (
        Column("First name", lambda person: person.first_name, sort="first_name"),
        Column("Joined", lambda person: person.date_joined.date(), sort="date_joined"),
        Column("Sign-in name", lambda person: person.username, only_exported=True),
    )


@pytest.fixture
def cast(asha: Person, clara: Person, owen: Person) -> None:
    owen.is_active = False
    owen.save()


def asked(**params: object) -> Cast:
    request: HttpRequest = RequestFactory().get("/people", params)
    request.user = Person.objects.get(username="asha")
    return Cast(request, Person.objects.order_by("pk"))


def names(listing: Listing) -> list[str]:
    return [person.first_name for person in listing.rows]


@pytest.mark.usefixtures("cast")
class TestAList:
    def test_shows_everything_when_nothing_is_asked(self) -> None:
        assert names(asked()) == ["Asha", "Clara", "Owen"]

    def test_keeps_what_is_ticked(self) -> None:
        assert names(asked(is_active="False")) == ["Owen"]

    def test_passes_over_a_filter_value_that_is_none_of_the_choices(self) -> None:
        assert names(asked(is_active="'; drop table")) == ["Asha", "Clara", "Owen"]

    def test_finds_words_anywhere_in_the_searched_fields(self) -> None:
        assert names(asked(q="finch")) == ["Clara"]

    def test_sorts_by_a_column_and_the_other_way_round(self) -> None:
        assert names(asked(sort="-first_name")) == ["Owen", "Clara", "Asha"]

    def test_never_sorts_by_what_is_not_a_column(self) -> None:
        assert names(asked(sort="password")) == ["Asha", "Clara", "Owen"]

    def test_shows_the_last_page_when_asked_for_one_beyond(self) -> None:
        assert asked(page="99").page.number == 1

    def test_offers_to_take_each_filter_away(self) -> None:
        (chip,) = asked(is_active="False", sort="first_name").chips
        assert chip == {"text": "Account: Closed", "href": "?sort=first_name"}

    def test_exports_all_that_is_shown_to_excel(self) -> None:
        response = asked(export="xlsx", is_active="True").export()
        assert response is not None
        rows = CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()
        assert [row[0] for row in rows] == ["First name", "Asha", "Clara"]

    def test_exports_nothing_that_a_spreadsheet_takes_for_a_formula(self, asha: Person) -> None:
        asha.first_name = "=1+1"
        asha.save()
        response = asked(export="csv").export()
        assert response is not None
        assert "'=1+1" in response.content.decode()

    def test_exports_nothing_when_the_address_asks_for_an_unknown_form(self) -> None:
        assert asked(export="docx").export() is None


@pytest.mark.parametrize("title", ["Referrals: North", "Early help / targeted [new]", "'Quoted'", "?"])
def test_any_title_becomes_the_name_of_a_sheet(asha: Person, title: str) -> None:
    request = RequestFactory().get("/performance", {"export": "xlsx"})
    request.user = asha
    answer = exported_table(request, title, ["Team"], lambda: [["North"]])
    assert answer
    assert CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()[1] == ["North"]
