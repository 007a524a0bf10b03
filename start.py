#!/usr/bin/env python3
"""Set Golden Thread up and start it; needs only Python 3.11 or later.

python3 start.py          set up if need be, load the example council, and serve it
python3 start.py setup    only set up
python3 start.py test     set up, and run all the tests
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
HAS_PIP = importlib.util.find_spec("pip") is not None  # then .venv needs none of its own, which saves seconds


class CannotStart(Exception):
    """Why it cannot go on, as a sentence that says what to do."""


def say(words: str) -> None:
    print(f"· {words}", flush=True)


def run(*command: object, why: str) -> None:
    """Run a command; when it fails, stop with a sentence."""
    if subprocess.run([str(part) for part in command], cwd=HERE).returncode:
        raise CannotStart(why)


def locked(name: str) -> Path:
    return HERE / "requirements" / f"{name}.txt"


def runs(python: object) -> bool:
    """Whether a Python is there, really runs (a shim may not), and is new enough."""
    question = f"import sys, ssl, sqlite3, venv, ensurepip; sys.exit(sys.version_info < {OLDEST})"
    try:
        return subprocess.run([str(python), "-c", question], capture_output=True).returncode == 0
    except OSError:
        return False


def use_a_python_that_runs(arguments: list) -> None:
    """Go on under another Python where this one is too old or not whole."""
    if runs(sys.executable):
        return
    names = [f"python3.{minor}" for minor in range(14, 10, -1)] + ["python3", "python", "py"]
    other = next((found for name in names if (found := shutil.which(name)) and runs(found)), None)
    if other is None:
        raise CannotStart(
            "Golden Thread needs Python 3.11 or later with venv. Install it from python.org, or on Debian and Ubuntu: "
            "apt-get install python3 python3-venv. Then run this again."
        )
    sys.exit(subprocess.run([other, __file__, *arguments]).returncode)


def prepare(name: str) -> None:
    """Make .venv hold exactly what requirements/NAME.txt locks, and the project itself; once is enough."""
    stamp = ENVIRONMENT / f"{name}.installed"
    wanted = hashlib.sha256(locked(name).read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()
    if runs(PYTHON) and stamp.exists() and stamp.read_text() == wanted:
        return
    if not runs(PYTHON):
        say(f"Making an environment in {ENVIRONMENT.name}")
        venv.create(ENVIRONMENT, clear=True, with_pip=not HAS_PIP)
    say("Installing what it needs (about a quarter of a minute the first time)")
    offline = "The installation failed. Check that this machine can reach a Python package index, then run this again."
    pip = (sys.executable, "-m", "pip", "--python", PYTHON) if HAS_PIP else (PYTHON, "-m", "pip")
    quietly = ("install", "--quiet", "--disable-pip-version-check", "--require-hashes")
    run(*pip, *quietly, "-r", locked("uv"), why=offline)
    uv = (PYTHON, "-m", "uv", "pip", "install", "--quiet", "--python", PYTHON)
    run(*uv, "--require-hashes", "-r", locked(name), why=offline)
    run(*uv, "--no-deps", "--no-build-isolation", "--editable", HERE, why="The project itself did not install.")
    stamp.write_text(wanted)


def goldenthread(*arguments: str) -> int:
    return subprocess.run([str(PYTHON), "-m", "goldenthread", *arguments], cwd=HERE).returncode


def main(arguments: list[str]) -> int:
    use_a_python_that_runs(arguments)
    job = arguments[0] if arguments else "serve"
    if job not in ("serve", "setup", "test"):
        print(__doc__)
        return 2
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start compiles everything again
    started = time.monotonic()
    prepare("test" if job == "test" else "run")
    if job == "test":
        return subprocess.run([str(PYTHON), "-m", "tests", *arguments[1:]], cwd=HERE).returncode
    if goldenthread("setup", "--example"):
        raise CannotStart("Setting up failed: the sentence above says why.")
    say(f"Ready in {time.monotonic() - started:.0f} seconds")
    return goldenthread("serve") if job == "serve" else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotStart as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)
