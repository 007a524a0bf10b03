"""A meeting as modern.gov's web service answers it."""

from __future__ import annotations

import html

import pytest

from goldenthread.reading import CannotRead
from goldenthread.reading.formats import document_from

BODY = "<p>The Panel considered the report.</p><p>RESOLVED: That it be noted.</p>"

MEETING = """<?xml version="1.0" encoding="utf-8"?>
<meeting><meetingid>7</meetingid><committeetitle>Families &amp;amp; Schools Panel</committeetitle>
<meetingdate>04/03/2024</meetingdate>
<attendees><attendee><name>Councillor A Marlow</name><role>Chair</role><attendance>Present</attendance></attendee>
<attendee><name>Councillor B Quill</name></attendee></attendees>
<agendaitems>
<agendaitem><agendaitemtitle>Placements</agendaitemtitle><minutesitemnumber>12</minutesitemnumber>
<isrestricted>False</isrestricted>
<decisionnonemptyhtmlbody>{once}</decisionnonemptyhtmlbody>
<minutesnonemptyhtmlbody>{twice}</minutesnonemptyhtmlbody>
<linkeddocuments><linkeddoc><title>Report</title><isrestricted>False</isrestricted></linkeddoc>
<linkeddoc><title>Exempt appendix</title><isrestricted>True</isrestricted></linkeddoc></linkeddocuments>
</agendaitem>
<agendaitem><agendaitemtitle>A family's case</agendaitemtitle><isrestricted>True</isrestricted>
<minutesnonemptyhtmlbody>{once}</minutesnonemptyhtmlbody></agendaitem>
<agendaitem><agendaitemtitle>Any other business</agendaitemtitle><minutesitemnumber>0</minutesitemnumber></agendaitem>
</agendaitems></meeting>
""".format(once=html.escape("<p>That it be noted.</p>"), twice=html.escape(html.escape(BODY)))


def test_a_meeting_is_read_item_by_item_and_what_is_restricted_is_never_shown() -> None:
    assert document_from(MEETING.encode(), "meeting.xml").text.split("\n\n") == [
        "Families & Schools Panel",
        "04/03/2024",
        "Attendance:",
        "• Councillor A Marlow, Chair, Present",
        "• Councillor B Quill",
        "12. Placements",
        "Decision:",
        "That it be noted.",
        "Minutes:",
        "The Panel considered the report.",
        "RESOLVED: That it be noted.",
        "Supporting documents:",
        "• Report",
        "Any other business",
    ]


def test_a_meeting_says_its_committee_and_date() -> None:
    document = document_from(MEETING.encode(), "meeting.xml")
    assert (document.title, document.committee, document.date) == (
        "Families & Schools Panel, 04/03/2024",
        "Families & Schools Panel",
        "2024-03-04",
    )


def test_a_meeting_whose_bodies_are_not_escaped_but_set_aside_is_still_a_meeting() -> None:
    body = "<![CDATA[<html><body><p>The Panel noted the report.</p></body></html>]]>"
    item = f"<agendaitem><minutesnonemptyhtmlbody>{body}</minutesnonemptyhtmlbody></agendaitem>"
    markup = f"<meeting><agendaitems>{item}</agendaitems></meeting>"
    assert document_from(markup.encode(), "saved.txt").text == "Minutes:\n\nThe Panel noted the report."


def test_a_meeting_in_utf_16_is_read_whatever_it_declares() -> None:
    assert document_from(MEETING.encode("utf-16"), "meeting.xml").committee == "Families & Schools Panel"


@pytest.mark.parametrize(
    ("markup", "advice"),
    [
        ("<?xml version='1.0'?><meeting><agendaitems>", "save the web service's answer again"),
        ("<?xml version='1.0'?><feed><entry/></feed>", "GetMeeting"),
        ("<?xml version='1.0'?><agendaitems/>", "GetMeeting"),
    ],
    ids=["cut short", "another kind of XML", "no meeting round the agenda"],
)
def test_xml_that_is_not_a_meeting_is_refused(markup: str, advice: str) -> None:
    with pytest.raises(CannotRead, match=advice):
        document_from(markup.encode(), "meeting.xml")


@pytest.mark.parametrize(
    "definitions",
    [
        '<!ENTITY words SYSTEM "file:///etc/hostname">',
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY words "&b;&b;&b;&b;">',
        '<!ENTITY % away SYSTEM "http://exampleshire.invalid/away.dtd"> %away;',
    ],
    ids=["a file of this machine", "words that multiply", "another machine"],
)
def test_a_meeting_that_brings_its_own_definitions_is_refused(definitions: str) -> None:
    markup = f"<!DOCTYPE meeting [{definitions}]><meeting><agendaitems>&words;</agendaitems></meeting>"
    with pytest.raises(CannotRead, match=r"definitions of its own|not whole XML"):
        document_from(f"<?xml version='1.0'?>{markup}".encode(), "meeting.xml")
