"""Kept: dated snapshots of case tables, and the engines that read them."""

from goldenthread.store.known import Known
from goldenthread.store.problems import CannotKeep, CannotOpen
from goldenthread.store.snapshot import Snapshot
from goldenthread.store.store import Store, usual_folder

__all__ = ["CannotKeep", "CannotOpen", "Known", "Snapshot", "Store", "usual_folder"]
