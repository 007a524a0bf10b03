"""A meeting as modern.gov's web service answers it (``mgWebService.asmx/GetMeeting``), item by item.

Bodies are HTML, escaped once or twice. What is marked ``isrestricted`` is never shown, nor is what stands in it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from goldenthread.reading.document import Document
from goldenthread.reading.formats.markup import lines_in, tree_of
from goldenthread.reading.formats.meetings import day_in
from goldenthread.reading.formats.text import characters
from goldenthread.reading.problems import CannotRead

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_STILL_ESCAPED = re.compile(r"&lt;/?\w")
_BODIES = (("Decision:", "decisionnonemptyhtmlbody"), ("Minutes:", "minutesnonemptyhtmlbody"))
_ATTENDEE = ("membername", "name", "role", "attendance", "attendancestatus", "representing")


def read(data: bytes, name: str) -> Document:
    """The meeting's items in order, under its committee and date."""
    meeting = _meeting(characters(data, name), name)
    committee, date = _field(meeting, "committeetitle"), _field(meeting, "meetingdate")
    return Document(
        name=name,
        text="\n\n".join(line for line in _lines(meeting, name) if line),
        title=", ".join(filter(None, (committee, date))) or None,
        committee=committee or None,
        date=day_in(date),
    )


def _meeting(markup: str, name: str) -> etree._Element:
    """The element that holds the agenda; no entity is expanded and nothing outside the file is fetched."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: etree._Element = etree.fromstring(_DECLARATION.sub("", markup).encode(), parser)
    except etree.XMLSyntaxError:
        raise CannotRead(f"{name} is not whole XML: save the web service's answer again.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise CannotRead(
            f"{name} brings definitions of its own, which a meeting never does: get it from modern.gov again."
        )
    agenda = next(root.iter("{*}agendaitems"), None)
    meeting = agenda.getparent() if agenda is not None else None
    if meeting is None:
        raise CannotRead(f"{name} is XML but not a meeting: give the answer of modern.gov's GetMeeting.")
    return meeting


def _lines(meeting: etree._Element, name: str) -> Iterator[str]:
    yield _field(meeting, "committeetitle")
    yield _field(meeting, "meetingdate")
    yield from _attendees(meeting)
    for item in meeting.iter("{*}agendaitem"):
        if not _is_restricted(item):
            yield from _item(item, name)


def _attendees(meeting: etree._Element) -> Iterator[str]:
    people = [_person(attendee) for attendee in meeting.iter("{*}attendee") if not _is_restricted(attendee)]
    if any(people):
        yield "Attendance:"
        yield from (f"• {person}" for person in people if person)


def _person(attendee: etree._Element) -> str:
    said = (_field(attendee, name) for name in _ATTENDEE)
    return ", ".join(dict.fromkeys(filter(None, said)))


def _item(item: etree._Element, name: str) -> Iterator[str]:
    number = _field(item, "minutesitemnumber") or _field(item, "agendaitemnumber")
    title = _field(item, "agendaitemtitle")
    yield f"{number.rstrip('.')}. {title}" if number.strip("0.") else title
    for heading, body in _BODIES:
        if lines := _body(_raw(item, body), name):
            yield heading
            yield from lines
    documents = [_field(linked, "title") for linked in item.iter("{*}linkeddoc") if not _is_restricted(linked)]
    if any(documents):
        yield "Supporting documents:"
        yield from (f"• {title}" for title in documents if title)


def _body(markup: str, name: str) -> list[str]:
    tree = tree_of(markup, name)
    return lines_in(tree) if tree is not None else []


def _raw(element: etree._Element, name: str) -> str:
    """A field's own content; unescaped once more where its tags still are."""
    content = next(("".join(map(str, child.itertext())) for child in element if _local(child) == name), "")
    return html.unescape(content) if _STILL_ESCAPED.search(content) else content


def _field(element: etree._Element, name: str) -> str:
    """A field as plain words on one line; empty where there is none."""
    return " ".join(html.unescape(_raw(element, name)).split())


def _is_restricted(element: etree._Element) -> bool:
    return _raw(element, "isrestricted").strip().lower() in ("true", "1", "yes")


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname.lower()
