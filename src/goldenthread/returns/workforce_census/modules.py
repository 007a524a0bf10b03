"""The modules of the children's social work workforce census, 2017 to 2025, and where the text of each element goes.

Sources: DfE, children's social work workforce census, XML schemas and technical specification. What the case tables
have no use for is passed over: characteristics, qualifications, pay.
"""

from goldenthread.returns._census import HEADER
from goldenthread.returns._values import Field, code, day, number, yes_no
from goldenthread.returns._xml import Module
from goldenthread.tables import codes

WORKER = "CSWWWorker"

vacancies = Module(
    "LALevel",
    fields={
        "NumberOfVacancies": number("vacancies_fte"),
        "NoAgencyFTE": number("agency_fte"),
        "NoAgencyHeadcount": number("agency_headcount"),
    },
    elements=("LALevel", "LALevelVacancies"),
)

workers = Module(
    WORKER,
    fields={
        "AgencyWorker": yes_no("agency"),
        "SWENo": Field("worker_id"),
        "FTE": number("fte", most=1),
        "OrgRole": code("role", codes.ORGANISATIONAL_ROLE),
        "RoleStartDate": day("started_on"),
        "StartOrigin": code("origin", tuple(map(str, range(1, 11)))),
        "RoleEndDate": day("ended_on"),
        "ReasonLeave": code("leaving_reason", tuple(map(str, range(1, 11)))),
        "FTE30": number("caseload_fte", most=1),
        "Cases30": number("cases"),
        "WorkingDaysLost": number("working_days_lost"),
        "Absat30Sept": yes_no("absent"),
        "CFKSSstatus": code("knowledge_and_skills", ("1", "2", "3", "4")),
    },
    unused=(
        *("PersonBirthDate", "Sex", "GenderCurrent", "Ethnicity", "QualInst", "QualLevel", "StepUpGrad"),
        *("FrontlineGrad", "LeaverDestination", "ContractWeeks", "ReasonAbsence"),
        *("BaseSalary", "RRPayments", "OtherPayments"),
    ),
)

message = Module("Message", fields={}, within=(HEADER, vacancies, workers))
