"""Whether the lists speak of the same children: each is in Header, with the same day of birth."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from goldenthread.returns._account import Account


def say_strangers(rows: Mapping[str, pl.DataFrame], account: Account) -> None:
    """Complaints of rows whose child is not in Header, or was born another day there."""
    if "Header" not in rows:
        return
    known = rows["Header"].select("child_id", born_by_header="born_on", known=True)
    for name, frame in rows.items():
        if name == "Header":
            continue
        beside = frame.join(known, on="child_id", how="left", maintain_order="left")
        account.say(
            beside.filter(pl.col("known").is_null()),
            rule="not-in-header",
            what="The child is not in Header.",
            do="Add the child there, or correct the identifier.",
            column="CHILD",
        )
        if "born_on" in frame:
            account.say(
                beside.filter(pl.col("born_on") != pl.col("born_by_header")),
                rule="born-differently",
                what="Header gives another date of birth for the child; that one was kept.",
                do="Correct whichever is wrong.",
                column="DOB",
            )
