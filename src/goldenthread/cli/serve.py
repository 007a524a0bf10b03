"""Serve the web pages."""

from __future__ import annotations

import os
import socket
import sys
from typing import Any

import click
from django.db import connection

from goldenthread.cli import _django
from goldenthread.cli._exits import Exit, Failure
from goldenthread.jobs.keeper import worker_beside

_THIS_MACHINE = ("127.0.0.1", "localhost")


@click.command(epilog="Example: goldenthread serve --port 8080")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
@click.option("--address", default="127.0.0.1", show_default=True, help="The address to listen on: this machine only.")
@click.option("--workers", default=2, show_default=True, help="How many processes answer.")
def serve(port: int, address: str, workers: int) -> None:
    """Serve the web pages until stopped with Ctrl and C, and beside them do what takes long, as `work` does.

    The demo answers on this machine only; docs/how-to/run-it-for-a-council.md tells how to face a network.
    """
    _django.start()
    _check_reach(address)
    if not _free(address, port):
        raise Failure(
            f"Port {port} is taken, perhaps by another copy. Stop that, or choose another port: "
            f"{sys.executable} -m goldenthread serve --port {port + 1}",
            Exit.PORT_TAKEN,
        )
    click.echo(
        f"Golden Thread is at http://{'localhost' if address == '127.0.0.1' else address}:{port} (Ctrl and C stops it)"
    )
    connection.close()  # the processes that answer open their own
    with worker_beside():
        (_waitress if os.name == "nt" else _gunicorn)(address, port, workers)


def _check_reach(address: str) -> None:
    """The demo's password is printed and its pages are not encrypted: it is for the machine it runs on."""
    from django.conf import settings

    if not settings.LIVE and address not in _THIS_MACHINE:
        raise Failure(
            "The demo answers this machine only. To serve others set GOLDENTHREAD_LIVE=1: "
            "docs/how-to/run-it-for-a-council.md tells how.",
            Exit.UNSAFE,
        )


def _free(address: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True


def _gunicorn(address: str, port: int, workers: int) -> None:
    """The server of a council's site, in this process, which has everything loaded already."""
    from gunicorn.app.base import BaseApplication

    from goldenthread.design.charts.drawing import warm_up

    class Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
        def load_config(self) -> None:
            said = {"bind": f"{address}:{port}", "workers": workers, "preload_app": True, "loglevel": "warning"}
            self.cfg.set("post_worker_init", lambda worker: warm_up())
            for name, value in (said | {"control_socket_disable": True}).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from goldenthread.web.wsgi import application

            return application

    Server().run()


def _waitress(address: str, port: int, workers: int) -> None:
    """The same where gunicorn does not run: its threads answer side by side."""
    from waitress import serve as wait_on

    from goldenthread.design.charts.drawing import warm_up
    from goldenthread.web.wsgi import application

    warm_up()
    wait_on(application, host=address, port=port, threads=2 * workers)
