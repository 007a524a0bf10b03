"""From a tree of HTML to lines of words: blocks apart, list items with their marker, table rows as ``a | b``.

The tree is walked, never descended into by recursion, so that deeply nested tags do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from goldenthread.reading.problems import CannotRead

MOST_TAGS = 300_000  # the longest minutes published have some ten thousand

_BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6]|header|hr|html|legend|li|main|menu|nav|ol|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)|ul"
)
_LISTS = frozenset(("ol", "ul", "menu"))
_NEVER_READ = re.compile(
    "applet|button|embed|head|iframe|math|nav|noscript|object|script|select|style|svg|template|textarea|title"
)
_NEVER_READ_CLASSES = frozenset(("mgActionList", "mgFileSize", "mgHide", "mgLinkIcon"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b\ufeff]+")
_HAS_MARKER = re.compile(r"(?:[·•▪◦○●*–-]|\(?(?:\d{1,3}|[a-z]{1,4}|[A-Z])[.)])\s")
_NUMBER_ALONE = re.compile(r"\(?[\dA-Za-z]{1,5}(?:\.\d{1,3})*[.)]{0,2}")
_INDENT = "    "


def tree_of(markup: str, name: str) -> etree._Element | None:
    """HTML as a tree, however it is left open; None where there is not one tag or word.

    ``CannotRead`` where it is nested deeper than libxml2 goes (2,048), since the words within would be lost unseen.
    """
    if markup.count("<") > MOST_TAGS:
        raise CannotRead(f"{name} has more than {MOST_TAGS:,} tags: split it and read the parts.")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(markup.encode(), parser=parser)
    except etree.ParserError:
        return None
    if parser.error_log.filter_types([etree.ErrorTypes.ERR_RESOURCE_LIMIT]):
        raise CannotRead(f"{name} is nested too deeply to be a page: open it in a browser and save it as text.")
    return tree


def lines_in(root: etree._Element, furniture: Callable[[etree._Element], bool] = lambda element: False) -> list[str]:
    """The words under an element, a line a block, without what is ``furniture``.

    A line break of the page stays one inside its line.
    """
    writer = _Writer()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start" and _is_read(element) and not furniture(element):
            writer.open(element)
        elif event == "start":
            writer.pass_over(element)
            walker.skip_subtree()
        elif _is_read(element) and not furniture(element):
            writer.close(element)
        if event == "end" and element is not root:
            writer.add(element.tail or "")
    return writer.lines()


def words_in(element: etree._Element) -> str:
    """The words under an element on one line."""
    return " ".join(" ".join(lines_in(element)).split())


def _is_read(element: etree._Element) -> bool:
    if _NEVER_READ.fullmatch(element.tag) or "hidden" in element.attrib:
        return False
    if not _NEVER_READ_CLASSES.isdisjoint((element.get("class") or "").split()):
        return False
    return not _HIDDEN.search(element.get("style") or "")


@dataclass
class _List:
    """A list being written: how its items are marked, and the number of the next."""

    kind: str | None  # the type of an ordered list: 1, a, A, i or I; None for bullets
    next: int = 1

    def marker(self) -> str:
        if self.kind is None:
            return "•"
        self.next += 1
        return f"{_numeral(self.next - 1, self.kind)}."


@dataclass
class _Row:
    """A table row being written: the lines of each of its cells."""

    cells: list[list[str]] = field(default_factory=list)

    def lines(self) -> list[str]:
        """One line where each cell has one; else cell after cell, a lone number joined to what it numbers."""
        cells = [cell for cell in self.cells if cell]
        if all(len(cell) == 1 for cell in cells):
            return [" | ".join(cell[0].replace("\n", " ") for cell in cells)] if cells else []
        if _NUMBER_ALONE.fullmatch(cells[0][0]) and len(cells) > 1 and len(cells[0]) == 1:
            cells[:2] = [[f"{cells[0][0]} {cells[1][0]}", *cells[1][1:]]]
        return [line for cell in cells for line in cell]


class _Writer:
    """What has been written so far, and the lists and table rows that are open."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._words: list[str] = []
        self._lists: list[_List] = []
        self._rows: list[_Row] = []
        self._marker = ""

    def lines(self) -> list[str]:
        self._end_block()
        return self._done

    def add(self, words: str) -> None:
        self._words.append(_SPACES.sub(" ", words))

    def open(self, element: etree._Element) -> None:
        tag = element.tag
        if _BLOCK.fullmatch(tag):
            self._end_block()
        if tag in _LISTS:
            self._lists.append(_list(element))
        elif tag == "li":
            self._marker = _INDENT * (len(self._lists) - 1) + self._item_marker(element)
        elif tag == "tr":
            self._rows.append(_Row())
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].cells.append([])
        elif tag == "br":
            self._words.append("\n")
        self.add(element.text or "")

    def close(self, element: etree._Element) -> None:
        tag = element.tag
        if _BLOCK.fullmatch(tag):
            self._end_block()
        if tag == "li":
            self._marker = ""
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "tr":
            row = self._rows.pop()
            self._sink().extend(row.lines())

    def pass_over(self, element: etree._Element) -> None:
        if _BLOCK.fullmatch(element.tag):
            self._end_block()

    def _item_marker(self, item: etree._Element) -> str:
        if not self._lists:
            return "•"
        if (item.get("value") or "").isdecimal():
            self._lists[-1].next = int(item.get("value", "1"))
        return self._lists[-1].marker()

    def _sink(self) -> list[str]:
        """Where a finished line goes: the open cell, else the page."""
        if not self._rows:
            return self._done
        if not self._rows[-1].cells:
            self._rows[-1].cells.append([])
        return self._rows[-1].cells[-1]

    def _end_block(self) -> None:
        for block in _blocks("".join(self._words)):
            self._sink().append(self._marked(block))
        self._words.clear()

    def _marked(self, block: str) -> str:
        marker, self._marker = self._marker, ""
        if not marker:
            return block
        if _HAS_MARKER.match(block):
            return marker[: len(marker) - len(marker.lstrip())] + block
        return f"{marker} {block}"


def _blocks(words: str) -> Iterator[str]:
    """Words between two block tags, parted where the page leaves an empty line."""
    for block in re.split(r"\n(?: *\n)+", words):
        lines = [" ".join(line.split()) for line in block.split("\n")]
        if kept := [line for line in lines if line]:
            yield "\n".join(kept)


def _list(element: etree._Element) -> _List:
    if element.tag != "ol":
        return _List(None)
    start = element.get("start") or ""
    return _List(element.get("type") or "1", int(start) if start.isdecimal() and len(start) < 7 else 1)


def _numeral(number: int, kind: str) -> str:
    """A number as an ordered list shows it: 4 is ``4``, ``d``, ``D``, ``iv`` or ``IV``."""
    if kind in ("a", "A") and 0 < number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter if kind == "a" else letter.upper()
    if kind in ("i", "I") and 0 < number <= 50:
        return _roman(number) if kind == "i" else _roman(number).upper()
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        count, number = divmod(number, value)
        written += letters * count
    return written
