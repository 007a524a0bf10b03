"""Contacts: how many there are, from whom, and what becomes of them."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Rate, Share
from goldenthread.measures.populations.contacts import contacts_followed, contacts_received

_LIST = "Annex A, list 1: contacts"

contacts = Count(
    id="FD1",
    title="Contacts",
    of=contacts_received,
    dated="received_on",
    by=("age band", "source", "category"),
    better="neither",
    source=_LIST,
    why="The front door can only be staffed for the contacts that come.",
    note="A contact about three children is three contacts, as the list has a row a child.",
)

contacts_rate = Rate(
    id="FD1r",
    title="Contacts for each 10,000 children",
    of=contacts_received,
    dated="received_on",
    better="neither",
    source=_LIST,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

contacts_that_became_referrals = Share(
    id="FD2",
    title="Contacts followed by a referral of the child within a month",
    of=contacts_followed,
    dated="received_on",
    where=_.next_referral_on <= months_after(_.received_on, 1),
    settles_after=1,
    by=("age band", "source", "category"),
    better="neither",
    source="Annex A, lists 1 and 3: children on both",
    why="It shows whose contacts meet the threshold, and so with whom the threshold needs talking over.",
    note="Public tools count the children who are on both lists of the same six months, so that a referral before the "
    "contact counts and the figure depends on the length of the list. Here the referral follows the contact, on its "
    "day or within a month of it. So a month is answered once the next is known.",
)

repeat_contacts = Share(
    id="FD3",
    title="Contacts about a child of whom there was a contact in the 12 months before",
    of=contacts_received,
    dated="received_on",
    where=_.received_on <= months_after(_.previous_on, 12),
    by=("age band", "source", "category"),
    better="lower",
    source="Annex A, list 1: children with more than one contact",
    why="A child who keeps coming to the front door has not yet been helped.",
    looks_back=12,
    note="Contacts on an earlier day: two on one day are often two callers about the same evening.",
)
