"""Annex A: the 11 lists of children that Ofsted asks for, as a workbook or a folder of CSV files.

`LISTS` declares every list once, for reading and for writing.
"""

from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists import LISTS
from goldenthread.returns.annex_a.reader import read
from goldenthread.returns.annex_a.value_set import ValueSet

__all__ = ["LISTS", "AnnexColumn", "AnnexList", "ValueSet", "read"]
