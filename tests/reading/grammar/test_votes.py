"""Votes: counted, put and carried or lost, listed by name, and names put on record."""

from __future__ import annotations

import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar import votes
from goldenthread.reading.grammar.votes import FORMS, VoteForm
from goldenthread.reading.layout import lay_out
from goldenthread.reading.statements import Vote


def read(words: str) -> list[Vote]:
    found = [item for item in votes.find(lay_out(words), DocumentKind.MINUTES) if isinstance(item, Vote)]
    assert all(words[vote.start : vote.end] == vote.text for vote in found)
    return found


def counts(vote: Vote) -> tuple[int | None, int | None, int | None]:
    return vote.for_, vote.against, vote.abstain


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_reads_its_own_example(form: VoteForm) -> None:
    (vote,) = read(form.example)
    assert (counts(vote), vote.result) == (form.counts, form.result)


def test_the_smaller_number_voted_for_what_was_lost() -> None:
    (vote,) = read("The amendment was defeated by 40 votes to 12.")
    assert (vote.for_, vote.against, vote.question) == (12, 40, "The amendment")


def test_names_under_for_and_against_are_one_vote_with_the_sentence_that_states_it() -> None:
    text = (
        "FOR THE MOTION - Councillors Reed, Ode and Lee.\n\nAGAINST THE MOTION - Councillors Hale and Cole.\n\n"
        "The motion was carried by 3 votes to 2.\n"
    )
    (vote,) = read(text)
    assert (counts(vote)[:2], vote.result) == ((3, 2), "carried")
    assert vote.names == ("Reed", "Ode", "Lee", "Hale", "Cole")


def test_an_amendment_lost_is_not_the_vote_on_the_motion_listed_after_it() -> None:
    text = (
        "The amendment was lost by 2 votes to 3.\n\nFor the motion: Councillors Reed and Ode\n\n"
        "Against the motion: Councillors Lee, Hale and Cole\n"
    )
    assert {vote.question for vote in read(text)} == {"The amendment", "the motion"}


def test_counts_in_brackets_head_lists_of_names() -> None:
    text = "For (2)\n\nMr Reed, Ms Ode\n\nAgainst (1)\n\nMrs Lee\n\nAbstain (0)\n\nMotion carried.\n"
    (vote,) = read(text)
    assert (counts(vote), vote.result) == ((2, 1, 0), "carried")


def test_a_named_vote_told_in_one_paragraph_is_one_vote() -> None:
    (vote,) = read(
        "Those voting in favour: Councillors Reed, Ode and Lee (3). Those voting against: Mrs Hale and Ms Cole (2)."
        " Abstentions: none."
    )
    assert (counts(vote), vote.names[0]) == ((3, 2, 0), "Reed")


def test_the_bracket_that_counts_closes_with_the_vote() -> None:
    (vote,) = read("The motion was declared CARRIED (For: 40; Against: 3).")
    assert vote.text.endswith("3)")


def test_a_table_of_sides_is_one_vote() -> None:
    (vote,) = read("For | J Reed and S Ode | 2\n\nAgainst | None | 0\n\nAbstain | A Lee | 1\n")
    assert (counts(vote), vote.names) == ((2, 0, 1), ("J Reed", "S Ode", "A Lee"))


def test_a_table_with_a_voter_a_row_is_counted() -> None:
    (vote,) = read("Councillor Reed | For\n\nCouncillor Ode | Against\n\nCouncillor Lee | For\n")
    assert counts(vote) == (2, 1, 0)


def test_names_asked_to_be_recorded_are_kept() -> None:
    (vote,) = read("In line with Rule 9, Councillors Reed and Ode requested that their votes in favour be recorded.")
    assert vote.text == "Councillors Reed and Ode requested that their votes in favour be recorded"
    assert vote.names == ("Reed", "Ode")


@pytest.mark.parametrize(
    "words",
    [
        "The number of children fell by 20 to 45 last year.",
        "Resolved unanimously that the report be noted.",
        "The minutes were approved.",
        "The rate for girls was 5 against 7 for boys.",
    ],
)
def test_what_is_no_vote_is_not_read_as_one(words: str) -> None:
    assert read(words) == []
