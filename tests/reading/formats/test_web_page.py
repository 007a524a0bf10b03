"""Saved web pages: what is kept, in what shape, and what the page says of itself."""

from __future__ import annotations

import pytest

from goldenthread.reading import read_bytes
from goldenthread.reading.document import Document
from goldenthread.reading.formats import document_from

AGENDA_ITEM = """
<html><head><title>Agenda item - Placements - Exampleshire Council</title><style>p { color: red }</style></head>
<body><div class="nav"><a href="/">Home</a></div><h1>Agenda item</h1>
<div class="mgContent">
<h2 class="mgSubTitleTxt">Placements</h2>
<ul class="mgActionList">
<li><a href="m">Meeting of Families Scrutiny Panel, Monday, 4th March, 2024 2.00 pm (Item 6.)</a></li>
<li><a href="b">View the background to item 6.</a></li></ul>
<p class="mgSubItemTitleTxt">Decision:</p>
<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">That the report
be noted.</p><p class="MsoNormal">&nbsp;</p></div></div>
<p class="mgSubItemTitleTxt">Supporting documents:</p>
<ul class="mgBulletList"><li><a href="r.pdf">Report</a> <span class="mgFileSize">PDF 212 KB</span></li></ul>
</div><div class="footer">Privacy</div></body></html>
"""

DECISION = """
<html><body><h1>Decision details</h1><div class="mgContent"><h2 class="mgSubTitleTxt">Placements strategy</h2>
<p><span class="mgLabel">Decision Maker: </span>Cabinet Member for Families</p>
<p><span class="mgLabel">Decision status: </span>Recommendations Approved</p>
<p><span class="mgLabel">Date of decision: </span>05/03/2024</p>
<h3 class="mgSubSubTitleTxt">Purpose:</h3><div class="mgWordPara"><p>To agree a strategy.</p></div>
<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>That the strategy be approved.</p></div>
</div></body></html>
"""

ISSUE = """
<html><body><h1>Issue details</h1><div class="mgContent"><h2 class="mgSubTitleTxt">Short breaks</h2>
<p><span class="mgLabel">Decided at meeting:&nbsp;</span>05/03/2024 - Families Scrutiny Panel</p></div></body></html>
"""

MEETING = """
<html><body><div class="mgContent"><h1>Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Families Scrutiny Panel - Tuesday 21 November 2023 7.30 pm</h2>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">4.</p></td><td><p class="mgAiTitleTxt">Placements
<span class="mgFileSize">PDF 500 KB</span></p><p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>The Panel noted the report.</p><p>&nbsp;...&nbsp; <a href="x">view the full minutes
text for item 4.</a></p></div></td></tr></table></div></body></html>
"""


def page(markup: str) -> Document:
    return document_from(markup.encode(), "page.html")


def lines(body: str) -> list[str]:
    return page(f"<html><body>{body}</body></html>").text.split("\n\n")


def test_an_agenda_item_page_keeps_its_headings_and_drops_navigation_and_file_sizes() -> None:
    assert page(AGENDA_ITEM).text.split("\n\n") == [
        "Agenda item",
        "Placements",
        "Decision:",
        "That the report be noted.",
        "Supporting documents:",
        "• Report",
    ]


def test_a_meeting_page_numbers_its_items_and_drops_links_to_the_full_text() -> None:
    assert page(MEETING).text.split("\n\n") == [
        "Agenda and minutes",
        "Families Scrutiny Panel - Tuesday 21 November 2023 7.30 pm",
        "No. | Item",
        "4. Placements",
        "Minutes:",
        "The Panel noted the report.",
    ]


@pytest.mark.parametrize(
    ("markup", "title", "committee", "date"),
    [
        (AGENDA_ITEM, "Placements", "Families Scrutiny Panel", "2024-03-04"),
        (DECISION, "Placements strategy", "Cabinet Member for Families", "2024-03-05"),
        (ISSUE, "Short breaks", "Families Scrutiny Panel", "2024-03-05"),
        (
            MEETING,
            "Families Scrutiny Panel - Tuesday 21 November 2023 7.30 pm",
            "Families Scrutiny Panel",
            "2023-11-21",
        ),
    ],
    ids=["agenda item", "decision", "issue", "meeting"],
)
def test_a_page_says_its_title_committee_and_date(markup: str, title: str, committee: str, date: str) -> None:
    document = page(markup)
    assert (document.title, document.committee, document.date) == (title, committee, date)


def test_a_page_of_another_make_is_read_without_its_header_footer_and_menus() -> None:
    markup = "<header>Council</header><div class='site-menu'>A B</div><p>The Panel met.</p><footer>Contact</footer>"
    assert lines(markup) == ["The Panel met."]


def test_the_main_part_is_read_alone_where_a_page_marks_one() -> None:
    assert lines("<p>Cookies</p><main><h1>Statement</h1><p>We are improving.</p></main>") == [
        "Statement",
        "We are improving.",
    ]


def test_the_browser_s_title_serves_where_no_heading_does() -> None:
    assert page("<html><head><title>A statement</title></head><body><p>Words.</p></body></html>").title == "A statement"


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<ul><li>One</li><li>Two</li></ul>", ["• One", "• Two"]),
        ("<ol><li>One</li><li>Two</li></ol>", ["1. One", "2. Two"]),
        ("<ol type='a' start='3'><li>One</li><li>Two</li></ol>", ["c. One", "d. Two"]),
        ("<ol type='i'><li value='4'>One</li><li>Two</li></ol>", ["iv. One", "v. Two"]),
        ("<ol type='I'><li>One</li></ol>", ["I. One"]),
        ("<ol><li>One<ul><li>Within</li></ul></li><li>Two</li></ol>", ["1. One", "    • Within", "2. Two"]),
        ("<ul><li><p>One</p><p>More of one</p></li></ul>", ["• One", "More of one"]),
        ("<ul><li>(a) One</li><li>· Two</li></ul>", ["(a) One", "· Two"]),
        ("<ol start='99999999999999'><li>One</li></ol>", ["1. One"]),
    ],
)
def test_list_items_keep_their_bullet_or_number(markup: str, read: list[str]) -> None:
    assert lines(markup) == read


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<table><tr><td>Decision number:</td><td>12</td></tr></table>", ["Decision number: | 12"]),
        ("<table><tr><td>&nbsp;</td><td>Alone</td></tr></table>", ["Alone"]),
        ("<table><tr><td>5.</td><td><p>Title</p><p>Words</p></td></tr></table>", ["5. Title", "Words"]),
        ("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>", ["a | b | c"]),
        ("<table><tr><td>two<br>lines</td><td>b</td></tr></table>", ["two lines | b"]),
        ("<td>a cell with no row</td>", ["a cell with no row"]),
    ],
)
def test_a_table_row_is_one_line_unless_a_cell_holds_paragraphs(markup: str, read: list[str]) -> None:
    assert lines(markup) == read


def test_a_line_break_is_kept_and_two_of_them_part_paragraphs() -> None:
    assert lines("<p>one<br>two<br><br>three</p>") == ["one\ntwo", "three"]


def test_what_a_browser_does_not_show_is_not_read() -> None:
    hidden = "<p hidden>a</p><p style='display: none'>b</p><script>c</script><!-- d --><span class='mgHide'>e</span>"
    assert lines(f"{hidden}<p>Shown <b>bo</b>ld.</p>tail") == ["Shown bold.", "tail"]


def test_characters_that_no_page_should_hold_are_spaces() -> None:
    markup = "<header>a</header>one\x01two<footer>b</footer>three&#2;four &#x1b;[0m"
    assert lines(f"{markup}{'<!-- -->' * 99}") == ["one two", "three four [0m"]


def test_a_decision_page_is_read_into_a_decision_with_its_exact_words() -> None:
    reading = read_bytes(DECISION.encode(), "decision.html")
    [decision] = [s for s in reading.statements if s.kind == "decision"]
    assert reading.document.text[decision.start : decision.end] == decision.text == "That the strategy be approved"


def test_a_page_is_known_by_its_words_whatever_it_is_called() -> None:
    assert document_from(AGENDA_ITEM.encode("utf-16"), "saved.txt").title == "Placements"
