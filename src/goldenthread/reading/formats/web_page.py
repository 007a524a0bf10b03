"""Saved web pages: modern.gov's agenda item, issue, decision and meeting pages, and any other page sensibly.

modern.gov marks its own: ``mgContent`` holds what matters, ``mgSubTitleTxt`` the title, ``mgLabel`` facts such as the
decision maker, ``mgActionList`` links to the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from goldenthread.reading.document import Document
from goldenthread.reading.formats.markup import lines_in, tree_of, words_in
from goldenthread.reading.formats.meetings import day_in, meeting_in
from goldenthread.reading.formats.text import characters

_FURNITURE = frozenset(("header", "footer", "aside"))
_FURNITURE_NAMED = re.compile(
    r"(?:^|[\s_-])(?:header|footer|nav|navbar|navigation|menu|breadcrumbs?|cookies?|skip)", re.IGNORECASE
)
_FULL_TEXT_LINK = re.compile(
    r"(?:\.\.\.|…)?\s*view the (?:full )?(?:minutes|agenda|decision) text for item [\w.]+\s*", re.IGNORECASE
)
_PAGE_NAME = re.compile(
    r"(?:agenda item|agenda(?: and \w+)?|issue|(?:issue|decision|meeting) details?|decisions?)", re.IGNORECASE
)
_COMMITTEE_LABELS = ("decision maker", "decided by", "made by", "committee", "decided at meeting", "meeting")
_DATE_LABELS = ("date of decision", "decision date", "date of meeting", "meeting date", "decided at meeting", "meeting")


def read(data: bytes, name: str) -> Document:
    """A page's words without its navigation, with the title, committee and date that it gives."""
    page = tree_of(characters(data, name), name)
    if page is None:
        return Document(name=name, text="")
    labels = dict(_labels(page))
    meeting = next(filter(None, map(meeting_in, _naming_meeting(page))), None)
    return Document(
        name=name,
        text="\n\n".join(_lines(page)),
        title=_title(page),
        committee=_labelled_committee(labels) or (meeting.committee if meeting else None),
        date=_labelled_date(labels) or (meeting.date if meeting else None),
    )


def _lines(page: etree._Element) -> Iterator[str]:
    roots = _roots(page)
    written = [lines_in(root) for root in roots] if roots else [lines_in(page, _is_furniture)]
    for lines in written:
        yield from filter(None, (_FULL_TEXT_LINK.sub("", line) for line in lines))


def _roots(page: etree._Element) -> list[etree._Element]:
    """What the page marks as its own words: modern.gov's content with the heading over it, else the main part."""
    parts = list(_outermost(page, lambda element: element.tag == "h1" or _has_class(element, "mgContent")))
    contents = [part for part in parts if _has_class(part, "mgContent")]
    if contents:
        first = parts.index(contents[0])
        return parts[max(0, first - 1) : first] + contents
    return list(_outermost(page, lambda element: element.tag == "main" or element.get("role") == "main"))


def _outermost(page: etree._Element, wanted: Callable[[etree._Element], bool]) -> Iterator[etree._Element]:
    """The elements wanted, none inside another, in order."""
    walker = etree.iterwalk(page, events=("start",))
    for _, element in walker:
        if wanted(element):
            walker.skip_subtree()
            yield element


def _has_class(element: etree._Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _is_furniture(element: etree._Element) -> bool:
    if element.tag in _FURNITURE:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in ("div", "ul", "p", "a") and bool(_FURNITURE_NAMED.search(named))


def _title(page: etree._Element) -> str | None:
    """What the page is about: modern.gov's title, else a heading that is not just the name of such a page."""
    headings = [words_in(h) for h in page.iter("h2") if _has_class(h, "mgSubTitleTxt")]
    headings += [words_in(h) for h in page.iter("h1")]
    return next((words for words in headings if words and not _PAGE_NAME.fullmatch(words)), _head_title(page))


def _head_title(page: etree._Element) -> str | None:
    """The page's title in the browser, without "Agenda item - " before it."""
    words = " ".join((page.findtext("head/title") or "").split())
    kind, dash, rest = words.partition(" - ")
    return (rest if dash and _PAGE_NAME.fullmatch(kind) else words) or None


def _naming_meeting(page: etree._Element) -> Iterator[str]:
    """The words of a page that may name its meeting, the likeliest first."""
    for links in page.iter("ul"):
        if _has_class(links, "mgActionList"):
            yield from (" ".join("".join(map(str, item.itertext())).split()) for item in links.iter("li"))
    for tag in ("h1", "h2"):
        yield from map(words_in, page.iter(tag))
    yield " ".join((page.findtext("head/title") or "").split())


def _labels(page: etree._Element) -> Iterator[tuple[str, str]]:
    """modern.gov's labels, in lower case, each with the words after it."""
    for span in page.iter("span"):
        if _has_class(span, "mgLabel") and (parent := span.getparent()) is not None:
            label, words = words_in(span), words_in(parent)
            yield label.lower().strip(" :"), words.partition(label)[2].strip(" :")


def _labelled_committee(labels: dict[str, str]) -> str | None:
    words = next((labels[label] for label in _COMMITTEE_LABELS if labels.get(label)), None)
    meeting = meeting_in(words) if words else None
    return meeting.committee if meeting else words


def _labelled_date(labels: dict[str, str]) -> str | None:
    return next((day for label in _DATE_LABELS if (day := day_in(labels.get(label, "")))), None)
