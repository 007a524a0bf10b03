"""Drawing ahead what the pages of measures show, so that the first who opens one does not wait for its pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from goldenthread.design.charts import Picture
from goldenthread.design.pictures import draw_ahead
from goldenthread.jobs.models import Job, State
from goldenthread.jobs.work import Tell, does
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.kinds import Measure
from goldenthread.performance.figures import Figures, known_now
from goldenthread.performance.measure_page import MeasurePage

DRAW = "performance.draw"  # a kind of job
_NICER = 5  # the processes that answer pages come first, and yet it ends on a busy machine


@does(DRAW)
def draw_pictures(job: Job, tell: Tell) -> dict[str, Any]:
    """Draw each measure in total and by team; given up where anything else waits to be done."""
    _stand_back()
    seen = [Figures(known_now(), hides) for hides in (False, True)]
    measures = catalogue().values()
    for done, measure in enumerate(measures):
        if Job.objects.filter(state=State.WAITING).exists():
            break
        tell("Drawing ahead, so that pages open at once", done, len(measures))
        for picture in _pictures(measure, seen):
            draw_ahead(picture)
    return {"address": reverse("performance:scorecard")}


def _pictures(measure: Measure, seen: list[Figures]) -> Iterator[Picture]:
    """What its page shows in total and by team, as each sees it; where nothing is hidden the drawings are the same."""
    for figures in seen:
        total, by_team = (MeasurePage.asked(measure, figures, given) for given in ({}, {"by": "team"}))
        yield from filter(None, (total.course, total.elsewhere, by_team.comparison))


def _stand_back() -> None:
    """Let the pages go first for the rest of this process, which ends with its job."""
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_NICER)
