"""Section 47 enquiries, conferences and child protection plans."""

from goldenthread.tables import codes
from goldenthread.tables.front_door import REFERRED
from goldenthread.tables.need import ALONE, ENDED, OBSERVED, RECORDED, STARTED, VISITED
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM, WORKER

s47_enquiry = Table(
    name="s47_enquiry",
    means="A section 47 enquiry, from the strategy discussion that began it",
    kind=Kind.EVENT,
    key=("child_id", "started_on"),
    begins="started_on",
    ssd="ssd_s47_enquiry",
    own_columns=(
        CHILD,
        REFERRED,
        STARTED,
        Column("conference_not_needed", Type.YES_NO, "Whether an initial conference was deemed unnecessary"),
        Column("conference_on", Type.DATE, "Day of the initial conference it led to", ssd="icpc_icpc_date"),
        Column("enquiries_in_12_months", Type.WHOLE, "Enquiries in the last 12 months, as the return counts them"),
        TEAM,
        WORKER,
    ),
)

initial_cp_conference = Table(
    name="initial_cp_conference",
    means="An initial child protection conference",
    kind=Kind.EVENT,
    key=("child_id", "held_on"),
    begins="held_on",
    ssd="ssd_initial_cp_conference",
    own_columns=(
        CHILD,
        REFERRED,
        Column("held_on", Type.DATE, "Day it was held", required=True, ssd="icpc_icpc_date"),
        Column("s47_started_on", Type.DATE, "Day of the strategy discussion that led to it", ssd="s47e_s47_start_date"),
        Column("transferred_in", Type.YES_NO, "A transfer-in conference, which has a clock of its own"),
        Column("led_to_plan", Type.YES_NO, "Whether a plan resulted", ssd="icpc_icpc_outcome_cp_flag"),
        Column("conferences_in_12_months", Type.WHOLE, "Conferences in the last 12 months, as the return counts them"),
        TEAM,
        WORKER,
    ),
)

CATEGORY = Column("category", Type.TEXT, "Latest category of abuse", codes=codes.CATEGORY_OF_ABUSE)

cp_plans = Table(
    name="cp_plans",
    means="A child protection plan",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_cp_plans",
    own_columns=(
        CHILD,
        REFERRED,
        STARTED,
        ENDED,
        Column("initial_category", Type.TEXT, "Category of abuse at the start", codes=codes.CATEGORY_OF_ABUSE),
        CATEGORY,
        Column("previous_plans", Type.WHOLE, "Plans before it, of the same authority, however long ago"),
        Column("emergency", Type.YES_NO, "Emergency order or police protection in the last six months"),
        TEAM,
        WORKER,
    ),
)

cp_status = Table(
    name="cp_status",
    means="How a child protection plan stood on the day the return describes",
    kind=Kind.STATE,
    key=("child_id", "started_on", "observed_on"),
    begins="observed_on",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        OBSERVED,
        CATEGORY,
        Column("last_visit_on", Type.DATE, "Day of the last statutory visit"),
        Column("seen_alone", Type.YES_NO, "Whether the child was seen alone at that visit"),
        Column("last_review_on", Type.DATE, "Day of the latest review conference"),
        TEAM,
        WORKER,
    ),
)

cp_reviews = Table(
    name="cp_reviews",
    means="A review conference",
    kind=Kind.EVENT,
    key=("child_id", "reviewed_on"),
    begins="reviewed_on",
    ssd="ssd_cp_reviews",
    own_columns=(
        CHILD,
        Column("plan_started_on", Type.DATE, "Day the plan under review began"),
        Column("reviewed_on", Type.DATE, "Day it was held", required=True, ssd="cppr_cp_review_date"),
    ),
)

cp_visits = Table(
    name="cp_visits",
    means="A statutory visit to a child on a child protection plan",
    kind=Kind.EVENT,
    key=("child_id", "visited_on"),
    begins="visited_on",
    ssd="ssd_cp_visits",
    own_columns=(CHILD, VISITED, RECORDED, ALONE, TEAM, WORKER),
)
