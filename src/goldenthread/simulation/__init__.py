"""A made-up authority whose true figures are known, since they are set before the dates that show them."""

from goldenthread.simulation.scenario import BadScenario, Scenario
from goldenthread.simulation.scenario_file import packaged, read_scenario
from goldenthread.simulation.world import World, simulate

__all__ = ["BadScenario", "Scenario", "World", "packaged", "read_scenario", "simulate"]
