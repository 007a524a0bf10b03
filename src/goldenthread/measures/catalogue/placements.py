"""Children looked after: where they live, with whom, and how often they move."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.homes import children_by_homes
from goldenthread.measures.populations.looked_after import (
    by_provider,
    children_of_known_start,
    looked_after_children,
)

_GROUPS = ("service", "team", "age band", "category")
_PLACES = "SSDA903 placement codes; Annex A, list 8"
_SSDA903 = "Local Authority Interactive Tool"
_SETTLED = (_.sixteen_on > _.observed_on) & (months_after(_.started_on, 30) <= _.observed_on)

three_or_more_placements = Share(
    id="LA3",
    title="Children looked after with three or more placements in the last 12 months",
    of=looked_after_children,
    dated="observed_on",
    where=_.placements_in_12_months >= 3,
    by=_GROUPS,
    better="lower",
    source=f"{_SSDA903}, LACStable_2016on; Annex A, list 8: number of placements in the last 12 months",
    why="Every move is a home, a school and friends lost.",
    note="The number is the one that the return gives, which the authority counted.",
)

three_or_more_placements_in_two_years = Share(
    id="LA5",
    title="Children looked after for two years or more with three or more placements in the last two years",
    of=children_by_homes,
    dated="observed_on",
    among=months_after(_.started_on, 24) <= _.observed_on,
    where=_.homes_in_two_years >= 3,
    by=_GROUPS,
    looks_back=24,
    better="lower",
    source="Explore education statistics, placement stability in the previous two years; SSDA903, Episodes",
    why="A year may hide what two years show: a child who is moved again as soon as it has settled.",
    note="Placements that follow one another with the same carer are one, and those of less than a day are none. The "
    "Department does not say how long the children of its figure have been looked after, so that it is not set beside.",
)

long_term_stability = Share(
    id="LA4",
    title="Children under 16 looked after for two and a half years who have lived two years in the same placement",
    of=children_of_known_start,
    dated="observed_on",
    among=_SETTLED,
    where=months_after(_.placed_on, 24) <= _.observed_on,
    by=("service", "team", "age band", "category"),
    better="higher",
    source=f"{_SSDA903}, LAC_LongStable%; Annex A, list 8: start date of most recent placement",
    why="A child who stays can put down roots.",
    note="Annex A knows only the latest placement: a child placed for adoption within the last two years counts as "
    "moved, though the two placements together may have lasted long enough. Where a return does not show a child's "
    "first day of care, the child is left out.",
)

children_settled_in_care = Count(
    id="LA4n",
    title="Children under 16 looked after for two and a half years or more",
    of=children_of_known_start,
    dated="observed_on",
    where=_SETTLED,
    by=("service", "team", "age band", "category"),
    better="neither",
    source=f"{_SSDA903}, LAC_LongStableNum: the children whose stability is measured",
    why="The fewer they are, the more one move shifts the share who are settled.",
    note="Where a return does not show a child's first day of care, the child is left out.",
)

placements_by_type = Count(
    id="LA25",
    title="Children looked after, by type of placement",
    of=looked_after_children,
    dated="observed_on",
    by=_GROUPS,
    better="neither",
    source=_PLACES,
    why="Where children live is most of what care is.",
)

placements_by_provider = Count(
    id="LA25p",
    title="Children looked after, by provider of the placement",
    of=by_provider,
    dated="observed_on",
    by=_GROUPS,
    better="neither",
    source="SSDA903 placement provider codes; Annex A, list 8",
    why="A place bought because none of its own was free costs more and is often further away.",
)

in_foster_care = Share(
    id="LA26",
    title="Children looked after who live in foster care",
    of=looked_after_children,
    dated="observed_on",
    where=_.placement_type.isin(("U1", "U2", "U3", "U4", "U5", "U6")),
    by=_GROUPS,
    better="higher",
    source=f"{_SSDA903}, LAC_Foster_Placements: codes U1 to U6",
    why="Most children do best in a family.",
)

with_relatives_or_friends = Share(
    id="LA26k",
    title="Children looked after who are fostered by relatives or friends",
    of=looked_after_children,
    dated="observed_on",
    where=_.placement_type.isin(("U1", "U2", "U3")),
    by=_GROUPS,
    better="higher",
    source=f"{_PLACES}: codes U1 to U3",
    why="They keep their people.",
)

in_residential_care = Share(
    id="LA26r",
    title="Children looked after who live in a children's home or a secure home",
    of=looked_after_children,
    dated="observed_on",
    where=_.placement_type.isin(("K1", "K2")),
    by=_GROUPS,
    better="neither",
    source=f"{_SSDA903}, LAC_SecHome_And_ChildHome: codes K1 and K2",
    why="Homes are right for some, and a last resort for too many.",
)

in_semi_independent_living = Share(
    id="LA26s",
    title="Children looked after who live in supported, semi-independent or independent accommodation",
    of=looked_after_children,
    dated="observed_on",
    where=_.placement_type.isin(("H5", "P2")),
    by=_GROUPS,
    better="neither",
    source=f"{_SSDA903}, LAC_Ind_SInd_Liv_Arr: codes H5 and P2",
    why="They live without a carer, and some of these places were long outside any regulation.",
)

in_other_placements = Share(
    id="LA26u",
    title="Children looked after in other placements, unregistered ones among them",
    of=looked_after_children,
    dated="observed_on",
    where=_.placement_type == "Z1",
    by=_GROUPS,
    better="lower",
    source=f"{_SSDA903}, LAC_Other_Place_Inc_Unreg: code Z1, which holds places that are not registered",
    why="It is against the law to place a child where nobody inspects.",
    note="Z1 has lawful uses too: each child under it is to be looked at.",
)

placed_with_parents = Share(
    id="LA26p",
    title="Children looked after who are placed with their parents",
    of=looked_after_children,
    dated="observed_on",
    where=_.placement_type == "P1",
    by=_GROUPS,
    better="higher",
    source=f"{_SSDA903}, LAC_Parents_OR_Others: code P1",
    why="A child can live at home while the authority still watches over it.",
)

placed_outside_the_authority = Share(
    id="LA6o",
    title="Children looked after who are placed outside the authority",
    of=looked_after_children,
    dated="observed_on",
    where=_.placed_outside,
    by=_GROUPS,
    better="lower",
    source="Annex A, list 8: placement location",
    why="Distance takes a child from family and school, and from the social worker.",
    note="The national measure adds that the place is more than 20 miles from home, which Annex A does not hold.",
)

far_from_home = Share(
    id="LA6",
    title="Children looked after who are placed outside the authority and more than 20 miles from home",
    of=looked_after_children,
    dated="observed_on",
    among=_.miles_from_home.notnull() & _.placed_outside.notnull(),
    where=_.placed_outside & (_.miles_from_home > 20),
    by=_GROUPS,
    better="lower",
    source=f"{_SSDA903}, LACDistance; SSDA903, Episodes: distance and location of the placement",
    why="Distance takes a child from family and school, and from the social worker.",
    note="Of children whose distance is known, which a child's from abroad or in a secret place is not; the national "
    "figure is of all children looked after. Annex A holds no distance.",
)
