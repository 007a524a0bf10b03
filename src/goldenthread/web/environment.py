"""What the environment may set: each setting's name, default and meaning, said once for settings.py and the docs."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """One environment variable; one that is unset or empty counts as ``default``."""

    name: str
    default: str
    what: str

    @property
    def value(self) -> str:
        """What the environment says, else the default."""
        return os.environ.get(self.name) or self.default

    @property
    def is_on(self) -> bool:
        """Whether a switch is on: only the value 1 turns one on."""
        return self.value == "1"


HOME = Setting(
    "GOLDENTHREAD_HOME",
    "var",
    "The folder that holds what this copy keeps: the files, the SQLite database, the demo's secret, and the collected"
    " style sheets and scripts. Made if it is not there.",
)
LIVE = Setting(
    "GOLDENTHREAD_LIVE",
    "",
    "`1` runs it for a council: it refuses to start on anything unsafe, and answers over HTTPS only. Otherwise it is"
    " the demo, which answers this machine alone.",
)
SECRET_KEY = Setting(
    "GOLDENTHREAD_SECRET_KEY",
    "",
    "The secret that signs sessions, 50 characters or more. Live must be given one; the demo makes its own and keeps it"
    " in its home.",
)
HOSTS = Setting(
    "GOLDENTHREAD_HOSTS",
    "",
    "The names people type to reach it, with commas between. Live only, and never `*`; the demo answers to"
    " `localhost`.",
)
DATABASE = Setting(
    "GOLDENTHREAD_DATABASE",
    "",
    "The address of a PostgreSQL database, `postgresql://name:password@machine:5432/database`. Unset, an SQLite file in"
    " the home.",
)
COUNCIL = Setting("GOLDENTHREAD_COUNCIL", "Exampleshire Council", "The council's name, at the top of every page.")
BRAND_COLOUR = Setting(
    "GOLDENTHREAD_BRAND_COLOUR", "#1d4f5c", "The council's colour, as style sheets write it, behind that name."
)
DEBUG = Setting(
    "GOLDENTHREAD_DEBUG", "", "`1` shows programmers the program's insides when a page fails. Live refuses it."
)

STORE = Setting("GOLDENTHREAD_STORE", "", "The folder of the store of returns. Unset, `store` in the home.")
STORE_KEY = Setting(
    "GOLDENTHREAD_STORE_KEY",
    "",
    "The secret with which the store of returns is encrypted at rest. A store begun with one needs it ever after.",
)

SETTINGS = (HOME, LIVE, SECRET_KEY, HOSTS, DATABASE, COUNCIL, BRAND_COLOUR, DEBUG, STORE, STORE_KEY)
