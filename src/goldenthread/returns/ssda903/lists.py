"""The lists of the SSDA903, in its own words, and where the text of each heading goes.

Source: DfE, SSDA903 guide, the headings of its CSV files; the three headings of placements' place come in the file that
the department gives back, expanded.
"""

from __future__ import annotations

from goldenthread.returns._values import Field, code, number, yes_no
from goldenthread.returns.ssda903.declare import List903
from goldenthread.returns.ssda903.values import accommodation, coded, day, outside, score
from goldenthread.tables import codes

_SEX_UNTIL_2024 = {"1": "M", "2": "F", "0": "U", "9": "X"}
_CHILD = {"CHILD": Field("child_id")}
_BORN = {"DOB": day("born_on")}

header = List903(
    name="Header",
    mark="ETHNIC",
    called=("header",),
    fields=_CHILD
    | _BORN
    | {"SEX": code("sex", codes.SEX, also=_SEX_UNTIL_2024), "ETHNIC": code("ethnicity", codes.ETHNICITY)},
    needed=("CHILD", "ETHNIC"),
    key=("child_id",),
    unused=("UPN", "MOTHER", "MC_DOB", "UASC", "UASC_STATUS", "UPRN"),
)

episodes = List903(
    name="Episodes",
    mark="DECOM",
    called=("episode",),
    fields=_CHILD
    | {
        "DECOM": day("started_on"),
        "RNE": coded("began_as", "Episodes.RNE"),
        "LS": code("legal_status", codes.LEGAL_STATUS),
        "CIN": code("primary_need", codes.PRIMARY_NEED),
        "PLACE": coded("placement_type", "Episodes.PLACE"),
        "PLACE_PROVIDER": coded("placement_provider", "Episodes.PLACE_PROVIDER"),
        "DEC": day("ended_on"),
        "REC": coded("end_reason", "Episodes.REC"),
        "REASON_PLACE_CHANGE": coded("change_reason", "Episodes.REASON_PLACE_CHANGE"),
        "PL_LOCATION": outside("placed_outside"),
        "PL_DISTANCE": number("miles_from_home"),
    },
    needed=("CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC"),
    key=("child_id", "started_on"),
    unused=("DOB", "HOME_POST", "PL_POST", "URN", "PL_LA"),
)

reviews = List903(
    name="Reviews",
    mark="REVIEW",
    called=("review",),
    fields=_CHILD | _BORN | {"REVIEW": day("reviewed_on")},
    needed=("CHILD", "REVIEW"),
    key=("child_id", "reviewed_on"),
    unused=("REVIEW_CODE",),
)

unaccompanied = List903(
    name="UASC",
    mark="DUC",
    called=("uasc",),
    fields=_CHILD | _BORN | {"DUC": day("unaccompanied_until")},
    needed=("CHILD", "DUC"),
    key=("child_id",),
    unused=("SEX",),
)

health = List903(
    name="OC2",
    mark="SDQ_SCORE",
    called=("oc2",),
    fields=_CHILD
    | _BORN
    | {
        "SDQ_SCORE": score("sdq_score", 40),
        "SDQ_REASON": coded("sdq_reason", "OC2.SDQ_REASON"),
        "CONVICTED": yes_no("convicted"),
        "HEALTH_CHECK": yes_no("health_check"),
        "IMMUNISATIONS": yes_no("immunised"),
        "TEETH_CHECK": yes_no("teeth_checked"),
        "HEALTH_ASSESSMENT": yes_no("health_assessed"),
        "SUBSTANCE_MISUSE": yes_no("substance_misuse"),
        "INTERVENTION_RECEIVED": yes_no("intervention_received"),
        "INTERVENTION_OFFERED": yes_no("intervention_offered"),
    },
    needed=("CHILD", "SDQ_SCORE"),
    key=("child_id", "observed_on"),
)

leaving_care = List903(
    name="OC3",
    mark="IN_TOUCH",
    called=("oc3",),
    fields=_CHILD
    | _BORN
    | {
        "IN_TOUCH": code("in_touch", codes.IN_TOUCH),
        "ACTIV": coded("activity", "OC3.ACTIV"),
        "ACCOM": accommodation("accommodation"),
    },
    needed=("CHILD", "IN_TOUCH"),
    key=("child_id", "observed_on"),
    nought=("ACTIV", "ACCOM"),
)

adoptions = List903(
    name="AD1",
    mark="DATE_INT",
    called=("ad1",),
    fields=_CHILD | _BORN | {"DATE_INT": day("decided_on"), "DATE_MATCH": day("matched_on")},
    needed=("CHILD", "DATE_INT"),
    key=("child_id",),
    unused=("FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
)

placed_for_adoption = List903(
    name="PlacedAdoption",
    mark="DATE_PLACED",
    called=("placedadoption", "placedforadoption"),
    fields=_CHILD
    | _BORN
    | {
        "DATE_PLACED": day("decided_on"),
        "DATE_PLACED_CEASED": day("reversed_on"),
        "REASON_PLACED_CEASED": coded("reversal_reason", "PlacedAdoption.REASON_PLACED_CEASED"),
    },
    needed=("CHILD", "DATE_PLACED"),
    key=("child_id", "decided_on"),
)

previous_permanence = List903(
    name="PrevPerm",
    mark="PREV_PERM",
    called=("prevperm", "previouspermanence"),
    fields=_CHILD
    | _BORN
    | {"PREV_PERM": code("permanence", codes.PREVIOUS_PERMANENCE), "DATE_PERM": day("ordered_on")},
    needed=("CHILD", "PREV_PERM"),
    key=("child_id", "observed_on"),
    unused=("LA_PERM",),
)

missing = List903(
    name="Missing",
    mark="MIS_START",
    called=("missing",),
    fields=_CHILD
    | _BORN
    | {
        "MIS_START": day("started_on"),
        "MIS_END": day("ended_on"),
        "MISSING": code("missing", (), also={"M": "missing", "A": "away"}),
    },
    needed=("CHILD", "MIS_START"),
    key=("child_id", "started_on"),
)

workers = List903(
    name="SWEpisodes",
    mark="SW_ID",
    called=("swepisode", "socialworker"),
    fields=_CHILD
    | _BORN
    | {
        "SW_ID": Field("worker_id"),
        "SW_DECOM": day("started_on"),
        "SW_DEC": day("ended_on"),
        "SW_REASON": coded("change_reason", "SWEpisodes.SW_REASON"),
    },
    needed=("CHILD", "SW_ID", "SW_DECOM"),
    key=("child_id", "worker_id", "started_on"),
)

liberty = List903(
    name="DoLO",
    mark="DOLO_START",
    called=("dolo", "deprivation"),
    fields={},
    needed=(),
    key=(),
    unused=("CHILD", "DOB", "DOLO_START", "DOLO_END"),
)

LISTS = (
    *(header, episodes, reviews, unaccompanied, health, leaving_care),
    *(adoptions, placed_for_adoption, previous_permanence, missing, workers, liberty),
)
