"""Loading a return on a page: what is kept, told, refused, and shown of it afterwards."""

from __future__ import annotations

import io
import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from goldenthread.jobs import running
from goldenthread.jobs.actions import ask
from goldenthread.jobs.models import Job
from goldenthread.people.models import Event, Person
from goldenthread.performance.loading import doing, uploads
from goldenthread.returns import read
from goldenthread.store import Store

pytestmark = pytest.mark.django_db
AS_AT = date(2026, 6, 30)
REFERRALS = """child_id,received_on,team
1,2026-05-04,North
2,2026-05-05,South
,2026-05-06,South
3,soon,South
"""


@pytest.fixture
def ines(db):
    """The performance analyst."""
    return Person.objects.create_user(
        "ines", password="made-up-words", first_name="Ines", last_name="Vale", roles=["performance-analyst"]
    )


@pytest.fixture
def store(tmp_path, monkeypatch, settings):
    """An empty store, and an empty home for what is sent."""
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))
    settings.HOME = tmp_path
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "arriving"
    settings.FILE_UPLOAD_TEMP_DIR.mkdir()
    monkeypatch.setattr(doing, "ahead", lambda known: {})  # tried where figures are
    return Store(tmp_path / "store")


def sent(name="referrals.csv", text=REFERRALS, **said):
    data = text.encode() if isinstance(text, str) else text
    return {"kind": "plain-tables", "file": SimpleUploadedFile(name, data), "as_at": "2026-06-30"} | said


def loaded(browser, **given) -> Job:
    """The job of a load that was asked for on the page, once it is over."""
    answer = browser.post(reverse("performance:load-return"), sent(**given))
    assert answer.status_code == 302, answer.content.decode()
    job = Job.objects.filter(kind="performance.load").latest("pk")
    assert answer.url == job.get_absolute_url()
    running.run(job.pk)
    job.refresh_from_db()
    return job


def uploaded(home: Path) -> list[Path]:
    return [path for path in (home / "uploads").rglob("*") if path.is_file()]


def zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_a_return_is_kept_by_the_persons_name_and_its_page_comes_next(store, ines, signed_in, tmp_path):
    job = loaded(signed_in(ines))
    assert job.state == "done", job.failed_why
    (snapshot,) = store.snapshots()
    assert (snapshot.by, snapshot.as_at, snapshot.file_name) == ("Ines Vale", AS_AT, "referrals.csv")
    assert signed_in(ines).get(job.get_absolute_url()).url == reverse("performance:return", args=[snapshot.id])
    assert uploaded(tmp_path) == []


def test_loading_is_in_the_history_once(store, ines, signed_in):
    loaded(signed_in(ines))
    job = loaded(signed_in(ines))
    (event,) = Event.objects.filter(what="performance.return.loaded")
    complaints = store.complaints(store.snapshots()[0]).height
    assert (event.by, event.details["rows"], event.details["complaints"]) == (ines, 4, complaints)
    assert job.result["address"].endswith("?kept=before")
    page = signed_in(ines).get(job.result["address"]).content.decode()
    assert "kept before, so nothing was added" in page


def test_a_load_whose_worker_was_killed_before_it_could_tell_is_told_by_the_next(store, ines, signed_in, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr(doing, "_note", lambda snapshots, by: None)
        loaded(signed_in(ines))
    loaded(signed_in(ines))
    assert Event.objects.filter(what="performance.return.loaded").count() == 1


def test_a_file_that_waits_is_for_nobody_else_on_the_machine(store, ines, signed_in, tmp_path):
    signed_in(ines).post(reverse("performance:load-return"), sent())
    (path,) = uploaded(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "uploads" / path.parts[-3]).stat().st_mode) == 0o700


def test_a_large_file_is_moved_not_copied(store, ines, signed_in, tmp_path, settings):
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    signed_in(ines).post(reverse("performance:load-return"), sent())
    (path,) = uploaded(tmp_path)
    assert path.read_text() == REFERRALS
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": "visitors.csv"}, "visitors.csv is not named as a table is"),
        ({"text": "child_id,received_on\n1,2026-07-04\n"}, "“The day it describes”"),
        ({"kind": "annex-a", "name": "Annex A.xlsx", "text": "no workbook"}, "Annex A.xlsx is not an Excel workbook"),
        ({"name": "all.zip", "text": "no zip"}, "all.zip cannot be unpacked"),
    ],
)
def test_a_file_that_is_refused_is_a_sentence_and_nothing_is_kept(store, ines, signed_in, tmp_path, given, sentence):
    job = loaded(signed_in(ines), **given)
    assert sentence in job.failed_why
    assert "--" not in job.failed_why  # no option of the command line
    assert sentence in signed_in(ines).get(job.get_absolute_url()).content.decode()
    assert (store.snapshots(), uploaded(tmp_path)) == ([], [])
    assert not Event.objects.filter(what="performance.return.loaded").exists()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": "~$Annex A.xlsx"}, "the lock that Excel keeps"),
        ({"name": "letter.docx"}, "A file that ends in .docx is no return."),
        ({"as_at": "2999-01-01"}, "still to come"),
        ({"as_at": ""}, "Give the day."),
        ({"as_at": "", "kind": "ssda903"}, "Give the day."),
        ({"as_at": "", "kind": "daily-feed"}, "Give the day."),
        ({"since": "2026-07-01"}, "Lists cannot be whole only from after"),
        ({"kind": "juggling"}, "choose one of those that are offered"),
    ],
)
def test_a_slip_is_said_beside_the_field_and_asks_for_nothing(store, ines, signed_in, tmp_path, given, sentence):
    page = signed_in(ines).post(reverse("performance:load-return"), sent(**given))
    assert sentence in page.content.decode()
    assert (Job.objects.count(), uploaded(tmp_path)) == (0, [])


def test_a_zip_of_tables_is_loaded_as_their_folder_is(store, ines, signed_in, tmp_path):
    text = zipped({"june/referrals.csv": REFERRALS, "__MACOSX/._referrals.csv": "x"})
    assert loaded(signed_in(ines), name="june.zip", text=text).state == "done"
    folder = tmp_path / "june"
    folder.mkdir()
    (folder / "referrals.csv").write_text(REFERRALS)
    assert store.complaints(store.snapshots()[0]).equals(
        read("plain-tables", folder, authority="Exampleshire Council", as_at=AS_AT).complaints
    )


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"../referrals.csv": REFERRALS}, "outside its own folder"),
        ({}, "holds no file"),
    ],
)
def test_a_zip_that_is_not_safe_is_refused(store, ines, signed_in, tmp_path, files, sentence):
    assert sentence in loaded(signed_in(ines), name="tables.zip", text=zipped(files)).failed_why
    assert not (tmp_path / "uploads" / "referrals.csv").exists()


def test_a_zip_made_to_fill_the_disk_is_refused(store, ines, signed_in, tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("referrals.csv", b"0" * 40_000_000)
    job = loaded(signed_in(ines), name="tables.zip", text=buffer.getvalue())
    assert "made to harm" in job.failed_why


def test_the_figures_are_counted_as_a_job_of_their_own_once_no_other_return_waits(store, ines, signed_in, monkeypatch):
    counted = []
    monkeypatch.setattr(doing, "ahead", lambda known: {"in total": lambda: counted.append(known.id)})
    loaded(signed_in(ines))
    first = Job.objects.get(kind="performance.count")
    page = signed_in(ines).get(reverse("performance:return", args=[store.snapshots()[0].id])).content.decode()
    assert first.get_absolute_url() in page
    signed_in(ines).post(reverse("performance:load-return"), sent(name="june.zip"))
    running.run(first.pk)
    assert counted == []
    running.run(Job.objects.latest("pk").pk)  # refused, since it is no zip
    running.run(asked_to_count(ines).pk)
    assert counted == [store.known_on().id]


def asked_to_count(by: Person) -> Job:
    return ask("performance.count", by=by, title="Counting the figures")


def test_only_those_who_load_returns_may(store, noor, signed_in):
    browser = signed_in(noor)
    assert browser.get(reverse("performance:load-return")).status_code == 403
    assert browser.post(reverse("performance:load-return"), sent()).status_code == 403
    assert browser.get(reverse("performance:returns")).status_code == 200
    assert "Load a return" not in browser.get(reverse("performance:returns")).content.decode()


def test_a_file_whose_load_was_never_begun_is_deleted_in_time(store, ines, signed_in, tmp_path, monkeypatch):
    signed_in(ines).post(reverse("performance:load-return"), sent())
    monkeypatch.setattr(uploads, "_LOST", -1.0)
    signed_in(ines).post(reverse("performance:load-return"), sent(name="contacts.csv"))
    assert [path.name for path in uploaded(tmp_path)] == ["contacts.csv"]
    first = Job.objects.earliest("pk")
    running.run(first.pk)
    first.refresh_from_db()
    assert "Load it again" in first.failed_why
