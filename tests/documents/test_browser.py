"""The reading view in a real browser: keys, marks and cards, words selected, and all of it without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from playwright.sync_api import Page, expect

from goldenthread.documents import actions
from goldenthread.documents.actions import add_document
from goldenthread.documents.models import Document, Statement
from goldenthread.people.models import Person
from tests.browser import assert_accessible

from .conftest import MINUTES

pytestmark = pytest.mark.browser
Browse = Callable[..., Page]
LETTERS = sorted((Path(__file__).resolve().parents[2] / "examples" / "exampleshire").glob("*letter*.pdf"))


SELECT = """([first, last]) => {
    const walker = document.createTreeWalker(document.querySelector('.gt-text'), NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
        const { data } = walker.currentNode
        if (data.includes(first)) range.setStart(walker.currentNode, data.indexOf(first))
        if (data.includes(last)) range.setEnd(walker.currentNode, data.indexOf(last) + last.length)
    }
    getSelection().removeAllRanges()
    getSelection().addRange(range)
}"""


@pytest.fixture
def document(added: Callable[..., Document]) -> Document:
    """The minutes, with one statement that the reader was unsure of."""
    document = added(title="February's minutes")
    start = MINUTES.index("introduced the report")
    Statement.objects.create(
        document=document, text="introduced the report", start=start, end=start + 21, unsure="A step or a decision?"
    )
    return document


def card(page: Page, statement: Statement) -> Any:
    return page.locator(f"#card-{statement.pk}")


def test_keys_move_accept_and_reject_the_unsure_one_first(
    browser_of: Browse, asha: Person, document: Document, keepers: dict[str, Any]
) -> None:
    keepers["decision"] = lambda statement, *, by: statement.document
    doubt = document.statements.get(kind="")
    noted, figures = document.statements.filter(kind="decision")
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    expect(page.locator(".gt-keys")).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator(".gt-card.is-current")).to_have_id(f"card-{doubt.pk}")
    page.keyboard.press("x")
    expect(card(page, doubt)).to_have_attribute("data-status", "rejected")
    expect(page.locator(".gt-card.is-current")).to_have_id(f"card-{noted.pk}")
    page.keyboard.press("a")
    expect(card(page, noted)).to_contain_text("It became this document")
    expect(page.locator(".gt-tools__left .gt-left")).to_have_text("2")
    expect(page.locator("#done")).to_contain_text("It became this document")
    expect(page.locator(".gt-card.is-current")).to_have_id(f"card-{figures.pk}")
    page.keyboard.press("k")
    expect(page.locator(".gt-card.is-current")).to_have_id(f"card-{noted.pk}")
    noted.refresh_from_db()
    assert noted.status == "accepted"


def test_e_opens_the_form_to_mend(browser_of: Browse, asha: Person, document: Document) -> None:
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page).to_have_title(re.compile("^Mend a statement"))


def test_keys_can_be_turned_off(browser_of: Browse, asha: Person, document: Document) -> None:
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    page.get_by_role("button", name="Turn keys off").click()
    page.keyboard.press("j")
    expect(page.locator(".gt-card.is-current")).to_have_count(0)
    page.reload()
    page.keyboard.press("j")
    expect(page.locator(".gt-card.is-current")).to_have_count(0)


def test_a_refusal_stays_on_the_card(
    browser_of: Browse, asha: Person, document: Document, keepers: dict[str, Any]
) -> None:
    def refuse(statement: Statement, *, by: Person) -> None:
        raise ValidationError("Say first which meeting these minutes are of.")

    keepers["decision"] = refuse
    noted = document.statements.filter(kind="decision")[0]
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    card(page, noted).locator(".gt-card__link").focus()
    card(page, noted).get_by_role("button", name="Accept").click()
    expect(card(page, noted).locator(".govuk-error-message")).to_contain_text("Say first which meeting")
    expect(card(page, noted)).to_have_attribute("data-status", "waiting")
    expect(page.locator(".gt-tools__left .gt-left")).to_have_text("4")


def test_a_card_stands_level_with_its_words(browser_of: Browse, asha: Person, document: Document) -> None:
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    for statement in document.statements.exclude(kind="action"):  # whose words are those of a decision too
        words = page.locator(f"#statement-{statement.pk}")
        words.click()
        expect(page.locator(".gt-card.is-current")).to_have_count(1)
        top = page.locator(".gt-card.is-current").bounding_box()["y"]
        assert abs(top - words.bounding_box()["y"]) < 12


PLACES = """() => [...document.querySelectorAll('.gt-card, .gt-card__head, .gt-card__link, .gt-card__by a')].map(
    (one) => {
        const { left, top } = one.getBoundingClientRect()
        return [Math.round(left + scrollX), Math.round(top + scrollY)]
    }
)"""


def test_nothing_moves_under_the_mouse(browser_of: Browse, asha: Person, document: Document) -> None:
    noted, figures = document.statements.filter(kind="decision")
    actions.accept(noted, by=asha)
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    before = page.evaluate(PLACES)
    for one in (figures, noted):
        card(page, one).hover(position={"x": 200, "y": 20})
        assert page.evaluate(PLACES) == before
    page.mouse.down()
    assert page.evaluate(PLACES) == before


def test_where_it_went_is_one_click_away_from_accepting(
    browser_of: Browse, asha: Person, document: Document, added: Callable[..., Document], keepers: dict[str, Any]
) -> None:
    other = added("Exampleshire's plan.", "plan.txt", title="The plan")
    keepers["decision"] = lambda statement, *, by: other
    noted, figures = document.statements.filter(kind="decision")
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    for statement in (figures, noted):  # the upper one last: what it grows by must not cover what is below it
        card(page, statement).hover(position={"x": 200, "y": 20})
        stood = card(page, statement).bounding_box()
        accept = card(page, statement).get_by_role("button", name="Accept").bounding_box()
        page.mouse.click(accept["x"] + 10, accept["y"] + 10)
        expect(card(page, statement)).to_have_attribute("data-status", "accepted")
        now = card(page, statement).bounding_box()
        assert (now["x"], round(now["y"])) == (stood["x"], round(stood["y"]))
    link = card(page, figures).get_by_role("link", name="this document").bounding_box()
    page.mouse.move(link["x"] + 5, link["y"] + 5)
    page.mouse.down()
    page.mouse.up()
    expect(page).to_have_title(re.compile("^The plan"))


def test_the_card_at_hand_comes_level_once_the_mouse_has_left(
    browser_of: Browse, asha: Person, document: Document
) -> None:
    statement = document.statements.filter(kind="decision")[1]
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    card(page, statement).locator(".gt-card__head").click()
    page.locator("h1").hover()
    top = page.locator(".gt-card.is-current").bounding_box()["y"]
    assert abs(top - page.locator(f"#statement-{statement.pk}").bounding_box()["y"]) < 12


def test_the_page_keeps_count_and_says_apart_where_the_last_one_went(
    browser_of: Browse, asha: Person, document: Document, keepers: dict[str, Any]
) -> None:
    keepers["decision"] = lambda statement, *, by: statement.document
    doubt = document.statements.get(kind="")
    page = browser_of(asha)
    page.goto(f"{document.get_absolute_url()}?kind=decision")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#done")).to_have_text(re.compile(r"^Accepted by Asha Rowe, .*\. It became this document\.$"))
    expect(page.locator("#done").get_by_role("link", name="this document")).to_be_visible()
    expect(page.locator(".gt-tools__left")).to_have_text("3 left to judge of 4.")
    expect(page.get_by_role("link", name="Only what is left (3)")).to_be_visible()
    page.goto(document.get_absolute_url())
    expect(page.locator(".gt-unsure")).to_contain_text("1 the reader was unsure of")
    page.locator(".gt-unsure").get_by_role("link").click()
    expect(page.locator(".gt-card.is-current")).to_have_id(f"card-{doubt.pk}")
    page.keyboard.press("x")
    expect(page.locator(".gt-unsure a")).to_have_css("text-decoration-line", "line-through")


def test_words_selected_become_a_statement(browser_of: Browse, asha: Person, added: Callable[..., Document]) -> None:
    text = "Ofsted 😀 wrote:\r\n\r\nVisits are\r\nlate in the north. RESOLVED: That the report be noted.\n"
    document = added(text)
    page = browser_of(asha)
    page.goto(document.get_absolute_url())
    page.evaluate(SELECT, ["Visits", "late"])
    page.locator(".gt-selected").get_by_role("link", name="Finding").click()
    expect(page.locator("mark")).to_have_text("Visits are late")
    page.get_by_label("Strength or improvement").select_option("improvement")
    page.get_by_label("Level").select_option("narrative")
    page.get_by_role("button", name="Add").click()
    statement = document.statements.get(by_hand=True)
    assert statement.text == "Visits are\r\nlate" == text[statement.start : statement.end]
    expect(card(page, statement)).to_have_class("gt-card is-waiting is-current")


def test_a_link_to_a_statement_shows_its_words(browser_of: Browse, noor: Person, document: Document) -> None:
    statement = document.statements.filter(kind="decision")[1]
    page = browser_of(noor)
    page.goto(statement.get_absolute_url())
    expect(page.locator(f"#statement-{statement.pk}")).to_be_in_viewport()
    expect(page.locator(f"#statement-{statement.pk}")).to_have_css("background-color", "rgb(255, 243, 191)")


def test_all_of_it_works_without_javascript(browser_of: Browse, asha: Person, document: Document) -> None:
    noted = document.statements.filter(kind="decision")[0]
    page = browser_of(asha, javascript=False)
    page.goto(document.get_absolute_url())
    expect(page.locator(".gt-keys")).to_be_hidden()
    page.locator(f"#statement-{noted.pk} > .gt-said__label").click()
    assert page.url.endswith(f"#card-{noted.pk}")
    card(page, noted).get_by_role("button", name="Accept").click()
    expect(card(page, noted)).to_contain_text("Mended" if noted.read_as else "Accepted")
    page.get_by_text("Add a statement, accept many, read again").click()
    page.get_by_role("link", name="Add a statement").click()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("textbox", name="Words").fill("Visits were late in the north of the county.")
    page.get_by_label("Strength or improvement").select_option("Needs to improve")
    page.get_by_label("Level").select_option("Narrative finding")
    page.get_by_role("button", name="Add").click()
    assert document.statements.get(by_hand=True).text == "Visits were late in the north of the county."


@pytest.mark.parametrize("width", [1200, 320])
def test_every_page_is_accessible_and_fits(browser_of: Browse, asha: Person, document: Document, width: int) -> None:
    letter = add_document(LETTERS[0].read_bytes(), LETTERS[0].name, by=asha)
    statement = letter.statements.first()
    page = browser_of(asha, width=width)
    for address in (
        "/documents/",
        "/documents/add",
        document.get_absolute_url(),
        letter.get_absolute_url(),
        f"/documents/{letter.pk}/describe",
        f"/documents/{letter.pk}/statements/add",
        f"/documents/{letter.pk}/statements/add?kind=vote",
        f"/documents/statements/{statement.pk}/mend",
    ):
        page.goto(address)
        assert_accessible(page)
    page.goto(document.get_absolute_url())
    page.keyboard.press("j")
    assert_accessible(page)
