"""The other lists: health, leaving care, adoption, workers, earlier permanence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread.returns.ssda903 import CARRIES
from goldenthread.returns.ssda903.lists import LISTS
from tests.returns.ssda903.examples import IN_CARE, YEAR_END, episodes, loaded, rows, said


def test_a_child_is_a_person(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        header="""
            CHILD | SEX | DOB       | ETHNIC | UPN | MOTHER | MC_DOB
            ann   | 2   | 1/4/2012  | wbri   |     |        |
            ben   | M   | 2013-01-02 | NOBT  |     |        |
        """,
    )
    assert rows(found, "person", "child_id", "born_on", "sex", "ethnicity") == [
        ("ann", date(2012, 4, 1), "F", "WBRI"),
        ("ben", date(2013, 1, 2), "M", "NOBT"),
    ]


def test_health_is_that_of_the_year(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        oc2="""
            CHILD | SDQ_SCORE | SDQ_REASON | CONVICTED | HEALTH_ASSESSMENT | TEETH_CHECK | SUBSTANCE_MISUSE
            ann   | 17        |            | 0         | 1                 | 1           | 0
            ben   |           | SDQ2       | 1         | 0                 |             | 1
            cat   | 41        |            |           |                   |             |
        """,
    )
    columns = ("observed_on", "sdq_score", "sdq_reason", "convicted", "health_assessed", "substance_misuse")
    assert rows(found, "cla_health", *columns) == [
        (YEAR_END, 17, None, False, True, False),
        (YEAR_END, None, "SDQ2", True, False, True),
        (YEAR_END, None, None, None, None, None),
    ]
    assert ("not-a-number", "oc2.csv", 4) in said(found)


def test_the_letter_and_the_figure_of_a_care_leavers_home_are_parted(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        oc3="""
            CHILD | IN_TOUCH | ACTIV | ACCOM
            dan   | YES      | F5    | U1
            eve   | NO       | 0     | 0
            fay   | YES      | G6    | W2
        """,
    )
    columns = ("in_touch", "activity", "accommodation", "suitability")
    assert rows(found, "care_leavers", *columns) == [
        ("YES", "F5", "U", "suitable"),
        ("NO", None, None, None),
        ("YES", "G6", "W", "unsuitable"),
    ]
    assert not {each for each in said(found) if each[1] == "oc3.csv"}


def test_workers_hold_a_case_in_turn(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        sw_episodes="""
            CHILD | SW_ID | SW_DECOM   | SW_DEC     | SW_REASON
            ann   | SW1   | 2025-04-01 | 2025-09-01 | LEFTRL
            ann   | SW2   | 2025-09-01 |            |
            ann   |       | 2025-09-01 |            |
        """,
    )
    assert rows(found, "involvements", "worker_id", "started_on", "ended_on", "change_reason") == [
        ("SW1", date(2025, 4, 1), date(2025, 9, 1), "LEFTRL"),
        ("SW2", date(2025, 9, 1), None, None),
    ]
    assert found.rows["sw_episodes.csv"].refused == 1


ADOPTED = (
    "ann | 2024-05-06 | S | C1 | N1 | U5 | PR1 | 2024-11-01 | X1  |",
    "ann | 2024-11-01 | L | E1 | N1 | U5 | PR1 | 2025-02-01 | X1  |",
    "ann | 2025-02-01 | T | E1 | N1 | A5 | PR1 | 2025-09-01 | E12 |",
)
AD1 = """
    CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
    ann   | 2024-09-01 | 2025-01-15 | 1           | 2         | MF         | L11
"""


def test_the_stages_of_adoption_come_from_the_decision_the_match_and_the_episodes(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(*ADOPTED), ad1=AD1)
    columns = ("entered_care_on", "decided_on", "placement_order_on", "matched_on", "placed_on", "adopted_on")
    assert rows(found, "permanence", *columns, "fostered_for_adoption_on") == [
        (
            *(date(2024, 5, 6), date(2024, 9, 1), date(2024, 11, 1), date(2025, 1, 15), date(2025, 2, 1)),
            *(date(2025, 9, 1), date(2024, 5, 6)),
        )
    ]


def test_a_decision_that_was_reversed(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        placed_for_adoption="""
            CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
            ann   | 2025-09-01  | 2026-01-10         | RD3
        """,
    )
    assert rows(found, "permanence", "decided_on", "reversed_on", "reversal_reason", "adopted_on") == [
        (date(2025, 9, 1), date(2026, 1, 10), "RD3", None)
    ]


def test_without_the_day_care_began_the_way_to_adoption_is_not_measured(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(*ADOPTED[1:]), ad1=AD1)
    assert found.tables["permanence"].is_empty()
    assert found.rows["ad1.csv"].refused == 1
    assert ("care-began-earlier", "ad1.csv", 2) in said(found)


def test_an_adoption_of_a_child_without_episodes_is_refused(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(IN_CARE), ad1=AD1.replace("ann", "zoe"))
    assert ("no-time-in-care", "ad1.csv", 2) in said(found)
    assert found.rows["ad1.csv"].kept == 0


def test_unaccompanied_children_are_so_until_the_day_their_status_ended(tmp_path: Path) -> None:
    uasc = """
        CHILD | DOB        | DUC
        ann   | 2008-01-01 |
        ben   | 2008-01-01 | 2025-01-01
        zoe   | 2008-01-01 |
    """
    ben = "ben | 2025-09-01 | S | C1 | N8 | P1 | PR0 | | |"
    cat = ben.replace("ben", "cat")
    found = loaded(tmp_path, episodes=episodes(IN_CARE, ben, cat), uasc=uasc)
    assert rows(found, "cla_episodes", "child_id", "unaccompanied") == [("ann", True), ("ben", False), ("cat", False)]
    assert found.rows["uasc.csv"].refused == 1  # zoe, who has no episode to say it of


def test_what_a_child_once_left_care_for(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        previous_permanence="""
            CHILD | PREV_PERM | LA_PERM | DATE_PERM
            ann   | P2        | 999     | 2019-07-01
        """,
    )
    assert rows(found, "previous_permanence", "permanence", "ordered_on") == [("P2", date(2019, 7, 1))]


def test_lists_that_differ_about_a_child_are_complained_of(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        header="""
            CHILD | SEX | DOB        | ETHNIC
            ann   | 1   | 2012-04-01 | WBRI
        """,
        reviews="""
            CHILD | DOB        | REVIEW
            ann   | 2012-04-02 | 2025-06-01
            zoe   | 2012-04-02 | 2025-06-01
        """,
    )
    assert said(found) >= {("born-differently", "reviews.csv", 2), ("not-in-header", "reviews.csv", 3)}
    assert rows(found, "person", "child_id", "born_on") == [("ann", date(2012, 4, 1))]


def test_a_return_of_all_its_lists_carries_the_tables_it_says(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        episodes=episodes(IN_CARE),
        ad1=AD1,
        **{
            of.name: " | ".join(of.needed) + "\n" + " | ".join("ann" if each == "CHILD" else "" for each in of.needed)
            for of in LISTS
            if of.fields and of.name not in ("Episodes", "AD1")
        },
    )
    assert found.tables.keys() == CARRIES
