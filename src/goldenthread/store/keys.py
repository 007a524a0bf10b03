"""The key of a store: one secret that people hold, from which each folder of files has a key of its own.

The files are Parquet encrypted as the format itself provides (AES-256 in Galois counter mode, names of columns and
counts of rows included), written by PyArrow and read by DuckDB and PyArrow alike.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from goldenthread.store.problems import CannotOpen

FILE = "key.json"  # what the key must agree with; the key itself is nowhere in the store
_COST = {"n": 2**14, "r": 8, "p": 1}  # of guessing one secret: some 40 ms and 16 MB


@dataclass(frozen=True)
class Key:
    """A store's key, made from the secret and the store's salt."""

    master: bytes = field(repr=False)

    def of(self, folder: str) -> bytes:
        """The 32 bytes that encrypt the files of one folder, so that no two folders share a key."""
        return hmac.digest(self.master, folder.encode(), "sha256")


def key_of(folder: Path, secret: str | None, *, in_use: bool) -> Key | None:
    """The key of the store in a folder, or None where it is not encrypted.

    ``in_use`` says whether anything is kept there. Raises `CannotOpen` where the secret is missing, is not this
    store's, or is given for a store that was begun without one.
    """
    said = folder / FILE
    if said.exists():
        return _checked(said, secret)
    if secret and in_use:
        raise CannotOpen(
            f"The store at {folder} was begun without a key, so its files are not encrypted. To encrypt them, name a"
            " new folder and load the returns there; to read them as they are, give no key."
        )
    return None


def begun(secret: str) -> str:
    """The text of the file that a new store's key must agree with."""
    salt = secrets.token_bytes(16)
    return json.dumps({"salt": salt.hex(), "check": _check(_made(secret, salt, _COST)), "scrypt": _COST}) + "\n"


def _checked(path: Path, secret: str | None) -> Key:
    if not secret:
        raise CannotOpen(
            f"The store at {path.parent} is encrypted: give its key, for instance in GOLDENTHREAD_STORE_KEY."
        )
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        key = _made(secret, bytes.fromhex(said["salt"]), said["scrypt"])
        agrees = hmac.compare_digest(said["check"], _check(key))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise CannotOpen(f"The file {path} is damaged: put it back from a copy of the store.") from problem
    if not agrees:
        raise CannotOpen(f"That is not the key of the store at {path.parent}: give the one it was begun with.")
    return key


def _made(secret: str, salt: bytes, cost: dict[str, int]) -> Key:
    return Key(hashlib.scrypt(secret.encode(), salt=salt, maxmem=2**27, dklen=32, **cost))


def _check(key: Key) -> str:
    return key.of("check").hex()
