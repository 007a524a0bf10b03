"""The reference pages are what the code says, and leave nothing of it out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from django.apps import AppConfig

from docs import build
from docs.writers import events, grammar, statuses
from docs.writers.apps import our_apps
from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread
from goldenthread.people.roles import ROLES, Permission, Role
from goldenthread.reading.statements import Statement
from goldenthread.web.environment import SETTINGS, Setting
from tests.docs.pages import ROOT


def page(name: str) -> str:
    return (build.REFERENCE / name).read_text(encoding="utf-8")


def test_every_page_is_fresh() -> None:
    assert build.stale() == [], "run python -m docs.build"


def test_a_page_that_the_code_no_longer_writes_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "REFERENCE", tmp_path)
    build.build()
    (build.REFERENCE / "settings.md").write_text("as it was", encoding="utf-8")
    (build.REFERENCE / "gone.md").write_text("of another time", encoding="utf-8")
    assert build.stale() == ["gone.md", "settings.md"]
    assert build.main(["--check"]) == 1


@pytest.mark.parametrize("verb", goldenthread.list_commands(click.Context(goldenthread)))
def test_every_verb_has_its_place(verb: str) -> None:
    assert f"\n## goldenthread {verb}\n" in page("command-line.md")


@pytest.mark.parametrize("exit_", Exit)
def test_every_exit_code_has_its_meaning(exit_: Exit) -> None:
    assert f"\n| {exit_.value} | " in page("command-line.md")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_has_its_place(setting: Setting) -> None:
    assert f"| `{setting.name}` |" in page("settings.md")


def test_every_setting_the_code_names_is_declared() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert set(re.findall(r"GOLDENTHREAD_[A-Z_]+", source)) == {setting.name for setting in SETTINGS}


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_setting_that_is_empty_counts_as_unset(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, setting.name, "")
    assert setting.value == setting.default


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.key)
def test_every_role_has_its_place(role: type[Role]) -> None:
    assert f"| {role.title} | `{role.key}` | {role.description()} |" in page("roles.md")


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_has_its_row(permission: Permission) -> None:
    assert f"\n| {permission.value} | " in page("roles.md")


@pytest.mark.parametrize("app", our_apps(), ids=lambda app: app.label)
def test_every_status_has_its_place(app: AppConfig) -> None:
    words = [word for choices in statuses.vocabularies(app) for word in choices]
    assert [word for word in words if f"| `{word.value}` | {word.label} |" not in page("statuses.md")] == []


@pytest.mark.parametrize("kind", Statement.__subclasses__(), ids=lambda kind: kind.kind)
def test_every_kind_of_statement_has_its_place(kind: type[Statement]) -> None:
    assert f"\n## {kind.kind}\n" in page("statements.md")


def test_every_form_of_words_shows_its_example() -> None:
    forms = [form for module in grammar.modules() for forms in grammar.declared(module).values() for form in forms]
    assert len(forms) > 50
    written = " ".join(page("grammar.md").split())
    assert [form.example for form in forms if " ".join(form.example.split()).replace("|", "\\|") not in written] == []


def test_every_event_is_found_in_the_code() -> None:
    found = events.events().keys()
    assert {"people.person.signed-in", "people.list.exported", "….….read"} <= found
    assert [what for what in found if f"| `{what}` |" not in page("events.md")] == []


@pytest.mark.slow
def test_the_check_says_which_pages_are_stale_and_fails_only_then() -> None:
    run = subprocess.run([sys.executable, "-m", "docs.build", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
