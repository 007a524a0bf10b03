"""What an authority says of itself, and the calendar: small tables that measures join to."""

from goldenthread.tables import codes
from goldenthread.tables.shape import Column, Kind, Table, Type

department = Table(
    name="department",
    means="A team, and the service it belongs to",
    kind=Kind.REFERENCE,
    key=("team",),
    ssd="ssd_department",
    own_columns=(
        Column("team", Type.TEXT, "Name of the team", required=True, ssd="dept_team_name"),
        Column("service", Type.TEXT, "The service it belongs to", required=True, ssd="dept_team_parent_name"),
    ),
)

population = Table(
    name="population",
    means="Children aged 0 to 17 in the authority (ONS mid-year estimate)",
    kind=Kind.REFERENCE,
    key=("year",),
    own_columns=(
        Column("year", Type.WHOLE, "The year of the mid-year estimate", required=True),
        Column("children", Type.WHOLE, "How many children", required=True),
    ),
)

standards = Table(
    name="standards",
    means="A standard the authority has set itself, by category where it differs",
    kind=Kind.REFERENCE,
    key=("standard", "category"),
    own_columns=(
        Column("standard", Type.TEXT, "What it is of", required=True, codes=codes.STANDARDS),
        Column("category", Type.TEXT, "The category it is for; 'any' where it is for all", required=True),
        Column(
            "days",
            Type.WHOLE,
            "Working days within which it must be done; for a caseload, cases; for a caseload weight, per cent",
            required=True,
        ),
    ),
)
