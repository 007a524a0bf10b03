"""The parts of the feed's payload, in its own words, and where the value of each key goes.

Source: the payload that the department's collection takes, specifications 0.7 and 0.8, as the sector's public notes and
examples describe it (data-to-insight/dfe-csc-api-data-flows). Names, pupil numbers, postcodes and the identifiers of
records are passed over. Education, health and care plans have no table: they are said, not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.returns._account import Listed
from goldenthread.returns._values import Field, code, day, whole, yes_no
from goldenthread.returns.ssda903.values import coded
from goldenthread.tables import codes


@dataclass(frozen=True)
class Part(Listed):
    """A key whose object, or whose list of objects, is rows.

    ``fields`` are by the keys that hold them; ``within`` are the parts that stand in it, ``unused`` the keys that hold
    nothing that is kept. ``plain`` is the field of a part whose list holds values and no objects.
    """

    within: tuple[Part, ...] = ()
    unused: tuple[str, ...] = ()
    plain: str = ""

    @property
    def every(self) -> Iterator[Part]:
        """It and every part that stands in it."""
        yield self
        for each in self.within:
            yield from each.every


_PURGE = {"purge": yes_no("purged")}
_SPELL = {"start_date": day("started_on"), "end_date": day("ended_on")}
_LEAVERS_HOMES = ("B", "C", "D", "E", "G", "H", "K", "R", "S", "T", "U", "V", "W", "X", "Y", "Z")

disabilities = Part("disabilities", {"disability": Field("disability")}, plain="disability", unused=("code",))

details = Part(
    "child_details",
    _PURGE
    | {
        "date_of_birth": day("born_on"),
        "expected_date_of_birth": day("expected_on"),
        "sex": code("sex", codes.SEX),
        "ethnicity": code("ethnicity", codes.ETHNICITY),
        "uasc_flag": yes_no("unaccompanied"),
        "uasc_end_date": day("unaccompanied_until"),
    },
    within=(disabilities,),
    unused=(
        *("unique_pupil_number", "former_unique_pupil_number", "unique_pupil_number_unknown_reason"),
        *("first_name", "surname", "postcode"),
    ),
)

questionnaires = Part("sdq_assessments", _PURGE | {"date": day("completed_on"), "score": whole("score")})

health = Part("health_and_wellbeing", _PURGE, within=(questionnaires,))

workers = Part("care_worker_details", _PURGE | _SPELL | {"worker_id": Field("worker_id")})

factors = Part("factors", {"factor": Field("factor")}, plain="factor")

assessments = Part(
    "child_and_family_assessments",
    _PURGE | {"start_date": day("started_on"), "authorisation_date": day("completed_on")},
    within=(factors,),
    unused=("child_and_family_assessment_id",),
)

need_plans = Part("child_in_need_plans", _PURGE | _SPELL, unused=("child_in_need_plan_id",))

enquiries = Part(
    "section_47_assessments",
    _PURGE
    | {
        "start_date": day("started_on"),
        "icpc_required_flag": yes_no("conference_needed"),
        "icpc_date": day("conference_on"),
    },
    unused=("section_47_assessment_id", "end_date"),
)

protection_plans = Part("child_protection_plans", _PURGE | _SPELL, unused=("child_protection_plan_id",))

placements = Part(
    "child_looked_after_placements",
    _PURGE
    | _SPELL
    | {
        "start_reason": coded("began_as", "Episodes.RNE"),
        "placement_type": coded("placement_type", "Episodes.PLACE"),
        "end_reason": coded("end_reason", "Episodes.REC"),
        "change_reason": coded("change_reason", "Episodes.REASON_PLACE_CHANGE"),
    },
    unused=("child_looked_after_placement_id", "postcode"),
)

adoption = Part(
    "adoption",
    _PURGE
    | {
        "initial_decision_date": day("decided_on"),
        "matched_date": day("matched_on"),
        "placed_date": day("placed_on"),
    },
)

care_leavers = Part(
    "care_leavers",
    _PURGE
    | {
        "contact_date": day("last_contact_on"),
        "activity": coded("activity", "OC3.ACTIV"),
        "accommodation": code("accommodation", _LEAVERS_HOMES),
    },
)

episodes = Part(
    "social_care_episodes",
    _PURGE
    | {
        "referral_date": day("referred_on"),
        "referral_source": code("source", codes.SOURCE),
        "referral_no_further_action_flag": yes_no("no_further_action"),
        "closure_date": day("ended_on"),
        "closure_reason": code("end_reason", codes.CLOSURE_REASON),
    },
    within=(
        *(workers, assessments, need_plans, enquiries, protection_plans),
        *(placements, adoption, care_leavers),
    ),
    unused=("social_care_episode_id",),
)

children = Part(
    "children",
    _PURGE | {"la_child_id": Field("child_id"), "mis_child_id": Field("mis_id")},
    within=(details, health, episodes),
)
