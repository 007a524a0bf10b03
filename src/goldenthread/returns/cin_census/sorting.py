"""From the modules of a census to case tables, every row of them accounted for."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns._xml import Module
from goldenthread.returns.cin_census import modules

Frames = Mapping[str, pl.DataFrame]

_NO_CHILD = {
    "rule": "no-child-id",
    "what": "The child has no LAchildID.",
    "do": "Give the child its identifier in the case system.",
    "column": "LAchildID",
}


def tables(frames: Frames, account: Account) -> dict[str, pl.DataFrame]:
    """Every case table that a census carries, without its authority."""
    children = account.typed(frames[modules.CHILD], modules.children)
    details = _of(account.typed(frames["CINdetails"], modules.details), children, "child_id")
    kept = _with_day(details, "referred_on", "CINreferralDate", account)
    kept = account.once(kept, ("child_id", "referred_on"))
    assessments = _activity(frames, modules.assessments, details, account)
    cp_plans, reviews = _plans(frames, details, account)
    enquiries = _activity(frames, modules.enquiries, details, account)
    return {
        "person": _people(children, frames, account),
        "referrals": kept.rename({"referred_on": "received_on"}),
        "cin_episodes": kept.rename({"referred_on": "started_on"}),
        "cin_assessments": assessments[0],
        "assessment_factors": _factors(frames, assessments[1], account),
        "cin_plans": _activity(frames, modules.cin_plans, details, account)[0],
        "s47_enquiry": enquiries[0],
        "initial_cp_conference": _conferences(kept, enquiries[0], cp_plans, account),
        "cp_plans": cp_plans,
        "cp_reviews": reviews,
    }


def _of(rows: pl.DataFrame, parents: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """Rows with some columns of the rows that they stand in."""
    return rows.with_columns(parents[column].gather(rows["parent"]) for column in columns)


def _with_day(rows: pl.DataFrame, column: str, element: str, account: Account) -> pl.DataFrame:
    """The rows that are of a known child and have the day by which they are placed in time."""
    rows = account.with_all(rows, "child_id", **_NO_CHILD)
    what = f"There is no {element}, by which the row is placed in time."
    return account.with_all(rows, column, rule="no-day", what=what, do="Give the day.", column=element)


def _activity(
    frames: Frames, module: Module, details: pl.DataFrame, account: Account
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What is done within an episode: the rows that are kept, and all of them for what stands in them."""
    every = _of(account.typed(frames[module.name], module), details, "child_id", "referred_on")
    element = next(element for element, field in module.fields.items() if field.column == "started_on")
    kept = _with_day(every, "started_on", element, account)
    return account.once(kept, ("child_id", "started_on")), every


def _people(children: pl.DataFrame, frames: Frames, account: Account) -> pl.DataFrame:
    """A row a child; disabled where one disability at least is listed, not disabled where NONE is."""
    listed = account.typed(frames["Disabilities"], modules.disabilities)
    listed = account.with_all(
        _of(listed, children, "child_id"),
        "child_id",
        **_NO_CHILD,
    )
    listed = account.with_all(
        listed,
        "disability",
        rule="no-disability-code",
        what="No code of a disability stands here.",
        do="Give one of the census's codes, NONE where there is no disability.",
        column="Disability",
    )
    listed = account.once(listed, ("child_id", "disability"))
    disabled = listed.group_by("child_id").agg(disabled=(pl.col("disability") != "NONE").any())
    named = account.once(account.with_all(children, "child_id", **_NO_CHILD), ("child_id",))
    return named.join(disabled, on="child_id", how="left", maintain_order="left")


def _factors(frames: Frames, assessments: pl.DataFrame, account: Account) -> pl.DataFrame:
    listed = account.typed(frames["AssessmentFactors"], modules.factors)
    listed = _of(listed, assessments, "child_id", "started_on", "completed_on")
    listed = _with_day(listed, "started_on", "AssessmentActualStartDate", account)
    listed = account.with_all(
        listed,
        "factor",
        rule="no-factor",
        what="No code of a factor stands here.",
        do="Give one of the census's codes, or take the element out.",
        column="AssessmentFactors",
    )
    return account.once(listed, ("child_id", "started_on", "factor"))


def _plans(frames: Frames, details: pl.DataFrame, account: Account) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Child protection plans and their reviews."""
    plans, every = _activity(frames, modules.cp_plans, details, account)
    reviews = _of(account.typed(frames["Reviews"], modules.reviews), every, "child_id", "started_on")
    reviews = _with_day(reviews.rename({"started_on": "plan_started_on"}), "reviewed_on", "CPPreviewDate", account)
    return plans, account.once(reviews, ("child_id", "reviewed_on"))


def _conferences(details: pl.DataFrame, enquiries: pl.DataFrame, plans: pl.DataFrame, account: Account) -> pl.DataFrame:
    """Conferences that followed an enquiry, and those of children who moved in, which the guide (4.8) keeps apart.

    A plan that began on the day of the conference is the one it led to.
    """
    place = ("child_id", "referred_on", "from_list", "from_row")
    moved_in = details.select(
        *place, held_on="transfer_conference_on", s47_started_on=pl.lit(None, pl.Date), transferred_in=True
    )
    followed = enquiries.select(*place, held_on="conference_on", s47_started_on="started_on", transferred_in=False)
    held = account.once(pl.concat([moved_in, followed]).drop_nulls("held_on"), ("child_id", "held_on"), refused=False)
    begun = plans.select("child_id", held_on="started_on", led_to_plan=True)
    return held.join(begun, on=["child_id", "held_on"], how="left", maintain_order="left").with_columns(
        pl.col("led_to_plan").fill_null(value=False)
    )
