"""Section 47 enquiries and the initial conferences that they lead to."""

from ibis import _

from goldenthread.measures.kinds import Count, Median, Rate, Share
from goldenthread.measures.populations.enquiries import (
    WORKING_DAYS_ALLOWED,
    enquiries_awaiting_conference,
    initial_conferences,
    section_47_enquiries,
)

_GROUPS = ("service", "team", "age band")
_TABLE = "Characteristics of children in need (DfE), section 47 enquiries and initial conferences"
_CLOCK = "Children in need census guide: within 15 working days of the strategy discussion"
_QUERY = "Children in need census validation, query 8675"
_AWAITED = ("started_on", "awaited_until")

enquiries = Count(
    id="S47a",
    title="Section 47 enquiries begun",
    of=section_47_enquiries,
    dated="started_on",
    by=_GROUPS,
    better="neither",
    source=_TABLE,
    why="Each is a child who may be coming to harm.",
    note="Enquiries are counted and not children, so a child may count more than once.",
)

enquiries_rate = Rate(
    id="S47ar",
    title="Section 47 enquiries begun for each 10,000 children",
    of=section_47_enquiries,
    dated="started_on",
    better="neither",
    source=_TABLE,
    why="A rate far from that of like authorities asks whether families are looked into too readily, or too late.",
)

enquiries_without_need_of_conference = Share(
    id="S47b",
    title="Section 47 enquiries after which no conference was needed",
    of=section_47_enquiries,
    dated="started_on",
    where=_.conference_not_needed,
    by=_GROUPS,
    better="neither",
    settles_after=1,
    source="Annex A, list 5: initial conference deemed unnecessary",
    why="Where most end so, many families are put through an enquiry for nothing.",
    note="A month is answered once the next is known, since an enquiry may take 15 working days to come to this.",
)

enquiries_overdue_for_conference = Count(
    id="S47c",
    title="Section 47 enquiries past 15 working days and still without their conference",
    of=enquiries_awaiting_conference,
    open=_AWAITED,
    during=(_.overdue_from, None),
    by=("service", "team", "worker", "age band"),
    better="lower",
    source=_QUERY,
    why="Each is a child thought to be at risk, with no plan to protect them.",
    looks_back=12,
    note="Enquiries of which the return does not say that no conference was needed, for a year after they began: the "
    "census query sees a year too, and an older one is a gap in the record.",
)

share_of_enquiries_overdue_for_conference = Share(
    id="S47cs",
    title="Share of the section 47 enquiries awaiting a conference that are past 15 working days",
    of=enquiries_awaiting_conference,
    open=_AWAITED,
    during=(_.overdue_from, None),
    by=_GROUPS,
    better="lower",
    source=_QUERY,
    why="It tells a few long waits among many enquiries from a backlog.",
    looks_back=12,
)

conferences_within_15_working_days = Share(
    id="IC1",
    title="Initial conferences within 15 working days of the strategy discussion",
    of=initial_conferences,
    dated="held_on",
    where=_.working_days_taken <= WORKING_DAYS_ALLOWED,
    by=("service", "team", "worker", "age band"),
    better="higher",
    source=_CLOCK,
    why="Until the conference there is no plan that all who know the child have agreed.",
    note="Conferences on moving in from elsewhere have a clock of their own and are left out. One whose strategy "
    "discussion is not recorded cannot be shown to be in time and is not counted as such.",
)

conferences_within_10_working_days = Share(
    id="IC1a",
    title="Initial conferences within 10 working days of the strategy discussion",
    of=initial_conferences,
    dated="held_on",
    where=_.working_days_taken <= 10,
    by=_GROUPS,
    better="neither",
    source=f"{_TABLE}, by duration",
    why="It shows how close to the limit conferences are held.",
)

conferences_after_11_to_15_working_days = Share(
    id="IC1b",
    title="Initial conferences 11 to 15 working days after the strategy discussion",
    of=initial_conferences,
    dated="held_on",
    where=_.working_days_taken.between(11, 15),
    by=_GROUPS,
    better="neither",
    source=f"{_TABLE}, by duration",
    why="It shows how close to the limit conferences are held.",
)

conferences_after_16_to_20_working_days = Share(
    id="IC1c",
    title="Initial conferences 16 to 20 working days after the strategy discussion",
    of=initial_conferences,
    dated="held_on",
    where=_.working_days_taken.between(16, 20),
    by=_GROUPS,
    better="lower",
    source=f"{_TABLE}, by duration",
    why="A few days late is often a room or a report; it can be put right.",
)

conferences_after_more_than_20_working_days = Share(
    id="IC1d",
    title="Initial conferences more than 20 working days after the strategy discussion",
    of=initial_conferences,
    dated="held_on",
    where=_.working_days_taken > 20,
    by=_GROUPS,
    better="lower",
    source=f"{_TABLE}, by duration",
    why="A child thought to be at risk was left for a month without a plan.",
)

median_working_days_to_conference = Median(
    id="IC1m",
    title="Working days from the strategy discussion to the initial conference, the middle one",
    of=initial_conferences,
    dated="held_on",
    value=_.working_days_taken,
    in_="working days",
    by=_GROUPS,
    better="lower",
    source=f"{_TABLE}, by duration",
    why="The share in time says nothing of how long the others wait.",
)

conferences_resulting_in_plan = Share(
    id="IC2",
    title="Initial conferences that led to a child protection plan",
    of=initial_conferences,
    dated="held_on",
    where=_.led_to_plan,
    by=_GROUPS,
    better="neither",
    source="Annex A, list 5: whether the conference resulted in a plan",
    why="Where few do, families are brought to conferences that they did not need.",
)

conferences_held = Count(
    id="IC3",
    title="Initial conferences held",
    of=initial_conferences,
    dated="held_on",
    by=_GROUPS,
    better="neither",
    source=_TABLE,
    why="Each takes a chair, a room and everybody who knows the child.",
)

conferences_rate = Rate(
    id="IC3r",
    title="Initial conferences held for each 10,000 children",
    of=initial_conferences,
    dated="held_on",
    better="neither",
    source=_TABLE,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)
