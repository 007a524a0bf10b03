"""Care leavers: whether the authority is in touch, where they live and what they do."""

import ibis
from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.leaving_care import ELSEWHERE, care_leavers

_GROUPS = ("service", "team", "category")
_LIST = "Annex A, list 9: care leavers"
_TOOL = "Local Authority Interactive Tool"
_COHORT = (
    "Relevant and former relevant young people, and those whose eligibility is not recorded, by their age on the day "
    "observed; without those who died or returned home, and with those not in touch, who refuse contact or no longer "
    "need the service."
)
_LEARNING_OR_WORKING = _.activity.isin(("F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4", "F5", "P5"))
_NEITHER = _.activity.isin(("G4", "G5", "G6"))
_RESIDENCE_KNOWN = _.accommodation.fill_null("").notin(ELSEWHERE)

care_leavers_known = Count(
    id="CL0",
    title="Care leavers",
    of=care_leavers,
    dated="observed_on",
    by=("service", "team", "age band", "category"),
    better="neither",
    source=f"{_LIST}; {_TOOL}, NoCareLeavers",
    why="The authority owes each of them support until 25.",
    note=_COHORT,
)

in_touch_aged_17_or_18 = Share(
    id="CL1a",
    title="Care leavers aged 17 or 18 with whom the authority is in touch",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_17_or_18,
    where=_.in_touch == "YES",
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, CareLeavers_LA_NotInTouch; {_LIST}",
    why="Nobody can be helped who cannot be found.",
    note=_COHORT,
)

suitable_accommodation_aged_17_or_18 = Share(
    id="CL2a",
    title="Care leavers aged 17 or 18 in suitable accommodation",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_17_or_18 & _RESIDENCE_KNOWN,
    where=_.suitability == "suitable",
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, CareLeaverAcc; {_LIST}",
    why="Without a decent home the rest does not hold.",
    note=f"{_COHORT} Those abroad, deported or whose residence is not known (G, H, R) are left out too.",
)

learning_or_working_aged_17_or_18 = Share(
    id="CL3a",
    title="Care leavers aged 17 or 18 in education, employment or training",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_17_or_18,
    where=_LEARNING_OR_WORKING,
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, CareLeaverEET: codes F and P; {_LIST}",
    why="What a young person does at this age sets what follows.",
    note=f"{_COHORT} Those whose activity is not known stay below the line.",
)

neither_learning_nor_working_aged_17_or_18 = Share(
    id="CL3an",
    title="Care leavers aged 17 or 18 not in education, employment or training",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_17_or_18,
    where=_NEITHER,
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, CareLeaversNEET: codes G4, G5 and G6; {_LIST}",
    why="Illness, a baby or nothing at all: each asks for another answer.",
    note=f"{_COHORT} Those whose activity is not known stay below the line.",
)

in_touch_aged_19_to_21 = Share(
    id="CL1b",
    title="Care leavers aged 19 to 21 with whom the authority is in touch",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_19_to_21,
    where=_.in_touch == "YES",
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, CareLeavers_LA_NotInTouch; {_LIST}",
    why="Nobody can be helped who cannot be found.",
    note=_COHORT,
)

suitable_accommodation_aged_19_to_21 = Share(
    id="CL2b",
    title="Care leavers aged 19 to 21 in suitable accommodation",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_19_to_21 & _RESIDENCE_KNOWN,
    where=_.suitability == "suitable",
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, CareLeaverAcc; {_LIST}",
    why="Without a decent home the rest does not hold.",
    note=f"{_COHORT} Those abroad, deported or whose residence is not known (G, H, R) are left out too.",
)

learning_or_working_aged_19_to_21 = Share(
    id="CL3b",
    title="Care leavers aged 19 to 21 in education, employment or training",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_19_to_21,
    where=_LEARNING_OR_WORKING,
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, CareLeaverEET: codes F and P; {_LIST}",
    why="What a young person does at this age sets what follows.",
    note=f"{_COHORT} Those whose activity is not known stay below the line.",
)

neither_learning_nor_working_aged_19_to_21 = Share(
    id="CL3bn",
    title="Care leavers aged 19 to 21 not in education, employment or training",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_19_to_21,
    where=_NEITHER,
    by=_GROUPS,
    better="lower",
    source=f"{_TOOL}, CareLeaversNEET: codes G4, G5 and G6; {_LIST}",
    why="Illness, a baby or nothing at all: each asks for another answer.",
    note=f"{_COHORT} Those whose activity is not known stay below the line.",
)

activity_not_known = Share(
    id="CL3u",
    title="Care leavers aged 17 to 21 whose activity is not known",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_17_or_18 | _.aged_19_to_21,
    where=_.activity.fill_null("not known") == "not known",
    by=_GROUPS,
    better="lower",
    source=f"{_LIST}: activity status",
    why="What is not known cannot be mended, and hides in the figures of both those who work and those who do not.",
    note=_COHORT,
)

in_higher_education = Share(
    id="CL4",
    title="Care leavers aged 19 to 21 in higher education",
    of=care_leavers,
    dated="observed_on",
    among=_.aged_19_to_21,
    where=_.activity.isin(("F1", "P1")),
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, LAC_19_HE: codes F1 and P1; {_LIST}",
    why="Few care leavers reach university, and those who do need a home in the holidays.",
    note=_COHORT,
)

pathway_plans_in_date = Share(
    id="CL5",
    title="Care leavers whose pathway plan is currently in date",
    of=care_leavers,
    dated="observed_on",
    where=months_after(_.pathway_plan_reviewed_on, 6) >= _.observed_on,
    by=("service", "team", "worker", "age band", "category"),
    better="higher",
    source=f"Children Act 1989 transitions guidance: reviewed at intervals of not more than six months; {_LIST}",
    why="The plan says who will do what; an old one says what no longer holds.",
    note="A return that knows only the latest review cannot tell whether the ones before were held when they were due.",
)

personal_adviser_named = Share(
    id="CL5a",
    title="Care leavers with a personal adviser",
    of=care_leavers,
    dated="observed_on",
    where=_.adviser_id.notnull(),
    by=("service", "team", "age band", "category"),
    better="higher",
    source=f"Children (Leaving Care) Act 2000: each has a personal adviser; {_LIST}",
    why="One person whom a young person can ring.",
)

contact_within_eight_weeks = Share(
    id="CL5c",
    title="Care leavers with a contact in the last eight weeks",
    of=care_leavers,
    dated="observed_on",
    where=_.last_contact_on + ibis.interval(days=56) >= _.observed_on,
    by=("service", "team", "worker", "age band", "category"),
    better="higher",
    source=f"Children Act 1989 transitions guidance: visits at least every eight weeks once settled; {_LIST}",
    why="Being in touch is a habit, and a date shows it.",
    note="The date is of any contact that the authority records, not only of a visit.",
)

with_former_carers = Share(
    id="CL6p",
    title="Care leavers aged 18 to 20 who live with their former foster carers",
    of=care_leavers,
    dated="observed_on",
    among=(months_after(_.born_on, 12 * 18) <= _.observed_on) & (_.observed_on < months_after(_.born_on, 12 * 21)),
    where=_.accommodation == "Z",
    by=_GROUPS,
    better="higher",
    source=f"{_TOOL}, StayingPut: code Z; {_LIST}",
    why="Other young people stay at home at that age.",
    note="The national measure is of those only who were fostered on their 18th birthday, which Annex A does not hold.",
)

in_unsuitable_accommodation = Count(
    id="CL7",
    title="Care leavers in unsuitable accommodation",
    of=care_leavers,
    dated="observed_on",
    where=_.suitability == "unsuitable",
    by=("service", "team", "age band", "category"),
    better="lower",
    source=f"{_LIST}: suitability of accommodation",
    why="Each one is a young person somewhere they should not be.",
)

in_bed_and_breakfast = Count(
    id="CL7b",
    title="Care leavers in bed and breakfast",
    of=care_leavers,
    dated="observed_on",
    where=_.accommodation == "W",
    by=("service", "team", "age band"),
    better="lower",
    source=f"Children Act 1989 transitions guidance: bed and breakfast is not suitable; code W, {_LIST}",
    why="A room among strangers and no kitchen is no place to leave care to.",
)

in_emergency_or_no_accommodation = Count(
    id="CL7e",
    title="Care leavers homeless or in emergency accommodation",
    of=care_leavers,
    dated="observed_on",
    where=_.accommodation.isin(("S", "V")),
    by=("service", "team", "age band", "category"),
    better="lower",
    source=f"SSDA903 accommodation codes S and V; {_LIST}",
    why="Without a home everything else stops.",
)

care_leavers_in_custody = Count(
    id="CL7c",
    title="Care leavers in custody",
    of=care_leavers,
    dated="observed_on",
    where=_.accommodation == "X",
    by=("service", "team", "age band"),
    better="lower",
    source=f"SSDA903 accommodation code X; {_LIST}",
    why="The duty to them goes on inside and at the gate.",
)

unaccompanied_care_leavers = Share(
    id="CL8",
    title="Care leavers who came as unaccompanied asylum-seeking children",
    of=care_leavers,
    dated="observed_on",
    where=_.unaccompanied,
    by=("service", "team", "age band", "category"),
    better="neither",
    source=f"{_LIST}: unaccompanied, or formerly so",
    why="Their right to stay may not be settled when care ends.",
)
