"""One made-up authority of a year and a half, small enough to be lived in a moment, with something of everything."""

from __future__ import annotations

import pytest

from goldenthread.simulation import World, read_scenario, simulate


@pytest.fixture(scope="session")
def world() -> World:
    """Exampleshire's story with fewer children."""
    return simulate(read_scenario("exampleshire").scaled(4000), seed=7)
