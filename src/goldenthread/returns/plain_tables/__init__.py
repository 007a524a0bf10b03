"""Plain tables: a folder of CSV or Parquet files that are case tables already."""

from goldenthread.returns.plain_tables.reader import authorities, read
from goldenthread.tables import TABLES

CARRIES = frozenset(TABLES)  # case tables

__all__ = ["CARRIES", "authorities", "read"]
