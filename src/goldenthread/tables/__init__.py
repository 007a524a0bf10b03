"""The shape of case data: every table that returns are read into and measures are counted from, and what must hold.

Named in the words of the Standard Safeguarding Dataset (Data to Insight, MIT) where it has one. A table is declared
once, here; frames, Parquet files, engines and the reference page all take its names and types from the declaration.
"""

from goldenthread.tables.catalogue import TABLES, table
from goldenthread.tables.shape import Column, Kind, Table, Type

__all__ = ["TABLES", "Column", "Kind", "Table", "Type", "table"]
