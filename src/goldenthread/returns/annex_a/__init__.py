"""Annex A: the 11 lists of children that Ofsted asks for, as a workbook or a folder of CSV files.

`LISTS` declares every list once, for reading and for writing.
"""

from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists import LISTS
from goldenthread.returns.annex_a.reader import read
from goldenthread.returns.annex_a.value_set import ValueSet

CARRIES = frozenset(
    filled.partition(".")[0] for of in LISTS for column in of.columns for filled in column.to
)  # case tables

__all__ = ["CARRIES", "LISTS", "AnnexColumn", "AnnexList", "ValueSet", "read"]
