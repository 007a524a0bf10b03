"""Social workers, counted on 30 September; all in full-time equivalents."""

from goldenthread.performance.benchmarks.declaration import Column, Indicator, Sum, Tool
from goldenthread.performance.benchmarks.files import WORKFORCE


def _column(name: str) -> Column:
    return Column(WORKFORCE, name)


def _counted(
    ours: str, theirs: str, numerator: Column | None = None, denominator: Column | Sum | None = None
) -> Indicator:
    return Indicator(ours, Tool(theirs), numerator, denominator, day="30 September")


_IN_POST, _AGENCY, _VACANT = _column("inpost_fte"), _column("agency_fte"), _column("vacancy_fte")
_COVERING = _column("agency_cover_fte")

INDICATORS = (
    _counted("WF1", "Work_Force_TO_Rate", _column("leavers_fte"), _IN_POST),
    _counted("WF2", "Work_Force_Agecy_Rate", _AGENCY, Sum((_AGENCY, _IN_POST))),
    _counted("WF3", "Work_Force_Vac_Rate", _VACANT, Sum((_VACANT, _IN_POST))),
    _counted("WF4", "Work_Force_AvgNumCase_SW", _column("cases"), _column("case_holders_fte")),
    _counted("WF5", "Work_Force_AgencyCover", _COVERING, _AGENCY),
    _counted("WF6", "Vacancies_cover", _COVERING, _VACANT),
    _counted("WF7", "Work_Force_SWAbsence"),
    _counted("WF8", "Social_Work_Caseholders_%"),
    _counted("WF8b", "Social_Work_Qualified_no_cases_%"),
    _counted("WF8c", "Social_Work_SeniorPractitioner_%"),
)
