"""`goldenthread load` and `goldenthread measure`: a return in, figures out, and a sentence for whatever cannot be."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread

ASSESSMENTS = """child_id,started_on,completed_on,team,worker_id
ann,2026-05-04,2026-06-01,North,w1
ben,2026-03-02,2026-06-02,North,w1
cat,2026-05-04,2026-06-03,South,w2
dan,,2026-06-03,South,w2
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    settings = 'authority = "Exampleshire"\n[teams]\nNorth = "Assessment"\nSouth = "Assessment"\n'
    (folder / "authority.toml").write_text(settings, encoding="utf-8")
    return folder


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "cin_assessments.csv").write_text(ASSESSMENTS, encoding="utf-8")
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(goldenthread, [*map(str, words)], standalone_mode=False)


def load(tables: Path, store: Path, *more: str | Path) -> Result:
    return run(
        "load", "plain-tables", tables, "--as-at", "2026-06-30", "--since", "2026-01-01", "--store", store, *more
    )


def figures(*words: str | Path) -> list[dict[str, str]]:
    result = run("measure", *words, "--csv")
    assert result.exception is None, result.exception
    return list(csv.DictReader(io.StringIO(result.stdout)))


def failure(result: Result) -> tuple[int, str]:
    """The exit code and the sentence with which a verb gave up."""
    return result.exception.exit_code, str(result.exception)  # type: ignore[union-attr]


def test_a_load_tells_what_was_kept_and_what_was_refused(tables: Path, store: Path) -> None:
    shown = load(tables, store).stdout
    assert "Kept plain-tables of Exampleshire as at 30 June 2026." in shown
    row = next(line.split() for line in shown.splitlines() if "cin_assessments" in line)
    assert row == ["cin_assessments.csv", "4", "3", "1"]


def test_complaints_are_written_with_their_rows(tables: Path, store: Path, tmp_path: Path) -> None:
    load(tables, store, "--complaints", tmp_path / "faults.csv")
    written = list(csv.DictReader((tmp_path / "faults.csv").open(encoding="utf-8")))
    refused = [row for row in written if row["refused"] == "true"]
    assert [(row["list"], row["row"], row["column"]) for row in refused] == [("cin_assessments.csv", "5", "started_on")]


def test_complaints_that_cannot_be_written_are_told_of(tables: Path, store: Path, tmp_path: Path) -> None:
    code, said = failure(load(tables, store, "--complaints", tmp_path / "nowhere" / "faults.csv"))
    assert (code, said.startswith("There is no folder")) == (Exit.USAGE, True)
    assert not (store / "snapshots").exists()


def test_what_is_loaded_is_measured_by_team(tables: Path, store: Path) -> None:
    load(tables, store)
    rows = figures("AS1", "--by", "team", "--months", "1", "--store", store)
    assert [(row["group"], row["numerator"], row["denominator"], row["value"]) for row in rows] == [
        ("North", "1.0", "2.0", "50.0"),
        ("South", "1.0", "1.0", "100.0"),
    ]


def test_a_measure_may_be_called_by_its_name_and_a_service_is_as_the_settings_say(tables: Path, store: Path) -> None:
    load(tables, store)
    rows = figures("assessments_within_45_working_days", "--by", "service", "--months", "1", "--store", store)
    assert [(row["group"], row["denominator"]) for row in rows] == [("Assessment", "3.0")]


def test_any_two_days_may_be_asked_about(tables: Path, store: Path) -> None:
    load(tables, store)
    rows = figures("AS1", "--from", "2026-06-02", "--to", "2026-06-03", "--store", store)
    assert [(row["period"], row["denominator"]) for row in rows] == [("2026-06-02 to 2026-06-03", "2.0")]


def test_a_period_that_no_return_covers_is_not_answered_with_nothing(tables: Path, store: Path) -> None:
    load(tables, store)
    rows = figures("AS8", "--from", "2025-06-01", "--to", "2025-06-30", "--store", store)
    assert [(row["value"], row["covered"]) for row in rows] == [("", "false")]


def test_json_says_the_same_as_csv(tables: Path, store: Path) -> None:
    load(tables, store)
    result = run("measure", "AS1", "--months", "1", "--json", "--store", store)
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["value"] == pytest.approx(200 / 3)


def test_figures_are_shown_with_what_they_are_counted_from(tables: Path, store: Path) -> None:
    load(tables, store)
    shown = run("measure", "AS1", "--months", "1", "--store", store).stdout
    assert "66.7%" in shown
    assert "2 of 3" in shown


def test_the_figure_shown_is_of_the_last_period_that_a_return_covers(tables: Path, store: Path) -> None:
    load(tables, store)
    shown = run("measure", "AS1", "--months", "3", "--to", "2026-08-31", "--store", store).stdout
    assert "2026-06" in shown
    assert "2 of 3" in shown


def test_two_years_fit_a_terminal_of_eighty_characters(
    tables: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    load(tables, store)
    shown = run("measure", "AS1", "--months", "24", "--to", "2026-06-30", "--store", store).stdout
    assert max(len(line) for line in shown.splitlines()) <= 80
    assert "too few to" in shown
    assert "Assessments" in shown.split("2 of 3")[0].splitlines()[-1]


def test_a_team_named_as_a_formula_is_only_words_in_a_spreadsheet(tables: Path, store: Path) -> None:
    (tables / "cin_assessments.csv").write_text(ASSESSMENTS.replace("South", "=1+1"), encoding="utf-8")
    load(tables, store)
    rows = figures("AS1", "--by", "team", "--months", "1", "--store", store)
    assert [row["group"] for row in rows] == ["'=1+1", "North"]


def test_a_team_may_have_brackets_in_its_name(tables: Path, store: Path) -> None:
    (tables / "cin_assessments.csv").write_text(ASSESSMENTS.replace("South", "South [/b]"), encoding="utf-8")
    load(tables, store)
    assert "South [/b]" in run("measure", "AS1", "--by", "team", "--months", "1", "--store", store).stdout


def test_the_same_file_is_not_kept_twice(tables: Path, store: Path) -> None:
    load(tables, store)
    assert "was kept from this file before" in load(tables, store).stdout


def test_a_corrected_file_changes_what_is_known_and_not_what_was_known(tables: Path, store: Path) -> None:
    load(tables, store)
    (tables / "cin_assessments.csv").write_text(ASSESSMENTS.replace("ben,2026-03-02", "ben,2026-05-02"))
    assert "corrects an earlier load" in load(tables, store).stdout
    now = figures("AS1", "--months", "1", "--store", store)
    then = figures("AS1", "--months", "1", "--as-known-on", "2026-06-30", "--store", store)
    assert [now[0]["numerator"], then[0]["numerator"]] == ["3.0", "2.0"]


def test_before_anything_is_loaded_there_is_a_sentence(store: Path) -> None:
    code, said = failure(run("measure", "--store", store))
    assert code == Exit.NO_ANSWER
    assert said.startswith("Nothing is loaded yet in")


def test_before_the_first_return_nothing_was_known(tables: Path, store: Path) -> None:
    load(tables, store)
    _, said = failure(run("measure", "--as-known-on", "2020-01-01", "--store", store))
    assert said == "Nothing was known yet on that day: the first return is known from 2026-06-30."


def test_complaints_are_not_written_over_a_return(tables: Path, store: Path) -> None:
    code, said = failure(load(tables, store, "--complaints", tables / "cin_assessments.xlsx"))
    assert (code, "ends in .csv" in said) == (Exit.USAGE, True)
    code, said = failure(load(tables / "cin_assessments.csv", store, "--complaints", tables / "cin_assessments.csv"))
    assert (code, "is the return itself" in said) == (Exit.USAGE, True)
    assert (tables / "cin_assessments.csv").read_text(encoding="utf-8") == ASSESSMENTS


def test_a_return_of_a_day_to_come_is_refused(tables: Path, store: Path) -> None:
    code, said = failure(run("load", "plain-tables", tables, "--as-at", "2400-01-01", "--store", store))
    assert (code, "is still to come" in said) == (Exit.USAGE, True)
    assert not (store / "snapshots").exists()


@pytest.mark.parametrize("day", ["2025-06-30", "1999-01-01"])
def test_a_day_before_most_of_the_rows_is_refused(tables: Path, store: Path, day: str) -> None:
    code, said = failure(run("load", "plain-tables", tables, "--as-at", day, "--store", store))
    assert code == Exit.CANNOT_READ
    assert said.startswith("3 of the 4 rows are dated after ")
    assert not (store / "snapshots").exists()


def test_a_day_so_early_that_no_date_is_believed_is_refused(tmp_path: Path, store: Path) -> None:
    (tmp_path / "list 1.csv").write_text("Child Unique ID,Date of Contact,Contact Source\nann,05/03/2026,6\n")
    code, said = failure(run("load", "annex-a", tmp_path / "list 1.csv", "--as-at", "2016-06-30", "--store", store))
    assert (code, said.startswith("1 of the 1 rows are dated after 30 June 2016")) == (Exit.CANNOT_READ, True)


@pytest.mark.parametrize("written", ["30/06/2026", "2026-06-31", "last Friday"])
def test_a_day_is_asked_for_as_it_is_to_be_written(tables: Path, store: Path, written: str) -> None:
    code, said = failure(run("load", "plain-tables", tables, "--as-at", written, "--store", store))
    assert code == Exit.USAGE
    assert f"“{written}” is no day: write it year first, as 2026-06-30." in said


def test_figures_are_not_looked_for_in_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = failure(run("measure", "--store", tmp_path / "stoer"))
    assert (code, "There is no folder" in said, "stoer" in said) == (Exit.USAGE, True, True)
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "stoer"))
    assert "There is no folder" in failure(run("measure"))[1]


def test_a_load_says_that_it_begins_a_store(tables: Path, tmp_path: Path) -> None:
    assert "A new store was begun in" in load(tables, tmp_path / "new").stdout
    assert "A new store" not in load(tables, tmp_path / "new").stdout


def test_a_standard_for_what_nothing_is_is_told_of(tables: Path, store: Path) -> None:
    with (store / "authority.toml").open("a", encoding="utf-8") as settings:
        settings.write('[standards]\nsupervision = { any = 20, "newly qualifed" = 10, others = 30 }\n')
    shown = load(tables, store).stdout
    assert "The standard for “supervision” names “newly qualifed”, which nothing is, so it is not used" in shown
    assert "write one of any, newly qualified, others." in shown
    assert "names “others”" not in shown


def test_what_excel_leaves_while_a_workbook_is_open_is_no_return(tables: Path, store: Path) -> None:
    lock = tables / "~$Annex A.xlsx"
    lock.write_bytes(b"\x05Ann Other")
    code, said = failure(run("load", "annex-a", lock, "--as-at", "2026-06-30", "--store", store))
    assert (code, "Annex A.xlsx" in said, "lock" in said) == (Exit.USAGE, True, True)
    load(tables, store)
    lock.unlink()
    assert "was kept from this file before" in load(tables, store).stdout


def test_a_file_that_is_no_return_is_refused_and_nothing_is_kept(tmp_path: Path, store: Path) -> None:
    (tmp_path / "notes.xlsx").write_text("not a workbook", encoding="utf-8")
    code, _ = failure(run("load", "annex-a", tmp_path / "notes.xlsx", "--as-at", "2026-06-30", "--store", store))
    assert code == Exit.CANNOT_READ
    assert not (store / "snapshots").exists()


def test_lists_that_would_be_whole_only_after_their_day_are_refused(tables: Path, store: Path) -> None:
    words = ("load", "plain-tables", tables, "--as-at", "2026-06-30", "--since", "2026-07-01", "--store", store)
    assert failure(run(*words)) == (
        Exit.CANNOT_READ,
        "Lists of 2026-06-30 cannot be whole only from 2026-07-01 on: give an earlier --since.",
    )
    assert not (store / "snapshots").exists()


def test_a_measure_that_nothing_tells_of_is_named(tables: Path, store: Path) -> None:
    load(tables, store)
    shown = run("measure", "WF1", "--months", "1", "--store", store).stdout
    assert "nothing that is loaded tells" in shown
    assert next(line.split() for line in shown.splitlines() if "WF1" in line) == [
        *("WF1", "professionals", "(workforce-census)"),
    ]


def test_what_a_measure_needs_of_the_settings_is_named_too(tables: Path, store: Path) -> None:
    load(tables, store)
    shown = run("measure", "WF11", "FD1r", "--months", "1", "--store", store).stdout
    assert "(workforce-census)" in shown
    assert "[standards]" in shown
    assert "[children]" in shown


def test_figures_for_other_programs_can_be_read_by_themselves(tables: Path, store: Path) -> None:
    load(tables, store)
    (row,) = figures("AS3", "--months", "1", "--store", store)
    assert [row[name] for name in ("unit", "first", "last", "movement", "doubts")] == [
        *("working days", "2026-06-01", "2026-06-30", "too few to tell", ""),
    ]


def test_movement_is_in_the_same_words_everywhere(tables: Path, store: Path) -> None:
    many = "".join(
        f"c{month}{n},2026-0{month}-02,2026-0{month}-20,North,w1\n" for month in range(1, 8) for n in range(4)
    )
    (tables / "cin_assessments.csv").write_text("child_id,started_on,completed_on,team,worker_id\n" + many)
    run("load", "plain-tables", tables, "--as-at", "2026-07-31", "--since", "2026-01-01", "--store", store)
    rows = figures("AS8", "--months", "7", "--store", store)
    assert {(row["movement"], row["doubts"]) for row in rows} == {("no real change", "provisional")}
    shown = run("measure", "AS8", "--months", "7", "--store", store).stdout
    assert "no real change" in shown
    assert "provisional" in shown


@pytest.mark.parametrize(("day", "is_kept"), [("2026-06-30", True), ("2026-08-14", True), ("2026-10-31", False)])
def test_a_full_return_that_tells_nothing_of_its_last_weeks_is_of_another_day(
    tables: Path, store: Path, day: str, is_kept: bool
) -> None:
    """An earlier month's workbook given a later month's day would stand in place of the right one."""
    for name, dated in (("contacts", "received_on"), ("referrals", "received_on"), ("cin_assessments", "started_on")):
        rows = [f"c{number},2026-06-{1 + number % 30:02}" for number in range(40)]
        (tables / f"{name}.csv").write_text("\n".join([f"child_id,{dated}", *rows]))
    loaded = run("load", "plain-tables", tables, "--as-at", day, "--store", store)
    assert (loaded.exit_code == 0) is is_kept, loaded.output
    if not is_kept:
        assert "The last thing in it happened on 30 June 2026" in failure(loaded)[1]


def test_ages_are_shown_by_age_and_sources_in_words(tables: Path, store: Path) -> None:
    births = "ann,2025-12-01 ben,2021-01-01 cat,2014-01-01 dan,2009-03-01 eve,"
    sources = "ann,10 ben,2A cat,6 dan,1B eve,"
    referrals = (row.replace(",", ",2026-06-01,") for row in sources.split())
    (tables / "person.csv").write_text("\n".join(["child_id,born_on", *births.split()]))
    (tables / "referrals.csv").write_text("\n".join(["child_id,received_on,source", *referrals]))
    load(tables, store)

    def groups(by: str) -> list[str]:
        shown = run("measure", "RF1", "--by", by, "--months", "1", "--store", store).stdout
        lines = [re.split(r"  +", line.strip())[0] for line in shown.splitlines()]
        return lines[lines.index("Referrals RF1") + 1 :][:5]

    assert groups("age band") == ["under 1", "5 to 9", "10 to 15", "16 and 17", "not recorded"]
    assert groups("source") == ["acquaintance", "school", "police", "unknown", "not recorded"]


def test_a_key_that_is_not_the_stores_is_told(tables: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENTHREAD_STORE_KEY", "the right one")
    load(tables, store)
    monkeypatch.setenv("GOLDENTHREAD_STORE_KEY", "another")
    assert failure(run("measure", "--store", store))[0] == Exit.NOT_KEPT


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["AS9x"], "There is no measure AS9x: is it AS9 (Open assessments)"),
        (["RF1r", "--by", "team"], "None of these can be broken down by team"),
        (["--months", "100000"], "100000 is not in the range 1<=x<=360"),
        (["--months", "3", "--quarters", "2"], "Choose one of --months and --quarters"),
        (["--from", "2026-06-30", "--to", "2026-06-01"], "give --to a later day"),
    ],
)
def test_a_question_that_cannot_be_meant_is_sent_back(tables: Path, store: Path, words: list[str], said: str) -> None:
    load(tables, store)
    code, told = failure(run("measure", *words, "--store", store))
    assert code == Exit.USAGE
    assert said in told


def test_a_day_past_the_known_bank_holidays_is_refused(tables: Path, store: Path) -> None:
    load(tables, store)
    code, said = failure(run("measure", "AS1", "--to", "2040-01-01", "--store", store))
    assert code == Exit.NO_ANSWER
    assert "Bank holidays are known until" in said
