"""From a path to a file's bytes, refusing early and plainly."""

from __future__ import annotations

from pathlib import Path

from goldenthread.reading.problems import CannotRead

LARGEST_FILE = 50_000_000  # bytes; the longest inspection report published is under three million
LONGEST_TEXT = 5_000_000  # characters: some two thousand pages


def bytes_of(path: Path) -> bytes:
    """What a file holds, a byte too many where it is too large; its size is asked before it is read."""
    try:
        if path.is_dir():
            raise CannotRead(f"{path} is a folder: give the files in it.")
        check_size(path.stat().st_size, path.name)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)  # a file that is still growing does not know its size
    except FileNotFoundError:
        raise CannotRead(f"There is no file {path}: check the name and the folder.") from None
    except PermissionError:
        raise CannotRead(f"You may not open {path}: ask its owner, or copy it to a folder of yours.") from None
    except (OSError, ValueError) as problem:
        raise CannotRead(f"{path} could not be opened ({problem}): copy it to this computer and try again.") from None


def check_size(size: int, name: str) -> None:
    """Refuse a file with nothing in it, or too much."""
    if not size:
        raise CannotRead(f"{name} is empty: check that it was saved or downloaded whole.")
    if size > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise CannotRead(f"{name} is larger than {limit} MB: save it without pictures, or split it.")


def check_length(characters: int, name: str) -> None:
    """Refuse a text that would take too long to read."""
    if characters > LONGEST_TEXT:
        raise CannotRead(f"{name} holds more than {LONGEST_TEXT:,} characters: split it and read the parts.")
