"""What makes a first run safe: the demo's own secret, and the reasons a live one refuses to start."""

from __future__ import annotations

import secrets
from pathlib import Path

_DEMO = "demo-only-"
DEMO_SIGN_IN = "demo-sign-in"  # the file, in the home, that holds the demo's printed password


def demo_secret(home: Path) -> str:
    """This copy's own random secret, made once and kept where only its owner may read it."""
    path = home / "demo-secret"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(_DEMO + secrets.token_urlsafe(50), encoding="utf8")
    return path.read_text(encoding="utf8")


def live_problems(secret: str, debug: bool, hosts: list[str], home: Path) -> list[str]:
    """What must be put right before this may face a network: a sentence each."""
    problems = []
    if secret.startswith(_DEMO) or len(secret) < 50:
        problems.append(
            "Set GOLDENTHREAD_SECRET_KEY to a secret of your own, 50 characters or more: "
            'python -c "import secrets; print(secrets.token_urlsafe(50))" makes one.'
        )
    if debug:
        problems.append("Unset GOLDENTHREAD_DEBUG: error pages with the program's insides are not for a live site.")
    if not hosts or any("*" in host for host in hosts):
        problems.append("Set GOLDENTHREAD_HOSTS to the names people type to reach it, with commas between, and no *.")
    if (home / DEMO_SIGN_IN).exists():
        problems.append("Set GOLDENTHREAD_HOME to another folder: this one holds the demo's people and their password.")
    return problems
