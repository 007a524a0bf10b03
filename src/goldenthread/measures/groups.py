"""The groups of a breakdown as a person reads them: in the order of their own, and codes in words."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.measures.breakdowns import GROUP, NOT_RECORDED, age_band_places
from goldenthread.tables.words import LISTS


def in_words(groups: Iterable[str]) -> dict[str, str]:
    """The groups of one breakdown with their words, in order: ages by age, codes as their list has them, else by name.

    Those that were not recorded come last.
    """
    every = set(groups)
    known = every - {NOT_RECORDED}
    last = dict.fromkeys(every & {NOT_RECORDED}, NOT_RECORDED)
    for words in (_ages(), *LISTS):
        if known and known <= words.keys():
            return {group: said for group, said in words.items() if group in known} | last
    return {group: group for group in sorted(known)} | last


def _ages() -> dict[str, str]:
    bands = age_band_places().sort("place_")[GROUP].to_list()
    return {band: band for band in bands}
