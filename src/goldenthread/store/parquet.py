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
        frame = pl.from_arrow(pq.read_table(self.path, decryption_properties=self._decryption()))
        assert isinstance(frame, pl.DataFrame)  # noqa: S101  # a table is never a series
        return frame

    def height(self) -> int:
        """How many rows it holds."""
        return int(pq.read_metadata(self.path, decryption_properties=self._decryption()).num_rows)

    def _decryption(self) -> pe.DecryptionProperties | None:
        return pe.create_decryption_properties(footer_key=self.key) if self.key else None


Part = File | pl.DataFrame
