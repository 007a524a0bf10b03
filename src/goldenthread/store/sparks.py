"""Known tables in Spark, for more data than one machine holds."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import polars as pl

from goldenthread.store.parquet import File, Part
from goldenthread.store.problems import CannotOpen
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty

if TYPE_CHECKING:
    from goldenthread.store.known import Known


def session_with(known: Known) -> Any:
    """The SparkSession there is, else a new one on this machine, with every known table as a view of its name."""
    session = _session()
    for name in TABLES:
        _frame(session, known.parts(name) or [empty(TABLES[name])]).createOrReplaceTempView(name)
    _frame(session, [known.coverage]).createOrReplaceTempView("coverage")
    _frame(session, [known.carried]).createOrReplaceTempView("carried")
    return session


def _session() -> Any:
    """Dates are dates, without a zone; pages of its own are not served to the network."""
    try:
        builder = import_module("pyspark.sql").SparkSession.builder
    except ImportError as problem:
        raise CannotOpen(
            "Spark is not installed: pip install goldenthread[spark], and have Java 17 on the machine."
        ) from problem
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
    }
    try:
        session = builder.appName("goldenthread").config(map=settings).getOrCreate()
    except import_module("pyspark.errors").PySparkException as problem:
        raise CannotOpen(
            "Spark does not start: have Java 17 on the machine, and name its folder in JAVA_HOME."
        ) from problem
    session.sparkContext.setLogLevel("ERROR")  # what it warns of is of no use to who asked
    return session


def _frame(session: Any, parts: Sequence[Part]) -> Any:
    """One Spark frame of all the parts; Spark cannot open encrypted files, so those come through Arrow."""
    paths = [str(part.path) for part in parts if isinstance(part, File) and part.key is None]
    frames = [part.frame() if isinstance(part, File) else part for part in parts if not _plain(part)]
    made = [session.read.parquet(*paths)] if paths else []
    if frames:
        made.append(session.createDataFrame(pl.concat(frames).to_arrow(compat_level=pl.CompatLevel.oldest())))
    whole = made[0]
    for more in made[1:]:
        whole = whole.unionByName(more)
    return whole


def _plain(part: Part) -> bool:
    return isinstance(part, File) and part.key is None
