"""Contacts as rows to count."""

from __future__ import annotations

from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.sequences import happenings, with_last_earlier, with_next
from goldenthread.measures.populations.sources import with_source_group


def contacts_received() -> Table:
    """One row a contact, with the group of its source in ``category`` and the day of the child's contact before it.

    Two contacts on one day, as of a school and the police about one evening, are not each other's earlier one.
    """
    return with_last_earlier(with_source_group(case("contacts")), "received_on", "previous_on")


def contacts_followed() -> Table:
    """One row a contact, with the day of the child's first referral on its day or after it."""
    referrals = happenings(case("referrals"), "received_on")
    return with_next(with_source_group(case("contacts")), "received_on", referrals, "next_referral_on")
