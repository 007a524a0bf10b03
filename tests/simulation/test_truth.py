"""What was drawn is what the dates say: each answer is worked out again, plainly, from the tables alone."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from goldenthread.simulation import World
from tests.simulation.plain import Plain, answers, previous, truth, working_days

pytestmark = pytest.mark.slow


def _completed(world: World) -> pl.DataFrame:
    done = world.tables["cin_assessments"].filter(pl.col("completed_on").is_not_null())
    return working_days(done, "started_on", "completed_on")


def _open_at_ends(world: World, name: str) -> pl.DataFrame:
    states = world.tables[name]
    return states.filter(pl.col("ended_on").is_null())


def _in_date(world: World, states: pl.DataFrame, last: str, days: pl.Expr) -> pl.DataFrame:
    since = pl.max_horizontal(pl.col(last).fill_null(pl.col("started_on")), "started_on")
    counted = working_days(states.with_columns(since=since), "since", "observed_on")
    return answers(world, counted, "observed_on", pl.col("taken") <= days)


def assessed_in_45_days(world: World) -> pl.DataFrame:
    return answers(world, _completed(world), "completed_on", pl.col("taken") <= 45)


def assessed_45_days_from_referral(world: World) -> pl.DataFrame:
    frame = working_days(_completed(world).drop("from_", "to_", "taken"), "referred_on", "completed_on")
    return answers(world, frame, "completed_on", pl.col("taken") <= 45)


def seen(world: World) -> pl.DataFrame:
    return answers(world, _completed(world), "completed_on", pl.col("child_seen"))


def in_need(world: World) -> pl.DataFrame:
    return answers(world, _completed(world), "completed_on", pl.col("needs_support"))


def re_referred(world: World) -> pl.DataFrame:
    frame = previous(world.tables["referrals"], "received_on", "received_on")
    return answers(world, frame, "received_on", pl.col("previous").dt.offset_by("12mo") > pl.col("received_on"))


def re_referred_by_the_count(world: World) -> pl.DataFrame:
    return answers(world, world.tables["referrals"], "received_on", pl.col("referrals_in_12_months") > 0)


def nothing_done(world: World) -> pl.DataFrame:
    return answers(world, world.tables["referrals"], "received_on", pl.col("no_further_action"))


def conferences_in_15_days(world: World) -> pl.DataFrame:
    held = world.tables["initial_cp_conference"].filter(~pl.col("transferred_in"))
    return answers(world, working_days(held, "s47_started_on", "held_on"), "held_on", pl.col("taken") <= 15)


def conferences_with_a_plan(world: World) -> pl.DataFrame:
    held = world.tables["initial_cp_conference"].filter(~pl.col("transferred_in"))
    return answers(world, held, "held_on", pl.col("led_to_plan"))


def without_a_conference(world: World) -> pl.DataFrame:
    return answers(world, world.tables["s47_enquiry"], "started_on", pl.col("conference_not_needed"))


def repeat_plans(world: World) -> pl.DataFrame:
    return answers(world, world.tables["cp_plans"], "started_on", pl.col("previous_plans") > 0)


def repeat_plans_within_two_years(world: World) -> pl.DataFrame:
    frame = previous(world.tables["cp_plans"], "ended_on", "started_on")
    return answers(world, frame, "started_on", pl.col("previous").dt.offset_by("24mo") > pl.col("started_on"))


def plans_that_lasted_two_years(world: World) -> pl.DataFrame:
    lasted = (pl.col("ended_on") - pl.col("started_on")).dt.total_days()
    return answers(world, world.tables["cp_plans"], "ended_on", lasted > 729)


def plans_open_two_years(world: World) -> pl.DataFrame:
    lasted = (pl.col("observed_on") - pl.col("started_on")).dt.total_days()
    return answers(world, _open_at_ends(world, "cp_status"), "observed_on", lasted > 729)


def visits_of_protection(world: World) -> pl.DataFrame:
    return _in_date(world, _open_at_ends(world, "cp_status"), "last_visit_on", pl.lit(10))


def seen_alone(world: World) -> pl.DataFrame:
    return answers(world, _open_at_ends(world, "cp_status"), "observed_on", pl.col("seen_alone"))


def reviews_of_protection(world: World) -> pl.DataFrame:
    first = pl.when(pl.col("last_review_on").is_null())
    due = first.then(pl.col("started_on").dt.offset_by("3mo")).otherwise(pl.col("last_review_on").dt.offset_by("6mo"))
    return answers(world, _open_at_ends(world, "cp_status"), "observed_on", due >= pl.col("observed_on"))


def visits_of_need(world: World) -> pl.DataFrame:
    plans = world.tables["cin_plans"].select("child_id", "referred_on", plan_on="started_on", plan_ended_on="ended_on")
    states = _open_at_ends(world, "cin_status")
    planned = states.join(plans, left_on=["child_id", "started_on"], right_on=["child_id", "referred_on"]).filter(
        pl.col("plan_on") <= pl.col("observed_on"),
        pl.col("plan_ended_on").is_null() | (pl.col("plan_ended_on") > pl.col("observed_on")),
    )
    return _in_date(world, planned, "last_seen_on", pl.lit(20))


def visits_of_need_without_other_visits(world: World) -> pl.DataFrame:
    theirs = pl.col("status").is_in(["child in need plan", "open assessment"])
    return _in_date(world, _open_at_ends(world, "cin_status").filter(theirs), "last_seen_on", pl.lit(20))


def visits_recorded_soon(world: World) -> pl.DataFrame:
    frame = working_days(world.tables["cin_visits"], "visited_on", "recorded_on")
    return answers(world, frame, "visited_on", pl.col("taken") <= 3)


def visits_of_care(world: World) -> pl.DataFrame:
    days = pl.when(pl.col("permanence_plan") == "long-term fostering").then(60).otherwise(30)
    return _in_date(world, _open_at_ends(world, "cla_status"), "last_visit_on", days)


def three_placements(world: World) -> pl.DataFrame:
    return answers(world, _open_at_ends(world, "cla_status"), "observed_on", pl.col("placements_in_12_months") >= 3)


def three_homes_in_two_years(world: World) -> pl.DataFrame:
    on = pl.col("observed_on")
    states = _open_at_ends(world, "cla_status").filter(pl.col("started_on").dt.offset_by("24mo") <= on)
    homes = world.tables["cla_placements"].select("child_id", home_from="started_on", home_until="ended_on")
    lived = states.join(homes, on="child_id").with_columns(
        counts=(pl.col("home_from") <= on) & (pl.col("home_until").fill_null(date.max) > on.dt.offset_by("-24mo"))
    )
    many = lived.group_by("child_id", "observed_on", "team").agg(pl.col("counts").sum())
    return answers(world, many, "observed_on", pl.col("counts") >= 3)


def nights(world: World) -> pl.DataFrame:
    stays = world.tables["unsuitable_stays"].with_columns(
        until=pl.col("ended_on").fill_null(world.last_day + timedelta(days=1))
    )
    each = stays.with_columns(night=pl.date_ranges("started_on", "until", closed="left")).explode("night")
    spent = answers(world, each, "night", pl.col("place").is_not_null())
    return spent.with_columns(denominator=pl.lit(None, pl.Float64))


def fostered_and_seen_alone(world: World) -> pl.DataFrame:
    return answers(world, world.tables["private_fostering_visits"], "visited_on", pl.col("seen_alone"))


def _with_birthdays(world: World, states: pl.DataFrame) -> pl.DataFrame:
    return states.join(world.tables["person"].select("child_id", "born_on"), on="child_id")


def settled(world: World) -> pl.DataFrame:
    on = pl.col("observed_on")
    cohort = _with_birthdays(world, _open_at_ends(world, "cla_status")).filter(
        pl.col("born_on").dt.offset_by("192mo") > on, pl.col("started_on").dt.offset_by("30mo") <= on
    )
    return answers(world, cohort, "observed_on", pl.col("placed_on").dt.offset_by("24mo") <= on)


def healthy(world: World) -> pl.DataFrame:
    on = pl.col("observed_on")
    cohort = _with_birthdays(world, _open_at_ends(world, "cla_status")).filter(
        pl.col("started_on").dt.offset_by("12mo") <= on
    )
    months = pl.when(pl.col("born_on").dt.offset_by("60mo") <= on)
    until = months.then(pl.col("last_health_on").dt.offset_by("12mo")).otherwise(
        pl.col("last_health_on").dt.offset_by("6mo")
    )
    return answers(world, cohort, "observed_on", until > on)


def dental(world: World) -> pl.DataFrame:
    on = pl.col("observed_on")
    cohort = _open_at_ends(world, "cla_status").filter(pl.col("started_on").dt.offset_by("12mo") <= on)
    return answers(world, cohort, "observed_on", pl.col("last_dental_on").dt.offset_by("12mo") > on)


def missing(world: World) -> pl.DataFrame:
    return answers(world, _open_at_ends(world, "cla_status"), "observed_on", pl.col("missing_in_12_months") > 0)


def left_by_adoption(world: World) -> pl.DataFrame:
    over = world.tables["cla_episodes"].filter(pl.col("ended_on").is_not_null())
    return answers(world, over, "ended_on", pl.col("end_reason").is_in(["E11", "E12"]))


def leavers_in_touch(world: World) -> pl.DataFrame:
    return answers(world, world.tables["care_leavers"], "observed_on", pl.col("in_touch") == "YES")


def leavers_occupied(world: World) -> pl.DataFrame:
    codes = ["F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5"]
    return answers(world, world.tables["care_leavers"], "observed_on", pl.col("activity").is_in(codes))


def leavers_well_housed(world: World) -> pl.DataFrame:
    grown = _with_birthdays(world, world.tables["care_leavers"]).filter(
        pl.col("born_on").dt.offset_by("228mo") <= pl.col("observed_on"),
        pl.col("eligibility") != "qualifying",
        pl.col("accommodation") != "R",
    )
    return answers(world, grown, "observed_on", pl.col("suitability") == "suitable")


def pathway_plans(world: World) -> pl.DataFrame:
    until = pl.col("pathway_plan_reviewed_on").dt.offset_by("6mo")
    entitled = world.tables["care_leavers"].filter(pl.col("eligibility") != "qualifying")
    return answers(world, entitled, "observed_on", until > pl.col("observed_on"))


def supervision(world: World) -> pl.DataFrame:
    held = world.tables["supervisions"].sort("held_on").select("worker_id", "held_on")
    staff = world.tables["professionals"].filter(pl.col("ended_on").is_null()).sort("observed_on")
    with_last = staff.join_asof(
        held, left_on="observed_on", right_on="held_on", by="worker_id", check_sortedness=False
    ).with_columns(held_on=pl.col("held_on").fill_null(pl.date(2000, 1, 1)))
    days = pl.when("newly_qualified").then(10).otherwise(20)
    frame = working_days(with_last, "held_on", "observed_on")
    return answers(world, frame, "observed_on", pl.col("taken") <= days)


PLAINLY: dict[str, Plain] = {
    "AS1": assessed_in_45_days,
    "AS1r": assessed_45_days_from_referral,
    "AS4": seen,
    "AS5": in_need,
    "RF4": nothing_done,
    "IC1": conferences_in_15_days,
    "IC2": conferences_with_a_plan,
    "S47b": without_a_conference,
    "CP3": repeat_plans,
    "CP3b": repeat_plans_within_two_years,
    "CP4": plans_open_two_years,
    "CP5": plans_that_lasted_two_years,
    "CP6 current": reviews_of_protection,
    "CP7": visits_of_protection,
    "CP8": seen_alone,
    "CN3 plan": visits_of_need,
    "CN3": visits_of_need_without_other_visits,
    "CN visits recorded in 3 days": visits_recorded_soon,
    "LA3": three_placements,
    "LA4": settled,
    "LA5": three_homes_in_two_years,
    "LA8": visits_of_care,
    "LA9": healthy,
    "LA10": dental,
    "LA14": missing,
    "LA17 adoption": left_by_adoption,
    "CL1": leavers_in_touch,
    "CL2b": leavers_well_housed,
    "CL3": leavers_occupied,
    "CL5": pathway_plans,
    "PF4": fostered_and_seen_alone,
    "US1": nights,
    "supervision in date": supervision,
}


@pytest.mark.parametrize("measure", PLAINLY)
def test_what_was_drawn_is_what_the_dates_say(world: World, measure: str) -> None:
    assert_frame_equal(PLAINLY[measure](world), truth(world, measure))


@pytest.mark.parametrize("plainly", [re_referred, re_referred_by_the_count])
def test_re_referrals_are_drawn_counted_and_dated_alike(world: World, plainly: Plain) -> None:
    assert_frame_equal(plainly(world), truth(world, "RF3"))
