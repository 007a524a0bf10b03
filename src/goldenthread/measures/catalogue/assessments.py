"""Assessments: whether they are done in time by both clocks, and what they lead to."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Average, Count, Median, Quantile, Share
from goldenthread.measures.populations.assessments import (
    WORKING_DAYS_ALLOWED,
    all_assessments,
    assessed_again,
    completed_assessments,
    completed_assessments_of_referrals,
    factors_found,
)

_GROUPS = ("service", "team", "age band")
_OPEN = ("started_on", "completed_on")
_TABLE = "Characteristics of children in need (DfE), assessments by duration"
_LIST = "Annex A, list 4: assessments"
_REPEATED = _.completed_on <= months_after(_.previous_on, 12)
_AGAIN = "Annex A, list 4: the same child with more than one assessment"

assessments_within_45_working_days = Share(
    id="AS1",
    title="Assessments completed within 45 working days of their start",
    of=completed_assessments,
    dated="completed_on",
    where=_.working_days_taken <= WORKING_DAYS_ALLOWED,
    by=("service", "team", "worker", "age band"),
    better="higher",
    source=f"{_TABLE}: from the start of the assessment to its authorisation",
    why="A late assessment is a child waiting for help without a plan.",
    note="The published table and Annex A count from the start of the assessment; statutory guidance counts from the "
    "referral. They are different figures, and both are here.",
)

assessments_within_45_working_days_of_referral = Share(
    id="AS1r",
    title="Assessments completed within 45 working days of the referral",
    of=completed_assessments_of_referrals,
    dated="completed_on",
    where=_.working_days_from_referral <= WORKING_DAYS_ALLOWED,
    by=("service", "team", "worker", "age band"),
    better="higher",
    source="Children in need census guide: no longer than 45 working days from the point of referral",
    why="The family waits from the day somebody was worried, not from the day the assessment was opened.",
    looks_back=6,
    note="The referral is the one the return names; where it names none, the child's latest by the day the assessment "
    "began. Assessments of which no referral is known are left out.",
)

assessments_overdue = Count(
    id="AS2",
    title="Open assessments past 45 working days",
    of=all_assessments,
    open=_OPEN,
    during=(_.overdue_from, None),
    by=("service", "team", "worker", "age band"),
    better="lower",
    source="Children in need census validation, query 8670",
    why="Each is a child waiting today, who is in no figure of assessments completed.",
    note="Open assessments are never mixed with completed ones: a late one counts here until it is done, and then in "
    "the share of those completed.",
)

share_of_open_assessments_overdue = Share(
    id="AS2s",
    title="Share of open assessments past 45 working days",
    of=all_assessments,
    open=_OPEN,
    during=(_.overdue_from, None),
    by=_GROUPS,
    better="lower",
    source="Children in need census validation, query 8670",
    why="A backlog can grow behind a good share of assessments completed in time.",
)

median_working_days_of_assessments = Median(
    id="AS3",
    title="Working days an assessment takes, the middle one",
    of=completed_assessments,
    dated="completed_on",
    value=_.working_days_taken,
    in_="working days",
    by=_GROUPS,
    better="lower",
    source=_TABLE,
    why="The share in time says nothing of how long the others wait.",
)

lower_quartile_of_assessments = Quantile(
    id="AS3l",
    title="Working days within which the quickest quarter of assessments are done",
    of=completed_assessments,
    dated="completed_on",
    value=_.working_days_taken,
    part=0.25,
    in_="working days",
    by=_GROUPS,
    better="neither",
    source=_TABLE,
    why="Assessments that are over in days may not have looked.",
)

upper_quartile_of_assessments = Quantile(
    id="AS3u",
    title="Working days that the slowest quarter of assessments take or exceed",
    of=completed_assessments,
    dated="completed_on",
    value=_.working_days_taken,
    part=0.75,
    in_="working days",
    by=_GROUPS,
    better="lower",
    source=_TABLE,
    why="Where it stands close to 45, work is being done to the deadline and not to the child's need.",
)

average_working_days_of_assessments = Average(
    id="AS3m",
    title="Working days an assessment takes, on average",
    of=completed_assessments,
    dated="completed_on",
    value=_.working_days_taken,
    in_="working days",
    by=_GROUPS,
    better="lower",
    source=_TABLE,
    why="A few very long waits move it while the middle one stands still.",
)

child_seen_during_assessment = Share(
    id="AS4",
    title="Assessments during which the child was seen",
    of=completed_assessments,
    dated="completed_on",
    where=_.child_seen,
    by=("service", "team", "worker", "age band"),
    better="higher",
    source=f"{_LIST}: child seen during the assessment",
    why="Nobody can know how it is for a child whom they have not seen.",
)

assessments_leading_to_support = Share(
    id="AS5",
    title="Assessments that found a need for social care support",
    of=completed_assessments,
    dated="completed_on",
    where=_.needs_support,
    by=_GROUPS,
    better="neither",
    source=f"{_LIST}: whether the child was assessed as requiring support",
    why="It shows whether the families who are assessed are those who need it.",
)

factors_at_assessment = Count(
    id="AS6",
    title="Factors found at the end of assessments",
    of=factors_found,
    dated="completed_on",
    by=("age band", "category"),
    better="neither",
    source="Characteristics of children in need (DfE), factors identified at the end of assessment",
    why="They say what children are living with, and so which services are missing.",
    note="An assessment counts once for each factor, so this is more than the number of assessments.",
)

assessments_started = Count(
    id="AS7",
    title="Assessments begun",
    of=all_assessments,
    dated="started_on",
    by=_GROUPS,
    better="neither",
    source=_LIST,
    why="Work that comes in: where it runs above what is finished, a backlog is growing.",
)

assessments_completed = Count(
    id="AS8",
    title="Assessments completed",
    of=completed_assessments,
    dated="completed_on",
    by=_GROUPS,
    better="neither",
    source=_TABLE,
    why="Work that goes out, and what every share of assessments is a share of.",
)

assessments_open = Count(
    id="AS9",
    title="Open assessments",
    of=all_assessments,
    open=_OPEN,
    by=("service", "team", "worker", "age band"),
    better="neither",
    source=f"{_LIST}: those without a day of authorisation",
    why="How many families are waiting to hear.",
)

repeat_assessments = Share(
    id="AS10",
    title="Assessments of a child who had another completed in the 12 months before",
    of=completed_assessments,
    dated="completed_on",
    where=_REPEATED,
    by=_GROUPS,
    better="lower",
    source=_AGAIN,
    why="To be assessed again and again is to tell one's story to strangers, and to be helped by none of them.",
    looks_back=12,
)

repeat_assessments_within_3_months = Share(
    id="AS10a",
    title="Repeat assessments that were completed within three months of the one before",
    of=completed_assessments,
    dated="completed_on",
    among=_REPEATED,
    where=_.completed_on <= months_after(_.previous_on, 3),
    by=_GROUPS,
    better="lower",
    source=_AGAIN,
    why="So soon, the first assessment can hardly have been right about what the child needed.",
    looks_back=12,
    note="Of the assessments of a child who had another completed in the 12 months before, as are the next three.",
)

repeat_assessments_within_6_months = Share(
    id="AS10b",
    title="Repeat assessments that were completed more than three and up to six months after the one before",
    of=completed_assessments,
    dated="completed_on",
    among=_REPEATED,
    where=(_.completed_on > months_after(_.previous_on, 3)) & (_.completed_on <= months_after(_.previous_on, 6)),
    by=_GROUPS,
    better="neither",
    source=_AGAIN,
    why="What help there was has ended, or there was none.",
    looks_back=12,
)

repeat_assessments_within_12_months = Share(
    id="AS10c",
    title="Repeat assessments that were completed more than six and up to 12 months after the one before",
    of=completed_assessments,
    dated="completed_on",
    among=_REPEATED,
    where=_.completed_on > months_after(_.previous_on, 6),
    by=_GROUPS,
    better="neither",
    source=_AGAIN,
    why="By then something may have changed in the family.",
    looks_back=12,
)

median_days_to_repeat_assessment = Median(
    id="AS10d",
    title="Days from one assessment of a child to the next within 12 months, the middle one",
    of=completed_assessments,
    dated="completed_on",
    among=_REPEATED,
    value=_.completed_on.delta(_.previous_on, unit="day"),
    in_="days",
    by=_GROUPS,
    better="neither",
    source=_AGAIN,
    why="It tells an assessment that missed something from a family whose life changed.",
    looks_back=12,
)

repeat_assessments_leading_to_support = Share(
    id="AS10s",
    title="Repeat assessments that found a need for social care support",
    of=completed_assessments,
    dated="completed_on",
    among=_REPEATED,
    where=_.needs_support,
    by=_GROUPS,
    better="neither",
    source=f"{_AGAIN}; whether the child was assessed as requiring support",
    why="Where most do, the help should have come the first time; where few do, the family is assessed for nothing.",
    looks_back=12,
)

children_assessed_again = Count(
    id="AS11",
    title="Children assessed more than once in the last 12 months",
    of=assessed_again,
    open=("completed_on", "until"),
    by=_GROUPS,
    better="lower",
    source=_AGAIN,
    why="Each is a child who has had to tell it all again.",
    looks_back=12,
    note="A child counts once, with the team of the latest of the assessments.",
)
