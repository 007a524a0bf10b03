"""Children in need."""

from goldenthread.performance.benchmarks.declaration import Column, Indicator, Tool
from goldenthread.performance.benchmarks.files import NEED

_OPEN = {"CN2a": "3months", "CN2b": "3-6", "CN2c": "6-1", "CN2d": "1-2", "CN2e": "2more"}
_ENDED = {"CN2f": "3months", "CN2g": "3-6", "CN2h": "6-1", "CN2i": "1-2", "CN2j": "2more"}

INDICATORS = (
    Indicator("CN1r", Tool("CIN"), Column(NEED, "At31_episodes")),
    *(Indicator(ours, Tool(f"CINTime{band}")) for ours, band in _OPEN.items()),
    *(Indicator(ours, Tool(f"CINCease{band}")) for ours, band in _ENDED.items()),
)
