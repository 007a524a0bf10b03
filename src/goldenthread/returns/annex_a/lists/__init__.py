"""The 11 lists of Annex A, a file a list, in Ofsted's order."""

from goldenthread.returns.annex_a.declare import AnnexList
from goldenthread.returns.annex_a.lists.adopters import adopters
from goldenthread.returns.annex_a.lists.adoption import adoption
from goldenthread.returns.annex_a.lists.assessments import assessments
from goldenthread.returns.annex_a.lists.child_protection import child_protection
from goldenthread.returns.annex_a.lists.children_in_care import children_in_care
from goldenthread.returns.annex_a.lists.children_in_need import children_in_need
from goldenthread.returns.annex_a.lists.contacts import contacts
from goldenthread.returns.annex_a.lists.early_help import early_help
from goldenthread.returns.annex_a.lists.enquiries import enquiries
from goldenthread.returns.annex_a.lists.leaving_care import leaving_care
from goldenthread.returns.annex_a.lists.referrals import referrals

LISTS: tuple[AnnexList, ...] = (
    contacts,
    early_help,
    referrals,
    assessments,
    enquiries,
    children_in_need,
    child_protection,
    children_in_care,
    leaving_care,
    adoption,
    adopters,
)
