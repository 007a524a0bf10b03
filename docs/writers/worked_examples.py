"""The worked examples of the measures, read out of their tests: text tables in, answers out, a sentence for a name."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parents[2] / "tests/measures"


@dataclass(frozen=True)
class Worked:
    """One example: the variable of the measure, what it shows, what goes in, what is asked, and what comes out."""

    measure: str
    shows: str
    tables: dict[str, str]
    asked: str
    answers: str


def worked_examples() -> list[Worked]:
    """Every example there is: each ``assert answers(measure, …) == …`` of a test, in the order of the files."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in sorted(TESTS.glob("test_*.py")))
    functions = (node for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef))
    return [example for function in functions for example in _examples(function)]


def _examples(function: ast.FunctionDef) -> Iterator[Worked]:
    for node in ast.walk(function):
        match node:
            case ast.Assert(
                test=ast.Compare(left=ast.Call(func=ast.Name("answers")) as call, ops=[ast.Eq()], comparators=[told])
            ) if call.args and isinstance(call.args[0], ast.Name):
                yield _worked(function.name, call.args[0].id, call.keywords, told)


def _worked(name: str, measure: str, given: list[ast.keyword], told: ast.expr) -> Worked:
    tables = {
        each.arg: textwrap.dedent(str(each.value.value)).strip()
        for each in given
        if each.arg and isinstance(each.value, ast.Constant) and "|" in str(each.value.value)
    }
    asked = ", ".join(f"{each.arg}={ast.unparse(each.value)}" for each in given if each.arg not in tables)
    shows = name.removeprefix("test_").replace("_", " ").capitalize()
    return Worked(measure, f"{shows}.", tables, asked, ast.unparse(told))
