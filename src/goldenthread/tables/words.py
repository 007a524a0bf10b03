"""The codes of the returns in words, by their closed lists.

Sources: Children in need census guide; SSDA903 guide; children's social work workforce census guide (DfE).
"""

from __future__ import annotations

from collections.abc import Mapping

SOURCES = {
    "1A": "family member, relative or carer",
    "1B": "acquaintance",
    "1C": "the child",
    "1D": "another individual",
    "2A": "school",
    "2B": "education services",
    "3A": "GP",
    "3B": "health visitor",
    "3C": "school nurse",
    "3D": "other primary health services",
    "3E": "emergency department",
    "3F": "other health services",
    "4": "housing",
    "5A": "the authority's social care",
    "5B": "other services of the authority",
    "5C": "another authority",
    "5D": "the authority's early help",
    "6": "police",
    "7": "other legal agency",
    "8": "other",
    "9": "anonymous",
    "10": "unknown",
}
ABUSE = {
    "NEG": "neglect",
    "EMO": "emotional abuse",
    "PHY": "physical abuse",
    "SAB": "sexual abuse",
    "MUL": "more than one category",
}
NEEDS = {
    "N0": "not stated",
    "N1": "abuse or neglect",
    "N2": "child's disability or illness",
    "N3": "parent's disability or illness",
    "N4": "family in acute stress",
    "N5": "family dysfunction",
    "N6": "socially unacceptable behaviour",
    "N7": "low income",
    "N8": "absent parenting",
    "N9": "other than children in need",
}
CLOSURES = {
    "RC1": "adopted",
    "RC2": "died",
    "RC3": "child arrangements order",
    "RC4": "special guardianship order",
    "RC5": "moved to another authority",
    "RC6": "moved to adult services",
    "RC7": "services ended for another reason",
    "RC8": "closed after assessment, no further action",
    "RC9": "closed after assessment, to early help",
}
ROLES = {
    "1": "senior manager",
    "2": "middle manager",
    "3": "first line manager",
    "4": "senior practitioner",
    "5": "case holder",
    "6": "qualified without cases",
}
PLACEMENTS = {
    "A3": "placed for adoption by consent, with the present foster carer",
    "A4": "placed for adoption by consent, with others",
    "A5": "placed for adoption by order, with the present foster carer",
    "A6": "placed for adoption by order, with others",
    "H5": "semi-independent, not a children's home",
    "K1": "secure children's home",
    "K2": "children's home",
    "P1": "with own parents",
    "P2": "independent living",
    "P3": "residential employment",
    "R1": "residential care home",
    "R2": "NHS or other health provision",
    "R3": "family centre or mother and baby unit",
    "R5": "young offender institution or prison",
    "S1": "residential school",
    "T0": "temporary, any type",
    "T1": "temporary, on holiday",
    "T2": "temporary, in hospital",
    "T3": "temporary, trained for a stay",
    "T4": "temporary, other",
    "U1": "foster carer who is a relative or friend, long-term",
    "U2": "foster carer who is a relative or friend, also approved to adopt",
    "U3": "foster carer who is a relative or friend, not long-term",
    "U4": "other foster carer, long-term",
    "U5": "other foster carer, also approved to adopt",
    "U6": "other foster carer, not long-term",
    "Z1": "other placement",
}
PROVIDERS = {
    "PR0": "parent or other person with parental responsibility",
    "PR1": "the authority's own",
    "PR2": "another authority's",
    "PR3": "other public provision",
    "PR4": "private",
    "PR5": "voluntary",
}
ACCOMMODATION = {
    "B": "with parents or relatives",
    "C": "community home or other residential care",
    "D": "semi-independent, with support",
    "E": "supported lodgings",
    "G": "gone abroad",
    "H": "deported",
    "K": "ordinary lodgings",
    "R": "not known",
    "S": "no fixed abode",
    "T": "foyer",
    "U": "independent living",
    "V": "emergency accommodation",
    "W": "bed and breakfast",
    "X": "in custody",
    "Y": "other",
    "Z": "with former foster carers",
}
LEGAL_STATUSES = {
    "C1": "interim care order",
    "C2": "full care order",
    "D1": "freeing order",
    "E1": "placement order",
    "J1": "remanded to the authority",
    "J2": "detained in the authority's accommodation",
    "J3": "sentenced to a supervision order with residence",
    "L1": "police protection",
    "L2": "emergency protection order",
    "L3": "child assessment order",
    "V2": "accommodated, a single period",
    "V3": "accommodated, a series of short stays, each counted",
    "V4": "accommodated, a series of short stays",
}
REVERSALS = {
    "RD1": "the child's needs changed",
    "RD2": "the court made no placement order",
    "RD3": "no adopters were found",
    "RD4": "another reason",
}
LISTS: tuple[Mapping[str, str], ...] = (
    SOURCES,
    ABUSE,
    NEEDS,
    CLOSURES,
    ROLES,
    PLACEMENTS,
    PROVIDERS,
    ACCOMMODATION,
    LEGAL_STATUSES,
    REVERSALS,
)
