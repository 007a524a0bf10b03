"""Is it real change, or noise? Process behaviour charts, as Making Data Count draws them."""

from goldenthread.judgement.movement.chart import ProcessChart, process_chart
from goldenthread.judgement.movement.charts import ProcessCharts
from goldenthread.judgement.movement.dialects import DIALECTS, Dialect
from goldenthread.judgement.movement.drawing import process_charts

__all__ = ["DIALECTS", "Dialect", "ProcessChart", "ProcessCharts", "process_chart", "process_charts"]
