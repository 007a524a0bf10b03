"""A whole Golden Thread in folders of its own, served as a council serves it, and people at their browsers.

`bench/web.py` measures it. As a program it does one thing inside such a site, and prints what it found as JSON.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

PASSWORD = "made-up-words-of-a-bench"  # noqa: S105  of people in a folder that is deleted afterwards
ANALYST, MEMBER = "ines", "noor"
SIGN_IN = "/sign-in/login/"
WAITS = 'http-equiv="refresh"'  # in a page that is answered before its figures are counted
_START = 60  # seconds a server has to answer for the first time
_EDGE = "a-line-that-no-file-holds"


@dataclass(frozen=True)
class Site:
    """Where a copy keeps its things: its home, its store of returns, and its database where that is PostgreSQL."""

    home: Path
    store: Path
    database: str = ""

    def run(self, *words: str) -> None:
        """A verb of the command line."""
        subprocess.run([sys.executable, "-m", "goldenthread", *words], env=self._environment, check=True, stdout=-3)

    def told(self, part: str) -> Any:
        """What one of `PARTS` finds, in a process of its own."""
        command = [sys.executable, __file__, part]
        return json.loads(subprocess.run(command, env=self._environment, check=True, capture_output=True).stdout)

    @contextmanager
    def served(self) -> Iterator[int]:
        """Its pages, by two processes and a worker beside them, on the port that is given."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        command = [sys.executable, "-m", "goldenthread", "serve", "--port", str(port), "--workers", "2"]
        server = subprocess.Popen(command, env=self._environment, stdout=subprocess.DEVNULL)
        try:
            _wait_for(port)
            yield port
        finally:
            server.terminate()
            server.wait()

    @property
    def _environment(self) -> dict[str, str]:
        own = {"HOME": str(self.home), "STORE": str(self.store), "DATABASE": self.database}
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return kept | {f"GOLDENTHREAD_{name}": value for name, value in own.items()}


def _wait_for(port: int) -> None:
    until = time.monotonic() + _START
    while True:
        try:
            Browser(port).get(SIGN_IN)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


class Browser:
    """Somebody's session: every page is asked for on a connection of its own, since the server keeps none open."""

    def __init__(self, port: int, username: str = "") -> None:
        self._port, self._cookies = port, SimpleCookie()
        if username:
            self.get(SIGN_IN)
            self.post(SIGN_IN, {"login": username, "password": PASSWORD})

    def get(self, address: str) -> str:
        """A page's text; `ValueError` where it is anything else, such as a page that waits for its figures."""
        status, _, text = self._ask("GET", address)
        if status != 200 or WAITS in text:
            raise ValueError(f"{address} answered {status}: {re.findall('<title>.*?</title>', text)}")
        return text

    def post(self, address: str, fields: Mapping[str, str], file: Path | None = None) -> str:
        """Send a form; the address that its answer goes on to. `ValueError` where the form is refused."""
        kind, body = _with_file(fields, file) if file else ("application/x-www-form-urlencoded", urlencode(fields))
        said = {"Content-Type": kind, "X-CSRFToken": self._cookies["csrftoken"].value}
        status, location, text = self._ask("POST", address, body, said)
        if status != 302:
            raise ValueError(f"{address} answered {status}: {re.findall('error-message.*?</p>', text, re.DOTALL)}")
        return location

    def wait_for(self, job: str) -> dict[str, Any]:
        """Wait until a job, by its address, is over; how it stands then. `ValueError` where it failed."""
        while not (standing := json.loads(self.get(f"{job}standing")))["over"]:
            time.sleep(0.1)
        if standing["state"] != "done":
            raise ValueError(f"{job} came to {standing}")
        return dict(standing)

    def is_idle(self) -> bool:
        """Whether no job waits or is being done."""
        return not re.search(r'href="/jobs/\d+/"', self.get("/jobs/?state=waiting&state=running"))

    def _ask(
        self, method: str, address: str, body: str | bytes | None = None, said: Mapping[str, str] | None = None
    ) -> tuple[int, str, str]:
        cookies = "; ".join(f"{name}={each.value}" for name, each in self._cookies.items())
        connection = HTTPConnection("127.0.0.1", self._port)
        connection.request(method, address, body, {"Host": "localhost", "Cookie": cookies, **(said or {})})
        answer: HTTPResponse = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            self._cookies.load(cookie)
        return answer.status, answer.headers.get("Location", ""), text


def _with_file(fields: Mapping[str, str], file: Path) -> tuple[str, bytes]:
    """A form with a file, as browsers send one."""
    parts = [
        f'--{_EDGE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'--{_EDGE}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n\r\n'
    body = b"".join([*parts, head.encode(), file.read_bytes(), f"\r\n--{_EDGE}--\r\n".encode()])
    return f"multipart/form-data; boundary={_EDGE}", body


def _people() -> None:
    """An analyst, who sees every number, and a member of the council, from whom small ones are hidden."""
    from goldenthread.people.models import Person

    for username, first, role in ((ANALYST, "Ines", "performance-analyst"), (MEMBER, "Noor", "reader")):
        Person.objects.create_user(username, password=PASSWORD, first_name=first, last_name="Vale", roles=[role])


def _count() -> int:
    """Have the figures of the store counted and then drawn, as after a load on a page; the job's key."""
    from goldenthread.jobs.actions import ask
    from goldenthread.people.models import Person
    from goldenthread.performance.loading.actions import COUNT

    return ask(COUNT, by=Person.objects.get(username=ANALYST), title="Counting the figures").pk


def _queries() -> int:
    """The most that any page of figures asks the database."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from goldenthread.people.models import Person

    browser, most = Client(headers={"host": "localhost"}), 0
    browser.force_login(Person.objects.get(username=ANALYST))
    for page in scorecards() + measure_pages()[::10] + measure_pages("team")[::10]:
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(page)
        if answer.status_code != 200 or WAITS in answer.content.decode():
            raise ValueError(f"{page} has no figures")
        most = max(most, len(asked))
    return most


def _limit() -> float:
    """Seconds to read the file of the figures in total, which is all that a scorecard is made of."""
    from goldenthread.performance.figures import Figures
    from goldenthread.store import Store, usual_folder

    taken = []
    for _ in range(6):
        figures = Figures(Store(usual_folder()).known_on(), hides=False)
        figures.periods()
        started = time.perf_counter()
        figures.answers()
        taken.append(time.perf_counter() - started)
    return sorted(taken)[2]


def scorecards() -> list[str]:
    """The scorecard as it opens, and whole."""
    return ["/performance/", "/performance/?all=1"]


def measure_pages(by: str = "") -> list[str]:
    """The page of every measure, in total or by something that it is broken down by."""
    from goldenthread.measures.catalogue import catalogue

    asked = f"?by={by}" if by else ""
    there = [measure for measure in catalogue().values() if not by or by in measure.by]
    return [f"/performance/measures/{measure.id}/{asked}" for measure in there]


PARTS = {"people": _people, "count": _count, "queries": _queries, "limit": _limit}

if __name__ == "__main__" and len(sys.argv) == 2:
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "goldenthread.web.settings"
    django.setup()
    print(json.dumps(PARTS[sys.argv[1]]()))
