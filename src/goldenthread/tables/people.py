"""The child, once, however many lists name them."""

from goldenthread.tables import codes
from goldenthread.tables.shape import Column, Kind, Table, Type

CHILD = Column(
    "child_id", Type.TEXT, "The authority's own identifier of the child", required=True, ssd="pers_person_id"
)

person = Table(
    name="person",
    means="A child or young person known to children's services",
    kind=Kind.REFERENCE,
    key=("child_id",),
    placed=True,
    ssd="ssd_person",
    own_columns=(
        CHILD,
        Column("born_on", Type.DATE, "Date of birth; missing for a child not yet born", ssd="pers_dob"),
        Column("expected_on", Type.DATE, "Day a child not yet born is expected", ssd="pers_expected_dob"),
        Column("sex", Type.TEXT, "Sex as recorded", codes=codes.SEX, ssd="pers_sex"),
        Column("ethnicity", Type.TEXT, "Ethnicity code", codes=codes.ETHNICITY, ssd="pers_ethnicity"),
        Column("disabled", Type.YES_NO, "Whether a disability is recorded", ssd="disa_disability_code"),
        Column("died_on", Type.DATE, "Date of death", ssd="pers_death_date"),
    ),
)
