"""Pages for accounts, the history and signing in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.people.history import subject_key
from goldenthread.people.models import Event, Person
from goldenthread.people.roles import Administrator, Permission

SignedIn = Callable[[Person], Client]


def test_every_page_asks_one_to_sign_in_first(client: Client, db: None) -> None:
    response = client.get("/")
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_signing_in_leads_home_and_is_kept_in_the_history(client: Client, asha: Person) -> None:
    response = client.post(reverse("account_login"), {"login": "asha", "password": "made-up-words"})
    assert response["Location"] == "/"
    assert Event.objects.get().what == "people.person.signed-in"


def test_a_failed_sign_in_is_kept_in_the_history(client: Client, asha: Person) -> None:
    response = client.post(reverse("account_login"), {"login": "asha", "password": "a guess"})
    assert b"There is a problem" in response.content
    assert Event.objects.get(what="people.person.sign-in-failed").details == {"username": "asha"}


@pytest.mark.parametrize(
    "page", ["signup/", "password/reset/", "password/set/", "email/", "confirm-email/", "inactive/"]
)
def test_nobody_signs_themselves_up_or_is_sent_mail(client: Client, db: None, page: str) -> None:
    assert client.get(f"/sign-in/{page}").status_code == 404


def test_somebody_whose_account_is_closed_cannot_sign_in(client: Client, asha: Person) -> None:
    asha.is_active = False
    asha.save()
    page = client.post(reverse("account_login"), {"login": "asha", "password": "made-up-words"}, follow=True)
    assert "Your account is closed." in page.content.decode()
    assert Event.objects.get().what == "people.person.sign-in-failed"
    assert client.get("/").status_code == 302


def test_changing_ones_password_is_kept_in_the_history(signed_in: SignedIn, asha: Person) -> None:
    client = signed_in(asha)
    assert reverse("account_change_password") in client.get("/").content.decode()
    new = "other made-up words"
    form = {"oldpassword": "made-up-words", "password1": new, "password2": new}
    client.post(reverse("account_change_password"), form)
    assert Event.objects.get(what="people.person.password-changed").by == asha
    asha.refresh_from_db()
    assert asha.check_password(new)


def test_an_administrator_adds_a_person(signed_in: SignedIn, ada: Person) -> None:
    form = {
        "username": "ben",
        "first_name": "Ben",
        "last_name": "Okoro",
        "roles": ["auditor"],
        "password": "a long first one",
    }
    response = signed_in(ada).post(reverse("people:add"), form, follow=True)
    assert "ben can sign in now" in response.content.decode()


def test_a_short_password_is_refused_beside_the_field(signed_in: SignedIn, ada: Person) -> None:
    form = {"username": "ben", "first_name": "Ben", "last_name": "Okoro", "roles": ["auditor"], "password": "short"}
    page = signed_in(ada).post(reverse("people:add"), form).content.decode()
    assert "There is a problem" in page
    assert "at least 12 characters" in page


def test_an_administrator_changes_a_persons_roles(signed_in: SignedIn, ada: Person, noor: Person) -> None:
    form = {"first_name": "Noor", "last_name": "Abbas", "roles": ["reader", "auditor"], "is_active": "on"}
    signed_in(ada).post(reverse("people:person", args=[noor.pk]), form)
    noor.refresh_from_db()
    assert noor.roles == ["reader", "auditor"]


@pytest.mark.parametrize("name", ["people:people", "people:add", "people:history"])
def test_the_pages_of_the_administrator_are_closed_to_others(signed_in: SignedIn, noor: Person, name: str) -> None:
    response = signed_in(noor).get(reverse(name))
    assert response.status_code == 403
    assert "You may not" in response.content.decode()


def test_looking_at_the_whole_history_is_itself_kept(signed_in: SignedIn, ada: Person) -> None:
    page = signed_in(ada).get(reverse("people:history"))
    assert page.status_code == 200
    assert Event.objects.filter(what="people.history.read", by=ada).exists()


def test_the_history_of_a_person_is_for_those_who_keep_watch(signed_in: SignedIn, noor: Person) -> None:
    assert signed_in(noor).get(reverse("people:history", args=[f"people.Person:{noor.pk}"])).status_code == 403


@pytest.mark.parametrize("subject", ["nonsense", "plan.Nothing:1", "plan.Action:999", "plan.Action:x"])
def test_the_history_of_nothing_is_not_found(signed_in: SignedIn, asha: Person, subject: str) -> None:
    assert signed_in(asha).get(reverse("people:history", args=[subject])).status_code == 404


def test_an_export_is_kept_in_the_history(signed_in: SignedIn, ada: Person) -> None:
    response = signed_in(ada).get(reverse("people:people"), {"export": "csv"})
    assert response["Content-Type"].startswith("text/csv")
    assert Event.objects.get(what="people.list.exported").details["list"] == "People"


def test_a_list_is_exported_only_by_those_who_may(
    signed_in: SignedIn, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Administrator, "may", Administrator.may - {Permission.EXPORT})
    assert signed_in(ada).get(reverse("people:people"), {"export": "csv"}).status_code == 403


def test_looking_at_the_history_of_one_thing_is_kept(signed_in: SignedIn, ada: Person, noor: Person) -> None:
    signed_in(ada).get(reverse("people:history", args=[subject_key(noor)]))
    assert Event.objects.get(what="people.history.read").details == {"of": subject_key(noor)}


def test_an_administrator_gives_a_new_password_to_somebody_who_forgot_theirs(
    signed_in: SignedIn, ada: Person, noor: Person
) -> None:
    form = {
        "first_name": "Noor",
        "last_name": "Abbas",
        "roles": ["reader"],
        "is_active": "on",
        "password": "a new one for Noor",
    }
    page = signed_in(ada).get(reverse("people:person", args=[noor.pk])).content.decode()
    assert noor.password not in page
    signed_in(ada).post(reverse("people:person", args=[noor.pk]), form)
    noor.refresh_from_db()
    assert noor.check_password("a new one for Noor")
    event = Event.objects.get(what="people.person.password-renewed")
    assert "a new one" not in str(event.details)
