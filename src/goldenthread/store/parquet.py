"""Frames to Parquet files and back, encrypted where there is a key."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pyarrow.parquet.encryption as pe

_ROWS = 131_072  # in a group of rows: what an engine reads, or skips, at once


@dataclass(frozen=True)
class File:
    """A Parquet file, and the key it is encrypted with if it is."""

    path: Path
    key: bytes | None = field(default=None, repr=False)

    def write(self, frame: pl.DataFrame) -> None:
        """Write a frame to it."""
        pq.write_table(
            frame.to_arrow(compat_level=pl.CompatLevel.oldest()),
            self.path,
            compression="zstd",
            row_group_size=_ROWS,
            encryption_properties=pe.create_encryption_properties(footer_key=self.key) if self.key else None,
        )

    def frame(self) -> pl.DataFrame:
        """What it holds."""
        if self.key is None:
            return pl.read_parquet(self.path)
        with self._opened() as file:
            frame = pl.from_arrow(file.read())
        assert isinstance(frame, pl.DataFrame)  # noqa: S101  # a table is never a series
        return frame

    def height(self) -> int:
        """How many rows it holds."""
        with self._opened() as file:
            return int(file.metadata.num_rows)

    def _opened(self) -> pq.ParquetFile:
        key = pe.create_decryption_properties(footer_key=self.key) if self.key else None
        return pq.ParquetFile(self.path, decryption_properties=key)


Part = File | pl.DataFrame
