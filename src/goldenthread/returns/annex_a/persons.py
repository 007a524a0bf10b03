"""The person behind the rows: what the lists say of each child, once."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from goldenthread.returns.annex_a.declare import AnnexList
from goldenthread.returns.annex_a.problems import PERSON_DIFFERS
from goldenthread.returns.complaints import complain, none
from goldenthread.tables import table
from goldenthread.tables.frames import POLARS, shaped

_PERSON = table("person")
_FACTS = ("born_on", "sex", "ethnicity", "disabled")
_NO_ANSWER = {"sex": ("U",), "ethnicity": ("NOBT", "REFU")}  # gives way to any answer, and contradicts none


def persons(lists: Iterable[tuple[AnnexList, pl.DataFrame]], authority: str) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """The table of persons from the rows kept of each list, in the lists' order, and complaints where they differ.

    Of two answers the one further on is kept: the last row of the last list that gives one.
    """
    said = [_said(of, frame) for of, frame in lists if "person.child_id" in of.columns[0].to]
    if not said:
        return shaped(pl.DataFrame({"child_id": []}), _PERSON), []
    rows = pl.concat(said)
    known = rows.select("child_id").unique(maintain_order=True).with_columns(authority=pl.lit(authority))
    complaints = []
    for fact in _FACTS:
        answers = _answers(rows, fact)
        kept = answers.unique("child_id", keep="last", maintain_order=True)
        complaints.append(_differing(answers, kept, fact))
        known = known.join(_weakest(rows, fact).select("child_id", weak=fact), on="child_id", how="left")
        known = known.join(kept.select("child_id", fact), on="child_id", how="left")
        known = known.with_columns(pl.coalesce(fact, "weak").alias(fact)).drop("weak")
    return shaped(known, _PERSON), complaints


def _said(of: AnnexList, frame: pl.DataFrame) -> pl.DataFrame:
    fields = of.fields("person")
    return frame.select(
        "from_list",
        "from_row",
        child_id=pl.col(fields["child_id"].heading),
        **{
            fact: pl.col(fields[fact].heading) if fact in fields else pl.lit(None, POLARS[_PERSON.column(fact).type])
            for fact in _FACTS
        },
        **{f"{fact}_column": pl.lit(fields[fact].heading if fact in fields else None, pl.String) for fact in _FACTS},
    )


def _answers(rows: pl.DataFrame, fact: str) -> pl.DataFrame:
    """The rows that give an answer."""
    return rows.filter(pl.col(fact).is_not_null() & ~pl.col(fact).is_in(_NO_ANSWER.get(fact, ())))


def _weakest(rows: pl.DataFrame, fact: str) -> pl.DataFrame:
    """The last row of each child that says at least that there is no answer."""
    return rows.filter(pl.col(fact).is_not_null()).unique("child_id", keep="last", maintain_order=True)


def _differing(answers: pl.DataFrame, kept: pl.DataFrame, fact: str) -> pl.DataFrame:
    """A complaint about each row whose answer is not the one that was kept."""
    instead = kept.select("child_id", kept=fact, kept_list="from_list", kept_row="from_row")
    differing = answers.join(instead, on="child_id").filter(pl.col(fact) != pl.col("kept"))
    if differing.is_empty():
        return none()
    return complain(
        differing,
        rule=PERSON_DIFFERS.rule,
        what=pl.format(PERSON_DIFFERS.what, "kept_list", "kept_row"),
        do=PERSON_DIFFERS.do,
        column=differing[f"{fact}_column"][0],
    )
