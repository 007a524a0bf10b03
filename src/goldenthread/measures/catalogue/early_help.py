"""Early help: how much there is, and how it meets children's social care."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Count, Rate, Share
from goldenthread.measures.populations.early_help import early_help_after_referral, early_help_assessments
from goldenthread.measures.populations.referrals import referrals_after_early_help

_LIST = "Annex A, list 2: early help assessments"

early_help_started = Count(
    id="EH1",
    title="Early help assessments begun",
    of=early_help_assessments,
    dated="started_on",
    by=("age band",),
    better="neither",
    source=_LIST,
    why="Help that comes early keeps families from needing more.",
)

early_help_rate = Rate(
    id="EH1r",
    title="Early help assessments begun for each 10,000 children",
    of=early_help_assessments,
    dated="started_on",
    better="neither",
    source=_LIST,
    why="A rate can be set beside other authorities and other years; a number cannot.",
)

early_help_of_children_referred = Share(
    id="EH1s",
    title="Early help assessments of children referred in the 12 months before",
    of=early_help_after_referral,
    dated="started_on",
    where=_.started_on <= months_after(_.referral_on, 12),
    by=("age band",),
    better="neither",
    source="Annex A, lists 2 and 3: children on both",
    why="It shows how much of early help takes children who come from social care, and how much comes before it.",
    looks_back=12,
    note="Public tools count the children on both lists, whichever came first. Here the two ways are apart: this is "
    "from a referral to early help, and the referrals after early help are the other.",
)

referrals_of_children_who_had_early_help = Share(
    id="EH2",
    title="Referrals of children whose early help began in the 12 months before",
    of=referrals_after_early_help,
    dated="received_on",
    where=_.received_on <= months_after(_.early_help_on, 12),
    by=("service", "team", "age band", "category"),
    better="neither",
    source="Annex A, lists 2 and 3: children on both",
    why="Many of them say that early help came too late; none may say that it was never offered.",
    looks_back=12,
)
