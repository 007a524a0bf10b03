"""With whom the authority is compared: the published statistical neighbours of a code, or authorities it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from goldenthread.performance.benchmarks.published import Authority, Published
from goldenthread.store import authority_settings, usual_folder
from goldenthread.store.authority_settings import Neighbours

NOT_CHOSEN = (
    "No neighbours are chosen, so there is only England and the spread of all authorities. To choose them, put a"
    " section [neighbours] in authority.toml in the folder of the store, with the code of an authority"
    " (its published statistical neighbours are taken) or the names of several."
)


@dataclass(frozen=True)
class Chosen:
    """Authorities to compare with, the closest first, and a sentence on whose choice they are."""

    authorities: tuple[Authority, ...]
    note: str


def wanted() -> Neighbours:
    """What the settings of the store's first authority say; an empty choice where they say nothing."""
    path = next(iter(authority_settings.files(usual_folder().absolute())), None)
    return _wanted(path, path.stat().st_mtime_ns) if path else Neighbours()


@lru_cache(maxsize=2)
def _wanted(path: Path, changed: int) -> Neighbours:
    return authority_settings.neighbours(path)


def chosen(published: Published, neighbours: Neighbours) -> Chosen:
    """The authorities that a choice comes to; the note says what is wrong with one that comes to none."""
    if neighbours.code:
        return _of_code(published, neighbours.code)
    return _of_names(published, neighbours.names) if neighbours.names else Chosen((), NOT_CHOSEN)


def _of_code(published: Published, code: str) -> Chosen:
    own = published.by_code.get(code)
    if own is None or not own.neighbours:
        fault = "is not the code of an authority in the published figures" if own is None else "has no neighbours in it"
        return Chosen((), f"The [neighbours] of authority.toml name {code}, which {fault}. Put another code there.")
    those = tuple(published.by_code[each] for each in own.neighbours)
    model = f"the Department for Education's model of {published.model}"
    return Chosen(those, f"The {len(those)} statistical neighbours of {own.name} in {model}.")


def _of_names(published: Published, names: Sequence[str]) -> Chosen:
    known = {each.name.casefold(): each for each in published.authorities}
    unknown = [name for name in names if name.casefold() not in known]
    if unknown:
        fault = (
            f"name {', '.join(unknown)}, which the published figures do not: they write{_near(unknown[0], published)}"
        )
        return Chosen((), f"The [neighbours] of authority.toml {fault}. Put the name there as they do.")
    those = tuple(known[name.casefold()] for name in names)
    return Chosen(those, f"The {len(those)} authorities that authority.toml names.")


def _near(name: str, published: Published) -> str:
    """The published names most like one that is not."""
    from rapidfuzz.process import extract

    return " " + " or ".join(
        match for match, *_ in extract(name, [each.name for each in published.authorities], limit=2)
    )
