"""Social workers, their posts, supervision, and what those who leave say."""

from goldenthread.tables import codes
from goldenthread.tables.need import OBSERVED
from goldenthread.tables.shape import Column, Kind, Table, Type
from goldenthread.tables.workers import TEAM

WORKER_ID = Column("worker_id", Type.TEXT, "The worker", required=True, ssd="prof_staff_id")

professionals = Table(
    name="professionals",
    means="A social worker as the workforce census shows them on its day, leavers of the year among them",
    kind=Kind.STATE,
    key=("worker_id", "observed_on"),
    begins="observed_on",
    ssd="ssd_professionals",
    own_columns=(
        WORKER_ID,
        OBSERVED,
        Column("agency", Type.YES_NO, "Whether an agency worker", ssd="prof_agency_worker_flag"),
        Column("covers_vacancy", Type.YES_NO, "Whether an agency worker who covers a vacancy"),
        Column("role", Type.TEXT, "Organisational role, 1 to 6", codes=codes.ORGANISATIONAL_ROLE),
        Column("newly_qualified", Type.YES_NO, "In the first year after qualifying"),
        Column("started_on", Type.DATE, "Day the role began", ssd="prof_professional_start_date"),
        Column("ended_on", Type.DATE, "Day the role ended", ssd="prof_professional_end_date"),
        Column("fte", Type.NUMBER, "Full-time equivalent, in post or on leaving", ssd="prof_full_time_equivalency"),
        Column("caseload_fte", Type.NUMBER, "Full-time equivalent on 30 September, to which the cases belong"),
        Column("cases", Type.NUMBER, "Cases held on the census day", ssd="prof_professional_caseload"),
        Column("working_days_lost", Type.NUMBER, "Working days lost to sickness in the year"),
        Column("absent", Type.YES_NO, "Absent on the census day"),
        Column("leaving_reason", Type.TEXT, "Why the worker left: a census code"),
        TEAM,
    ),
)

posts = Table(
    name="posts",
    means="Posts that stood vacant, and agency cover, on a day",
    kind=Kind.STATE,
    key=("team", "observed_on"),
    begins="observed_on",
    own_columns=(
        OBSERVED,
        Column("team", Type.TEXT, "The team, or 'all' where the return gives the whole authority only", required=True),
        Column("vacancies_fte", Type.NUMBER, "Vacant posts, full-time equivalent"),
        Column("agency_fte", Type.NUMBER, "Agency workers, full-time equivalent"),
        Column("agency_headcount", Type.NUMBER, "Agency workers, people"),
        Column(
            "trainees_fte", Type.NUMBER, "Trainees not yet qualified, beside the vacant posts, full-time equivalent"
        ),
    ),
)

supervisions = Table(
    name="supervisions",
    means="A supervision of a worker",
    kind=Kind.EVENT,
    key=("worker_id", "held_on"),
    begins="held_on",
    own_columns=(WORKER_ID, Column("held_on", Type.DATE, "Day it was held", required=True), TEAM),
)

exit_interviews = Table(
    name="exit_interviews",
    means="A worker who left, and what was said of it where there was an interview",
    kind=Kind.EVENT,
    key=("worker_id", "left_on"),
    begins="left_on",
    own_columns=(
        WORKER_ID,
        Column("left_on", Type.DATE, "Day the worker left", required=True),
        Column("interviewed_on", Type.DATE, "Day of the exit interview; missing where there was none"),
        Column("reason", Type.TEXT, "The main reason given for leaving, in the authority's own list"),
        Column("newly_qualified", Type.YES_NO, "In the first year after qualifying"),
        Column("would_return", Type.YES_NO, "Whether the worker would come back"),
        TEAM,
    ),
)
