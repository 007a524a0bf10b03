"""Care leavers: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.leaving_care import (
    activity_not_known,
    care_leavers_in_custody,
    care_leavers_known,
    contact_within_eight_weeks,
    in_bed_and_breakfast,
    in_emergency_or_no_accommodation,
    in_higher_education,
    in_touch_aged_17_or_18,
    in_touch_aged_19_to_21,
    in_unsuitable_accommodation,
    learning_or_working_aged_17_or_18,
    learning_or_working_aged_19_to_21,
    neither_learning_nor_working_aged_17_or_18,
    neither_learning_nor_working_aged_19_to_21,
    pathway_plans_in_date,
    personal_adviser_named,
    suitable_accommodation_aged_17_or_18,
    suitable_accommodation_aged_19_to_21,
    unaccompanied_care_leavers,
    with_former_carers,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_those_who_died_went_home_or_are_not_entitled_are_not_counted(answers):
    assert answers(
        care_leavers_known,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | in_touch | eligibility
            ann      | 2026-03-31  | YES      | former relevant
            ben      | 2026-03-31  | DIED     | former relevant
            cat      | 2026-03-31  | RHOM     | former relevant
            dan      | 2026-03-31  | YES      | eligible
            eve      | 2026-03-31  | REFU     | relevant
            fay      | 2026-03-31  |          |
            gus      | 2026-03-31  | YES      | qualifying
        """,
    ) == [("2026-03", "all", 3, None)]


def test_in_touch_at_17_or_18_leaves_out_the_older(answers):
    assert answers(
        in_touch_aged_17_or_18,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | in_touch
            ann      | 2026-03-31  | YES
            ben      | 2026-03-31  | NO
            cat      | 2026-03-31  | YES
            dan      | 2026-03-31  | YES
            eve      | 2026-03-31  | YES
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_in_touch_from_the_19th_birthday_until_the_22nd(answers):
    assert answers(
        in_touch_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | in_touch
            ann      | 2026-03-31  | YES
            ben      | 2026-03-31  | YES
            cat      | 2026-03-31  | YES
            dan      | 2026-03-31  | REFU
            eve      | 2026-03-31  | YES
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_home_not_known_to_be_suitable_at_17_or_18_is_not_counted_as_suitable(answers):
    assert answers(
        suitable_accommodation_aged_17_or_18,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            ann      | 2026-03-31  | suitable    | B
            ben      | 2026-03-31  | not known   | Y
            cat      | 2026-03-31  | suitable    | U
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_those_abroad_deported_or_of_no_known_residence_are_not_asked_about(answers):
    assert answers(
        suitable_accommodation_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
            fay      | 2006-01-01
            gus      | 2006-01-01
            hal      | 2006-01-01
            ida      | 2006-01-01
        """,
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            cat      | 2026-03-31  | suitable    | U
            dan      | 2026-03-31  | not known   | R
            fay      | 2026-03-31  | unsuitable  | W
            gus      | 2026-03-31  |             | H
            hal      | 2026-03-31  |             | G
            ida      | 2026-03-31  |             |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_what_is_not_known_stays_below_the_line_at_17_or_18(answers):
    assert answers(
        learning_or_working_aged_17_or_18,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | F2
            ben      | 2026-03-31  | not known
            cat      | 2026-03-31  | F1
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_full_and_part_time_old_codes_and_new_are_learning_or_working(answers):
    assert answers(
        learning_or_working_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
            fay      | 2006-01-01
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | F1
            ben      | 2026-03-31  | F1
            cat      | 2026-03-31  | P5
            dan      | 2026-03-31  | F3
            fay      | 2026-03-31  | G5
            eve      | 2026-03-31  | G5
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_illness_and_parenting_are_neither_learning_nor_working_at_17_or_18(answers):
    assert answers(
        neither_learning_nor_working_aged_17_or_18,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | G4
            ben      | 2026-03-31  | G6
            cat      | 2026-03-31  | G5
        """,
    ) == [("2026-03", "all", 2, 2)]


def test_activity_not_known_is_not_the_same_as_doing_nothing(answers):
    assert answers(
        neither_learning_nor_working_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | G5
            ben      | 2026-03-31  | G5
            cat      | 2026-03-31  | G4
            dan      | 2026-03-31  | not known
            eve      | 2026-03-31  | G5
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_activity_left_empty_is_not_known(answers):
    assert answers(
        activity_not_known,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  |
            ben      | 2026-03-31  | not known
            cat      | 2026-03-31  | G4
            dan      | 2026-03-31  | F1
            eve      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_higher_education_is_full_or_part_time(answers):
    assert answers(
        in_higher_education,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
            fay      | 2006-01-01
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | F1
            ben      | 2026-03-31  | F1
            cat      | 2026-03-31  | F1
            dan      | 2026-03-31  | P1
            eve      | 2026-03-31  | F1
            fay      | 2026-03-31  | F2
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_a_pathway_plan_is_in_date_for_six_months(answers):
    assert answers(
        pathway_plans_in_date,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | pathway_plan_reviewed_on
            ann      | 2026-03-31  | 2025-09-30
            ben      | 2026-03-31  | 2025-10-01
            cat      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_personal_adviser_is_named_or_is_not(answers):
    assert answers(
        personal_adviser_named,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | adviser_id
            ann      | 2026-03-31  | w1
            ben      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_contact_56_days_ago_is_within_eight_weeks(answers):
    assert answers(
        contact_within_eight_weeks,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | last_contact_on
            ann      | 2026-03-31  | 2026-02-03
            ben      | 2026-03-31  | 2026-02-02
            cat      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_staying_with_foster_carers_is_asked_of_those_aged_18_to_20(answers):
    assert answers(
        with_former_carers,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2009-03-31
            ben      | 2007-04-01
            cat      | 2007-03-31
            dan      | 2004-04-01
            eve      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | accommodation
            ann      | 2026-03-31  | Z
            ben      | 2026-03-31  | Z
            cat      | 2026-03-31  | U
            dan      | 2026-03-31  | Z
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_an_unsuitable_place_counts_and_an_unknown_one_does_not(answers):
    assert answers(
        in_unsuitable_accommodation,
        periods=MARCH,
        by="category",
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            ann      | 2026-03-31  | unsuitable  | W
            ben      | 2026-03-31  | not known   | W
            cat      | 2026-03-31  | unsuitable  | X
        """,
    ) == [("2026-03", "W", 1, None), ("2026-03", "X", 1, None)]


def test_bed_and_breakfast_counts_whether_or_not_it_is_called_suitable(answers):
    assert answers(
        in_bed_and_breakfast,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            ann      | 2026-03-31  | unsuitable  | W
            ben      | 2026-03-31  | suitable    | W
            cat      | 2026-03-31  | unsuitable  | V
        """,
    ) == [("2026-03", "all", 2, None)]


def test_no_fixed_abode_and_emergency_places_are_counted_together(answers):
    assert answers(
        in_emergency_or_no_accommodation,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            ann      | 2026-03-31  | unsuitable  | S
            ben      | 2026-03-31  | suitable    | V
            cat      | 2026-03-31  | unsuitable  | W
        """,
    ) == [("2026-03", "all", 2, None)]


def test_custody_is_counted_apart(answers):
    assert answers(
        care_leavers_in_custody,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            ann      | 2026-03-31  | unsuitable  | X
            ben      | 2026-03-31  | suitable    | V
        """,
    ) == [("2026-03", "all", 1, None)]


def test_care_leavers_who_came_alone_are_a_share_of_all(answers):
    assert answers(
        unaccompanied_care_leavers,
        periods=MARCH,
        care_leavers="""
            child_id | observed_on | unaccompanied
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | no
            cat      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]
