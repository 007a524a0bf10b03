"""What a census says becomes rows of case tables, and every row of the file is accounted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.returns import CannotLoad, Loaded, read
from goldenthread.returns.cin_census import CARRIES
from goldenthread.returns.cin_census import read as read_only
from goldenthread.tables import Kind, table
from tests.returns.cin_census.broken import census
from tests.returns.cin_census.examples import HEADER, child, episode, message, written


def _read(folder: Path, *children: str, header: str = HEADER, **given_: date) -> Loaded:
    return read_only(written(folder, message(*children, header=header)), authority="Exampleshire", **given_)


def _rows(loaded: Loaded, name: str, *columns: str) -> list[tuple[Any, ...]]:
    return loaded.tables[name].select(columns).rows()


def _said(loaded: Loaded) -> list[tuple[str, str, bool]]:
    return loaded.complaints.select("rule", "list", "refused").rows()


def test_a_child_is_a_person(tmp_path: Path) -> None:
    loaded = _read(
        tmp_path,
        child(
            episode(),
            about="<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex><PersonDeathDate>2026-01-02</PersonDeathDate>",
            characteristics="<Ethnicity>wbri</Ethnicity><Disabilities><Disability>HEAR</Disability></Disabilities>",
        ),
        child(
            episode(),
            child_id="ben",
            about="<ExpectedPersonBirthDate>2026-08-01</ExpectedPersonBirthDate><GenderCurrent>0</GenderCurrent>",
            characteristics="<Disabilities><Disability>NONE</Disability></Disabilities>",
        ),
        child(episode(), child_id="cat", about="<GenderCurrent>9</GenderCurrent>"),
    )
    columns = ("child_id", "born_on", "expected_on", "died_on", "sex", "ethnicity", "disabled")
    assert _rows(loaded, "person", *columns) == [
        ("ann", date(2015, 3, 27), None, date(2026, 1, 2), "F", "WBRI", True),
        ("ben", None, date(2026, 8, 1), None, "U", None, False),
        ("cat", None, None, None, "X", None, None),
    ]


def test_a_referral_is_an_episode_of_need_too(tmp_path: Path) -> None:
    details = (
        "<ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-09-01</CINclosureDate>"
        "<ReasonForClosure>RC8</ReasonForClosure><ReferralNFA>false</ReferralNFA>"
    )
    loaded = _read(tmp_path, child(episode(details)))
    assert _rows(loaded, "referrals", "received_on", "source", "no_further_action") == [(date(2025, 5, 6), "6", False)]
    assert _rows(
        loaded, "cin_episodes", "started_on", "ended_on", "primary_need", "end_reason", "no_further_action"
    ) == [(date(2025, 5, 6), date(2025, 9, 1), "N1", "RC8", False)]


@pytest.mark.parametrize(("written_", "means"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_a_referral_with_no_further_action_is_marked_as_such_in_both_tables(
    tmp_path: Path, written_: str, means: bool
) -> None:
    loaded = _read(tmp_path, child(episode(f"<ReferralNFA>{written_}</ReferralNFA>")))
    assert _rows(loaded, "referrals", "no_further_action") == [(means,)]
    assert _rows(loaded, "cin_episodes", "no_further_action") == [(means,)]


def test_an_assessment_knows_its_referral_and_its_factors(tmp_path: Path) -> None:
    loaded = _read(
        tmp_path,
        child(
            episode(
                "<Assessments><AssessmentActualStartDate>2025-05-07</AssessmentActualStartDate>"
                "<AssessmentAuthorisationDate>2025-06-20</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>"
                "<AssessmentFactors>1C</AssessmentFactors>\n<AssessmentFactors>6B</AssessmentFactors>"
                "</FactorsIdentifiedAtAssessment></Assessments>"
            )
        ),
    )
    assert _rows(loaded, "cin_assessments", "child_id", "referred_on", "started_on", "completed_on") == [
        ("ann", date(2025, 5, 6), date(2025, 5, 7), date(2025, 6, 20))
    ]
    assert _rows(loaded, "assessment_factors", "child_id", "started_on", "completed_on", "factor") == [
        ("ann", date(2025, 5, 7), date(2025, 6, 20), "1C"),
        ("ann", date(2025, 5, 7), date(2025, 6, 20), "6B"),
    ]


def test_a_conference_after_an_enquiry_is_never_mixed_with_one_of_a_child_who_moved_in(tmp_path: Path) -> None:
    loaded = _read(
        tmp_path,
        child(
            episode(
                "<DateOfInitialCPC>2025-05-20</DateOfInitialCPC>"
                "<Section47><S47ActualStartDate>2025-07-01</S47ActualStartDate>"
                "<DateOfInitialCPC>2025-07-15</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>"
                "<ChildProtectionPlans><CPPstartDate>2025-07-15</CPPstartDate></ChildProtectionPlans>"
            )
        ),
    )
    columns = ("held_on", "s47_started_on", "transferred_in", "led_to_plan")
    assert _rows(loaded, "initial_cp_conference", *columns) == [
        (date(2025, 5, 20), None, True, False),
        (date(2025, 7, 15), date(2025, 7, 1), False, True),
    ]
    assert _rows(loaded, "s47_enquiry", "started_on", "conference_on", "conference_not_needed") == [
        (date(2025, 7, 1), date(2025, 7, 15), False)
    ]


def test_plans_and_their_reviews(tmp_path: Path) -> None:
    loaded = _read(
        tmp_path,
        child(
            episode(
                "<CINPlanDates><CINPlanStartDate>2025-05-09</CINPlanStartDate></CINPlanDates>"
                "<ChildProtectionPlans><CPPstartDate>2025-07-15</CPPstartDate><CPPendDate>2026-02-01</CPPendDate>"
                "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>"
                "<NumberOfPreviousCPP>2</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-10-01</CPPreviewDate>"
                "<CPPreviewDate>2025-12-01</CPPreviewDate></Reviews></ChildProtectionPlans>"
            )
        ),
    )
    assert _rows(loaded, "cin_plans", "referred_on", "started_on", "ended_on") == [
        (date(2025, 5, 6), date(2025, 5, 9), None)
    ]
    columns = ("referred_on", "started_on", "ended_on", "initial_category", "category", "previous_plans")
    assert _rows(loaded, "cp_plans", *columns) == [
        (date(2025, 5, 6), date(2025, 7, 15), date(2026, 2, 1), "NEG", "EMO", 2)
    ]
    assert _rows(loaded, "cp_reviews", "plan_started_on", "reviewed_on") == [
        (date(2025, 7, 15), date(2025, 10, 1)),
        (date(2025, 7, 15), date(2025, 12, 1)),
    ]


def test_a_row_is_found_on_the_line_where_its_module_opens(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode(), episode(referred="2025-08-01")))
    lines = written(tmp_path, message(child(episode(), episode(referred="2025-08-01")))).read_text().splitlines()
    assert [lines[row - 1][:12] for (row,) in _rows(loaded, "referrals", "from_row")] == ["<CINdetails>"] * 2


def test_in_a_file_with_several_rows_on_a_line_all_are_counted(tmp_path: Path) -> None:
    text = message(child(episode(), episode(referred="2025-08-01"))).replace("\n", "")
    loaded = read_only(written(tmp_path, text), authority="Exampleshire")
    assert _rows(loaded, "referrals", "from_list", "from_row") == [("CINdetails", 1), ("CINdetails", 2)]


def test_the_census_is_of_the_year_that_ends_on_its_reference_date(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode()))
    assert loaded.as_at == date(2026, 3, 31)
    assert loaded.coverage["referrals"] == (date(2025, 4, 1), date(2026, 3, 31))
    assert "person" not in loaded.coverage


def test_another_day_and_another_first_day_can_be_given(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode()), as_at=date(2025, 12, 31), since=date(2025, 10, 1))
    assert loaded.coverage["cp_plans"] == (date(2025, 10, 1), date(2025, 12, 31))
    assert _said(loaded) == []


def test_a_reference_date_within_the_year_is_complained_of_and_kept(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode()), header=HEADER.replace("03-31", "06-30"))
    assert loaded.as_at == date(2026, 6, 30)
    assert loaded.coverage["referrals"] == (date(2026, 4, 1), date(2026, 6, 30))
    assert _said(loaded) == [("reference-date", "Header", False)]


def test_a_year_that_is_not_the_reference_dates_is_complained_of(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode()), header=HEADER.replace("<Year>2026", "<Year>2025"))
    assert _said(loaded) == [("census-year", "Header", False)]
    assert loaded.as_at == date(2026, 3, 31)


def test_what_a_child_without_an_identifier_has_is_refused_row_by_row(tmp_path: Path) -> None:
    plan = "<CINPlanDates><CINPlanStartDate>2025-05-09</CINPlanStartDate></CINPlanDates>"
    loaded = _read(tmp_path, child(episode(plan), child_id=None), child(episode(plan), child_id="ben"))
    assert _said(loaded) == [
        ("no-child-id", "CINdetails", True),
        ("no-child-id", "ChildIdentifiers", True),
        ("no-child-id", "CINPlanDates", True),
    ]
    assert loaded.rows["CINPlanDates"].kept == loaded.tables["cin_plans"].height == 1


def test_an_episode_without_its_referral_date_is_refused_and_its_activity_kept(tmp_path: Path) -> None:
    plan = "<CINPlanDates><CINPlanStartDate>2025-05-09</CINPlanStartDate></CINPlanDates>"
    loaded = _read(tmp_path, child(episode(plan, referred="")))
    assert _said(loaded) == [("no-day", "CINdetails", True)]
    assert _rows(loaded, "cin_plans", "child_id", "referred_on") == [("ann", None)]


@pytest.mark.parametrize(
    ("element", "rule"),
    [
        ("<CINclosureDate>2025-02-30</CINclosureDate>", "not-a-day"),
        ("<CINclosureDate>1899-12-31</CINclosureDate>", "not-a-day"),
        ("<CINclosureDate>soon</CINclosureDate>", "not-a-day"),
        ("<PrimaryNeedCode>N42</PrimaryNeedCode>", "not-a-code"),
        ("<ReasonForClosure>RC77</ReasonForClosure>", "not-a-code"),
        ("<ReferralSource>99</ReferralSource>", "not-a-code"),
        ("<ReferralNFA>perhaps</ReferralNFA>", "not-yes-or-no"),
    ],
)
def test_what_cannot_be_read_is_left_blank_with_a_complaint(tmp_path: Path, element: str, rule: str) -> None:
    loaded = _read(tmp_path, child(episode(element)))
    assert _said(loaded) == [(rule, "CINdetails", False)]
    assert loaded.tables["cin_episodes"].select("ended_on", "primary_need", "end_reason", "no_further_action").row(
        0
    ) == ((None,) * 4)


@pytest.mark.parametrize("day", ["2025-05-06", "2025-05-06Z", "2025-05-06+01:00", "2025-05-06T00:00:00", "06/05/2025"])
def test_days_are_read_as_systems_write_them(tmp_path: Path, day: str) -> None:
    assert _rows(_read(tmp_path, child(episode(referred=day))), "referrals", "received_on") == [(date(2025, 5, 6),)]


def test_a_row_listed_twice_is_kept_once(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode(), episode()))
    assert _said(loaded) == [("listed-twice", "CINdetails", True)]
    assert loaded.tables["referrals"].height == 1


def test_of_two_rows_with_one_key_the_last_is_kept(tmp_path: Path) -> None:
    first, last = "<ReferralSource>1A</ReferralSource>", "<ReferralSource>6</ReferralSource>"
    loaded = _read(tmp_path, child(episode(first), episode(last)))
    assert _said(loaded) == [("listed-differently", "CINdetails", True)]
    assert _rows(loaded, "referrals", "source") == [("6",)]


def test_an_element_that_no_table_has_a_place_for_is_said_once(tmp_path: Path) -> None:
    pre_proceedings = "<PreProceedingsandFGDM><PPStartDate>2026-01-09</PPStartDate></PreProceedingsandFGDM>"
    loaded = _read(tmp_path, child(episode(pre_proceedings), episode(pre_proceedings, referred="2025-06-01")))
    assert loaded.complaints.select("rule", "list").rows() == [("unknown-element", "CINdetails")]
    assert loaded.complaints["what"][0].startswith("PreProceedingsandFGDM (2 in the file) was not read")


def test_words_astray_between_elements_are_not_taken_for_values(tmp_path: Path) -> None:
    loaded = _read(tmp_path, child(episode(), about="astray<PersonBirthDate>2015-03-27</PersonBirthDate>astray"))
    assert _rows(loaded, "person", "child_id", "born_on") == [("ann", date(2015, 3, 27))]


@pytest.mark.parametrize("year", [2024, 2026])
def test_the_sectors_samples_of_each_schema_are_read(shared: Path, year: int) -> None:
    path = shared / "data" / "returns" / "fake_cin" / f"CIN_Census_{year}.xml"
    loaded = read("cin-census", path, authority="Exampleshire")
    assert [rows.kept for rows in loaded.rows.values()] == [2, 3, 2, 2, 3, 1, 1, 1, 1]


def test_the_sectors_made_up_census_is_read_whole(shared: Path) -> None:
    path = shared / "data" / "returns" / "fake_cin" / "fake_CIN_data.xml"
    loaded = read("cin-census", path, authority="Exampleshire")
    found = {name: rows.read for name, rows in loaded.rows.items() if rows.read}
    assert found == {"ChildIdentifiers": 332, "Disabilities": 117, "CINdetails": 402}  # as peer_golden_cin.json counts
    counts = dict(loaded.complaints["rule"].value_counts().iter_rows())
    alike = {"case-closed-outside-year": 204, "child-died-outside-year": 20, "referral-after-return": 8}  # and here
    assert {rule: counts[rule] for rule in alike} == alike


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(children=st.integers(1, 40), spoilt=st.booleans())
def test_every_row_read_is_kept_or_refused_with_a_complaint(tmp_path: Path, children: int, spoilt: bool) -> None:
    loaded = read_only(written(tmp_path, census(children, spoilt=spoilt)), authority="Exampleshire")
    refused = dict(loaded.complaints.filter("refused")["list"].value_counts().iter_rows())
    assert {name: rows.refused for name, rows in loaded.rows.items() if rows.refused} == refused
    own = {"Assessments": "cin_assessments", "AssessmentFactors": "assessment_factors", "CINPlanDates": "cin_plans"}
    own |= {
        "ChildIdentifiers": "person",
        "CINdetails": "referrals",
        "Section47": "s47_enquiry",
        "Reviews": "cp_reviews",
    }
    own |= {"ChildProtectionPlans": "cp_plans"}
    assert {name: loaded.rows[name].kept for name in own} == {
        name: loaded.tables[table_].height for name, table_ in own.items()
    }


def test_every_table_has_one_row_a_key_and_its_columns_as_declared(tmp_path: Path) -> None:
    loaded = read_only(written(tmp_path, census(150, spoilt=True)), authority="Exampleshire")
    for name, frame in loaded.tables.items():
        assert frame.columns == list(table(name).names)
        assert not frame.select(table(name).full_key).is_duplicated().any()
        assert not any(frame[column.name].has_nulls() for column in table(name).columns if column.required)
        assert (name in loaded.coverage) == (table(name).kind is not Kind.REFERENCE)


def test_a_file_that_lists_no_child_is_not_loaded_since_it_would_withdraw_every_one(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="lists no child"):
        _read(tmp_path)


def test_it_carries_what_it_is_said_to_carry(tmp_path: Path) -> None:
    assert _read(tmp_path, child(episode(""))).tables.keys() == CARRIES
