"""Children looked after: their plans for permanence, and the law under which they are in care."""

from ibis import _

from goldenthread.measures.kinds import Count, Share
from goldenthread.measures.populations.looked_after import by_legal_status, by_permanence_plan

_GROUPS = ("service", "team", "age band", "category")

permanence_plan_recorded = Share(
    id="LA27",
    title="Children looked after with a plan for permanence recorded",
    of=by_permanence_plan,
    dated="observed_on",
    where=_.permanence_plan.notnull(),
    by=("service", "team", "worker", "age band"),
    better="higher",
    source="Annex A, list 8: what is the permanence plan for this child",
    why="A child without a plan waits without knowing for what.",
)

children_by_permanence_plan = Count(
    id="LA27n",
    title="Children looked after, by their plan for permanence",
    of=by_permanence_plan,
    dated="observed_on",
    by=_GROUPS,
    better="neither",
    source="Annex A, list 8: what is the permanence plan for this child",
    why="The plans together say what homes will be needed.",
)

children_by_legal_status = Count(
    id="LA28",
    title="Children looked after, by legal status",
    of=by_legal_status,
    dated="observed_on",
    by=_GROUPS,
    better="neither",
    source="SSDA903 legal status codes; Annex A, list 8",
    why="The law under which a child is in care says what can be decided and by whom.",
)

accommodated_under_section_20 = Share(
    id="LA28a",
    title="Children looked after by agreement under section 20",
    of=by_legal_status,
    dated="observed_on",
    where=_.legal_status == "V2",
    by=("service", "team", "age band"),
    better="neither",
    source="Children Act 1989, section 20; SSDA903 legal status V2",
    why="An agreement that goes on for long leaves the child without a decision.",
)

under_interim_care_orders = Share(
    id="LA28b",
    title="Children looked after under an interim care order",
    of=by_legal_status,
    dated="observed_on",
    where=_.legal_status == "C1",
    by=("service", "team", "age band"),
    better="neither",
    source="Children Act 1989, section 38; SSDA903 legal status C1",
    why="They wait for a court to decide.",
)

under_full_care_orders = Share(
    id="LA28c",
    title="Children looked after under a full care order",
    of=by_legal_status,
    dated="observed_on",
    where=_.legal_status == "C2",
    by=("service", "team", "age band"),
    better="neither",
    source="Children Act 1989, section 31; SSDA903 legal status C2",
    why="The authority shares the parents' responsibility for them.",
)

under_placement_orders = Share(
    id="LA28d",
    title="Children looked after under a placement order",
    of=by_legal_status,
    dated="observed_on",
    where=_.legal_status == "E1",
    by=("service", "team", "age band"),
    better="neither",
    source="Adoption and Children Act 2002, section 21; SSDA903 legal status E1",
    why="They may be placed for adoption, and wait until they are.",
)
