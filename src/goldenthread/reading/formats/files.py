"""From a path to a file's bytes, refusing early and plainly."""

from __future__ import annotations

from pathlib import Path

from goldenthread.reading.problems import CannotRead

LARGEST_FILE = 50_000_000  # bytes; the longest inspection report published is under three million


def bytes_of(path: Path) -> bytes:
    """What a file holds; its size is asked before it is read."""
    try:
        if path.is_dir():
            raise CannotRead(f"{path} is a folder: give the files in it.")
        check_size(path.stat().st_size, path.name)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)  # a pipe or a growing file does not know its size
    except FileNotFoundError:
        raise CannotRead(f"There is no file {path}: check the name and the folder.") from None
    except PermissionError:
        raise CannotRead(f"You may not open {path}: ask its owner, or copy it to a folder of yours.") from None
    except (OSError, ValueError) as problem:
        raise CannotRead(f"{path} could not be opened ({problem}): copy it to this computer and try again.") from None
    check_size(len(data), path.name)
    return data


def check_size(size: int, name: str) -> None:
    """Refuse a file with nothing in it, or too much."""
    if not size:
        raise CannotRead(f"{name} is empty: check that it was saved or downloaded whole.")
    if size > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise CannotRead(f"{name} is larger than {limit} MB: save it without pictures, or split it.")
