"""For which days each table is whole: six months of events and ends, twelve of adoption, one day of states."""

from __future__ import annotations

from datetime import date

from tests.returns.annex_a.conftest import Reads

LISTS = {
    "list_3": "Child Unique ID | Date of Referral\nann | 05/03/2026",
    "list_4": """Child Unique ID | Single assessment start date | Assessment completion date
                 ann | 05/03/2019 | 05/04/2026""",
    "list_7": """Child Unique ID | CP Start Date | CP End Date
                 ann | 05/03/2019 | 05/04/2026""",
    "list_9": "Child Unique ID | LA in Touch\nann | Yes",
    "list_10": "Child Unique ID | Date the child entered care\nann | 05/03/2024",
}
SIX_MONTHS, AS_AT = date(2026, 1, 1), date(2026, 6, 30)


def test_events_are_whole_for_six_months_and_spells_by_their_ends(lists: Reads) -> None:
    loaded = lists(**LISTS)
    for name in ("referrals", "cin_assessments", "cp_plans"):
        assert loaded.coverage[name] == (SIX_MONTHS, AS_AT)


def test_adoption_is_whole_for_twelve_months(lists: Reads) -> None:
    assert lists(**LISTS).coverage["permanence"] == (date(2025, 7, 1), AS_AT)
    assert lists(**LISTS, as_at=date(2024, 2, 29)).coverage["permanence"] == (date(2023, 3, 1), date(2024, 2, 29))


def test_a_state_holds_for_its_day_and_a_person_has_none(lists: Reads) -> None:
    loaded = lists(**LISTS)
    assert loaded.coverage["cp_status"] == loaded.coverage["care_leavers"] == (AS_AT, AS_AT)
    assert set(loaded.coverage) == set(loaded.tables) - {"person"}


def test_since_says_otherwise_but_not_of_states(lists: Reads) -> None:
    loaded = lists(**LISTS, since=date(2024, 4, 1))
    assert loaded.coverage["referrals"] == loaded.coverage["permanence"] == (date(2024, 4, 1), AS_AT)
    assert loaded.coverage["cp_status"] == (AS_AT, AS_AT)


def test_a_list_with_events_in_every_month_of_two_years_is_whole_for_both(lists: Reads) -> None:
    days = [date(year, month, 9) for year in (2024, 2025) for month in range(7, 13)]
    days += [date(year, month, 9) for year in (2025, 2026) for month in range(1, 7)]
    rows = "\n".join(f"child{number} | {day:%d/%m/%Y}" for number, day in enumerate(days))
    loaded = lists(list_3=f"Child Unique ID | Date of Referral\n{rows}")
    assert loaded.coverage["referrals"] == (date(2024, 7, 1), AS_AT)
