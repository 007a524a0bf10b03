"""The few constants of the made-up authority, each with its source and year.

"DfE" is the Department for Education's statistics on children in need (b1 to d8), children looked after (CLA) and the
social work workforce (CSWW), England, Open Government Licence v3. "Ours" is a reasoned choice where nothing is
published. Bands are (least, most, weight).
"""

from __future__ import annotations

WARM_UP = 36  # months lived before the story, so that repeats within two years have something to repeat
AFTER = 8  # months beyond the story in which the assessments that it leaves open are completed
YEARS_OF_CARE = 16  # before the warm-up: long enough for every child still looked after at its start

# Where a scenario says nothing: per cent in every month.
STARTS = {
    "re-referrals": 22.6,  # DfE c1, 2025
    "referrals with no further action": 6.5,  # DfE c1, 2025
    "assessments in time": 84.5,  # DfE c2, 2024
    "children seen in assessments": 95.0,  # ours
    "assessments that find need": 67.0,  # DfE c1, 2025: 30.8 of 93.5 per cent were found not in need
    "section 47 enquiries": 38.6,  # of assessed referrals; DfE c4 and c1, 2024: 224,520 of 582,960
    "enquiries that lead to a conference": 32.2,  # DfE c4, 2024: 72,250 of 224,520
    "conferences in time": 79.7,  # DfE c4, 2024
    "conferences that lead to a plan": 85.6,  # DfE d3 and c4: 61,840 of 72,250
    "repeat plans": 24.5,  # DfE d3, 2025
    "repeat plans within two years": 11.0,  # ours: no national figure is published
    "child protection reviews in time": 96.0,  # a review; DfE d6, 2024, counts 89.8 plans whose every review was
    "child protection visits in time": 88.0,  # ours
    "children seen alone": 70.0,  # ours
    "child in need visits in time": 80.0,  # ours
    "child in need visits recorded late": 0.0,  # made in time, written up after the month's end; ours
    "visits recorded within 3 days": 78.0,  # ours
    "looked after reviews in time": 95.0,  # ours
    "looked after visits in time": 92.0,  # ours
    "health assessments in time": 90.0,  # DfE CLA, 2025
    "dental checks in time": 81.0,  # DfE CLA, 2025
    "pathway plans in time": 88.0,  # ours
    "care leavers in touch": 93.0,  # ours
    "suitable accommodation": 89.0,  # DfE CLA, 2025, aged 19 to 21
    "education, employment or training": 54.0,  # DfE CLA, 2025, aged 19 to 21
    "supervision": 80.0,  # ours
    "agency": 13.0,  # DfE CSWW, 2025
    "unfilled posts": 8.0,  # ours: vacant and covered by nobody
}

REFERRALS_A_MONTH = 0.73  # new children known for each assessment a month; ours, found by trial
STOCK_IN_MONTHS = 10.0  # children known on the first day, as so many months of assessments; ours, found by trial
POPULATION_A_CHILD_A_MONTH = 195.0  # children aged 0 to 17 for each assessment a month; DfE c2 and ONS, 2024

# Working days from start to authorisation: DfE c2, 2024.
IN_TIME = ((0, 0, 9880), (1, 10, 73420), (11, 20, 110950), (21, 30, 102600), (31, 40, 129690), (41, 45, 116670))
LATE = ((46, 50, 38560), (51, 60, 29490), (61, 95, 31900))
BEFORE_START = ((0, 0, 55), (1, 1, 25), (2, 3, 15), (4, 6, 5))  # working days from referral to start; ours

# Working days from strategy discussion to conference: DfE c4, 2024.
CONFERENCE_IN_TIME = ((4, 10, 6800), (11, 15, 50780))
CONFERENCE_LATE = ((16, 20, 6300), (21, 34, 8350))
REFERRAL_TO_CONFERENCE = (17, 42)  # working days; ours
TRANSFERRED_IN = 3.0  # per cent of conferences; ours

# Days a plan lasts: DfE d7, 2024, clear of the two years that are counted.
PLAN_DAYS = ((21, 91, 10240), (92, 182, 7350), (184, 364, 27240), (366, 716, 15640), (742, 1250, 2400))
TWO_YEARS = 729  # more days than these are "two years or more": LAIT, CPPlans2yrs
FIRST_REVIEW = ((65, 87, 1.0),)  # days; within 3 months: Working Together
FIRST_REVIEW_LATE = ((103, 130, 1.0),)
NEXT_REVIEW = ((140, 178, 1.0),)  # days; within 6 months
NEXT_REVIEW_LATE = ((197, 235, 1.0),)

NEED_PLAN_DAYS = 150.0  # on average; ours, so that children in need come to about 330 in 10,000 (DfE b1, 2025)
STEP_DOWN = 0.55  # of plans that end at home are followed by a child in need plan; ours
STEP_DOWN_DAYS = 90.0  # on average; ours

# Being looked after: DfE CLA, 2025: 67 in 10,000 on a day, 28 a year cease.
CARE_AFTER_PLAN = 0.12  # of child protection plans; ours
CARE_DIRECT = 0.062  # of children found in need without a plan; ours
CARE_AGAIN = 0.10  # of those who go home, within the year; ours
CARE_ENDS = {"home": 34.0, "order": 13.0, "adoption": 9.0, "grown up": 34.0, "other": 10.0}  # about DfE CLA, 2025
CARE_DAYS = {"home": 260.0, "order": 480.0, "adoption": 780.0, "grown up": 1900.0, "other": 500.0}  # mean; ours
UNACCOMPANIED = 0.16  # of those who grow up in care; ours
PRIVATELY_FOSTERED = 0.016  # of children of the age who are referred once; ours, for about 2 in 10,000 children
PRIVATE_FOSTERING_DAYS = 300.0  # on average; ours
PRIVATE_FOSTERING_VISITS = 0.8  # of visits are made in time; ours
NO_PLACE_FREE = 0.12  # of young people of 14 and over who come into care; ours


def _weights(words: str) -> dict[str, float]:
    """Codes with their weights, written one after the other."""
    said = words.split()
    return dict(zip(said[::2], map(float, said[1::2]), strict=True))


SOURCES = _weights(  # DfE c5, 2024, each group spread over its codes
    "1A 33000 1B 7000 1C 6000 1D 3870 2A 126460 2B 10330 3A 20000 3B 14000 3C 9000 3D 18000 3E 20370 3F 10000 4 7710 "
    "5A 40000 5B 20000 5C 20000 5D 7980 6 177210 7 27590 8 26120 9 10030 10 7190"
)
NEEDS = _weights("N1 58 N2 9 N3 4 N4 9 N5 13 N6 2 N7 1 N8 3 N0 1")  # about DfE b4, 2024
CATEGORIES = _weights("NEG 48 EMO 38 PHY 7 SAB 4 MUL 3")  # about DfE d4, 2024
ETHNICITIES = _weights(  # about DfE b2, 2024
    "WBRI 66 WIRI 0.4 WIRT 0.4 WOTH 6 WROM 0.8 MWBC 3 MWBA 1.2 MWAS 1.3 MOTH 3 AIND 1.2 APKN 3.5 ABAN 1.5 AOTH 2 "
    "BCRB 1.5 BAFR 4 BOTH 1.2 CHNE 0.3 OOTH 1.7 REFU 0.3 NOBT 0.7"
)
FACTORS = _weights("3B 30 4B 30 17A 20 4A 18 16A 17 2B 14 1B 14 18C 13 15A 6")  # about DfE c3, 2024
CLOSED = {"RC7": 90.0, "RC5": 6.0, "RC3": 2.0, "RC6": 2.0}  # about DfE b6, 2024
CONTACTS_A_REFERRAL = 1.6  # contacts that do not become a referral, for each that does; ours
EARLY_HELP = 0.35  # of the contacts that do not become a referral; ours

TURNOVER = 11.8  # per cent a year leave: DfE CSWW, 2025
AGENCY_MONTHS = 9.0  # an agency worker stays, on average; ours
AGENCY_COVERS = 0.811  # of agency workers cover a vacancy: DfE CSWW, 2025
NEWLY_QUALIFIED = 0.35  # of permanent starters; about DfE CSWW, 2025
DAYS_LOST = 8.9  # working days a person a year: DfE CSWW, 2025, 322,786 over 36,186
PART_TIME = 0.9  # full-time equivalent of a permanent worker who is part time; ours
