"""Laying text out: lines into blocks, headings over them, page furniture set aside."""

from __future__ import annotations

import time

import pytest

from goldenthread.reading.layout import Layout, Role, lay_out


def read(text: str) -> list[tuple[str, str]]:
    """The blocks of a text: role and words, white space folded."""
    layout = lay_out(text)
    return [(str(block.role), " ".join(layout.words(block).split())) for block in layout.blocks]


def headed(layout: Layout) -> dict[str, str]:
    """Each item's words, and the heading over it."""
    return {layout.words(block): layout.heading_of(block) for block in layout.blocks if block.role is Role.ITEM}


def test_the_plain_text_has_as_many_characters_as_the_text() -> None:
    text = "‘Yes’ —\xa0said the chair\u2028and\tleft\r\n"

    assert lay_out(text).plain == "'Yes' - said the chair and left  "


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Social workers in Exampleshire know their children well and visit them as\n"
        "often as they should. Plans are clear, and families told inspectors that\n"
        "they understand what has to change before their plan can come to an end.\n"
    )

    assert [role for role, _ in read(text)] == ["paragraph"]


def test_a_heading_without_a_blank_line_under_it_is_still_a_heading() -> None:
    text = (
        "Executive summary\n"
        "Social workers in Exampleshire know their children well and visit them as\n"
        "often as they should. Plans are clear, and families told inspectors that\n"
        "they understand what has to change before their plan can come to an end.\n"
    )

    assert read(text)[0] == ("heading", "Executive summary")


def test_a_heading_goes_on_in_a_capital_where_its_first_line_dangles() -> None:
    text = (
        "What needs to improve in\nSocial Work Practice\n"
        "Social workers in Exampleshire know their children well and visit them as\n"
        "often as they should. Plans are clear, and families told inspectors that\n"
        "they understand what has to change before their plan can come to an end.\n"
    )

    assert read(text)[0] == ("heading", "What needs to improve in Social Work Practice")


def test_a_paragraph_reads_on_across_a_page_without_the_running_head() -> None:
    text = (
        "Inspection of Exampleshire\n\n"
        "Social workers know their children well and visit them as often as they\n"
        "should, and the plans that they write with families are clear about what\n\n"
        "Page 1\n\f"
        "Inspection of Exampleshire\n\n"
        "has to change. Managers see that it is done and they record how they\n"
        "know.\n\nPage 2\n"
    )
    layout = lay_out(text)

    assert [layout.verbatim(block) for block in layout.blocks] == [
        "Inspection of Exampleshire",
        "Social workers know their children well and visit them as often as they should, and the plans that they write "
        "with families are clear about what has to change. Managers see that it is done and they record how they know.",
    ]


def test_a_section_named_at_the_top_of_two_pages_of_many_is_not_a_running_head() -> None:
    pages = [f"Part {name}\n\nThis part is about {name}.\n\n{n}\n" for n, name in enumerate("abcdefgh")]
    pages[3] = pages[3].replace("Part d", "Summary")
    pages[6] = pages[6].replace("Part g", "Summary")

    assert read("\f".join(pages)).count(("heading", "Summary")) == 2


def test_a_footnote_is_no_part_of_the_item_above_it() -> None:
    text = (
        "What needs to improve?\n\n"
        "◼ The timeliness of visits to children who live\n  away from Exampleshire and from family\n\n"
        "1\n  This refers to the national framework.\n\f◼ The quality of plans\n"
    )

    assert ("item", "The timeliness of visits to children who live away from Exampleshire and from family") in read(
        text
    )


def test_a_list_set_in_under_a_heading_without_bullets_is_a_list() -> None:
    text = "Positives\n\n\xa0\n\n Visits are on time\n\n\xa0\n\n Plans are clear\n\n\xa0\n\nThe Director left.\n"

    assert headed(lay_out(text)) == {"Visits are on time": "Positives", "Plans are clear": "Positives"}


def test_items_look_past_their_fellows_to_the_sentence_that_leads_them_in() -> None:
    text = "RESOLVED that:\n(a) the report be noted; and\n(b) officers:\n  (i) write to schools;\n  (ii) report back.\n"
    layout = lay_out(text)

    assert headed(layout)["the report be noted; and"] == "RESOLVED that:"
    assert headed(layout)["report back."] == "officers:"


def test_a_bullet_alone_on_its_line_belongs_to_the_words_under_it() -> None:
    assert read("Noted:\n•\nthe report of the Director.\n")[1] == ("item", "the report of the Director.")


def test_a_paragraph_that_begins_with_a_percentage_has_no_number_before_it() -> None:
    (block,) = lay_out("6.7 per cent of visits were late in Exampleshire.").blocks
    assert block.marker is None


def test_a_paragraph_that_begins_with_a_rate_has_no_number_before_it() -> None:
    (block,) = lay_out("0.7 per 10,000 children were remanded in Exampleshire.").blocks
    assert block.marker is None


def test_a_paragraph_s_own_number_is_its_marker() -> None:
    (block,) = lay_out("6.7 The Committee heard that visits were late in Exampleshire.").blocks
    assert block.marker == "6.7"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Cllr. Sample left. He came back.", ["Cllr. Sample left.", "He came back."]),
        ("The visit went well.The next is in May.", ["The visit went well.", "The next is in May."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    layout = lay_out(text)

    assert [layout.words(sentence) for _, sentence in layout.sentences] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "\n" * 10_000 + "end",
        "\f" * 100_000,
        "a page\f" * 50_000,
        "to do:\n" + "- item\n" * 50_000,
        "No. " * 100_000,
        "".join(" " * (n % 200) + "- under this:\n" for n in range(10_000)),
    ],
    ids=["one long line", "blank lines", "form feeds", "short pages", "one long list", "abbreviations", "nested lists"],
)
def test_odd_texts_are_laid_out_in_a_moment(text: str) -> None:
    started = time.process_time()
    lay_out(text)

    assert time.process_time() - started < 5
