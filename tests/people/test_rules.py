"""Who may do what."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, ValidationError

from goldenthread.people.actions import begin, change_person, invite
from goldenthread.people.models import Event, Person
from goldenthread.people.roles import ROLES, Nobody, Permission
from goldenthread.people.rules import can, check


def test_every_role_says_what_it_is_for() -> None:
    assert all(len(role.description()) > 30 for role in ROLES.values())


def test_somebody_not_signed_in_may_do_nothing() -> None:
    assert not any(can(AnonymousUser(), permission) for permission in Permission)
    assert Nobody.may == frozenset()


def test_a_councillor_reads_and_changes_nothing(noor: Person) -> None:
    assert {permission for permission in Permission if can(noor, permission)} == {Permission.READ, Permission.EXPORT}


def test_only_those_who_prepare_the_journey_read_what_is_under_embargo(
    asha: Person, owen: Person, clara: Person, noor: Person
) -> None:
    may = [person for person in (asha, owen, clara, noor) if can(person, Permission.READ_EMBARGOED)]
    assert may == [asha]


def test_a_refusal_says_what_may_not_be_done_and_whom_to_ask(noor: Person) -> None:
    with pytest.raises(PermissionDenied, match=r"You may not change the plan\. Ask an administrator"):
        check(noor, Permission.KEEP_PLAN)


def test_somebody_whose_account_is_closed_may_do_nothing(asha: Person) -> None:
    asha.is_active = False
    assert not can(asha, Permission.READ)


def test_an_administrator_invites_and_the_history_keeps_it(ada: Person) -> None:
    person = invite(
        by=ada, username="ben", first_name="Ben", last_name="Okoro", roles=["auditor"], password="twelve-or-more-chars"
    )
    assert person.check_password("twelve-or-more-chars")
    assert Event.objects.get().what == "people.person.invited"


def test_nobody_else_invites(asha: Person) -> None:
    with pytest.raises(PermissionDenied):
        invite(by=asha, username="ben", first_name="Ben", last_name="Okoro", roles=[], password="twelve-or-more-chars")


def test_a_role_that_does_not_exist_is_refused(ada: Person, noor: Person) -> None:
    with pytest.raises(ValidationError, match="wizard is not a role"):
        change_person(noor, by=ada, roles=["wizard"])


def test_nobody_takes_their_own_roles_away(ada: Person) -> None:
    with pytest.raises(ValidationError, match="your own roles"):
        change_person(ada, by=ada, roles=["reader"])


def test_the_first_administrator_is_made_at_the_machine(db: None) -> None:
    first = begin(username="leonie", first_name="Leonie", last_name="Strake", password="twelve-or-more-chars")
    assert can(first, Permission.MANAGE_PEOPLE)


def test_a_second_one_is_not(ada: Person) -> None:
    with pytest.raises(ValidationError, match="Ask an administrator"):
        begin(username="leonie", first_name="Leonie", last_name="Strake", password="twelve-or-more-chars")
