"""Telling kinds of document apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.kinds import SIGNS, Sign, kind_of
from goldenthread.reading.layout import lay_out


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.phrases[0])
def test_each_sign_speaks_for_its_kind(sign: Sign) -> None:
    assert {kind_of(lay_out(f"Then {phrase} it.")) for phrase in sign.phrases} == {sign.kind}


def test_minutes_that_quote_a_letter_are_minutes() -> None:
    text = (
        "Agenda item\n\nFocused visit\n\nMinutes:\n\nThe Committee considered the letter, which said under the heading "
        "'What needs to improve in this area of social work practice' that visits were late.\n\n"
        "Inspection dates: 4 and 5 May 2022\n\nResolved - That the letter be noted.\n"
    )

    assert kind_of(lay_out(text)) is DocumentKind.MINUTES


def test_words_that_say_nothing_of_their_kind_are_taken_for_minutes() -> None:
    assert kind_of(lay_out("The weather was fine.")) is DocumentKind.MINUTES


def test_every_real_letter_is_a_letter(shared: Path) -> None:
    letters = sorted(shared.glob("data/letters/*/*.txt"))
    other = [path.name for path in letters if kind_of(lay_out(path.read_text("utf8"))) is not DocumentKind.LETTER]

    assert len(letters) > 300
    assert other == []


def test_a_limb_left_alone_about_a_plan_is_of_minutes() -> None:
    text = "1) That the Improvement Plan be endorsed for submission.\n2) That authority be delegated to the Director.\n"

    assert kind_of(lay_out(text)) is DocumentKind.MINUTES


def test_a_statement_that_speaks_of_inspectors_is_a_statement() -> None:
    text = (
        "Exampleshire Council\n\nInspectors see progress\n\nThe council has welcomed a letter from inspectors, "
        'who looked at its action plan.\n\nCouncillor Sample said: "We are proud."\n'
    )

    assert kind_of(lay_out(text)) is DocumentKind.STATEMENT
