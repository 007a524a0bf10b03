"""Two small questions much rests on: is it the same visit, is it the same finding."""

from datetime import date

import pytest

from goldenthread.inspections.dating import interval
from goldenthread.inspections.likeness import nearest_finding


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2026-06-24", date(2026, 6, 24), date(2026, 6, 24)),
        ("2026-06-24/2026-06-25", date(2026, 6, 24), date(2026, 6, 25)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-Q2", date(2025, 4, 1), date(2025, 6, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_an_iso_date_covers_days(iso, first, last):
    assert interval(iso) == (first, last)


@pytest.mark.parametrize("iso", ["", "2026-02-30", "2026-13", "10-10/10-11", "soon", "2026-06-25/2026-06-24"])
def test_words_that_name_no_days_cover_none(iso):
    assert interval(iso) is None


def test_the_same_words_but_for_case_and_marks_are_the_same_finding(found):
    finding = found("The clarity of children’s plans, so that families know what must change.")
    near = nearest_finding("the clarity of children's plans so that families know what must change")
    assert near is not None
    assert (near.finding, near.is_exact) == (finding, True)


def test_a_changed_word_is_near_and_not_the_same(found):
    found("The clarity of children’s plans, so that families know what must change.")
    near = nearest_finding("The clarity of children’s plans, so that families see what must change.")
    assert near is not None
    assert not near.is_exact


def test_another_finding_on_the_same_subject_is_not_near(found):
    found("The clarity of children’s plans, so that families know what must change.")
    assert nearest_finding("The regularity of children’s reviews, so that plans do not drift.") is None
