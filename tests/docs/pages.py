"""Markdown as the tests look at it: pages, headings, links and commands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"(?<!\\)\[[^]]*\]\(([^)\s]+)\)")


def pages() -> list[Path]:
    """Every page of the project, written by hand or by docs.build."""
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")])


def name(page: Path) -> str:
    """How a test calls a page."""
    return page.relative_to(ROOT).as_posix()


def links(page: Path) -> Iterator[str]:
    """The targets of a page's links that stay inside the project."""
    words = _INLINE.sub("", _FENCE.sub("", page.read_text(encoding="utf-8")))
    return (target for target in _LINK.findall(words) if "://" not in target and not target.startswith("mailto:"))


def anchors(page: Path) -> set[str]:
    """The places in a page that a link may name."""
    words = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return {_slug(heading) for heading in re.findall(r"^#+ (.+)$", words, re.MULTILINE)}


def _slug(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


def code(page: Path) -> list[str]:
    """The lines of a page's shell blocks, and its words set in code."""
    words = page.read_text(encoding="utf-8")
    blocks = [line for language, block in _FENCE.findall(words) if language == "sh" for line in block.splitlines()]
    return [line.strip() for line in blocks] + _INLINE.findall(_FENCE.sub("", words))


def commands(program: str, page: Path) -> Iterator[list[str]]:
    """The arguments of each call of a program that a page shows, without what the shell does around it."""
    for line in code(page):
        call = re.match(rf"(?:[A-Z_]+=\S* |sudo )*(?:\S*/)?{program} ([^|<>#&;…]*)(…?)", line)
        if call and not call[2] and (arguments := shlex.split(call[1])):
            yield arguments
