"""The same ask in other words."""

from __future__ import annotations

import pytest

from goldenthread.scrutiny.alike import ALIKE, likeness

SAME = [
    ("figures on vacancies with percentages", "details of vacancies"),
    (
        "That members be given the number of vacant posts in every team, including percentages",
        "a note saying how many social work posts are unfilled in every team, and what share that is, would be sent",
    ),
    ("That the outcome of the focused visit be circulated", "officers would share the outcome of the focused visit"),
]
OTHER = [
    ("That the Chair write to the county's Members of Parliament about homes", "the Chair write to the health board"),
    ("a report on agency staff be brought to the next meeting", "a report on private fostering be brought in July"),
    ("details of vacancies in each team", "the dates of visits to each team be circulated"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_ask_in_other_words_is_proposed(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_ask_is_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


def test_words_that_only_ask_are_like_nothing() -> None:
    assert likeness("That the report be sent", "That the committee be informed") < ALIKE
