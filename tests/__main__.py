"""Run all the tests, on SQLite and then on PostgreSQL where it is installed: ``python start.py test``.

What a test needs from the operating system is installed where that can be done, and missed aloud where it cannot.
"""

import os
import shutil
import subprocess
import sys

from tests.postgres import running_postgres

DATABASE_TESTS = ["tests/people", "tests/documents", "tests/inspections", "tests/plan", "tests/scrutiny", "tests/web"]


def pytest(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", *arguments]
    return subprocess.run(command, env=os.environ | environment).returncode


def install_browser() -> None:
    """Install Debian's Chromium where we may; the browser tests look for it themselves."""
    if shutil.which("chromium") or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print("· Installing Chromium for the tests that drive a browser", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-q"], **quiet)
    subprocess.run(
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"], **quiet
    )


def main(arguments: list[str]) -> int:
    if arguments:
        return pytest(*arguments)
    install_browser()
    failed = pytest()
    with running_postgres() as address:
        if address is None:
            print(
                "! PostgreSQL is not installed here, so nothing was tested on it: apt-get install postgresql",
                flush=True,
            )
        else:
            print("· The same on PostgreSQL", flush=True)
            failed |= pytest("-m", "not browser", *DATABASE_TESTS, GOLDENTHREAD_DATABASE=address)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
