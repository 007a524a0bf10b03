"""The table of published figures: one Parquet file, shipped with the program, or refreshed into the store.

``figures`` has a row an authority (or England), year and measure of ours: ``measure``, ``year``, ``code``,
``numerator`` and ``denominator`` where they are published, ``value``, and ``mark`` where the publisher gave a marker
in place of the value or of a part (`MARKS`). A year is named for the March or September in which it ends. What else
must be known (authorities, neighbours, which way is better, sources) rides along in the file's metadata, so that all
of it is there or none.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import polars as pl

from goldenthread.measures.kinds import Better
from goldenthread.store import usual_folder
from goldenthread.store.writing import alone, sentence

ENGLAND = "E92000001"
SHIPPED = Path(__file__).parent / "published.parquet"
NAME = "benchmarks.parquet"  # in the folder of the store
SHAPE = {
    "measure": pl.String,
    "code": pl.String,
    "year": pl.Int16,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "value": pl.Float64,
    "mark": pl.String,
}
MARKS = {
    "c": "left out by the publisher to protect children",
    "k": "more than none, but rounds to none",
    "low": "more than none, but rounds to none",
    "u": "left out by the publisher as not reliable",
    "x": "not available",
    "z": "does not apply",
    "-": "not available, or left out by the publisher",
}
_METADATA = "goldenthread"


@dataclass(frozen=True)
class Authority:
    """A local authority: its nine-character code, the ones it had before, its name and region."""

    code: str
    name: str
    region: str
    formerly: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()  # their codes, the closest first


@dataclass(frozen=True)
class Said:
    """What the publisher says of an indicator: which way is better, whether it is banded, when it was updated."""

    better: Better
    banded: bool
    updated: str  # as a day, 2025-10-01; empty where it is not said
    sources: tuple[str, ...]


@dataclass(frozen=True)
class From:
    """A file that figures were taken from."""

    file: str
    what: str
    sha256: str
    latest: int  # the last year in it


@dataclass(frozen=True, eq=False)
class Published:
    """The whole table."""

    figures: pl.DataFrame
    authorities: tuple[Authority, ...]
    model: str  # which statistical neighbours: "May 2025"
    said: dict[str, Said]
    sources: tuple[From, ...]

    @cached_property
    def by_code(self) -> dict[str, Authority]:
        """Authorities by every code that they have or had."""
        return {code: each for each in self.authorities for code in (*each.formerly, each.code)}

    @cached_property
    def by_measure(self) -> dict[str, pl.DataFrame]:
        """The figures of each measure."""
        return {str(key[0]): rows for key, rows in self.figures.partition_by("measure", as_dict=True).items()}

    @cached_property
    def there(self) -> dict[int, set[str]]:
        """The codes of the authorities that there were in each year: those with any figure of it."""
        rows = self.figures.drop_nulls("value").filter(pl.col("code") != ENGLAND)
        return {year: set(codes) for year, codes in rows.group_by("year").agg(pl.col("code").unique()).iter_rows()}

    def write(self, path: Path) -> None:
        """Write it as one file."""
        rest = {name: value for name, value in asdict(self).items() if name != "figures"}
        text = json.dumps(rest, ensure_ascii=False, separators=(",", ":"))
        self.figures.write_parquet(path, compression="zstd", compression_level=19, metadata={_METADATA: text})


def read(path: Path) -> Published:
    """The table of a file as `Published.write` wrote it."""
    rest = json.loads(pl.read_parquet_metadata(path)[_METADATA])
    authorities = [
        Authority(**{**each, "formerly": tuple(each["formerly"]), "neighbours": tuple(each["neighbours"])})
        for each in rest["authorities"]
    ]
    said = {measure: Said(**{**each, "sources": tuple(each["sources"])}) for measure, each in rest["said"].items()}
    sources = tuple(From(**each) for each in rest["sources"])
    return Published(pl.read_parquet(path), tuple(authorities), rest["model"], said, sources)


def keep(published: Published, store: Path) -> Path:
    """Put a refreshed table into the store, in place of the one before or of the one shipped: all of it, or nothing.

    Raises `CannotKeep` where it cannot be written.
    """
    with alone(store), sentence(store):
        made = store / f"{NAME}.new"
        published.write(made)
        return made.replace(store / NAME)


def current() -> Published:
    """The table in use: the one refreshed into the store, else the one shipped. Read once until it changes."""
    refreshed = usual_folder().absolute() / NAME
    try:
        return _read_once(refreshed, refreshed.stat().st_mtime_ns)
    except FileNotFoundError:
        return _read_once(SHIPPED, 0)


@lru_cache(maxsize=2)
def _read_once(path: Path, changed: int) -> Published:
    return read(path)
