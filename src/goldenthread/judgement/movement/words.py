"""What may be said of a chart, and no more: for an analyst to paste and a councillor to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goldenthread.judgement.movement.correlation import HIGH

if TYPE_CHECKING:
    from goldenthread.judgement.movement.chart import ProcessChart

_SIGNAL = {
    "improvement": "an improvement",
    "concern": "a change for the worse",
    "high": "a rise",
    "low": "a fall",
}
_ASSURANCE = {
    "passing": "Left as it is, this process can be expected to meet the target of {target} every time.",
    "failing": "Left as it is, this process cannot be expected to meet the target of {target}.",
    "hit and miss": "Left as it is, this process will meet the target of {target} at some times and miss it at others.",
}


def words_of(chart: ProcessChart) -> str:
    """The sentences, in order: movement, target, and what weakens either."""
    return " ".join(_sentences(chart))


def _sentences(chart: ProcessChart) -> Iterator[str]:
    yield f"By the rules {chart.dialect}: {_movement(chart)}."
    if chart.assurance:
        yield _assurance(chart)
    if chart.provisional and _has_limits(chart):
        yield "Fewer than 13 values stand under the present limits, so they are provisional."
    for day in chart.unmatched_rebase:
        yield f"Limits do not start afresh on {day.day} {day:%B %Y}, because no point has that date."


def _movement(chart: ProcessChart) -> str:
    if chart.variation is None:
        return "there is no value, and nothing to say"
    if chart.no_variation:
        return "all values under the present limits are the same, so there is no variation to judge by"
    if chart.variation == "common" and not _has_limits(chart):
        return "there are no limits yet to judge the latest value by, for they need two values that differ"
    if chart.variation == "common":
        return "the latest value is no sign of change, for this process gives such values as it stands"
    return _signal(chart)


def _signal(chart: ProcessChart) -> str:
    name, reason = _SIGNAL[str(chart.variation)], _reason(chart)
    if chart.lag1 is None or chart.lag1 < HIGH:
        return f"the latest value is a sign of {name}: {reason}"
    return (
        f"the latest value may be a sign of {name}, as {reason}; but neighbouring values are alike "
        f"(lag-1 correlation {chart.lag1:.2f}), which makes false alarms more common, so look for the cause first"
    )


def _reason(chart: ProcessChart) -> str:
    """Why the last value is marked."""
    above = _is_upward(chart)
    return {
        "outside": f"it lies {'above the upper' if above else 'below the lower'} limit",
        "trend": f"the last seven values run {'up' if above else 'down'} without a break",
        "two of three": f"at least two of the last three values lie near the {'upper' if above else 'lower'} limit",
        "shift": f"the last seven values all lie {'above' if above else 'below'} the centre line",
    }[str(chart.rule[_last(chart)])]


def _is_upward(chart: ProcessChart) -> bool:
    if chart.better == "neither":
        return chart.variation == "high"
    return (chart.variation == "improvement") == (chart.better == "higher")


def _assurance(chart: ProcessChart) -> str:
    target = f"{chart.target:,.15g}"
    if chart.no_variation:
        return f"Each of them {'meets' if chart.assurance == 'passing' else 'misses'} the target of {target}."
    if not _has_limits(chart):
        return f"Nor can anything be said yet of the target of {target}."
    return _ASSURANCE[str(chart.assurance)].format(target=target)


def _has_limits(chart: ProcessChart) -> bool:
    return chart.variation is not None and chart.lower[_last(chart)] is not None


def _last(chart: ProcessChart) -> int:
    """The place of the last value."""
    return max(place for place, value in enumerate(chart.values) if value is not None)
