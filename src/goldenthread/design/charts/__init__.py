"""Pictures of figures: Vega-Lite specifications, each with its finding, its sentence and its table."""

from goldenthread.design.charts.picture import Cell, Picture
from goldenthread.design.charts.process import process_picture
from goldenthread.design.charts.sparkline import sparkline

__all__ = ["Cell", "Picture", "process_picture", "sparkline"]
