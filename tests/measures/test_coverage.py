"""Which periods are answered: those for which everything that an answer rests on is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import polars as pl
import pytest
from ibis import _
from ibis.common.deferred import Deferred

from goldenthread.measures.answering import answer
from goldenthread.measures.answering.conditions import needs
from goldenthread.measures.case_tables import case
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.catalogue.assessments import (
    assessments_within_45_working_days_of_referral,
    child_seen_during_assessment,
)
from goldenthread.measures.catalogue.care_health import health_assessments_up_to_date
from goldenthread.measures.catalogue.protection import children_on_plans
from goldenthread.measures.catalogue.referrals import referrals_assessed_not_in_need, referrals_received
from goldenthread.measures.engines import Engine
from goldenthread.measures.kinds import Measure, Share
from goldenthread.measures.periods import months
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty
from tests.measures.conftest import WHOLE, hold
from tests.text_tables import frame

Days = tuple[date, date]
JANUARY_TO_JUNE = (date(2026, 1, 1), date(2026, 6, 30))
HALF_YEAR = {
    "referrals": "child_id | received_on\nann | 2026-02-03",
    "cp_plans": "child_id | started_on\nann | 2025-02-03",
}
ASSESSED = {
    "cin_assessments": """child_id | started_on | completed_on | child_seen
        ann | 2026-02-02 | 2026-02-20 |
        ben | 2026-05-04 | 2026-05-20 | yes""",
    "referrals": "child_id | received_on\nann | 2026-01-30\nben | 2026-05-01",
}
LOOKED_AFTER = {
    "cla_status": """child_id | started_on | observed_on | last_health_on
        ann | 2024-01-01 | 2026-03-31 |
        ann | 2024-01-01 | 2026-06-30 | 2026-05-01"""
}
NOTHING: Mapping[str, Sequence[Days]] = MappingProxyType({})
Held = Callable[..., Engine]


@pytest.fixture
def held(engine: Engine) -> Iterator[Held]:
    """``held(tables)``: an engine with tables of text, whole from January to June 2026, and emptied afterwards."""
    names: set[str] = set()

    def held(
        texts: Mapping[str, str], without: Mapping[str, Sequence[Days]] = NOTHING, whole: Days = JANUARY_TO_JUNE
    ) -> Engine:
        names.update(texts)
        hold(engine, {name: frame(name, text) for name, text in texts.items()}, whole, without)
        return engine

    yield held
    for name in names:
        engine.bring(name, empty(TABLES[name]))


def covered(engine: Engine, measure: Measure) -> list[str]:
    """The months from December to July that are answered."""
    answers = answer([measure], engine, months(8, date(2026, 7, 31)))
    return answers.filter("covered")["period"].to_list()


def test_events_are_answered_for_the_months_that_the_return_covers(held: Held) -> None:
    assert covered(held(HALF_YEAR), referrals_received) == [
        "2026-01",
        "2026-02",
        "2026-03",
        "2026-04",
        "2026-05",
        "2026-06",
    ]


def test_a_stock_is_also_known_on_the_day_before_the_list_begins(held: Held) -> None:
    assert covered(held(HALF_YEAR), children_on_plans)[:2] == ["2025-12", "2026-01"]


def test_what_takes_three_months_to_show_is_answered_three_months_later(held: Held) -> None:
    assert covered(held(HALF_YEAR), referrals_assessed_not_in_need) == ["2026-01", "2026-02", "2026-03"]


def test_a_month_without_events_is_nothing_where_it_is_covered_and_not_known_where_it_is_not(held: Held) -> None:
    answers = answer([referrals_received], held(HALF_YEAR), months(8, date(2026, 7, 31)))
    parts = dict(answers.select("period", "numerator").iter_rows())
    assert (parts["2026-01"], parts["2026-02"], parts["2026-07"]) == (0, 1, None)


def test_nothing_of_an_uncovered_month_can_be_divided(held: Held) -> None:
    answers = answer([referrals_assessed_not_in_need], held(HALF_YEAR), months(1, date(2026, 6, 30)))
    assert answers.select("numerator", "denominator", "value").rows() == [(None, None, None)]
    assert answers.schema["covered"] == pl.Boolean


def test_a_share_of_a_column_that_no_return_carries_is_not_0_but_no_figure(held: Held) -> None:
    engine = held(ASSESSED, {"cin_assessments.child_seen": []})
    answers = answer([child_seen_during_assessment], engine, months(2, date(2026, 6, 30)))
    assert answers.select("numerator", "denominator", "value", "covered").rows() == [(None, None, None, False)] * 2


def test_an_empty_column_that_a_return_carries_is_a_share_of_0(held: Held) -> None:
    answers = answer([child_seen_during_assessment], held(ASSESSED), months(1, date(2026, 2, 28)))
    assert answers.select("numerator", "denominator", "value").rows() == [(0, 1, 0)]


def test_a_column_counts_for_the_months_of_the_returns_that_carry_it(held: Held) -> None:
    engine = held(ASSESSED, {"cin_assessments.child_seen": [(date(2026, 4, 1), date(2026, 6, 30))]})
    assert covered(engine, child_seen_during_assessment) == ["2026-04", "2026-05", "2026-06"]


def test_what_can_be_told_from_another_column_is_answered(held: Held) -> None:
    engine = held(ASSESSED, {"cin_assessments.referred_on": []}, whole=WHOLE)
    answers = answer([assessments_within_45_working_days_of_referral], engine, months(1, date(2026, 5, 31)))
    assert answers.select("numerator", "denominator").rows() == [(1, 1)]


def test_an_observation_is_told_by_the_return_of_its_own_day(held: Held) -> None:
    engine = held(LOOKED_AFTER, {"cla_status.last_health_on": [(date(2026, 6, 30), date(2026, 6, 30))]})
    assert covered(engine, health_assessments_up_to_date) == ["2026-06"]


def test_each_authority_is_answered_by_its_own_returns(held: Held) -> None:
    text = """authority | child_id | started_on | completed_on | child_seen
        Exampleshire | ann | 2026-02-02 | 2026-02-20 | yes
        Otherton | ben | 2026-02-02 | 2026-02-20 |"""
    engine = held({"cin_assessments": text})
    carried = [("Exampleshire", "cin_assessments", name, *JANUARY_TO_JUNE) for name in ("child_seen", "completed_on")]
    told_of = ["authority", "table", "column", "first_day", "last_day"]
    engine.bring("carried", pl.DataFrame(carried, schema=told_of, orient="row"))
    answers = answer([child_seen_during_assessment], engine, months(1, date(2026, 2, 28)))
    assert dict(answers.select("authority", "value").iter_rows()) == {"Exampleshire": 100, "Otherton": None}


def needed(measure: str) -> list[str]:
    """The sets of columns that a measure of the catalogue needs, each as words."""
    [of] = [each for each in catalogue().values() if each.id == measure]
    return [" or ".join(columns) for columns in needs(of, of.of())]


@pytest.mark.parametrize(
    ("measure", "columns"),
    [
        ("RF1", []),  # the day of an event is its table's own
        ("LA9", ["cla_status.last_health_on"]),  # how old the child is decides nothing alone
        ("CL5", ["care_leavers.pathway_plan_reviewed_on"]),
        ("RF7", ["cin_episodes.end_reason", "referrals.no_further_action"]),  # both must hold
        ("LA14b", ["cla_status.interview_offered", "cla_status.missing_in_12_months"]),  # of whom, and what
        ("CP7", ["cp_status.last_visit_on"]),  # through the calendar, and not the authority's standard
        ("CP2c", ["cp_plans.ended_on"]),  # placed in time by the end
        ("LA20", ["cla_episodes.again_in_12_months or cla_episodes.ended_on"]),  # told, or seen in the one before
        ("SV2", ["professionals.started_on or supervisions.held_on"]),  # turns that begin with either
        ("WF0", ["professionals.fte"]),  # who is not said to be from an agency, or gone, is in post
        ("WF2n", ["professionals.agency", "professionals.fte"]),  # who is from an agency must be said
        ("LA23", ["cla_episodes.ended_on"]),  # a start that is not said to be unknown is known
    ],
)
def test_a_measure_needs_what_its_conditions_are_made_of(measure: str, columns: list[str]) -> None:
    assert needed(measure) == columns


def plans() -> object:
    return case("cp_plans")


@pytest.mark.parametrize(
    ("where", "columns"),
    [
        (_.emergency, (("cp_plans.emergency",),)),
        (~_.emergency.fill_null(False), (("cp_plans.emergency",),)),  # counted because nothing is said: no figure
        (_.emergency | (_.ended_on > _.started_on), (("cp_plans.emergency",),)),
        (_.emergency & (_.category == "neglect"), (("cp_plans.category",), ("cp_plans.emergency",))),
        (_.ended_on.isnull(), ()),
    ],
)
def test_what_is_counted_must_be_said(where: Deferred, columns: tuple[tuple[str, ...], ...]) -> None:
    said = {"of": plans, "dated": "started_on", "better": "neither", "source": "a test", "why": "a test"}
    assert needs(Share(id="X1", title="Plans", where=where, **said), case("cp_plans")) == columns  # type: ignore[arg-type]


def test_every_need_is_a_column_that_there_is() -> None:
    there = {f"{name}.{column}" for name, table in TABLES.items() for column in table.names}
    assert all({*columns} <= there for each in catalogue().values() for columns in needs(each, each.of()))
