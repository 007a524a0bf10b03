"""The workforce: worked cases, and the national figures from their parts."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from goldenthread.measures.answering import answer
from goldenthread.measures.catalogue.caseloads import average_caseload
from goldenthread.measures.catalogue.posts import (
    agency_rate,
    agency_workers,
    agency_workers_covering_vacancies,
    established_posts,
    length_of_agency_work,
    trainees,
    vacancies_covered_by_agency_workers,
    vacancy_rate,
    vacant_posts,
)
from goldenthread.measures.catalogue.workforce import (
    absent_on_the_day,
    case_holders,
    leavers,
    leavers_of_the_month,
    length_of_service,
    managers,
    newly_qualified_who_stayed,
    newly_qualified_workers,
    qualified_without_cases,
    senior_practitioners,
    sickness_absence,
    social_workers_in_post,
    starters,
    starters_of_the_month,
    turnover,
    workers_by_time_in_role,
    workers_of_less_than_two_years,
)
from goldenthread.measures.engines import Engine
from goldenthread.measures.periods import between, months
from goldenthread.tables import table
from goldenthread.tables.frames import shaped
from tests.measures.conftest import hold

CENSUS = between(date(2025, 9, 30), date(2025, 9, 30))


def test_in_post_are_those_who_have_not_left_and_come_from_no_agency(answers):
    assert answers(
        social_workers_in_post,
        periods=CENSUS,
        by="category",
        professionals="""
            worker_id | observed_on | agency | ended_on   | fte | role
            w1        | 2025-09-30  | no     |            | 1.0 | 5
            w2        | 2025-09-30  | no     |            | 0.5 | 5
            w3        | 2025-09-30  | no     | 2025-09-30 | 1.0 | 5
            w4        | 2025-09-30  | yes    |            | 1.0 | 4
        """,
    ) == [("2025-09-30 to 2025-09-30", "4", 0, None), ("2025-09-30 to 2025-09-30", "5", 1.5, None)]


def test_turnover_is_of_leavers_of_the_year_who_were_there_before_it(answers):
    assert answers(
        turnover,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | started_on | ended_on   | fte
            w1        | 2025-09-30  | no     | 2020-01-01 |            | 1.0
            w2        | 2025-09-30  | no     | 2020-01-01 | 2024-10-01 | 0.5
            w3        | 2025-09-30  | no     | 2020-01-01 | 2024-09-30 | 1.0
            w4        | 2025-09-30  | no     | 2024-11-01 | 2025-08-01 | 1.0
            w5        | 2025-09-30  | yes    | 2020-01-01 | 2025-08-01 | 1.0
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 0.5, 1)]


def test_the_agency_rate_is_of_all_who_are_there(answers):
    assert answers(
        agency_rate,
        periods=CENSUS,
        by="team",
        professionals="""
            worker_id | observed_on | agency | fte | ended_on   | team
            w1        | 2025-09-30  | no     | 1.0 |            | North
            w2        | 2025-09-30  | yes    | 0.5 |            | North
            w3        | 2025-09-30  | no     | 1.0 | 2025-01-01 | North
            w4        | 2025-09-30  | no     | 1.0 |            | South
        """,
    ) == [("2025-09-30 to 2025-09-30", "North", 0.5, 1.5), ("2025-09-30 to 2025-09-30", "South", 0, 1)]


def test_the_vacancy_rate_puts_a_teams_posts_beside_its_workers(answers):
    assert answers(
        vacancy_rate,
        periods=CENSUS,
        by="team",
        professionals="""
            worker_id | observed_on | agency | fte | team
            w1        | 2025-09-30  | no     | 1.0 | North
            w2        | 2025-09-30  | yes    | 1.0 | North
            w3        | 2025-09-30  | no     | 0.5 | South
        """,
        posts="""
            team  | observed_on | vacancies_fte
            North | 2025-09-30  | 3.0
            South | 2025-09-30  | 0.0
        """,
    ) == [("2025-09-30 to 2025-09-30", "North", 3, 4), ("2025-09-30 to 2025-09-30", "South", 0, 0.5)]


def test_posts_of_the_whole_authority_are_not_taken_for_none_in_each_team(answers):
    assert answers(
        vacancy_rate,
        periods=CENSUS,
        by="team",
        professionals="""
            worker_id | observed_on | agency | fte | team
            w1        | 2025-09-30  | no     | 1.0 | North
            w2        | 2025-09-30  | no     | 1.0 | South
        """,
        posts="""
            team | observed_on | vacancies_fte
            all  | 2025-09-30  | 2.0
        """,
    ) == [("2025-09-30 to 2025-09-30", "not recorded", 2, 4)]


def test_posts_of_a_day_without_workers_give_no_rate(answers):
    assert answers(
        vacancy_rate,
        periods=between(date(2025, 9, 1), date(2025, 10, 31)),
        professionals="""
            worker_id | observed_on | agency | fte
            w1        | 2025-09-30  | no     | 1.0
        """,
        posts="""
            team | observed_on | vacancies_fte
            all  | 2025-09-30  | 1.0
            all  | 2025-10-31  | 5.0
        """,
    ) == [("2025-09-01 to 2025-10-31", "all", 1, 2)]


def test_vacant_posts_add_up_over_teams(answers):
    assert answers(
        vacant_posts,
        periods=CENSUS,
        posts="""
            team  | observed_on | vacancies_fte
            North | 2025-09-30  | 3.5
            South | 2025-09-30  | 1.0
            East  | 2025-09-30  |
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 4.5, None)]


def test_an_agency_worker_covers_a_vacant_post_or_does_other_work(answers):
    assert answers(
        agency_workers_covering_vacancies,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | covers_vacancy
            w1        | 2025-09-30  | yes    | 1.0 | yes
            w2        | 2025-09-30  | yes    | 1.0 | no
            w3        | 2025-09-30  | no     | 1.0 |
        """,
        posts="""
            team | observed_on | vacancies_fte | agency_fte
            all  | 2025-09-30  | 4.0           | 2.0
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 2)]


def test_cover_is_read_beside_the_vacant_posts_where_no_worker_tells_it(answers):
    assert answers(
        agency_workers_covering_vacancies,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte
            w1        | 2025-09-30  | yes    | 1.0
            w2        | 2025-09-30  | yes    | 1.0
        """,
        posts="""
            team | observed_on | vacancies_fte | agency_fte
            all  | 2025-09-30  | 4.0           | 1.5
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1.5, 2)]


def test_some_vacant_posts_are_covered_by_agency_workers(answers):
    assert answers(
        vacancies_covered_by_agency_workers,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | covers_vacancy
            w1        | 2025-09-30  | yes    | 1.0 | yes
            w2        | 2025-09-30  | yes    | 1.0 | no
        """,
        posts="""
            team | observed_on | vacancies_fte | agency_fte
            all  | 2025-09-30  | 4.0           | 2.0
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 4)]


def test_a_year_has_253_working_days(answers):
    assert answers(
        sickness_absence,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | working_days_lost | ended_on
            w1        | 2025-09-30  | no     | 1.0 | 10                |
            w2        | 2025-09-30  | no     | 0.5 |                   |
            w3        | 2025-09-30  | no     | 1.0 | 20                | 2025-05-01
            w4        | 2025-09-30  | yes    | 1.0 | 20                |
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 10, 379.5)]


def test_a_year_with_a_29_february_has_254_working_days(answers):
    assert answers(
        sickness_absence,
        periods=between(date(2024, 9, 30), date(2024, 9, 30)),
        professionals="""
            worker_id | observed_on | agency | fte | working_days_lost
            w1        | 2024-09-30  | no     | 1.0 | 10
        """,
    ) == [("2024-09-30 to 2024-09-30", "all", 10, 254)]


def test_case_holders_are_those_of_role_5(answers):
    assert answers(
        case_holders,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | role
            w1        | 2025-09-30  | no     | 1.0 | 5
            w2        | 2025-09-30  | no     | 0.5 | 6
            w3        | 2025-09-30  | yes    | 1.0 | 5
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 1.5)]


def test_the_qualified_without_cases_are_those_of_role_6(answers):
    assert answers(
        qualified_without_cases,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | role
            w1        | 2025-09-30  | no     | 1.0 | 5
            w2        | 2025-09-30  | no     | 0.5 | 6
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 0.5, 1.5)]


def test_senior_practitioners_are_those_of_role_4(answers):
    assert answers(
        senior_practitioners,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | role
            w1        | 2025-09-30  | no     | 1.0 | 4
            w2        | 2025-09-30  | no     | 1.0 |
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 2)]


def test_managers_are_senior_middle_and_first_line(answers):
    assert answers(
        managers,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | role
            w1        | 2025-09-30  | no     | 1.0 | 1
            w2        | 2025-09-30  | no     | 1.0 | 3
            w3        | 2025-09-30  | no     | 1.0 | 4
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 2, 3)]


def test_newly_qualified_workers_are_a_part_of_those_in_post(answers):
    assert answers(
        newly_qualified_workers,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | newly_qualified
            w1        | 2025-09-30  | no     | 1.0 | yes
            w2        | 2025-09-30  | no     | 0.5 | no
            w3        | 2025-09-30  | no     | 1.0 |
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 2.5)]


def test_the_newly_qualified_stay_or_leave_even_within_the_year_they_came(answers):
    assert answers(
        newly_qualified_who_stayed,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | newly_qualified | started_on | ended_on
            w1        | 2025-09-30  | no     | yes             | 2024-11-01 |
            w2        | 2025-09-30  | no     | yes             | 2024-11-01 | 2025-06-01
            w3        | 2025-09-30  | no     | no              | 2024-11-01 | 2025-06-01
            w4        | 2025-09-30  | no     | yes             | 2023-11-01 | 2024-06-01
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 2)]


def test_service_is_counted_from_the_day_the_role_began(answers):
    assert answers(
        length_of_service,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | started_on
            w1        | 2025-09-30  | no     | 2021-09-30
            w2        | 2025-09-30  | no     |
            w3        | 2025-09-30  | yes    | 2010-01-01
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 4, 1)]


def test_two_years_of_service_end_on_the_730th_day(answers):
    assert answers(
        workers_of_less_than_two_years,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | started_on
            w1        | 2025-09-30  | no     | 2023-10-01
            w2        | 2025-09-30  | no     | 2023-10-02
            w3        | 2025-09-30  | no     |
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, 2)]


def test_agency_work_is_counted_in_months(answers):
    assert answers(
        length_of_agency_work,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | started_on
            w1        | 2025-09-30  | yes    | 2021-09-30
            w2        | 2025-09-30  | no     | 2010-01-01
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 48, 1)]


def test_starters_came_within_the_twelve_months_and_are_still_there(answers):
    assert answers(
        starters,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | started_on | ended_on
            w1        | 2025-09-30  | no     | 1.0 | 2024-10-01 |
            w2        | 2025-09-30  | no     | 1.0 | 2024-09-30 |
            w3        | 2025-09-30  | no     | 1.0 | 2024-10-01 | 2025-03-01
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1, None)]


def test_leavers_were_there_before_the_twelve_months_began(answers):
    assert answers(
        leavers,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | started_on | ended_on
            w1        | 2025-09-30  | no     | 0.8 | 2020-10-01 | 2025-03-01
            w2        | 2025-09-30  | no     | 1.0 | 2024-10-01 | 2025-03-01
            w3        | 2025-09-30  | no     | 0.5 |            | 2025-09-30
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 1.3, None)]


def test_agency_workers_are_those_still_there(answers):
    assert answers(
        agency_workers,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | ended_on
            w1        | 2025-09-30  | yes    | 0.5 |
            w2        | 2025-09-30  | yes    | 1.0 | 2025-08-01
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 0.5, None)]


def test_a_worker_may_be_absent_on_the_day(answers):
    assert answers(
        absent_on_the_day,
        periods=CENSUS,
        professionals="""
            worker_id | observed_on | agency | fte | absent
            w1        | 2025-09-30  | no     | 0.5 | yes
            w2        | 2025-09-30  | no     | 1.0 | no
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", 0.5, 1.5)]


def test_posts_created_are_posts_before_anybody_fills_them(answers):
    assert answers(
        established_posts,
        periods=CENSUS,
        by="team",
        professionals="""
            worker_id | observed_on | agency | fte | team
            w1        | 2025-09-30  | no     | 1.0 | North
            w2        | 2025-09-30  | yes    | 1.0 | North
        """,
        posts="""
            team  | observed_on | vacancies_fte
            North | 2025-09-30  | 2.0
            South | 2025-09-30  | 1.5
        """,
    ) == [("2025-09-30 to 2025-09-30", "North", 3, None), ("2025-09-30 to 2025-09-30", "South", 1.5, None)]


def test_trainees_are_counted_apart_from_vacant_posts(answers):
    tables = """
        team  | observed_on | vacancies_fte | trainees_fte
        North | 2025-09-30  | 3.0           | 4.0
        South | 2025-09-30  | 1.0           |
    """
    assert answers(trainees, periods=CENSUS, posts=tables) == [("2025-09-30 to 2025-09-30", "all", 4, None)]
    assert answers(vacant_posts, periods=CENSUS, posts=tables) == [("2025-09-30 to 2025-09-30", "all", 4, None)]


def test_where_no_return_tells_of_trainees_they_are_not_said_to_be_none(answers):
    assert answers(
        trainees,
        periods=CENSUS,
        posts="""
            team | observed_on | vacancies_fte
            all  | 2025-09-30  | 3.0
        """,
    ) == [("2025-09-30 to 2025-09-30", "all", None, None)]


def test_workers_are_told_apart_by_how_long_they_are_in_the_role_and_the_newly_qualified_first(answers):
    assert answers(
        workers_by_time_in_role,
        periods=CENSUS,
        by="category",
        professionals="""
            worker_id | observed_on | agency | fte | newly_qualified | started_on
            w1        | 2025-09-30  | no     | 1.0 | yes             | 2025-01-01
            w2        | 2025-09-30  | no     | 0.5 | no              | 2023-10-02
            w3        | 2025-09-30  | no     | 1.0 | no              | 2023-10-01
            w4        | 2025-09-30  | no     | 1.0 |                 | 2020-10-01
            w5        | 2025-09-30  | no     | 1.0 | no              | 2020-09-30
            w6        | 2025-09-30  | yes    | 1.0 | no              | 2010-01-01
            w7        | 2025-09-30  | no     | 0.8 | no              |
        """,
    ) == [
        ("2025-09-30 to 2025-09-30", "2 to 5 years in role", 2, None),
        ("2025-09-30 to 2025-09-30", "5 years or more in role", 1, None),
        ("2025-09-30 to 2025-09-30", "newly qualified", 1, None),
        ("2025-09-30 to 2025-09-30", "not recorded", 0.8, None),
        ("2025-09-30 to 2025-09-30", "under 2 years in role", 0.5, None),
    ]


def test_a_month_ends_on_the_day_observed(answers):
    workers = """
        worker_id | observed_on | agency | fte | started_on | ended_on
        w1        | 2025-02-28  | no     | 1.0 | 2025-02-01 |
        w2        | 2025-02-28  | no     | 0.5 | 2025-01-31 |
        w3        | 2025-02-28  | no     | 0.8 | 2025-02-03 | 2025-02-20
        w4        | 2025-02-28  | no     | 1.0 | 2020-01-01 | 2025-01-31
        w5        | 2025-02-28  | no     | 0.6 | 2020-01-01 | 2025-02-01
        w6        | 2025-02-28  | yes    | 1.0 | 2025-02-10 |
        w7        | 2025-02-28  | yes    | 1.0 | 2020-01-01 | 2025-02-10
        w8        | 2025-02-28  | no     | 1.0 |            |
    """
    february = months(1, date(2025, 2, 28))
    assert answers(starters_of_the_month, periods=february, professionals=workers) == [("2025-02", "all", 1.8, None)]
    assert answers(leavers_of_the_month, periods=february, professionals=workers) == [("2025-02", "all", 1.4, None)]


# Of about 1,450 rows each, the share whose published figure is what the published parts give, after rounding. The
# others are nearly all a tenth of a point away, because the parts are published rounded to a tenth. Rows without a
# figure or a part (suppressed, or not available) are left out.
PUBLISHED = {
    "turnover_rate_fte": (turnover, 0.92),
    "agency_rate_fte": (agency_rate, 0.958),
    "vacancy_rate_fte": (vacancy_rate, 0.97),
    "caseload_fte": (average_caseload, 0.978),
    "agency_cover_rate_fte": (agency_workers_covering_vacancies, 0.90),
    "vacancy_agency_cover_rate_fte": (vacancies_covered_by_agency_workers, 0.89),
    "absence_rate_fte": (sickness_absence, 0.99),  # 0.966 where leap years are given 253 days
}
PARTS = ("inpost_fte", "leavers_fte", "agency_fte", "agency_cover_fte", "vacancy_fte", "case_holders_fte", "cases")


@pytest.mark.slow
def test_the_published_figures_follow_from_their_published_parts(engine: Engine, shared: Path) -> None:
    published = _published(shared / "data/published/dfe/csww_indicators_2017_to_2025.csv")
    hold(engine, {"professionals": _professionals(published), "posts": _posts(published)})
    whole = between(date(2017, 1, 1), date(2025, 12, 31))
    found = answer([measure for measure, _ in PUBLISHED.values()], engine, whole)
    for column, (measure, share) in PUBLISHED.items():
        ours = found.filter((pl.col("measure") == measure.id) & pl.col("value").is_not_null())
        both = ours.join(published.filter(pl.col(column).is_not_null()), on="authority")
        equal = both.filter((pl.col("value") - pl.col(column)).abs() < 0.0501)
        assert len(both) > 1350
        assert len(equal) / len(both) >= share, column


def _published(path: Path) -> pl.DataFrame:
    """The published rows that have all parts, each as an authority of its own."""
    said = pl.read_csv(path, infer_schema_length=0).with_row_index("row").with_columns(authority=pl.format("{}", "row"))
    numbers = said.with_columns(
        pl.col(*PARTS, *PUBLISHED, "working_days_lost_fte").cast(pl.Float64, strict=False),
        observed_on=pl.date(pl.col("time_period").cast(pl.Int32), 9, 30),
    )
    return numbers.drop_nulls(PARTS)


def _professionals(published: pl.DataFrame) -> pl.DataFrame:
    """Four workers for each row: one in post, one who has left, agency workers with a post and without."""
    no, yes = pl.lit(False), pl.lit(True)
    in_post = {"fte": "inpost_fte", "cases": "cases", "caseload_fte": "case_holders_fte"}
    kinds = (
        {**in_post, "working_days_lost": "working_days_lost_fte", "agency": no},
        {"fte": "leavers_fte", "agency": no, "ended_on": pl.col("observed_on").dt.offset_by("-1mo")},
        {"fte": "agency_cover_fte", "agency": yes, "covers_vacancy": yes},
        {"fte": pl.col("agency_fte") - pl.col("agency_cover_fte"), "agency": yes, "covers_vacancy": no},
    )
    rows = [
        published.select(
            "authority",
            "observed_on",
            from_list=pl.lit("published"),
            from_row=pl.lit(1),
            worker_id=pl.lit(str(number)),
            **kind,
        )
        for number, kind in enumerate(kinds)
    ]
    return shaped(pl.concat(rows, how="diagonal_relaxed"), table("professionals"))


def _posts(published: pl.DataFrame) -> pl.DataFrame:
    rows = published.select(
        "authority",
        "observed_on",
        from_list=pl.lit("published"),
        from_row=pl.lit(1),
        team=pl.lit("all"),
        vacancies_fte="vacancy_fte",
    )
    return shaped(rows, table("posts"))
