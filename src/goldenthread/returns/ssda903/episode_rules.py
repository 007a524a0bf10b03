"""What must hold between the episodes of a child, before they are put together: a rule an entry, with its peer.

The peer is the rule of the sector's published validator that says the same. A condition sees the episode, the one
before it (``previous_``), the first day of the next and the first day of the time in care.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.ssda903.periods import GOES_ON, STARTED_CARE, STATUS_ONLY

_TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
_ENDS_FOR_GOOD = ("E2", "E15")  # died; found to be 18 or over
_WITH_ORDER = ("A5", "A6")

_col = pl.col
_ceased = (_col("end_reason") != GOES_ON).fill_null(value=False)
_ceased_before = (_col("previous_end_reason") != GOES_ON).fill_null(value=False)
_follows = _col("previous_started_on").is_not_null()


@dataclass(frozen=True, eq=False)
class EpisodeRule:
    """A rule that episodes must keep: its name, when it is broken, and what is said of the episode then."""

    name: str
    peer: str
    broken: pl.Expr
    column: str
    what: str
    do: str


RULES = (
    EpisodeRule(
        "earlier-episode-not-ended",
        "142",
        _follows & _col("previous_ended_on").is_null(),
        "DECOM",
        "The episode began and the child's episode before it has no end.",
        "End the episode before, or correct the day this one began.",
    ),
    EpisodeRule(
        "end-half-given",
        "148",
        _col("ended_on").is_null() != _col("end_reason").is_null(),
        "DEC",
        "Of the day the episode ended and the reason only one is given.",
        "Give both, or neither while it is open.",
    ),
    EpisodeRule(
        "episode-of-no-day",
        "355",
        _col("ended_on") == _col("started_on"),
        "DEC",
        "The episode ended on the day it began.",
        "Correct the days, or take out an episode of less than 24 hours.",
    ),
    EpisodeRule(
        "episode-ends-before-it-starts",
        "356",
        _col("ended_on") < _col("started_on"),
        "DEC",
        "The episode ended before it began.",
        "Correct the days.",
    ),
    EpisodeRule(
        "care-begins-while-in-care",
        "431",
        (_col("began_as") == STARTED_CARE) & (_col("previous_ended_on") == _col("started_on")),
        "RNE",
        "The child started to be looked after (S) on the day the episode before ended.",
        "Give the reason why the episode changed, or the day care really ceased.",
    ),
    EpisodeRule(
        "goes-on-after-care-ceased",
        "432",
        _ceased_before & (_col("began_as") != STARTED_CARE),
        "RNE",
        "Care ceased with the episode before, and this one is not a start of care (S).",
        "Give S, or X1 as the reason the episode before ended.",
    ),
    EpisodeRule(
        "goes-on-after-days-between",
        "433",
        _follows & (_col("began_as") != STARTED_CARE) & (_col("previous_ended_on") != _col("started_on")),
        "DECOM",
        "The episode goes on from another that did not end on the day this one began.",
        "Correct the days, so that one begins as the other ends.",
    ),
    EpisodeRule(
        "nothing-goes-on",
        "388",
        (_col("end_reason") == GOES_ON)
        & _col("ended_on").is_not_null()
        & (_col("next_started_on") != _col("ended_on")).fill_null(value=True),
        "REC",
        "The episode ended because another began (X1), and none began on that day.",
        "Add the next episode, or give the reason why care ceased.",
    ),
    EpisodeRule(
        "care-after-the-end",
        "437",
        _col("end_reason").is_in(_ENDS_FOR_GOOD) & _col("next_started_on").is_not_null(),
        "REC",
        "The child died or was found to be an adult, and has a later episode.",
        "Correct the reason, or take the later episode out.",
    ),
    EpisodeRule(
        "moved-though-only-status-changed",
        "434",
        _follows & (_col("began_as") == STATUS_ONLY) & (_col("placement_type") != _col("previous_placement_type")),
        "RNE",
        "Only the legal status changed (L), and the type of placement is another.",
        "Give B, or P where the legal status stayed, or correct the placement.",
    ),
    EpisodeRule(
        "status-only-and-status-same",
        "434",
        _follows & (_col("began_as") == STATUS_ONLY) & (_col("legal_status") == _col("previous_legal_status")),
        "RNE",
        "Only the legal status changed (L), and it is that of the episode before.",
        "Correct the legal status, or the reason for the new episode.",
    ),
    EpisodeRule(
        "care-begins-in-temporary-placement",
        "380",
        (_col("began_as") == STARTED_CARE) & _col("placement_type").is_in(_TEMPORARY),
        "PLACE",
        "A time in care cannot begin in a temporary placement.",
        "Give the placement that the child was to return to.",
    ),
    EpisodeRule(
        "care-ends-in-temporary-placement",
        "381",
        _ceased & _col("placement_type").is_in(_TEMPORARY),
        "PLACE",
        "A time in care cannot end in a temporary placement.",
        "Give the placement that the child was to return to.",
    ),
    EpisodeRule(
        "parents-as-provider-elsewhere",
        "550",
        (_col("placement_provider") == "PR0") & (_col("placement_type") != "P1"),
        "PLACE_PROVIDER",
        "The provider is the parents (PR0), and the child is not placed with them (P1).",
        "Give the provider, or the placement.",
    ),
    EpisodeRule(
        "placed-by-order-without-order",
        "408",
        _col("placement_type").is_in(_WITH_ORDER) & (_col("legal_status") != "E1"),
        "LS",
        "The child is placed for adoption by a placement order, and the legal status is not that (E1).",
        "Give E1, or A3 or A4 where the parents consented.",
    ),
    EpisodeRule(
        "need-differs-within-care",
        "504",
        ~_col("begins") & (_col("primary_need") != _col("care_primary_need")),
        "CIN",
        "The category of need is not that with which the time in care began.",
        "Give the need at the start of care in each of its episodes.",
    ),
)


def say_of(episodes: pl.DataFrame, account: Account) -> None:
    """A complaint of each episode that breaks a rule, and of each time in care that began before the files do."""
    seen = episodes.with_columns(care_primary_need=pl.col("primary_need").first().over("period"))
    for rule in RULES:
        account.say(seen.filter(rule.broken), rule=rule.name, what=rule.what, do=rule.do, column=rule.column)
    unknown = ~_follows & (_col("began_as") != STARTED_CARE).fill_null(value=True)
    account.say(
        seen.filter(unknown),
        rule="care-began-earlier",
        what="The first episode listed is not the one with which care began: the child was in care before that day.",
        do="Load the years before with this one, each in a folder named by its year.",
        column="RNE",
    )
