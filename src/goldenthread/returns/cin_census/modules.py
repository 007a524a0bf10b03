"""The modules of the children in need census, in its own words, and where the text of each element goes.

Source: DfE, children in need census, XML schemas for 2023 to 2026 and the guide's code sets. What the case tables have
no use for is passed over: pupil numbers, target and internal review dates.
"""

from goldenthread.returns._census import HEADER
from goldenthread.returns._values import Field, code, day, whole, yes_no
from goldenthread.returns._xml import Module
from goldenthread.tables import codes

_SEX_UNTIL_2024 = {"1": "M", "2": "F", "0": "U", "9": "X"}  # GenderCurrent
_DISABILITIES = (
    *("NONE", "MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA"),
)  # fmt: skip

CHILD = "ChildIdentifiers"

disabilities = Module(
    "Disabilities", fields={"Disability": code("disability", _DISABILITIES)}, elements=("Disability",)
)

factors = Module("AssessmentFactors", fields={"AssessmentFactors": Field("factor")})

assessments = Module(
    "Assessments",
    fields={
        "AssessmentActualStartDate": day("started_on"),
        "AssessmentAuthorisationDate": day("completed_on"),
    },
    within=(factors,),
    through=("FactorsIdentifiedAtAssessment",),
    unused=("AssessmentInternalReviewDate",),
)

cin_plans = Module(
    "CINPlanDates",
    fields={"CINPlanStartDate": day("started_on"), "CINPlanEndDate": day("ended_on")},
)

enquiries = Module(
    "Section47",
    fields={
        "S47ActualStartDate": day("started_on"),
        "DateOfInitialCPC": day("conference_on"),
        "ICPCnotRequired": yes_no("conference_not_needed"),
    },
    unused=("InitialCPCtarget",),
)

reviews = Module("Reviews", fields={"CPPreviewDate": day("reviewed_on")}, elements=("CPPreviewDate",))

cp_plans = Module(
    "ChildProtectionPlans",
    fields={
        "CPPstartDate": day("started_on"),
        "CPPendDate": day("ended_on"),
        "InitialCategoryOfAbuse": code("initial_category", codes.CATEGORY_OF_ABUSE),
        "LatestCategoryOfAbuse": code("category", codes.CATEGORY_OF_ABUSE),
        "NumberOfPreviousCPP": whole("previous_plans"),
    },
    within=(reviews,),
    through=("Reviews",),
)

details = Module(
    "CINdetails",
    fields={
        "CINreferralDate": day("referred_on"),
        "ReferralSource": code("source", codes.SOURCE),
        "PrimaryNeedCode": code("primary_need", codes.PRIMARY_NEED),
        "CINclosureDate": day("ended_on"),
        "ReasonForClosure": code("end_reason", codes.CLOSURE_REASON),
        "DateOfInitialCPC": day("transfer_conference_on"),
        "ReferralNFA": yes_no("no_further_action"),
    },
    within=(assessments, cin_plans, enquiries, cp_plans),
)

children = Module(
    CHILD,
    fields={
        "LAchildID": Field("child_id"),
        "PersonBirthDate": day("born_on"),
        "ExpectedPersonBirthDate": day("expected_on"),
        "GenderCurrent": code("sex", codes.SEX, also=_SEX_UNTIL_2024),
        "Sex": code("sex", codes.SEX, also=_SEX_UNTIL_2024),
        "Ethnicity": code("ethnicity", codes.ETHNICITY),
        "PersonDeathDate": day("died_on"),
    },
    elements=("Child",),
    within=(disabilities, details),
    through=("ChildIdentifiers", "ChildCharacteristics", "Disabilities"),
    unused=("UPN", "FormerUPN", "UPNunknown"),
)

message = Module("Message", fields={}, within=(HEADER, children), through=("Children",))
