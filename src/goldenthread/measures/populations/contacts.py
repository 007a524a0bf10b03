"""Contacts as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.sequences import happenings, with_next
from goldenthread.measures.populations.sources import with_source_group


def contacts_received() -> Table:
    """One row a contact, with the group of its source in ``category`` and the day of the child's contact before it."""
    same_child = ibis.window(group_by=["authority", "child_id"], order_by=["received_on", "source"])
    return with_source_group(case("contacts")).mutate(previous_on=_.received_on.lag().over(same_child))


def contacts_followed() -> Table:
    """One row a contact, with the day of the child's first referral on its day or after it."""
    referrals = happenings(case("referrals"), "received_on")
    return with_next(with_source_group(case("contacts")), "received_on", referrals, "next_referral_on")
