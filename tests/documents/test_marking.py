"""The text on the page is the text of the document, whatever is marked in it."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.documents.marking import Mark, marked

LETTER = "Dear Ms Vane\n\n1. Plans for children are  clear.\r\n2. Visits\nare late & <rare>.\n"


class _Page(HTMLParser):
    """What a browser makes of the HTML: its text, the text under each mark, and the tags left open."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.under: dict[int, str] = {}
        self.ids: list[str] = []
        self.open: list[tuple[str, int | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        self.open.append((tag, int(given["data-statement"] or 0) if "data-statement" in given else None))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        for _, pk in self.open:
            if pk is not None:
                self.under[pk] = self.under.get(pk, "") + data


def mark(pk: int, start: int, end: int, kind: str = "finding") -> Mark:
    return Mark(pk=pk, start=start, end=end, kind=kind, label=kind.capitalize(), status="waiting")


def spans(text: str) -> st.SearchStrategy[list[Mark]]:
    place = st.integers(0, len(text) - 1)
    pairs = st.lists(st.tuples(place, place), max_size=12)
    return pairs.map(lambda found: [mark(pk, min(pair), max(pair) + 1) for pk, pair in enumerate(found)])


WORDS = st.text(
    st.sampled_from("ab .:\n\r\t\f•1<&\"'é\u00a0\u200b😀-") | st.characters(exclude_characters="\0", codec="utf-8"),
    min_size=1,
)
TEXTS = WORDS.flatmap(
    lambda text: st.tuples(st.just(text), spans(text), st.sets(st.integers(0, len(text))).map(sorted))
)

SHOWN = str.maketrans({chr(code): " " for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"})


@given(TEXTS)
def test_no_character_is_lost_and_none_but_control_characters_changed_by_any_set_of_overlapping_marks(
    case: tuple[str, list[Mark], list[int]],
) -> None:
    text, marks, pages = case
    page = _Page(marked(text, marks, pages))
    assert page.text == text.translate(SHOWN)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))


@given(TEXTS)
def test_the_words_under_a_mark_are_those_of_its_span(case: tuple[str, list[Mark], list[int]]) -> None:
    text, marks, pages = case
    page = _Page(marked(text, marks, pages))
    for one in marks:
        assert "".join(page.under.get(one.pk, "").split()) == "".join(
            text[one.start : one.end].translate(SHOWN).split()
        )


def test_a_paragraph_begins_with_its_number_or_bullet() -> None:
    html = marked(LETTER, [])
    assert '<p class="gt-text__item">1. Plans for children are  clear.</p>' in html
    assert '<p class="gt-text__heading">Dear Ms Vane</p>' in html


def test_a_mark_names_its_statement_once_and_links_to_its_card() -> None:
    html = marked("Visits are late.\n\nPlans are thin.", [mark(7, 0, 33)])
    assert html.count('id="statement-7"') == 1
    assert html.count('data-statement="7"') == 2
    assert 'href="#card-7"' in html


def test_a_mark_that_crosses_another_goes_on_after_it() -> None:
    page = _Page(marked("one two three", [mark(1, 0, 7), mark(2, 4, 13)]))
    assert page.under == {1: "one two", 2: "two three"}


def test_pages_are_numbered_where_they_begin() -> None:
    html = marked("One page\n\fand the next.", [], [0, 10])
    assert html.index('id="page-1"') < html.index("One page") < html.index('id="page-2"') < html.index("and the next")


def test_the_break_between_pages_is_not_shown() -> None:
    assert _Page(marked("late in\n\f2025", [mark(1, 0, 13)], [0, 9])).text == "late in\n 2025"
