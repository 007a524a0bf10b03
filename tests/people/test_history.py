"""The chain of events: appended with the write it tells of, and impossible to change unseen."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction

from goldenthread.people import history
from goldenthread.people.history import amend, first_break, history_of, record
from goldenthread.people.models import Chain, Event, Person


def three_events(by: Person) -> None:
    with transaction.atomic():
        for colour in ("amber", "amber", "green"):
            record("plan.action.rated", by=by, subject=by, colour=colour)


def tamper(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.django_db
def test_an_untouched_history_is_whole(asha: Person) -> None:
    three_events(asha)
    assert first_break() is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sql", "number", "why"),
    [
        ('UPDATE people_event SET details = \'{"colour": "green"}\' WHERE number = 2', 2, "changed"),
        ("UPDATE people_event SET by_name = 'Somebody Else' WHERE number = 1", 1, "changed"),
        ("DELETE FROM people_event WHERE number = 2", 2, "missing"),
        ("DELETE FROM people_event WHERE number = 3", 4, "removed"),
    ],
)
def test_the_first_event_tampered_with_is_named(asha: Person, sql: str, number: int, why: str) -> None:
    three_events(asha)
    tamper(sql)
    broken = first_break()
    assert broken is not None
    assert (broken.number, why in broken.why) == (number if why != "removed" else 3, True)


@pytest.mark.django_db
def test_an_event_belongs_inside_the_transaction_of_its_write(asha: Person) -> None:
    connection.in_atomic_block = False  # as it is outside a test's own transaction
    try:
        with pytest.raises(RuntimeError, match="transaction"):
            record("plan.action.rated", by=asha)
    finally:
        connection.in_atomic_block = True


@pytest.mark.django_db
def test_an_event_of_a_write_that_fails_is_not_kept(asha: Person) -> None:
    with transaction.atomic():
        record("plan.action.rated", by=asha)
        transaction.set_rollback(True)
    assert not Event.objects.exists()


@pytest.mark.django_db
def test_a_change_keeps_what_was_before_and_after(asha: Person) -> None:
    with transaction.atomic():
        amend(asha, "people.person.changed", by=asha, job_title="Director", first_name="Asha")
    assert history_of(asha).get().details == {"changed": {"job_title": ["", "Director"]}}


@pytest.mark.django_db
def test_a_change_that_changes_nothing_leaves_no_event(asha: Person) -> None:
    with transaction.atomic():
        assert amend(asha, "people.person.changed", by=asha, first_name="Asha") is None
    assert not Event.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["update", "bulk_update", "delete"])
def test_the_ways_of_writing_that_leave_no_trace_are_refused(way: str) -> None:
    with pytest.raises(TypeError):
        getattr(Event.objects.all(), way)()


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_make_one_chain(asha: Person) -> None:
    def write() -> None:
        try:
            for _ in range(5):
                with transaction.atomic():
                    record("plan.action.rated", by=asha, subject=asha)
        finally:
            connections.close_all()

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert Event.objects.count() == Chain.objects.get().number == 20
    assert first_break() is None


@pytest.mark.django_db
def test_a_page_opened_before_somebody_elses_change_does_not_undo_it(asha: Person) -> None:
    opened_before = Person.objects.get(pk=asha.pk)
    with transaction.atomic():
        amend(asha, "people.person.changed", by=asha, job_title="Director")
        amend(opened_before, "people.person.changed", by=asha, first_name="Aisha")
    asha.refresh_from_db()
    assert (asha.first_name, asha.job_title) == ("Aisha", "Director")


@pytest.mark.django_db
def test_the_event_holds_what_stood_before_whatever_the_page_had_shown(asha: Person) -> None:
    opened_before = Person.objects.get(pk=asha.pk)
    with transaction.atomic():
        amend(asha, "people.person.changed", by=asha, job_title="Director")
        amend(opened_before, "people.person.changed", by=asha, job_title="Head of service")
    assert history_of(asha)[0].details["changed"] == {"job_title": ["Director", "Head of service"]}


@pytest.mark.django_db
def test_a_record_is_not_deleted_one_at_a_time_either(asha: Person) -> None:
    with transaction.atomic():
        event = record("plan.action.rated", by=asha)
    with pytest.raises(TypeError, match="deleted"):
        event.delete()


@pytest.mark.django_db
def test_a_chain_without_its_head_is_broken(asha: Person) -> None:
    three_events(asha)
    tamper("DELETE FROM people_event WHERE number > 1")
    tamper("DELETE FROM people_chain")
    broken = first_break()
    assert broken is not None
    assert "removed" in broken.why


@pytest.mark.django_db
def test_an_event_written_while_the_chain_is_walked_is_no_break(asha: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    three_events(asha)
    meanwhile, digest = iter([three_events]), history.digest

    def digest_while_others_write(event: Event) -> str:
        for write in meanwhile:
            write(asha)
        return digest(event)

    monkeypatch.setattr(history, "digest", digest_while_others_write)
    assert first_break() is None
