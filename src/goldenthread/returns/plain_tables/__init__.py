"""Plain tables: a folder of CSV or Parquet files that are case tables already."""

from goldenthread.returns.plain_tables.reader import authorities, read

__all__ = ["authorities", "read"]
