"""Referrals: how many, from whom, how often again, and what they come to."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Rate, Share
from goldenthread.measures.populations.referrals import received_referrals, referrals_with_outcomes

_GROUPS = ("service", "team", "age band", "source", "category")
_CENSUS = "Characteristics of children in need (DfE), referrals and re-referrals"
_BY_SOURCE = "Characteristics of children in need (DfE), referrals by source"
_NOT_IN_NEED = ("RC8", "RC9")
_OUTCOMES = f"{_BY_SOURCE}; no further action, or closed after assessment (RC8) or with early help (RC9)"
_SETTLED = "A month is answered once three more are known, as an assessment takes up to 45 working days."

referrals_received = Count(
    id="RF1",
    title="Referrals",
    of=received_referrals,
    dated="received_on",
    by=_GROUPS,
    better="neither",
    source=_CENSUS,
    why="Each is somebody's worry about a child, and an assessment to be staffed.",
    note="A referral is not made where the child's case is already open; what the return lists is counted.",
)

referrals_rate = Rate(
    id="RF1r",
    title="Referrals for each 10,000 children",
    of=received_referrals,
    dated="received_on",
    better="neither",
    source=_CENSUS,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

re_referrals_within_12_months = Share(
    id="RF3",
    title="Referrals within 12 months of a previous referral",
    of=received_referrals,
    dated="received_on",
    where=_.received_on <= months_after(_.previous_on, 12),
    by=_GROUPS,
    better="lower",
    source="Local Authority Interactive Tool: referrals within 12 months of a previous referral",
    why="A child who comes back within a year may have been let go too soon.",
    looks_back=12,
    note="Counted from the referrals held here, so it needs those of the year before; exactly twelve months counts.",
)

re_referrals_as_the_return_counts = Share(
    id="RF3a",
    title="Referrals with another in the 12 months before, as the return itself counts",
    of=received_referrals,
    dated="received_on",
    where=_.referrals_in_12_months > 0,
    by=_GROUPS,
    better="lower",
    source="Annex A, list 3: number of referrals in the last 12 months",
    why="It needs no history, so it can be had from a first return, and it tells whether the two counts agree.",
    note="The return's number is taken to leave out the referral itself, as it may be 0. Where a system counts the "
    "referral itself every row has 1 or more and this is 100 %: set it beside the count from history.",
)

referrals_with_no_further_action = Share(
    id="RF4",
    title="Referrals that ended in no further action",
    of=received_referrals,
    dated="received_on",
    where=_.no_further_action,
    by=_GROUPS,
    better="neither",
    source=_CENSUS,
    why="Many may mean a threshold that partners do not share, or children turned away.",
)

referrals_assessed_not_in_need = Share(
    id="RF5",
    title="Referrals assessed and found not in need",
    of=referrals_with_outcomes,
    dated="received_on",
    where=_.end_reason.isin(_NOT_IN_NEED),
    by=_GROUPS,
    better="neither",
    source=f"{_CENSUS}: closed after assessment with no further action (RC8) or with early help (RC9)",
    why="An assessment is an intrusion, and these families were put through one that led to no social care.",
    settles_after=3,
    note="The episode of need is the one that began on the day of the referral. An assessment takes up to 45 working "
    "days, so a month is answered once three more are known: before that it would always seem to fall.",
)

referrals_that_went_on = Share(
    id="RF6",
    title="Referrals that went further, by source",
    of=received_referrals,
    dated="received_on",
    where=~_.no_further_action,
    by=_GROUPS,
    better="neither",
    source=f"{_BY_SOURCE}; Annex A, list 3: referral source and no further action",
    why="It shows which partners' referrals meet the threshold.",
    note="A referral of which the return does not say whether more was done is not counted as having gone further.",
)

referrals_found_not_in_need = Share(
    id="RF7",
    title="Referrals that went further and were then found not in need",
    of=referrals_with_outcomes,
    dated="received_on",
    where=~_.no_further_action & _.end_reason.isin(_NOT_IN_NEED),
    by=_GROUPS,
    better="neither",
    source=_OUTCOMES,
    why="With those that went no further it shows what a partner's referrals come to.",
    settles_after=3,
    note=_SETTLED,
)

referrals_that_led_to_help = Share(
    id="RF7h",
    title="Referrals that went further and were not found to be without need",
    of=referrals_with_outcomes,
    dated="received_on",
    where=~_.no_further_action & ~_.end_reason.fill_null("").isin(_NOT_IN_NEED),
    by=_GROUPS,
    better="neither",
    source=_OUTCOMES,
    why="The child was in need, so the worry was well founded.",
    settles_after=3,
    note=f"{_SETTLED} Those still open count here.",
)

referrals_without_outcome = Share(
    id="RF7u",
    title="Referrals of which it is not recorded whether more was done",
    of=received_referrals,
    dated="received_on",
    where=_.no_further_action.isnull(),
    by=_GROUPS,
    better="lower",
    source="Annex A, list 3: referral no further action",
    why="What became of these children cannot be told.",
)

referrals_from_individuals = Share(
    id="RF6a",
    title="Referrals from individuals",
    of=received_referrals,
    dated="received_on",
    where=_.category == "individuals",
    by=("service", "team", "age band"),
    better="neither",
    source=_BY_SOURCE,
    why="Families and neighbours who ask for help themselves trust that it will come.",
)

referrals_from_schools = Share(
    id="RF6b",
    title="Referrals from schools and education services",
    of=received_referrals,
    dated="received_on",
    where=_.category == "schools and education services",
    by=("service", "team", "age band"),
    better="neither",
    source=_BY_SOURCE,
    why="Schools see children every day, and their referrals fall away in the holidays.",
)

referrals_from_health = Share(
    id="RF6c",
    title="Referrals from health services",
    of=received_referrals,
    dated="received_on",
    where=_.category == "health services",
    by=("service", "team", "age band"),
    better="neither",
    source=_BY_SOURCE,
    why="Midwives, health visitors and hospitals see the youngest children, whom few others see.",
)

referrals_from_local_authority = Share(
    id="RF6d",
    title="Referrals from the local authority's own services",
    of=received_referrals,
    dated="received_on",
    where=_.category == "local authority services",
    by=("service", "team", "age band"),
    better="neither",
    source=_BY_SOURCE,
    why="It shows how early help and the other services pass on their worries.",
)

referrals_from_police = Share(
    id="RF6e",
    title="Referrals from the police",
    of=received_referrals,
    dated="received_on",
    where=_.category == "police",
    by=("service", "team", "age band"),
    better="neither",
    source=_BY_SOURCE,
    why="The police refer the most, many times after one incident in a home.",
)
