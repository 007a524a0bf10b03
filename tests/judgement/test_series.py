"""Whether measured series really moved."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from ibis import _

from goldenthread.judgement.series import movements
from goldenthread.measures.answering import ANSWERS
from goldenthread.measures.kinds import Average, Better, Count, Share
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


def answers(
    periods: list[Period] = PERIODS, until: int = 20, of: float = 100.0, **series: list[float | None]
) -> pl.DataFrame:
    """Answers of one measure, a group a series, counted from so many; the returns cover the periods until one."""
    rows = [
        ("X", "Exampleshire", period.name, group, None if value is None else value * of / 100, of, value, place < until)
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


def counted(*numbers: float) -> str | None:
    """The movement of so many referrals a month."""
    found = movements(answers(North=[*numbers]), {"X": REFERRALS}, PERIODS)
    return found["movement"].item()  # type: ignore[no-any-return]


def test_six_values_are_too_few_to_tell_and_seven_are_enough() -> None:
    assert moved("higher", Six=[None] * 14 + STEADY[:6], Seven=[None] * 13 + STEADY[:7]) == {
        "Six": None,
        "Seven": "common",
    }


def test_one_child_after_months_of_none_is_too_few_to_tell() -> None:
    assert counted(*[0.0] * 18, 1.0, 1.0) is None
    assert counted(*[0.0] * 19, 2.0) is None


def test_twenty_children_after_months_of_none_are_real_change() -> None:
    assert counted(*[0.0, 1.0] * 9, 0.0, 20.0) == "high"


def test_ordinary_monthly_counts_are_judged() -> None:
    assert counted(*[3.0, 4.0, 2.0, 5.0, 3.0] * 4) == "common"


def test_a_share_of_one_or_two_children_is_too_few_to_tell() -> None:
    found = movements(answers(of=2.0, North=[100.0] * 12 + [50.0] * 8), {"X": share("higher")}, PERIODS)
    assert found["movement"].to_list() == [None]


def test_one_late_review_of_sixty_is_too_few_to_tell_and_thirty_are_a_concern() -> None:
    one, thirty = [100.0] * 18 + [100.0, 100.0 * 59 / 60], [100.0] * 18 + [100.0 * 59 / 60, 50.0]
    found = movements(answers(of=60.0, One=one, Thirty=thirty), {"X": share("higher")}, PERIODS)
    assert dict(found.select("group", "movement").iter_rows()) == {"One": None, "Thirty": "concern"}


def test_a_share_that_never_varies_is_judged_by_all_its_rows() -> None:
    found = movements(answers(of=60.0, Always=[100.0] * 20), {"X": share("higher")}, PERIODS)
    assert found["movement"].to_list() == ["common"]


def test_an_average_rests_on_the_rows_it_is_of() -> None:
    days = Average(
        id="X", title="X", of=completed_assessments, dated="completed_on", value=_.days, in_="days", better="lower",
        source="", why="",
    )  # fmt: skip
    told = {of: movements(answers(of=of, All=STEADY * 2), {"X": days}, PERIODS)["movement"].item() for of in (2.0, 9.0)}
    assert told == {2.0: None, 9.0: "common"}


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
