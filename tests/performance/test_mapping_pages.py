"""A plain table on the page: its headings are matched, its first rows seen, the mapping kept, the file loaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from goldenthread.jobs.models import Job
from goldenthread.people.history import history_of
from goldenthread.people.models import Event, Person
from goldenthread.performance.loading import uploads
from goldenthread.performance.models import Mapping
from goldenthread.returns.mapped_table import understood
from goldenthread.store import Store, usual_folder
from tests.returns.annex_a.conftest import write_workbook

SignedIn = Callable[[Person], Client]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "mappings"
ADD = "/performance/mappings/add/"


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "store"))
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    arriving = tmp_path / "uploads" / "arriving"
    arriving.mkdir(parents=True)
    settings.FILE_UPLOAD_TEMP_DIR = str(arriving)  # type: ignore[attr-defined]


@pytest.fixture
def petra(db: None) -> Person:
    """The performance analyst."""
    return Person.objects.create_user("petra", first_name="Petra", last_name="Lund", roles=["performance-analyst"])


def sent(browser: Client, name: str, table: str, data: bytes | None = None) -> str:
    """The address at which the headings of a file are matched."""
    file = SimpleUploadedFile(name, data if data is not None else (EXAMPLES / name).read_bytes())
    answer = browser.post(ADD, {"file": file, "table": table, "as_at": "2026-06-30"})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def page(answer: object) -> str:
    return re.sub(r"\s+", " ", unescape(answer.content.decode()))  # type: ignore[attr-defined]


AUDITS = {
    "name": "Practice audits",
    "dates": "day first",
    "column_child_id": "Child ID",
    "column_audited_on": "Audit date",
    "column_grade": "Auditor's grade",
}


def test_the_likely_headings_are_chosen_already(petra: Person, signed_in: SignedIn) -> None:
    browser = signed_in(petra)
    shown = page(browser.get(sent(browser, "supervision.csv", "supervisions")))
    assert "The headings stand in row 1 of “supervision”" in shown
    for heading in ("Worker", "Date held", "Team"):
        assert f'<option value="{heading}" selected>{heading}</option>' in shown


def test_from_a_file_to_a_load(petra: Person, signed_in: SignedIn) -> None:
    browser = signed_in(petra)
    address = sent(browser, "practice-audits.csv", "practice_audits")
    shown = page(browser.post(address, AUDITS))
    assert "4 rows are read: 4 would be kept and 0 refused." in shown
    assert "The cell holds none of outstanding, good, requires improvement, inadequate" in shown
    assert Mapping.objects.count() == 0
    text = (EXAMPLES / "practice-audits.toml").read_text(encoding="utf-8")
    shown = page(browser.post(f"{address}try/", {"text": text, "do": "try"}))
    assert "Nothing is wrong with it." in shown
    assert "requires improvement" in shown
    assert not usual_folder().exists()  # nothing is kept before it is said
    answer = browser.post(f"{address}try/", {"text": text.replace("\n", "\r\n"), "do": "load"})
    kept, job = Mapping.objects.get(), Job.objects.get()
    assert answer["Location"] == job.get_absolute_url()
    assert (kept.name, kept.says, kept.made_by) == ("Practice audits", text, petra)
    assert (job.kind, job.given["mapping"]) == ("performance.load", kept.pk)
    assert [event.what for event in history_of(kept)] == ["performance.mapping.added"]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_load_is_done_by_the_worker(petra: Person, signed_in: SignedIn) -> None:
    from goldenthread.jobs.running import run

    browser = signed_in(petra)
    address = sent(browser, "private-fostering.csv", "private_fostering")
    text = (EXAMPLES / "private-fostering.toml").read_text(encoding="utf-8")
    browser.post(f"{address}try/", {"text": text, "do": "load"})
    job = Job.objects.get()
    run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.failed_why) == ("done", "")
    assert Store(usual_folder()).known_on().frame("private_fostering").height == 3


def test_children_are_shown_only_to_those_who_may_see_them_and_that_is_recorded(
    petra: Person, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from goldenthread.people.roles import PerformanceAnalyst, Permission

    browser = signed_in(petra)
    address = sent(browser, "practice-audits.csv", "practice_audits")
    assert "70201" in page(browser.post(address, AUDITS))
    assert Event.objects.filter(what="performance.mapping.tried", by=petra).count() == 1
    monkeypatch.setattr(PerformanceAnalyst, "may", PerformanceAnalyst.may - {Permission.SEE_CHILDREN})
    shown = page(browser.post(address, AUDITS))
    assert "70201" not in shown
    assert "not shown" in shown
    assert Event.objects.filter(what="performance.mapping.tried").count() == 1


def test_a_column_that_the_file_lacks_is_always_the_same(petra: Person, signed_in: SignedIn) -> None:
    browser = signed_in(petra)
    address = sent(browser, "vacant.csv", "posts", b"Post,FTE\nP1,1\nP2,0.5\n")
    said = {"name": "Vacant", "dates": "day first", "column_vacancies_fte": "FTE", "add_up": ["vacancies_fte"]}
    assert "does not say where team stands" in page(browser.post(address, said))
    shown = page(browser.post(address, said | {"fixed_team": "all"}))
    assert "2 rows are read: 2 would be kept" in shown
    assert ">1.5</td>" in shown


def test_the_sheet_with_most_columns_is_read_and_another_may_be_asked_for(
    petra: Person, signed_in: SignedIn, tmp_path: Path
) -> None:
    log = [["SWE number", "Date held", "Team"], ["w1", "03/06/2026", "N"]]
    book = write_workbook(tmp_path / "log.xlsx", {"Notes": [["Who", "What"], ["a", "b"]], "Log": log})
    browser = signed_in(petra)
    address = sent(browser, "log.xlsx", "supervisions", book.read_bytes())
    assert "row 1 of “Log”" in page(browser.get(address))
    assert "row 1 of “Notes”" in page(browser.get(f"{address}?sheet=0"))
    said = {"name": "Log", "dates": "day first", "column_worker_id": "SWE number", "column_held_on": "Date held"}
    assert 'sheet = "Log"' in page(browser.post(address, said))


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("table.csv", b"PK\x03\x04", "is not a CSV file"),
        ("table.xlsx", b"not one", "is not an Excel workbook"),
        ("table.csv", b"nothing here\n", "No row of this file looks like headings"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(
    petra: Person, signed_in: SignedIn, name: str, data: bytes, sentence: str
) -> None:
    browser = signed_in(petra)
    assert sentence in page(browser.get(sent(browser, name, "posts", data), follow=True))


def test_slips_of_the_first_page_are_told(petra: Person, signed_in: SignedIn) -> None:
    browser = signed_in(petra)
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    for given, sentence in (
        ({"table": "posts", "as_at": tomorrow}, "still to come"),
        ({"table": "nothing", "as_at": "2026-06-30"}, "choose one of those that are offered"),
    ):
        file = SimpleUploadedFile("table.csv", b"Team,FTE\nN,1\n")
        assert sentence in page(browser.post(ADD, {"file": file, **given}))


def test_a_file_that_waited_too_long_is_asked_for_again(petra: Person, signed_in: SignedIn) -> None:
    browser = signed_in(petra)
    address = sent(browser, "vacancies.csv", "posts")
    uploads.forget(address.split("/")[4].replace("-", ""))
    assert "waited for too long" in page(browser.get(address, follow=True))
    text = (EXAMPLES / "vacancies.toml").read_text(encoding="utf-8")
    assert "waited for too long" in page(browser.post(f"{address}try/", {"text": text, "do": "load"}))
    assert not Mapping.objects.exists()


def test_two_mappings_are_never_called_alike(petra: Person, signed_in: SignedIn) -> None:
    browser = signed_in(petra)
    address = sent(browser, "vacancies.csv", "posts")
    text = (EXAMPLES / "vacancies.toml").read_text(encoding="utf-8")
    for _ in range(2):  # word for word the same is the same
        assert browser.post(f"{address}try/", {"text": text, "do": "keep"}).status_code == 302
    other = text.replace('"Vacancies"', '"VACANCIES!"')
    assert "There is a mapping “Vacancies” already" in page(
        browser.post(f"{address}try/", {"text": other, "do": "keep"})
    )
    assert Mapping.objects.count() == 1


def test_a_mapping_is_changed_on_its_page_and_downloaded(petra: Person, noor: Person, signed_in: SignedIn) -> None:
    text = (EXAMPLES / "leavers.toml").read_text(encoding="utf-8")
    browser = signed_in(petra)
    browser.post(f"{sent(browser, 'leavers.csv', 'exit_interviews')}try/", {"text": text, "do": "keep"})
    kept = Mapping.objects.get()
    assert "names “boss”" in page(
        browser.post(kept.get_absolute_url(), {"text": text.replace("would_return =", "boss =")})
    )
    changed = text.replace('"Workload" =', '"Too much work" =')
    assert browser.post(kept.get_absolute_url(), {"text": changed}).status_code == 302
    kept.refresh_from_db()
    assert understood(kept.says).values["reason"]["Too much work"] == "Caseload and workload"
    assert [event.what for event in history_of(kept)] == ["performance.mapping.changed", "performance.mapping.added"]
    assert browser.get(f"{kept.get_absolute_url()}text/").content.decode() == changed
    reader = signed_in(noor)
    assert "Save the change" not in page(reader.get(kept.get_absolute_url()))
    assert reader.post(kept.get_absolute_url(), {"text": text}).status_code == 403
    assert "A worker who left" in page(reader.get("/performance/mappings/"))


def test_members_read_no_files(noor: Person, signed_in: SignedIn) -> None:
    browser = signed_in(noor)
    assert "Read a plain table" not in page(browser.get("/performance/mappings/"))
    one = "add/00000000-0000-0000-0000-000000000000/posts/2026-06-30/"
    for address in ("add/", one):
        assert browser.get(f"/performance/mappings/{address}").status_code == 403
    assert browser.post(f"/performance/mappings/{one}try/", {"text": "x"}).status_code == 403


def test_an_address_that_means_nothing_is_not_found(petra: Person, signed_in: SignedIn) -> None:
    start = "/performance/mappings/add/00000000-0000-0000-0000-000000000000"
    for rest in ("nothing/2026-06-30/", "posts/yesterday/"):
        assert signed_in(petra).get(f"{start}/{rest}").status_code == 404


def test_a_mapping_of_a_table_that_is_gone_says_so_in_the_list(petra: Person, signed_in: SignedIn) -> None:
    Mapping(name="Old", says='name = "Old"\ntable = "gone"\n[columns]\n', made_by=petra).save()
    assert "there is no such table" in page(signed_in(petra).get("/performance/mappings/"))
