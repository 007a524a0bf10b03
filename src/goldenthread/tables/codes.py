"""The closed lists of codes that columns may hold, as the returns' own guides name them.

Sources: Children in need census code sets (DfE); Annex A value sets (Ofsted); SSDA903 code sets (DfE); children's
social work workforce census code sets (DfE).
"""

SEX = ("M", "F", "X", "U")
ETHNICITY = (
    *("WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH"),
    *("BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"),
)
SOURCE = (
    *("1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4"),
    *("5A", "5B", "5C", "5D", "6", "7", "8", "9", "10"),
)
PRIMARY_NEED = ("N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9")
CLOSURE_REASON = ("RC1", "RC2", "RC3", "RC4", "RC5", "RC6", "RC7", "RC8", "RC9")
CASE_STATUS = ("looked after", "child protection plan", "child in need plan", "open assessment", "closed")
CATEGORY_OF_ABUSE = ("NEG", "PHY", "SAB", "EMO", "MUL")
LEGAL_STATUS = ("C1", "C2", "D1", "E1", "J1", "J2", "J3", "L1", "L2", "L3", "V2", "V3", "V4")
PERMANENCE_PLAN = (
    *("return to family", "adoption", "special guardianship or child arrangements order", "supported living"),
    *("long-term residential", "long-term fostering", "other"),
)
IN_TOUCH = ("YES", "NO", "DIED", "REFU", "NREQ", "RHOM")
SUITABILITY = ("suitable", "unsuitable", "not known")
ELIGIBILITY = ("relevant", "former relevant", "qualifying", "eligible", "other")
ACTIVITY = ("F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4", "F5", "P5", "G4", "G5", "G6", "not known")  # F3, P3: old
ORGANISATIONAL_ROLE = ("1", "2", "3", "4", "5", "6")
MISSING = ("missing", "away")
PREVIOUS_PERMANENCE = ("P1", "P2", "P3", "P4", "Z1")  # adoption, guardianship, residence or arrangements, unknown, none
STANDARDS = (
    *("child protection visit", "child in need visit", "looked after visit", "supervision", "caseload"),
    "caseload weight",
)
UNSUITABLE_PLACES = ("bed and breakfast", "police cell", "other")
GRADES = ("outstanding", "good", "requires improvement", "inadequate")
