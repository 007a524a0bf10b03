"""Every closed set of values in Annex A, by name, with the letters Annex A writes before them.

Sources: the value sets of the Annex A query of the SSD project (Data to Insight, MIT) and the spellings known to the
LIIA pipeline (Social Finance, MIT); code sets of the SSDA903 and children in need guides (DfE).
"""

from string import ascii_lowercase

from goldenthread.returns.annex_a.value_set import ValueSet
from goldenthread.tables import codes

_NOT_KNOWN = ("unknown", "not known", "c) unknown", "not recorded", "not stated", "information not yet obtained")

YES_NO = ValueSet(
    means="a yes or no",
    lettered={
        True: "a) Yes",
        False: "b) No",
    },
    also={
        True: ("y", "1", "true", "t"),
        False: ("n", "0", "false", "f"),
    },
    missing=_NOT_KNOWN,
)

_IMPAIRMENTS = (
    *("autism", "autism or asperger syndrome", "asperger syndrome", "diagnosed with autism or asperger syndrome"),
    *("aut", "beh", "behaviour", "comm", "communication", "con", "consciousness", "dda", "other dda", "disability"),
    *("disabled", "disabled under dda - no other", "hand", "hand function", "hear", "hearing", "inc", "incontinence"),
    *("ld", "learning", "mob", "mobility", "pc", "personal care", "vis", "vision"),
)

DISABILITY = ValueSet(
    means="whether there is a disability",
    lettered=YES_NO.lettered,
    also={True: (*YES_NO.also[True], *_IMPAIRMENTS), False: (*YES_NO.also[False], "none", "no disability")},
    missing=(*_NOT_KNOWN, "nobt", "refu", "refused", "not obtained"),
)

SEX = ValueSet(
    means="a gender",
    lettered={
        "M": "a) Male",
        "F": "b) Female",
        "U": "c) Not stated/recorded",
        "X": "d) Neither",
    },
    also={
        "M": ("1", "boy"),
        "F": ("2", "girl"),
        "U": ("0", "not stated", "not recorded", "unknown", "not known", "unborn"),
        "X": ("9", "indeterminate", "neither male or female"),
    },
)

ETHNICITY = ValueSet(
    means="an ethnicity",
    lettered={code: f"{letter}) {code}" for letter, code in zip(ascii_lowercase, codes.ETHNICITY, strict=False)},
    also={
        "WBRI": ("white british",),
        "WIRI": ("white irish",),
        "WIRT": ("traveller of irish heritage",),
        "WOTH": ("any other white background",),
        "WROM": ("gypsy/roma", "gypsy / roma"),
        "MWBC": ("white and black caribbean",),
        "MWBA": ("white and black african",),
        "MWAS": ("white and asian",),
        "MOTH": ("any other mixed background",),
        "AIND": ("indian",),
        "APKN": ("pakistani",),
        "ABAN": ("bangladeshi",),
        "AOTH": ("any other asian background",),
        "BCRB": ("caribbean", "black caribbean"),
        "BAFR": ("african", "black african"),
        "BOTH": ("any other black background",),
        "CHNE": ("chinese",),
        "OOTH": ("any other ethnic group",),
        "REFU": ("refused",),
        "NOBT": ("u) unknown", "unknown", "not known", "not stated", "information not yet obtained", "not obtained"),
    },
)

SOURCE = ValueSet(
    means="a source of contacts and referrals",
    lettered={
        "1A": "a) 1A: Individual",
        "1B": "b) 1B: Individual",
        "1C": "c) 1C: Individual",
        "1D": "d) 1D: Individual",
        "2A": "e) 2A: Schools",
        "2B": "f) 2B: Education services",
        "3A": "g) 3A: Health services",
        "3B": "h) 3B: Health services",
        "3C": "i) 3C: Health services",
        "3D": "j) 3D: Health services",
        "3E": "k) 3E: Health services",
        "3F": "l) 3F: Health services",
        "4": "m) 4: Housing",
        "5A": "n) 5A: LA services",
        "5B": "o) 5B: LA services",
        "5C": "p) 5C: LA services",
        "5D": "p1) 5D: LA services",
        "6": "q) 6: Police",
        "7": "r) 7: Other legal agency",
        "8": "s) 8: Other",
        "9": "t) 9: Anonymous",
        "10": "u) 10: Unknown",
    },
    also={
        "2A": ("school",),
        "6": ("police",),
        "10": ("unknown", "not known"),
    },
)

PRIMARY_NEED = ValueSet(
    means="a primary need",
    lettered={
        "N1": "N1 - Abuse or neglect",
        "N2": "N2 - Child’s disability",
        "N3": "N3 - Parental disability or illness",
        "N4": "N4 - Family in acute stress",
        "N5": "N5 - Family dysfunction",
        "N6": "N6 - Socially unacceptable behaviour",
        "N7": "N7 - Low income",
        "N8": "N8 - Absent parenting",
        "N9": "N9 - Cases other than children in need",
        "N0": "N0 - Not stated",
    },
    also={
        "N9": ("not cin",),
        "N3": ("parents illness or disability", "parental illness or disability"),
        "N2": ("child's disability or illness",),
        "N0": ("unknown", "not known"),
    },
)

CLOSURE_REASON = ValueSet(
    means="a reason for closure",
    lettered={
        "RC1": "RC1 - Adopted",
        "RC2": "RC2 - Died",
        "RC3": "RC3 - Child arrangements order",
        "RC4": "RC4 - Special guardianship order",
        "RC5": "RC5 - Transferred to services of another local authority",
        "RC6": "RC6 - Transferred to adult social care services",
        "RC7": "RC7 - Services ceased for any other reason, including child no longer in need",
        "RC8": "RC8 - Case closed after assessment, no further action",
        "RC9": "RC9 - Case closed after assessment, referred to early help",
    },
    also={
        "RC3": ("residence order",),
        "RC5": ("transfer to another la",),
        "RC7": ("child no longer in need",),
    },
    missing=("not stated",),
)

CASE_STATUS = ValueSet(
    means="a case status",
    lettered={
        "looked after": "a) Looked after child",
        "child protection plan": "b) Child Protection plan",
        "child in need plan": "c) Child in need plan",
        "open assessment": "d) Open assessment",
        "closed": "e) Closed episode",
    },
    also={
        "looked after": ("lac", "cla", "cic", "looked after children"),
        "child protection plan": ("cp", "cpp", "child protection"),
        "child in need plan": ("cin", "cin plan", "child in need"),
        "open assessment": ("assessment",),
        "closed": ("closed case",),
    },
)

CATEGORY_OF_ABUSE = ValueSet(
    means="a category of abuse",
    lettered={
        "NEG": "a) Neglect",
        "PHY": "b) Physical abuse",
        "SAB": "c) Sexual abuse",
        "EMO": "d) Emotional abuse",
        "MUL": "e) Multiple/not recommended",
    },
    also={
        "PHY": ("physical",),
        "SAB": ("sexual",),
        "EMO": ("emotional",),
        "MUL": ("multiple", "not recommended", "multiple / not recommended", "multiple categories"),
    },
)

LEGAL_STATUS = ValueSet(
    means="a legal status",
    lettered={
        "C1": "C1: ICO",
        "C2": "C2: FCO",
        "D1": "D1: Freeing order",
        "E1": "E1: Placement order granted",
        "J1": "J1: Remanded to LA or youth detention",
        "J2": "J2: LA accommodation under PACE",
        "J3": "J3: Youth rehabilitation order",
        "L1": "L1: Police protection LA accommodation",
        "L2": "L2: EPO",
        "L3": "L3: Child assessment order LA accommodation",
        "V2": "V2: Single period under S20",
        "V3": "V3: Short term breaks, episodes recorded",
        "V4": "V4: Short term breaks, agreements recorded",
    },
    also={
        "C1": ("interim care order", "interim care orders"),
        "C2": ("full care order", "full care orders"),
        "E1": ("placement order",),
        "V2": ("s20", "section 20", "accommodated under s20"),
        "L2": ("emergency protection order",),
    },
)

PERMANENCE_PLAN = ValueSet(
    means="a plan for permanence",
    lettered={
        "return to family": "a) Return to family",
        "adoption": "b) Adoption",
        "special guardianship or child arrangements order": "c) SGO/CAO",
        "supported living": "d) Supported living in the community",
        "long-term residential": "e) Long-term residential placement",
        "long-term fostering": "f) Long-term fostering",
        "other": "g) Other",
    },
    also={
        "long-term residential": ("long term residential placement",),
        "long-term fostering": ("long term fostering",),
        "special guardianship or child arrangements order": ("sgo", "cao", "sgo / cao"),
    },
)

CEASED_REASON = ValueSet(
    means="a reason for ceasing to be looked after",
    lettered={
        "E11": "a) E11: Adopted - application unopposed",
        "E12": "b) E12: Adopted - consent dispensed",
        "E2": "c) E2: Died",
        "E3": "d) E3: Care taken by another LA",
        "E4A": "e) E4A: Returned home to live with parents or relatives - part of planning",
        "E4B": "f) E4B: Returned home to live with parents or relatives - not part of planning",
        "E13": "g) E13: Parents, relatives or other with no parental responsibility",
        "E41": "h) E41: Residence order granted",
        "E45": "i) E45: Special Guardianship Orders - former carer relative/friend",
        "E46": "j) E46: Special Guardianship Orders - former carer other",
        "E47": "k) E47: Special Guardianship Orders - relative/friend",
        "E48": "l) E48: Special Guardianship Orders - other",
        "E5": "m) E5: Moved into independent living - supported",
        "E6": "n) E6: Moved into independent living - no support",
        "E7": "o) E7: Transferred to residential care funded by adult social services",
        "E9": "p) E9: Sentenced to custody",
        "E14": "q) E14: Accommodation on remand ended",
        "E15": "r) E15: Age assessment determined child was 18 or over",
        "E16": "s) E16: Child moved abroad",
        "E8": "t) E8: Care ceased for any other reason",
        "E17": "v) E17: Aged 18 (or over) and remained with current carers (inc under staying put arrangements)",
    },
    also={
        "E41": ("residence order", "child arrangements order granted"),
    },
)

PLACEMENT_TYPE = ValueSet(
    means="a type of placement",
    lettered={
        "U1": "a) U1: Foster placement - relatives - long term",
        "U2": "b) U2: Foster placement - relative - FFA",
        "U3": "c) U3: Foster placement - relative - not FFA",
        "U4": "d) U4: Foster placement - long term",
        "U5": "e) U5: Foster placement - FFA",
        "U6": "f) U6: Foster placement - not FFA",
        "A3": "g) A3: Placed for adoption - consent - current foster",
        "A4": "h) A4: Placed for adoption - consent - not foster",
        "A5": "i) A5: Placed for adoption - order - foster",
        "A6": "j) A6: Placed for adoption - order - not foster",
        "P1": "k) P1: Placed with parents",
        "P2": "l) P2: Independent living",
        "P3": "m) P3: Residential employment",
        "H5": "n) H5: Residential accommodation",
        "K1": "o) K1: Secure Children’s Homes",
        "K2": "p) K2: Children’s Homes",
        "R1": "q) R1: Residential Care Home",
        "R2": "r) R2: NHS/Health Trust",
        "R3": "s) R3: Family Centre or Mother and Baby Unit",
        "R5": "t) R5: Young Offender Institution",
        "S1": "u) S1: Residential school",
        "Z1": "v) Z1: Other placements",
        "T0": "w) T0: Temporary placement",
        "T1": "x) T1: Temporary placement - hospital",
        "T2": "y) T2: Temporary placement - holiday",
        "T3": "z) T3: Temporary placement - carer holiday",
        "T4": "zz) T4: Temporary placement - seven days or less",
    },
)

PLACEMENT_PROVIDER = ValueSet(
    means="a provider of placements",
    lettered={
        "PR0": "a) PR0: Parents/Parental responsibility",
        "PR1": "b) PR1: Own provision",
        "PR2": "c) PR2: Other LA provision",
        "PR3": "d) PR3: Other public provision",
        "PR4": "e) PR4: Private provision",
        "PR5": "f) PR5: Voluntary/third sector",
    },
    also={
        "PR1": ("own la",),
        "PR4": ("private",),
    },
)

PLACED_OUTSIDE = ValueSet(
    means="a place inside or outside the authority",
    lettered={
        True: "b) Out",
        False: "a) In",
    },
    also={
        True: ("outside", "out of area"),
        False: ("inside", "in area"),
    },
    missing=_NOT_KNOWN,
)

ELIGIBILITY = ValueSet(
    means="an eligibility of care leavers",
    lettered={
        "relevant": "a) Relevant child",
        "former relevant": "b) Former relevant child",
        "qualifying": "c) Qualifying care leaver",
        "eligible": "d) Eligible child",
        "other": "e) Other",
    },
    also={
        "former relevant": ("former relevant young person",),
        "qualifying": ("qualifying child",),
    },
)

IN_TOUCH = ValueSet(
    means="whether the authority is in touch",
    lettered={
        "YES": "a) Yes",
        "NO": "b) No",
        "DIED": "c) Died",
        "REFU": "d) Refu",
        "NREQ": "e) NREQ",
        "RHOM": "f) Rhom",
    },
    also={
        "YES": ("y", "1", "true", "in touch"),
        "NO": ("n", "0", "false", "not in touch"),
        "REFU": ("refused", "refuses contact"),
        "NREQ": ("service not required", "not required"),
        "RHOM": ("returned home",),
    },
    missing=_NOT_KNOWN,
)

ACCOMMODATION = ValueSet(
    means="a type of accommodation",
    lettered={
        "B": "B: Parents/relatives",
        "C": "C: Community home / residential care",
        "D": "D: Semi-independent, transitional accommodation and self-contained accommodation",
        "E": "E: Supported lodgings",
        "G": "G: Abroad",
        "H": "H: Deported",
        "K": "K: Ordinary lodgings, without formal support",
        "R": "R: Residence not known",
        "S": "S: No fixed abode / homeless",
        "T": "T: Foyers and similar supported accommodation",
        "U": "U: Independent living",
        "V": "V: Emergency accommodation",
        "W": "W: Bed and breakfast",
        "X": "X: In custody",
        "Y": "Y: Other accommodation",
        "Z": "Z: With former foster carers",
    },
)

SUITABILITY = ValueSet(
    means="a suitability of accommodation",
    lettered={
        "suitable": "a) Suitable",
        "unsuitable": "b) Unsuitable",
        "not known": "c) Not known",
    },
    also={
        "suitable": ("1", "yes"),
        "unsuitable": ("2", "no", "not suitable"),
        "not known": ("unknown", "not recorded", "not in touch or not recorded"),
    },
)

ACTIVITY = ValueSet(
    means="an activity of care leavers",
    lettered={
        "F1": "F1: Full time in higher education",
        "P1": "P1: Part time in higher education",
        "F2": "F2: Full time in education other than higher",
        "P2": "P2: Part time in education other than higher",
        "F3": "F3: Full time in training or employment",
        "P3": "P3: Part time in training or employment",
        "F4": "F4: Young person engaged full time in an apprenticeship",
        "P4": "P4: Young person engaged part time in an apprenticeship",
        "F5": "F5: Young person engaged full time in training or employment (not apprenticeship)",
        "P5": "P5: Young person engaged part time in training or employment (not apprenticeship)",
        "G4": "G4: Not in education, employment or training - illness or disability",
        "G5": "G5: Not in education, employment or training - other",
        "G6": "G6: Not in education, employment or training - pregnancy or parenting",
        "not known": "Not known",
    },
    also={
        "not known": ("unknown", "not recorded", "not in touch"),
    },
)

REVERSAL_REASON = ValueSet(
    means="a reason why a child is no longer placed for adoption",
    lettered={
        "RD1": "RD1 - The child’s needs changed subsequent to the decision",
        "RD2": "RD2 - The Court did not make a placement order",
        "RD3": "RD3 - Prospective adopters could not be found",
        "RD4": "RD4 - Any other reason",
    },
)

LEFT_REASON = ValueSet(
    means="a reason for leaving the adoption process",
    lettered={
        "withdrew": "1 - Adopter withdrew from process",
        "on hold": "2 - Process put on hold",
        "refused": "3 - Application refused",
    },
)
