"""Pictures of figures: Vega-Lite specifications, each with its finding, its sentence and its table."""

from goldenthread.design.charts.bars import bars_picture
from goldenthread.design.charts.flow import Flow, flow_picture
from goldenthread.design.charts.funnel import funnel_picture
from goldenthread.design.charts.intervals import Interval, intervals_picture
from goldenthread.design.charts.lines import Line, lines_picture
from goldenthread.design.charts.neighbours import neighbours_picture
from goldenthread.design.charts.picture import Cell, Picture
from goldenthread.design.charts.process import process_picture
from goldenthread.design.charts.sparkline import sparkline
from goldenthread.design.charts.stacked import stacked_picture

__all__ = [
    "Cell",
    "Flow",
    "Interval",
    "Line",
    "Picture",
    "bars_picture",
    "flow_picture",
    "funnel_picture",
    "intervals_picture",
    "lines_picture",
    "neighbours_picture",
    "process_picture",
    "sparkline",
    "stacked_picture",
]
