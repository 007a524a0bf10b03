"""The columns that most lists begin or end with."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn

GENDER = AnnexColumn("Gender", ("person.sex",), values.SEX, also=(r"^(child s )?(sex|gender)( of child)?$",))
ETHNICITY = AnnexColumn("Ethnicity", ("person.ethnicity",), values.ETHNICITY, also=(r"^(child s )?ethnic\w*( \w+)?$",))
BIRTH = AnnexColumn(
    "Date of Birth", ("person.born_on",), also=(r"\bdate of birth\b", r"^(child )?d ?o ?b$", r"\bbirth ?date\b")
)
AGE = AnnexColumn("Age of Child (Years)", also=(r"^age\b", r"^child s age\b"))
DISABILITY = AnnexColumn(
    "Does the Child have a Disability",
    ("person.disabled",),
    values.DISABILITY,
    also=(r"^disab(ility|led)( y n)?$", r"\bchild\b.*\bdisab(ility|led)\b"),
)


def child_id(*tables: str) -> AnnexColumn:
    """The child's identifier, in these tables and among the persons."""
    return AnnexColumn(
        "Child Unique ID",
        tuple(f"{name}.child_id" for name in (*tables, "person")),
        needed=True,
        also=(r"\bchild\b.*\b(id|identifier)\b", r"\b(id|identifier)\b.*\bchild\b", r"^(unique|person|client) ?id$"),
    )


def team(*tables: str) -> AnnexColumn:
    """The team that holds the case."""
    return AnnexColumn(
        "Allocated Team",
        tuple(f"{name}.team" for name in tables),
        also=(r"^(allocated|current|responsible)? ?team( name)?$",),
    )


def worker(*tables: str) -> AnnexColumn:
    """The worker who holds the case."""
    return AnnexColumn(
        "Allocated Worker",
        tuple(f"{name}.worker_id" for name in tables),
        also=(r"^(allocated|current|responsible|social|key)? ?(case ?|social ?)?worker( name| id)?$",),
    )
