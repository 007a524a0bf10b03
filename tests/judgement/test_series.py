"""Whether measured series really moved."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from ibis import _

from goldenthread.judgement.series import movements
from goldenthread.measures.answering import ANSWERS
from goldenthread.measures.kinds import Better, Count, Share
from goldenthread.measures.periods import Period, months
from goldenthread.measures.populations.assessments import completed_assessments

PERIODS = months(20, date(2026, 6, 30))
STEADY = [70.0, 72.0, 69.0, 71.0, 70.0, 73.0, 68.0, 71.0, 70.0, 72.0]
RISEN = [*STEADY, 71.0, 69.0, 70.0, 84.0, 85.0, 86.0, 84.0, 87.0, 86.0, 88.0]

REFERRALS = Count(
    id="X", title="X", of=completed_assessments, dated="completed_on", better="neither", source="", why=""
)  # fmt: skip


def share(better: Better) -> Share:
    return Share(
        id="X", title="X", of=completed_assessments, dated="completed_on", where=_.child_seen, better=better,
        source="", why="",
    )  # fmt: skip


def answers(periods: list[Period] = PERIODS, until: int = 20, **series: list[float | None]) -> pl.DataFrame:
    """Answers of one measure, a group a series; the returns cover the periods until one."""
    rows = [
        ("X", "Exampleshire", period.name, group, None, None, value, place < until)
        for group, values in series.items()
        for place, (period, value) in enumerate(zip(periods, values, strict=True))
    ]
    return pl.DataFrame(rows, schema=ANSWERS, orient="row")


def referrals(periods: list[Period]) -> str | None:
    """The movement of referrals that fall from about 70 a month to 30 in the last."""
    found = movements(answers(periods, All=[*STEADY, *STEADY[:-1], 30.0]), {"X": REFERRALS}, periods)
    return found["movement"].item()  # type: ignore[no-any-return]


def moved(better: Better, **series: list[float | None]) -> dict[str, str | None]:
    found = movements(answers(**series), {"X": share(better)}, PERIODS)
    return {str(row["group"]): row["movement"] for row in found.iter_rows(named=True)}


@pytest.mark.parametrize(("better", "movement"), [("higher", "improvement"), ("lower", "concern"), ("neither", "high")])
def test_a_run_above_the_centre_is_good_or_bad_as_the_measure_says(better: Better, movement: str) -> None:
    assert moved(better, North=RISEN) == {"North": movement}


def test_each_group_is_judged_by_its_own_past() -> None:
    assert moved("higher", North=RISEN, South=STEADY * 2) == {"North": "improvement", "South": "common"}


def test_two_values_are_too_few_to_tell() -> None:
    assert moved("higher", North=[None] * 18 + [50.0, 90.0]) == {"North": None}


def test_a_series_without_its_last_value_is_not_judged_by_an_older_one() -> None:
    assert moved("higher", North=[*RISEN[:-1], None]) == {"North": None}


def test_periods_that_no_return_covers_yet_do_not_hide_what_was_known_before() -> None:
    found = movements(answers(until=18, North=[*RISEN[:18], None, None]), {"X": share("higher")}, PERIODS)
    assert found["movement"].to_list() == ["improvement"]


def test_the_count_of_half_a_month_is_no_fall() -> None:
    assert [referrals(PERIODS), referrals(months(20, date(2026, 6, 15)))] == ["low", "common"]


def test_limits_on_fewer_than_thirteen_values_are_provisional() -> None:
    found = movements(answers(Long=RISEN, Short=[None] * 10 + STEADY), {"X": share("higher")}, PERIODS)
    assert dict(found.select("group", "firm").iter_rows()) == {"Long": True, "Short": False}


def test_months_that_resemble_their_neighbours_are_told_apart() -> None:
    creeping = [70.0 + step for step in (0, 1, 2, 3, 3, 2, 1, 0, -1, -2, -3, -3, -2, -1, 0, 1, 2, 3, 3, 2)]
    found = movements(answers(Creeping=creeping, Steady=STEADY * 2), {"X": share("higher")}, PERIODS)
    assert dict(found.select("group", "alike").iter_rows()) == {"Creeping": True, "Steady": False}


def test_no_answers_have_no_movement() -> None:
    assert movements(pl.DataFrame(schema=ANSWERS), {}, PERIODS).is_empty()
