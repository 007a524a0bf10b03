import pytest

from goldenthread.reading.grammar import themes
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.grammar.theme_words import THEMES, Theme
from goldenthread.reading.layout import lay_out, lowered


def read(words: str) -> list[str]:
    return list(themes.find(lay_out(words)))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_sentence_with_a_certain_word_speaks_of_its_theme(theme: Theme) -> None:
    word = theme.certain.split(";")[0].strip()
    assert theme.name in read(f"The Committee heard at length about {word} in the whole of Exampleshire.")


def test_a_telling_word_is_not_enough_by_itself() -> None:
    assert read("There were flats in Exampleshire.") == []
    assert "accommodation" in read("There were flats. There was a hostel. There was a tenancy.")


def test_it_takes_two_sentences_with_a_likely_word() -> None:
    assert read("The tenancy had ended.") == []
    assert read("The tenancy had ended. A new tenancy would be found.") == ["accommodation"]


def test_a_stem_speaks_with_any_ending() -> None:
    assert read("Two families had been evicted.") == ["accommodation"]


@pytest.mark.parametrize(
    "words",
    [
        "The Director of Education and Skills introduced the item.",
        "The Cabinet Member for Finance, Transport and Housing spoke.",
        "The Health and Wellbeing Board and the Education Committee met.",
        "A summary would be sent to group leaders.",
    ],
)
def test_an_office_or_a_body_speaks_of_no_theme(words: str) -> None:
    assert read(words) == []


def test_a_word_within_a_longer_one_speaks_of_nothing() -> None:
    assert read("The Annual Education, Health and Care Plan figures were late.") == ["transport-and-send"]


def test_a_plan_that_a_body_adopts_is_not_about_adoption() -> None:
    words = "The Cabinet moved the adoption of the plan. It was agreed that the plan be adopted."
    assert "adoption" not in read(words)


def test_a_part_of_a_word_speaks_of_nothing() -> None:
    assert read("The readopted minutes were sent round the table.") == []


def test_a_heading_names_a_theme_and_says_nothing_of_it() -> None:
    assert read("Adoption\n\nThe item was put off.") == []


def test_a_gate_lets_through_the_sentences_that_hold_a_word() -> None:
    layout = lay_out("The first is here. The second is RED. The third is not.")
    assert [layout.words(span) for _, span in Gate("red").sentences(layout)] == ["The second is RED."]


def test_lower_case_keeps_every_character_s_place() -> None:
    assert len(lowered("İstanbul ẞ GOOD")) == len("İstanbul ẞ GOOD")
