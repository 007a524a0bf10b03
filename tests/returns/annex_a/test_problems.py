"""Every rule of the reader is on its page, and says what to do."""

from __future__ import annotations

from pathlib import Path

from goldenthread.returns.annex_a import problems
from goldenthread.returns.annex_a.problems import Problem

ALL = [each for each in vars(problems).values() if isinstance(each, Problem)]
PAGE = Path(__file__).resolve().parents[3] / "docs/how-to/load-annex-a.md"


def test_every_rule_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [problem.rule for problem in ALL if f"`{problem.rule}`" not in page] == []


def test_every_rule_has_a_name_of_its_own_and_speaks_in_sentences() -> None:
    assert len({problem.rule for problem in ALL}) == len(ALL)
    assert all(text.endswith((".", "!")) for problem in ALL for text in (problem.what, problem.do))
