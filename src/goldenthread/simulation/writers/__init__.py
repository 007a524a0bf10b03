"""The made-up authority as the files that real ones send: each writer takes a world, a place and a day."""

from goldenthread.simulation.writers.annex_a import write_annex_a
from goldenthread.simulation.writers.cin_census import write_cin_census
from goldenthread.simulation.writers.tables import file_name, write_settings, write_tables, write_truth
from goldenthread.simulation.writers.workforce_census import write_workforce_census

__all__ = [
    "file_name",
    "write_annex_a",
    "write_cin_census",
    "write_settings",
    "write_tables",
    "write_truth",
    "write_workforce_census",
]
