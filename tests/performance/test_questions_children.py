"""The committees' questions on children: what each says, where nothing can be said, and what is hidden from members."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.design.charts import Flow
from goldenthread.judgement.disclosure import is_small
from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import Share
from goldenthread.measures.periods import months, years
from goldenthread.people.models import Person
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, questions
from goldenthread.performance.questions.telling import figure, moved, spread, unrevealing
from goldenthread.store import Store

SignIn = Callable[[Person], Client]
Counts = tuple[float | None, float | None]
CHILDREN = (
    *("assessments-in-time", "late-visits", "referrals-by-source", "repeat-assessments"),
    *("neglect", "permanence", "private-fostering", "unsuitable-nights"),
)
LAST = date(2026, 9, 30)
MONTHS, YEARS = months(3, LAST), years(3, LAST)


class Told(Figures):
    """Figures as a test tells them: by measure, breakdown and step, the counts of each group in its last periods."""

    def __init__(
        self, folder: Path, told: Mapping[tuple[str, str | None, str], Mapping[str, Sequence[Counts]]], hides: bool
    ) -> None:
        super().__init__(Store(folder).known_on(), hides)
        self._told = told

    def each_series(self, measure: str, by: str | None = None, step: str = "month") -> list[Series]:
        groups = self._told.get((measure, by, step), {})
        return [self._one(measure, by, group, step, counts) for group, counts in sorted(groups.items())]

    def _one(self, id_: str, by: str | None, group: str, step: str, counts: Sequence[Counts]) -> Series:
        periods = MONTHS if step == "month" else YEARS
        of = by_id()[id_]
        told = [(None, None)] * (len(periods) - len(counts)) + list(counts)
        hidden = [self.hides and is_small(above, below, isinstance(of, Share)) for above, below in told]
        shown = [(None, None) if masked else each for masked, each in zip(hidden, told, strict=True)]
        return Series(
            measure=of,
            by=by,
            group=group,
            periods=tuple(periods),
            numerators=tuple(above for above, _ in shown),
            denominators=tuple(below for _, below in shown),
            values=tuple(_value(above, below, of.unit) for above, below in shown),
            covered=tuple(place >= len(periods) - len(counts) for place in range(len(periods))),
            hidden=tuple(hidden),
            movement=None,
            firm=True,
            alike=False,
        )


def _value(above: float | None, below: float | None, unit: str) -> float | None:
    if above is None or below is None:
        return above
    return (100 if unit == "%" else 1) * above / below if below else None


@pytest.fixture
def ask(tmp_path: Path, db: None) -> Callable[..., dict[str, Part]]:
    """The parts of an answer by their headings, from counts that are told: (measure, breakdown, step) to groups."""

    def asked(
        key: str, told: Mapping[tuple[str, str | None, str], Mapping[str, Sequence[Counts]]], *, hides: bool = False
    ) -> dict[str, Part]:
        return {part.heading: part for part in questions()[key].answer(Told(tmp_path, told, hides))}

    return asked


def in_total(**counts: Counts) -> dict[tuple[str, str | None, str], dict[str, list[Counts]]]:
    """One month's counts of whole measures."""
    return {(id_, None, "month"): {"all": [each]} for id_, each in counts.items()}


VISITS = in_total(CN6=(80, 100), CN6i=(60, 100), CN6r=(20, 100), CN6l=(12, 100), CN6n=(8, 100))


@pytest.mark.parametrize("key", CHILDREN)
def test_a_question_without_its_tables_says_in_one_sentence_what_to_load(ask, key):
    parts = ask(key, {})
    assert parts
    for part in parts.values():
        assert part.picture is None
        assert "oad " in part.sentence


def test_visits_not_made_are_told_from_those_that_were_only_recorded_late(ask):
    said = ask("late-visits", VISITS)["Not made, or not recorded?"]
    assert "100 visits fell due" in said.sentence
    assert "only recorded late: 20.0% (20 of 100)" in said.sentence
    assert "not made: 8.0% (8 of 100)" in said.sentence
    assert said.picture.rows[0] == ("September 2026", "60 (60.0%)", "20 (20.0%)", "12 (12.0%)", "8 (8.0%)", "100")


def test_visits_whose_day_of_recording_nobody_knows_are_a_part_of_their_own(ask):
    without = VISITS | in_total(CN6i=(50, 100))
    picture = ask("late-visits", without)["Not made, or not recorded?"].picture
    assert picture.heads[-2:] == ("day of record unknown", "All")
    assert picture.rows[0][-2] == "10 (10.0%)"


def test_what_the_parts_leave_is_hidden_from_members_where_it_is_small(ask):
    for_three_children = VISITS | in_total(CN6i=(57, 100))
    picture = ask("late-visits", for_three_children, hides=True)["Not made, or not recorded?"].picture
    assert picture.rows[0][-2:] == ("c", "c")


def test_a_return_that_knows_only_the_last_visit_still_says_that_much(ask):
    parts = ask("late-visits", in_total(CN3=(30, 40)))
    assert "each with the day it was made" in parts["Visits made and visits recorded"].sentence
    assert "75.0% (30 of 40)" in parts["Seen lately"].sentence


def test_both_clocks_of_an_assessment_are_told_with_their_bases(ask):
    said = ask("assessments-in-time", in_total(AS1=(85, 100), AS1r=(80, 100), AS2=(31, None)))
    sentence = said["In time by both clocks"].sentence
    assert "85.0% (85 of 100)" in sentence
    assert "80.0% (80 of 100)" in sentence
    assert "open past 45 working days: 31" in sentence
    assert "No return says which team" in said["Which teams really differ?"].sentence


def test_teams_are_set_beside_each_other_and_one_service_alone_is_not(ask):
    told = in_total(AS1=(85, 100)) | {
        ("AS1", "team", "year"): {"North": [(60, 100)], "South": [(90, 100)]},
        ("AS1", "service", "year"): {"Locality": [(150, 200)]},
    }
    parts = ask("assessments-in-time", told)
    assert (
        "from 60.0% (60 of 100) in North to 90.0% (90 of 100) in South" in parts["Which teams really differ?"].sentence
    )
    assert parts["Which teams really differ?"].picture is not None
    assert "nothing to compare" in parts["Which services really differ?"].sentence


def test_teams_of_which_all_but_one_are_hidden_are_not_compared(ask):
    told = in_total(AS1=(85, 100)) | {("AS1", "team", "year"): {"North": [(60, 100)], "South": [(98, 100)]}}
    said = ask("assessments-in-time", told, hides=True)["Which teams really differ?"]
    assert said.picture is None
    assert "too few of them have a figure" in said.sentence


REFERRALS = in_total(RF1=(30, None)) | {
    ("RF7h", None, "year"): {"all": [(70, 120)]},
    ("RF7h", "category", "year"): {"police": [(40, 60)], "health services": [(20, 40)], "housing": [(10, 20)]},
    ("RF7", "category", "year"): {"police": [(12, 60)], "health services": [(14, 40)], "housing": [(7, 20)]},
    ("RF4", "category", "year"): {"police": [(8, 60)], "health services": [(6, 40)], "housing": [(3, 20)]},
}


def test_each_sources_referrals_are_followed_to_what_became_of_them(ask):
    picture = ask("referrals-by-source", REFERRALS)["From who referred to what became of it"].picture
    assert ("housing", "no further action", "3", "3 of 20") in picture.rows
    assert picture.rows[0] == ("police", "led to help, or still open", "40", "40 of 60")


def test_from_members_a_source_with_a_small_outcome_is_hidden_whole_and_another_with_it(ask):
    picture = ask("referrals-by-source", REFERRALS, hides=True)["From who referred to what became of it"].picture
    shown = {row[0] for row in picture.rows if row[2] != "c"}
    assert shown == {"police"}


def test_how_soon_children_are_assessed_again_is_told_in_three_bands(ask):
    told = in_total(AS10=(60, 300), AS11=(250, None)) | {
        (id_, None, "year"): {"all": [(count, 100)]} for id_, count in {"AS10a": 20, "AS10b": 30, "AS10c": 50}.items()
    }
    parts = ask("repeat-assessments", told)
    assert "20.0% (60 of 300)" in parts["How many are assessed again?"].sentence
    assert "in the year to 30 September 2026: 250" in parts["How many are assessed again?"].sentence
    assert [row[1] for row in parts["How soon?"].picture.rows] == ["20.0%", "30.0%", "50.0%"]


NEGLECT = in_total(CP9=(50, None), CP9s=(50, 90), CP1=(90, None), CP9em=(40, None)) | {
    ("CP9", "age band", "month"): {"10 to 15": [(30, None)], "5 to 9": [(17, None)], "under 1": [(3, None)]},
    ("CP9em", "age band", "month"): {"10 to 15": [(20, None)], "5 to 9": [(12, None)], "under 1": [(8, None)]},
    ("CP1", "age band", "month"): {"10 to 15": [(50, None)], "5 to 9": [(29, None)], "under 1": [(11, None)]},
}


def test_ages_on_plans_for_neglect_stand_in_their_order(ask):
    parts = ask("neglect", NEGLECT)
    assert "under 1: 3; 5 to 9: 17; 10 to 15: 30" in parts["Of which ages?"].sentence
    flows = parts["Age and category together"].picture.rows
    assert [row[:3] for row in flows][:2] == [("under 1", "neglect", "3"), ("under 1", "emotional abuse", "8")]


def test_members_are_told_of_ages_without_the_small_numbers(ask):
    parts = ask("neglect", NEGLECT, hides=True)
    assert "under 1: a number too small to show" in parts["Of which ages?"].sentence
    shown = {row[0] for row in parts["Age and category together"].picture.rows if row[2] != "c"}
    assert shown == {"10 to 15"}


def test_an_average_over_three_years_adds_days_and_children_and_not_averages(ask):
    told = in_total(AD6d=(4, None)) | {("AD10", None, "year"): {"all": [(1000, 10), (500, 10), (300, 20)]}}
    assert "moving in with the family 45.0 days (40 children)" in _stages(ask, told)


def test_an_average_over_three_years_is_not_told_to_members_where_one_of_them_is_of_few(ask):
    told = in_total(AD6d=(9, None)) | {("AD10", None, "year"): {"all": [(1000, 10), (500, 3), (300, 20)]}}
    assert "not shown" in _stages(ask, told, hides=True)


def _stages(ask: Callable[..., dict[str, Part]], told: object, **how: bool) -> str:
    return str(ask("permanence", told, **how)["Adoption, stage by stage"].sentence)


def test_the_register_of_private_fostering_without_its_visits_asks_for_them(ask):
    parts = ask("private-fostering", in_total(PF1=(17, None), PF5=(11, 17)))
    assert "privately fostered: 17" in parts["How many children?"].sentence
    assert "not the visits" in parts["Are the visits made?"].sentence


def test_nights_stays_and_children_are_counted_each_for_itself(ask):
    told = {
        ("US1", None, "year"): {"all": [(63, None)]},
        ("US3", None, "year"): {"all": [(12, None)]},
        ("US2y", None, "year"): {"all": [(9, None)]},
    }
    sentence = ask("unsuitable-nights", told)["How many nights?"].sentence
    assert "nights: 63; stays begun: 12; children, each counted once: 9" in sentence


def test_groups_that_moved_are_named_and_the_others_are_not(tmp_path):
    told = {("AS1", "team", "month"): {"North": [(8, 10)], "South": [(8, 10)]}}
    north, south = Told(tmp_path, told, hides=False).each_series("AS1", "team")
    better = _with(north, "improvement")
    assert moved([better, _with(south, "common")], units="teams") == (
        "North moved for the better. The others show no real change."
    )
    assert moved([_with(south, "common")], units="teams") == "None of the teams shows a real change over these months."
    assert moved([north, south], units="teams") == "There is too little to tell whether any of the teams moved."


def _with(series: Series, movement: str) -> Series:
    return Series(**{**vars(series), "movement": movement})


def test_a_spread_of_one_group_is_none(tmp_path):
    (only,) = Told(tmp_path, {("AS1", "team", "month"): {"North": [(8, 10)]}}, False).each_series("AS1", "team")
    assert spread([only]) == ""
    assert figure(only) == "80.0% (8 of 10)"


COUNTS = st.one_of(st.none(), st.integers(0, 50))


@given(st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz")), COUNTS))
def test_no_hidden_count_can_be_had_by_taking_those_shown_from_the_totals(counts):
    flows: list[Flow] = [(whence, whither, count) for (whence, whither), count in counts.items()]
    shown = unrevealing(flows)
    hidden = {whence for whence, _, count in shown if count is None}
    assert all(count is None for whence, _, count in shown if whence in hidden)
    assert {whence for whence, _, count in flows if count is None} <= hidden
    assert len(hidden) != 1 or len({whence for whence, _, _ in flows}) == 1


def _cells(parts: Sequence[Part]) -> Iterator[str]:
    """The counts that stand in the tables, without what is between brackets."""
    for part in parts:
        for row in part.picture.rows if part.picture else ():
            yield from (cell.partition(" (")[0] for cell in row[1:])


@pytest.mark.slow
@pytest.mark.parametrize("key", CHILDREN)
def test_a_member_reads_each_question_and_finds_no_small_number(
    exampleshire_store: Store, noor: Person, signed_in: SignIn, key: str
) -> None:
    answer = signed_in(noor).get(f"/performance/questions/{key}/")
    assert answer.status_code == 200
    parts = answer.context["parts"]
    assert parts
    assert not {str(small) for small in range(1, 6)} & set(_cells(parts))
