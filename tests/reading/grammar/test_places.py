"""Where things stand: what is spoken for, and what comes next."""

from __future__ import annotations

from goldenthread.reading.grammar.places import Taken, place_of
from goldenthread.reading.layout import lay_out


def test_a_stretch_that_only_touches_another_does_not_overlap_it() -> None:
    taken = Taken([(10, 20), (0, 15)])
    assert taken.overlaps(19, 30)
    assert not taken.overlaps(20, 30)


def test_a_long_stretch_is_remembered_past_a_short_one() -> None:
    assert Taken([(0, 100), (5, 6)]).overlaps(50, 60)


def test_the_next_stretch_begins_at_or_after_the_place() -> None:
    taken = Taken([(10, 20), (40, 50)])
    assert (taken.next_after(11), taken.next_after(40), taken.next_after(41)) == (40, 40, None)


def test_a_block_is_found_among_the_others() -> None:
    layout = lay_out("One.\n\nTwo.\n\nThree.\n")
    assert [place_of(layout, block) for block in layout.blocks] == [0, 1, 2]
