"""Jobs: asked for, done one by one, told about as they go, and looked after when their worker dies."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from goldenthread.jobs import actions, queries, running, work
from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job, State
from goldenthread.people.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def kinds(monkeypatch):
    """Kinds of job for one test; ``kinds["afterwards"]`` lists the jobs that were cleared up after."""
    cleared = []
    monkeypatch.setattr(work, "_known", {})
    work.does("count", cleared.append)(_count)
    work.does("refuse", cleared.append)(_refuse)
    work.does("break", cleared.append)(_break)
    return {"afterwards": cleared}


def _count(job, tell):
    for number in range(3):
        tell(f"Counting {number}", number, 3)
    return {"counted": job.given["to"], "address": "/people/"}


def _refuse(job, tell):
    raise work.Failed("The file is empty. Save it again and load it then.")


def _break(job, tell):
    raise ValueError("Ivy Moss, born 3 May 2019")


def asked(by, kind="count", **given):
    return ask(kind, by=by, title="Count to three", **given)


def test_a_job_waits_until_a_worker_takes_it_and_keeps_what_it_came_to(kinds, asha):
    job = asked(asha, to=3)
    assert job.state == State.WAITING
    running.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.result["counted"], job.done, job.of) == (State.DONE, 3, 3, 3)
    assert job.ended_at >= job.started_at >= job.created_at


def test_a_refusal_is_the_sentence_on_the_page(kinds, asha, signed_in):
    job = asked(asha, "refuse")
    running.run(job.pk)
    page = signed_in(asha).get(job.get_absolute_url()).content.decode()
    assert "The file is empty. Save it again and load it then." in page
    assert "http-equiv" not in page


def test_a_fault_of_ours_says_where_and_nothing_of_what_it_was_about(kinds, asha):
    job = asked(asha, "break")
    running.run(job.pk)
    job.refresh_from_db()
    assert job.failed_why.startswith("Golden Thread itself failed")
    assert "ValueError at test_jobs.py" in job.failed_why
    assert "Ivy" not in job.failed_why


def test_a_kind_that_nobody_does_fails_with_what_to_do(kinds, asha):
    job = asked(asha, "juggle")
    running.run(job.pk)
    job.refresh_from_db()
    assert "Ask for it again" in job.failed_why


def test_asking_and_failing_are_in_the_history(kinds, asha):
    job = asked(asha, "refuse")
    running.run(job.pk)
    events = Event.objects.filter(subject=f"jobs.Job:{job.pk}")
    assert [event.what for event in events] == ["jobs.job.failed", "jobs.job.asked"]


@pytest.mark.parametrize("kind", ["count", "refuse", "break"])
def test_what_a_job_leaves_behind_is_cleared_up_however_it_ends(kinds, asha, kind):
    job = asked(asha, kind, to=3)
    running.run(job.pk)
    assert kinds["afterwards"] == [job]


def test_no_two_workers_do_the_same_job(kinds, asha):
    job = asked(asha, to=3)
    assert actions.begin(job.pk)
    assert actions.begin(job.pk) is None


def silence(job):
    """A job whose worker has not been heard of for too long."""
    assert actions.begin(job.pk)
    Job.objects.filter(pk=job.pk).update(heard_at=timezone.now() - queries.SILENCE - timedelta(seconds=1))


def test_a_job_whose_worker_died_is_done_again_once(kinds, asha):
    job = asked(asha, to=3)
    silence(job)
    actions.sweep()
    job.refresh_from_db()
    assert (job.state, job.died) == (State.WAITING, 1)
    running.run(job.pk)
    job.refresh_from_db()
    assert job.state == State.DONE


def test_a_job_of_which_two_workers_died_fails_and_is_cleared_up(kinds, asha):
    job = asked(asha, to=3)
    for _ in range(2):
        silence(job)
        actions.sweep()
    job.refresh_from_db()
    assert job.state == State.FAILED
    assert "stopped twice" in job.failed_why
    assert kinds["afterwards"] == [job]


def test_a_worker_that_still_says_it_is_alive_is_left_alone(kinds, asha):
    job = asked(asha, to=3)
    silence(job)
    actions.note_alive(Job.objects.get(pk=job.pk))
    actions.sweep()
    job.refresh_from_db()
    assert (job.state, job.died) == (State.RUNNING, 0)


def test_a_worker_taken_for_dead_writes_nothing_over_the_one_that_took_its_place(kinds, asha):
    job = asked(asha, to=3)
    slow = actions.begin(job.pk)
    Job.objects.filter(pk=job.pk).update(heard_at=timezone.now() - 2 * queries.SILENCE)
    actions.sweep()
    quick = actions.begin(job.pk)
    actions.finish(slow, {"by": "slow"})
    actions.finish(quick, {"by": "quick"})
    job.refresh_from_db()
    assert job.result == {"by": "quick"}


def test_a_job_that_fell_out_of_the_queue_is_put_into_it_again(kinds, asha):
    job = asked(asha, to=3)
    DBTaskResult.objects.all().delete()
    actions.sweep()
    assert [task.args_kwargs["args"] for task in DBTaskResult.objects.ready()] == [[job.pk]]


def test_a_worker_told_to_stop_lets_its_job_wait_for_the_next(kinds, asha, monkeypatch):
    monkeypatch.setattr(running, "interruption", running.Interruption())
    work.does("be-told")(lambda job, tell: running.interruption.ask())
    job = asked(asha, "be-told")
    running.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.died) == (State.WAITING, 0)
    assert queries.out_of_queue().count() == 0


def test_progress_is_written_a_step_at_once_and_within_a_step_seldom(kinds, asha, django_assert_num_queries):
    job = actions.begin(asked(asha, to=3).pk)
    tell = running._teller(job)
    with django_assert_num_queries(2):
        for number in range(1000):
            tell("Reading" if number < 500 else "Checking", number, 1000)


def test_the_page_shows_how_far_it_is_and_goes_on_when_it_is_done(kinds, asha, signed_in):
    job = asked(asha, to=3)
    browser, address = signed_in(asha), job.get_absolute_url()
    assert "Waiting for its turn" in browser.get(address).content.decode()
    taken = actions.begin(job.pk)
    actions.note_progress(taken, "Checking every row", 1, 4)
    page = browser.get(address).content.decode()
    assert 'max="4" value="1"' in page
    assert "Checking every row" in page
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page
    assert browser.get(f"{address}standing").json()["step"] == "Checking every row"
    actions.finish(taken, {"address": "/people/"})
    assert browser.get(f"{address}standing").json()["over"]
    assert browser.get(address).url == "/people/"


def test_a_job_that_nobody_takes_says_whom_to_ask(kinds, asha, signed_in):
    job = asked(asha, to=3)
    Job.objects.filter(pk=job.pk).update(created_at=timezone.now() - timedelta(minutes=5))
    assert "goldenthread work" in signed_in(asha).get(job.get_absolute_url()).content.decode()


def test_somebody_elses_job_is_seen_by_those_who_load_returns_alone(kinds, asha, noor, ines, signed_in):
    job = asked(asha, to=3)
    assert signed_in(noor).get(job.get_absolute_url()).status_code == 403
    assert signed_in(ines).get(job.get_absolute_url()).status_code == 200


def test_the_list_of_jobs_is_for_those_who_load_returns(kinds, asha, noor, ines, signed_in):
    asked(asha, to=3)
    assert signed_in(noor).get("/jobs/").status_code == 403
    assert "Count to three" in signed_in(ines).get("/jobs/").content.decode()


def test_why_a_job_failed_is_told_by_its_history_to_nobody_who_may_not_see_it(kinds, asha, noor, ines, signed_in):
    job = ask("refuse", by=ines, title="Loading Annex A: north.xlsx")
    address = f"/people/history/jobs.Job:{job.pk}"
    assert {each: signed_in(each).get(address).status_code for each in (noor, asha, ines)} == {
        noor: 404,
        asha: 200,
        ines: 200,
    }
