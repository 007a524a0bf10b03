"""Children looked after and care leavers."""

from goldenthread.tables import codes
from goldenthread.tables.need import ALONE, ENDED, OBSERVED, RECORDED, STARTED, VISITED
from goldenthread.tables.people import CHILD
from goldenthread.tables.placements import MILES_FROM_HOME, PLACED_OUTSIDE
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM, WORKER

UNACCOMPANIED = Column("unaccompanied", Type.YES_NO, "Unaccompanied asylum-seeking child, or formerly one")
LEGAL_STATUS = Column("legal_status", Type.TEXT, "Legal status", codes=codes.LEGAL_STATUS)

cla_episodes = Table(
    name="cla_episodes",
    means="A period of being looked after, from the day it began to the day it ceased",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="ended_on",
    ssd="ssd_cla_episodes",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        Column("end_reason", Type.TEXT, "Why it ceased: an SSDA903 code such as E11", ssd="clae_cla_episode_ceased"),
        Column("primary_need", Type.TEXT, "Category of need", codes=codes.PRIMARY_NEED),
        Column(
            "start_known", Type.YES_NO, "No where the return shows only that it began by the day given as its first"
        ),
        Column("again_in_12_months", Type.YES_NO, "A second or later period within the last 12 months"),
        LEGAL_STATUS,
        UNACCOMPANIED,
        TEAM,
        WORKER,
    ),
)

cla_status = Table(
    name="cla_status",
    means="How a looked after child's case stood on the day the return describes",
    kind=Kind.STATE,
    key=("child_id", "started_on", "observed_on"),
    begins="observed_on",
    own_columns=(
        CHILD,
        STARTED,
        ENDED,
        OBSERVED,
        LEGAL_STATUS,
        Column("legal_status_from", Type.DATE, "Day the legal status began"),
        Column("last_review_on", Type.DATE, "Day of the latest statutory review"),
        Column("last_visit_on", Type.DATE, "Day of the last social work visit"),
        Column("permanence_plan", Type.TEXT, "The plan for permanence", codes=codes.PERMANENCE_PLAN),
        Column("last_iro_visit_on", Type.DATE, "Day of the independent reviewing officer's last visit or contact"),
        Column("last_health_on", Type.DATE, "Day of the last health assessment"),
        Column("last_dental_on", Type.DATE, "Day of the last dental check"),
        Column("placements_in_12_months", Type.WHOLE, "Placements in the last 12 months"),
        Column("placed_on", Type.DATE, "Day the latest placement began"),
        Column("placement_type", Type.TEXT, "Type of placement: an SSDA903 code such as U1"),
        Column("placement_provider", Type.TEXT, "Provider of the placement: an SSDA903 code such as PR1"),
        PLACED_OUTSIDE,
        MILES_FROM_HOME,
        Column("missing_in_12_months", Type.WHOLE, "Missing episodes in the last 12 months"),
        Column("absent_in_12_months", Type.WHOLE, "Absent episodes in the last 12 months"),
        Column("interview_offered", Type.YES_NO, "Return interview offered after the last missing episode"),
        Column("interview_accepted", Type.YES_NO, "Return interview accepted after the last missing episode"),
        UNACCOMPANIED,
        TEAM,
        WORKER,
    ),
)

cla_reviews = Table(
    name="cla_reviews",
    means="A statutory review of a looked after child",
    kind=Kind.EVENT,
    key=("child_id", "reviewed_on"),
    begins="reviewed_on",
    ssd="ssd_cla_reviews",
    own_columns=(CHILD, Column("reviewed_on", Type.DATE, "Day it was held", required=True)),
)

cla_visits = Table(
    name="cla_visits",
    means="A statutory visit to a looked after child",
    kind=Kind.EVENT,
    key=("child_id", "visited_on"),
    begins="visited_on",
    ssd="ssd_cla_visits",
    own_columns=(CHILD, VISITED, RECORDED, ALONE, TEAM, WORKER),
)

care_leavers = Table(
    name="care_leavers",
    means="How a care leaver stood on the day the return describes",
    kind=Kind.STATE,
    key=("child_id", "observed_on"),
    begins="observed_on",
    ssd="ssd_care_leavers",
    own_columns=(
        CHILD,
        OBSERVED,
        Column("eligibility", Type.TEXT, "Eligibility", codes=codes.ELIGIBILITY, ssd="clea_care_leaver_eligibility"),
        Column("pathway_plan_reviewed_on", Type.DATE, "Day of the latest pathway plan review"),
        Column("in_touch", Type.TEXT, "In touch", codes=codes.IN_TOUCH, ssd="clea_care_leaver_in_touch"),
        Column("last_contact_on", Type.DATE, "Day of the latest contact", ssd="clea_care_leaver_latest_contact"),
        Column("accommodation", Type.TEXT, "Type of accommodation: an SSDA903 code such as B"),
        Column("suitability", Type.TEXT, "Suitability of the accommodation", codes=codes.SUITABILITY),
        Column("activity", Type.TEXT, "Education, employment or training", codes=codes.ACTIVITY),
        Column("adviser_id", Type.TEXT, "The personal adviser"),
        UNACCOMPANIED,
        TEAM,
        WORKER,
    ),
)
