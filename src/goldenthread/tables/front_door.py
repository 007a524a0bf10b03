"""From the first contact to the assessment."""

from goldenthread.tables import codes
from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM, WORKER

REFERRED = Column(
    "referred_on", Type.DATE, "Day of the referral it followed, where the return says", ssd="cine_referral_date"
)

contacts = Table(
    name="contacts",
    means="A contact received about a child",
    kind=Kind.EVENT,
    key=("child_id", "received_on", "source"),
    begins="received_on",
    ssd="ssd_contacts",
    own_columns=(
        CHILD,
        Column("received_on", Type.DATE, "Day of the contact", required=True, ssd="cont_contact_date"),
        Column("source", Type.TEXT, "Who made it", codes=codes.SOURCE, ssd="cont_contact_source_code"),
    ),
)

early_help_episodes = Table(
    name="early_help_episodes",
    means="An early help assessment",
    kind=Kind.EVENT,
    key=("child_id", "started_on"),
    begins="started_on",
    ssd="ssd_early_help_episodes",
    own_columns=(
        CHILD,
        Column("started_on", Type.DATE, "Day it began", required=True, ssd="earl_episode_start_date"),
        Column("completed_on", Type.DATE, "Day it was completed", ssd="earl_episode_end_date"),
        Column("organisation", Type.TEXT, "Who completed it", ssd="earl_episode_organisation"),
    ),
)

referrals = Table(
    name="referrals",
    means="A referral to children's social care",
    kind=Kind.EVENT,
    key=("child_id", "received_on"),
    begins="received_on",
    ssd="ssd_cin_episodes",
    own_columns=(
        CHILD,
        Column("received_on", Type.DATE, "Day of the referral", required=True, ssd="cine_referral_date"),
        Column("source", Type.TEXT, "Who made it", codes=codes.SOURCE, ssd="cine_referral_source_code"),
        Column("no_further_action", Type.YES_NO, "Closed without more being done", ssd="cine_referral_nfa"),
        Column("referrals_in_12_months", Type.WHOLE, "Referrals in the last 12 months, as the return counts them"),
        TEAM,
        WORKER,
    ),
)

cin_assessments = Table(
    name="cin_assessments",
    means="A continuous assessment",
    kind=Kind.SPELL,
    key=("child_id", "started_on"),
    begins="started_on",
    ends="completed_on",
    ssd="ssd_cin_assessments",
    own_columns=(
        CHILD,
        REFERRED,
        Column("started_on", Type.DATE, "Day it began", required=True, ssd="cina_assessment_start_date"),
        Column("completed_on", Type.DATE, "Day it was authorised", ssd="cina_assessment_auth_date"),
        Column("child_seen", Type.YES_NO, "Whether the child was seen", ssd="cina_assessment_child_seen"),
        Column("needs_support", Type.YES_NO, "Whether the child needs children's social care support"),
        TEAM,
        WORKER,
    ),
)

assessment_factors = Table(
    name="assessment_factors",
    means="A factor found at the end of an assessment, one row a factor",
    kind=Kind.EVENT,
    key=("child_id", "started_on", "factor"),
    begins="completed_on",
    ssd="ssd_assessment_factors",
    own_columns=(
        CHILD,
        Column("started_on", Type.DATE, "Day the assessment began", required=True),
        Column("completed_on", Type.DATE, "Day the assessment was authorised"),
        Column("factor", Type.TEXT, "Code of the factor", required=True, ssd="cinf_assessment_factors_json"),
    ),
)
