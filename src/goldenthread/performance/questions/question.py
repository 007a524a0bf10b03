"""What a question is, and the parts of its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from goldenthread.design.charts import Picture
from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import Measure
from goldenthread.performance.figures import Figures
from goldenthread.performance.questions import asked


@dataclass(frozen=True)
class Part:
    """A part of an answer: its sentence and picture, and the ids of the measures it was made of.

    Where nothing can be said yet there is no picture, and ``sentence`` says what to load or type.
    """

    heading: str
    sentence: str
    picture: Picture | None = None
    measures: tuple[str, ...] = ()

    @property
    def of(self) -> list[Measure]:
        """The measures."""
        return [by_id()[id_] for id_ in self.measures]


@dataclass(frozen=True)
class Question:
    """What was asked, in plain words, and how it is answered from the figures as a person may see them.

    ``needs`` are the ids of what the meetings asked for; ``answer`` gives the parts in the order of the page.
    """

    key: str
    title: str
    needs: tuple[str, ...]
    why: str
    answer: Callable[[Figures], Iterator[Part]]


@cache
def questions() -> dict[str, Question]:
    """Every question by its key, found by walking the folder `asked`; a module declares its own as ``QUESTION``."""
    names = sorted(each.name for each in iter_modules(asked.__path__))
    found = [import_module(f"{asked.__name__}.{name}").QUESTION for name in names]
    return {each.key: each for each in sorted(found, key=lambda each: each.title)}
