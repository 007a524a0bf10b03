"""Links lead somewhere, and the words of the field are in the glossary."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, anchors, links, name, pages

GLOSSARY = ROOT / "GLOSSARY.md"
BY_HAND = [page for page in pages() if page.parts[-2] not in ("reference", "sources", "exampleshire")]
# Acronyms that anybody who runs a computer knows.
EVERYDAY = {"API", "CSS", "CSV", "HTML", "HTTP", "HTTPS", "JSON", "MIT", "PDF", "README", "SHA", "TLS", "URL", "UTC"}
EVERYDAY |= {"AA", "GB", "MB", "WCAG", "XML"}


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in links(page):
        path, _, place = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{target} is not there"
        assert not place or place in anchors(there), f"{target}: there is no such heading"


@pytest.mark.parametrize("page", [page for page in pages() if "docs" in page.parts], ids=name)
def test_every_page_can_be_reached_from_the_contents(page: Path) -> None:
    contents = ROOT / "docs/README.md"
    reached = {(contents.parent / target.partition("#")[0]).resolve() for target in links(contents)}
    assert page == contents or page in reached or page.parent in reached


def terms() -> list[str]:
    return re.findall(r"^### (.+)$", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_glossary_is_alphabetical_and_says_each_term_once() -> None:
    assert terms() == sorted(set(terms()), key=str.casefold)


@pytest.mark.parametrize("page", BY_HAND, ids=name)
def test_every_acronym_is_everyday_or_in_the_glossary(page: Path) -> None:
    words = re.sub(r"```.*?```|`[^`\n]+`|\]\([^)]*\)|<!--.*?-->", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    acronyms = set(re.findall(r"\b[A-Z]{2,5}s?\b", words))
    known = EVERYDAY | set(re.findall(r"\w+", " ".join(terms())))
    assert {word for word in acronyms if word not in known and word.rstrip("s") not in known} == set()
