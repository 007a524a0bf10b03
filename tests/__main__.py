"""Run all the tests, on SQLite and then on PostgreSQL where it is installed: ``python start.py test``.

What a test needs from the operating system is installed where that can be done, and missed aloud where it cannot.
"""

import os
import shutil
import subprocess
import sys

from tests.postgres import running_postgres

DATABASE_APPS = ("people", "jobs", "documents", "inspections", "performance", "plan", "scrutiny", "web")


def pytest(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", *arguments]
    return subprocess.run(command, env=os.environ | environment).returncode


NEEDED = {  # by the command that is looked for: what Debian calls it, and what it is for
    "chromium": (["chromium", "fonts-liberation"], "the tests that drive a browser"),
    "java": (["openjdk-17-jre-headless"], "the tests of the measures on Spark"),
}


def install_what_is_missing() -> None:
    """Install Debian's packages where we may; the tests that need them look for them themselves."""
    missing = [need for command, need in NEEDED.items() if not shutil.which(command)]
    if not missing or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(f"· Installing what is missing for {' and '.join(what_for for _, what_for in missing)}", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-q"], **quiet)
    for packages, _ in missing:
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages], **quiet)


def main(arguments: list[str]) -> int:
    if arguments:
        return pytest(*arguments)
    install_what_is_missing()
    failed = pytest()
    with running_postgres() as address:
        if address is None:
            print(
                "! PostgreSQL is not installed here, so nothing was tested on it: apt-get install postgresql",
                flush=True,
            )
        else:
            print("· The same on PostgreSQL", flush=True)
            failed |= pytest(
                "-m", "not browser", *(f"tests/{app}" for app in DATABASE_APPS), GOLDENTHREAD_DATABASE=address
            )
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
