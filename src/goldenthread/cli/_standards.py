"""Standards of an authority's settings that can hold for nobody, since no row has the category they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from goldenthread.measures.populations.standards import FOR_ALL
from goldenthread.measures.populations.workforce import ABSENT, NEWLY_QUALIFIED
from goldenthread.tables import codes

CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "child protection visit": codes.CATEGORY_OF_ABUSE,
    "child in need visit": codes.CASE_STATUS,
    "looked after visit": codes.PERMANENCE_PLAN,
    "supervision": (NEWLY_QUALIFIED, "others"),
    "caseload": (NEWLY_QUALIFIED,),
    "caseload weight": (NEWLY_QUALIFIED, ABSENT),
}  # what the rows that a standard is held against may be


def unused(standards: pl.DataFrame, authority: str) -> Iterator[str]:
    """A sentence for each category of an authority's standards that no row can have."""
    for row in standards.filter(authority=authority).sort("standard", "category").iter_rows(named=True):
        known = (FOR_ALL, *CATEGORIES[row["standard"]])
        if row["category"] not in known:
            yield (
                f"The standard for “{row['standard']}” names “{row['category']}”, which nothing is, so it is not used: "
                f"in authority.toml write one of {', '.join(known)}."
            )
