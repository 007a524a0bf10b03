"""Pasted words are found where they stand, whatever became of their line breaks."""

from goldenthread.documents.searching import context_of, places_of

TEXT = "Plans are thin.\nVisits are\r\nlate. Plans are\u00a0thin again."


def test_words_are_found_across_line_breaks() -> None:
    assert [TEXT[start:end] for start, end in places_of("Visits are late", TEXT)] == ["Visits are\r\nlate"]


def test_every_place_is_found() -> None:
    assert len(places_of("  Plans are\nthin ", TEXT)) == 2


def test_words_that_are_not_there_or_none_at_all_are_nowhere() -> None:
    assert places_of("Plans are thick", TEXT) == []
    assert places_of(" \n", TEXT) == []


def test_signs_are_words_too() -> None:
    assert places_of("(a.c) 5%", "see (a.c) 5%, not abc") == [(4, 12)]


def test_what_stands_around_is_cut_at_whole_words() -> None:
    text = "one " * 40 + "HERE" + " two" * 40
    before, words, after = context_of(160, 164, text)
    assert words == "HERE"
    assert before.startswith("…one ")
    assert after.endswith(" two…")
    assert context_of(0, 5, "Plans are thin.") == ("", "Plans", " are thin.")
