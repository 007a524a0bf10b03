"""A letter held against a minute: what was kept, what was dropped, what was added."""

from __future__ import annotations

import json
from pathlib import Path

from goldenthread.reading.pairing import Kind, Pair, Passage, Sort, pair, passages_of, stems_in_order
from goldenthread.reading.statements import Level

LETTER = """
Focused visit to Exampleshire

What needs to improve in this area of social work practice

- The timeliness of visits to children who are not at immediate risk.

- The recording of decisions, with deadlines, after each case conference.

- The oversight of children living with relatives.

Findings

Managers know their teams well. While more needs to be done to check the figures that leaders rely on, the culture of
the service has changed. Some families tell their story to five workers in a year. Fostering panels are well prepared.
"""


def points(*texts: str) -> list[Passage]:
    """Findings of a minute, standing one after another."""
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    return [Passage(text, start, start + len(text)) for text, start in zip(texts, starts, strict=True)]


def only(*texts: str, kind: Kind | None = None) -> Pair:
    """The one pair that the minute's points make with the letter."""
    pairs = [one for one in pair(passages_of(LETTER), points(*texts)).pairs if one.kind is not Kind.LETTER_ONLY]
    return next(one for one in pairs if kind is None or one.kind is kind)


def words(one: Pair, sort: Sort) -> str:
    runs = one.letter_runs if sort is Sort.DROPPED else one.minute_runs
    return " … ".join(run.text.strip(" .,") for run in runs if run.sort is sort)


def test_a_headline_given_in_full_is_word_for_word() -> None:
    found = only("That the timeliness of visits to children who are not at immediate risk")
    assert found.kind is Kind.WORD_FOR_WORD
    assert found.letter is not None
    assert found.letter.level is Level.AREA


def test_a_headline_in_other_words_that_keeps_what_matters_is_reworded() -> None:
    found = only("How timely the visits were to children not at immediate risk")
    assert (found.kind, found.why) == (Kind.REWORDED, ())


def test_dropping_deadlines_asks_whether_the_meaning_changed() -> None:
    found = only("The recording of decisions")
    assert found.kind is Kind.MEANING
    assert words(found, Sort.DROPPED) == "with deadlines, after each case conference"
    assert "timescales: “deadlines” dropped" in found.why


def test_a_negative_that_appears_asks_whether_the_meaning_changed() -> None:
    found = only("The recording of decisions, with deadlines, was not clear after each case conference")
    assert "negatives: “not” added" in found.why
    assert words(found, Sort.ADDED) == "was not clear"


def test_one_amount_does_not_stand_for_another() -> None:
    found = only("Most families tell their story to five workers in a year")
    assert found.why == ("amounts: “some” dropped", "amounts: “most” added")


def test_a_clause_of_the_narrative_given_whole_is_word_for_word() -> None:
    found = only("More needs to be done to check the figures that leaders rely on")
    assert found.kind is Kind.WORD_FOR_WORD
    assert "the culture" not in "".join(run.text for run in found.letter_runs)


def test_a_concern_made_twice_is_said_so_though_it_has_a_new_preamble() -> None:
    concern = "Some families tell their story to five workers in a year"
    made = pair(passages_of(LETTER), points(concern, f"With regard to change; {concern.lower()}"))
    assert [one.kind for one in made.pairs if one.minute] == [Kind.WORD_FOR_WORD, Kind.TWICE]


def test_a_second_telling_that_nobody_marked_is_found_in_the_minutes_own_sentences() -> None:
    concern = "Some families tell their story to five workers in a year"
    made = pair(passages_of(LETTER), points(concern), points("x" * 100, f"{concern}."))
    assert made.count(Kind.TWICE) == 1


def test_the_letters_own_words_are_found_in_the_minute_though_nobody_marked_them() -> None:
    concern = "Some families tell their story to five workers in a year."
    made = pair(passages_of(LETTER), [], points("The chair thanked the staff.", concern))
    assert [one.minute.text for one in made.pairs if one.minute] == [concern]
    assert made.count(Kind.WORD_FOR_WORD) == 1


def test_what_only_one_of_them_says_stands_alone() -> None:
    made = pair(passages_of(LETTER), points("The car park at the town hall is too small"))
    assert made.count(Kind.LETTER_ONLY) == 3
    assert made.count(Kind.MINUTE_ONLY) == 1


def test_a_headline_belongs_to_the_point_that_is_nearest() -> None:
    full = "The oversight of children living with relatives"
    made = pair(passages_of(LETTER), points("Oversight of some children living with relatives in care", full))
    kinds = {one.minute.text: one.kind for one in made.pairs if one.minute}
    assert kinds[full] is Kind.WORD_FOR_WORD
    assert list(kinds.values()).count(Kind.TWICE) == 1


def test_every_passage_is_the_words_of_the_letter_where_it_says_it_stands() -> None:
    for passage in passages_of(LETTER):
        assert " ".join(LETTER[passage.start : passage.end].split()) == passage.text


def test_runs_put_together_give_the_text_back() -> None:
    found = only("The recording of choices, after every conference")
    assert "".join(run.text for run in found.minute_runs) == "The recording of choices, after every conference"


def test_empty_documents_have_nothing_to_pair() -> None:
    assert pair(passages_of(""), []).pairs == ()


def test_the_forms_of_a_word_count_as_one() -> None:
    assert stems_in_order("visits to assessments") == stems_in_order("visiting the assessed") == ["visit", "assess"]


# The real letters and minutes, where they are at hand.


def held_together(shared: Path, letter: str, minute: str) -> list[Pair]:
    labelled = json.loads(next((shared / "data/reading/seeds").glob(f"{minute}_*.json")).read_text())
    text = labelled["text"]
    marked = [
        Passage(" ".join(one["text"].split()), one["start"], one["end"]) for one in labelled["expected"]["findings"]
    ]
    rest = [
        one for one in passages_of(text) if not any(one.start < mark.end and mark.start < one.end for mark in marked)
    ]
    source = next((shared / "data/letters").glob(f"*/*{letter}*.txt")).read_text()
    return list(pair(passages_of(source), marked, rest).pairs)


def test_leicestershires_minute_drops_the_actions_and_their_timescales(shared: Path) -> None:
    pairs = held_together(shared, "80483_*focused_visit_02_november_2018", "000")
    headline = [one for one in pairs if one.letter and one.letter.is_headline]
    assert [one.kind for one in headline] == [Kind.REWORDED, Kind.REWORDED, Kind.REWORDED, Kind.MEANING, Kind.REWORDED]
    changed = headline[3]
    assert words(changed, Sort.DROPPED) == "actions, with timescales, as a result of strategy discussions"
    assert words(changed, Sort.ADDED) == "outcomes"
    assert [why.split(":")[0] for why in changed.why] == ["actions", "timescales"]


def test_herefordshires_minute_keeps_the_headlines_and_lists_a_concern_twice(shared: Path) -> None:
    pairs = held_together(shared, "80474_*focused_visit_14_february_2019", "004")
    headline = [one for one in pairs if one.letter and one.letter.is_headline]
    assert [one.kind for one in headline] == [Kind.WORD_FOR_WORD] * 4
    concerns = [one for one in pairs if one.minute and one.minute.start > 9300 and one.kind is not Kind.TWICE]
    assert len(concerns) == 7
    assert all(one.letter and not one.letter.is_headline for one in concerns)
    again = [one.minute.text for one in pairs if one.kind is Kind.TWICE and one.minute]
    assert any("stepped-up" in text for text in again)
