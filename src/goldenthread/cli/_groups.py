"""The groups of a breakdown as a person reads them: in the order of their own, and codes in words."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.measures.breakdowns import GROUP, NOT_RECORDED, age_band_places

# Source: DfE, children in need census guide, source of referral.
_SOURCES = {
    "1A": "family member, relative or carer",
    "1B": "acquaintance",
    "1C": "the child",
    "1D": "another individual",
    "2A": "school",
    "2B": "education services",
    "3A": "GP",
    "3B": "health visitor",
    "3C": "school nurse",
    "3D": "other primary health services",
    "3E": "emergency department",
    "3F": "other health services",
    "4": "housing",
    "5A": "the authority's social care",
    "5B": "other services of the authority",
    "5C": "another authority",
    "5D": "the authority's early help",
    "6": "police",
    "7": "other legal agency",
    "8": "other",
    "9": "anonymous",
    "10": "unknown",
}


def in_words(groups: Iterable[str]) -> dict[str, str]:
    """The groups of one breakdown with their words, in order: ages by age, sources by code, all others by name.

    Those that were not recorded come last.
    """
    every = set(groups)
    known = every - {NOT_RECORDED}
    last = dict.fromkeys(every & {NOT_RECORDED}, NOT_RECORDED)
    for words in (_ages(), {code: f"{code} {said}" for code, said in _SOURCES.items()}):
        if known and known <= words.keys():
            return {group: said for group, said in words.items() if group in known} | last
    return {group: group for group in sorted(known)} | last


def _ages() -> dict[str, str]:
    bands = age_band_places().sort("place_")[GROUP].to_list()
    return {band: band for band in bands}
